#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a file was when it was looked at: which one, how many names and bytes it has, and when its content
/// was changed last. Two stamps of one path that differ mean that somebody wrote to it or put another file
/// there.
struct FileStamp: Equatable, Sendable {
  /// Which file it is.
  let identity: FileIdentity
  /// How many names it has; 0 when it was removed while it is open.
  let links: Int
  /// Its length, and when its content was changed last.
  let version: FileVersion
  /// Whether it is a regular file, and not a folder, a link, a pipe or a device.
  let isRegular: Bool
  /// The user it belongs to.
  let owner: UInt32
  /// Its length in bytes.
  var size: Int { version.size }

  /// What the system says of a file.
  init(_ status: stat) {
    identity = FileIdentity(status)
    links = Int(status.st_nlink)
    version = FileVersion(status)
    isRegular = status.st_mode & S_IFMT == S_IFREG
    owner = status.st_uid
  }

  /// The file that a path names, a link not followed; nil when there is none.
  init?(of path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    self.init(status)
  }
}

extension OpenFile {
  /// What the open file is now.
  func stamp() throws(SystemError) -> FileStamp { FileStamp(try status()) }

  /// Whether a path still names the open file.
  func isNamed(_ path: String) throws(SystemError) -> Bool {
    FileStamp(of: path)?.identity == (try stamp().identity)
  }
}
