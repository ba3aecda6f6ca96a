#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The state of a file when it was looked at: its identity, the number of its names and bytes, and the time
/// of the last change to its content.
///
/// Two different stamps of one path mean that somebody wrote to the file or put another in its place.
struct FileStamp: Equatable, Sendable {
  /// The file's identity.
  let identity: FileIdentity
  /// The number of its names; 0 when it was removed while open.
  let links: Int
  /// Its length and the time of the last change to its content.
  let version: FileVersion
  /// Whether it is a regular file, and not a folder, a link, a pipe or a device.
  let isRegular: Bool
  /// The user who owns it.
  let owner: UInt32
  /// Its length in bytes.
  var size: Int { version.size }

  /// Takes the stamp from a file's status.
  init(_ status: stat) {
    identity = FileIdentity(status)
    links = Int(status.st_nlink)
    version = FileVersion(status)
    isRegular = status.st_mode & S_IFMT == S_IFREG
    owner = status.st_uid
  }

  /// Takes the stamp of the file at a path, without following a link; nil when there is none.
  init?(of path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    self.init(status)
  }
}

extension OpenFile {
  /// Returns the current stamp of the open file.
  func stamp() throws(SystemError) -> FileStamp { FileStamp(try status()) }

  /// Whether a path still names the open file.
  func isNamed(_ path: String) throws(SystemError) -> Bool {
    FileStamp(of: path)?.identity == (try stamp().identity)
  }
}
