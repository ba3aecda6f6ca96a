#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The place that an output path leads to, with links followed.
struct OutputPlace: Sendable {
  /// The kind of thing at a place.
  enum Kind: Equatable, Sendable {
    /// Nothing; a file can be made here.
    case free
    /// A regular file.
    case file
    /// A folder.
    case folder
    /// A terminal, another character device or a pipe, opened by its name.
    case stream
    /// A descriptor that the program was started with, such as `/dev/stdout`.
    case descriptor(Int32)
    /// Something that can't be written to, described in words.
    case unwritable(String)
  }

  /// The path as the user named it.
  let path: String
  /// The path at the end of the links.
  let target: String
  /// The kind of thing at the target.
  let kind: Kind

  private static let linkLimit = 40

  /// Follows a path to its target.
  ///
  /// - Throws: an error when the path is empty or its links form a loop.
  init(_ path: String) throws(UserError) {
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw UserError("the file name is empty", fix: "name a file to write")
    }
    guard !FileSystem.isMisread(path) else {
      throw UserError("its name is not UTF-8", at: path, fix: "choose another name")
    }
    self.path = path
    var target = Self.withoutSlash(path)
    for _ in 0..<Self.linkLimit {
      if let descriptor = Self.descriptor(named: target) {
        (self.target, kind) = (target, .descriptor(descriptor))
        return
      }
      guard let next = Self.link(at: target) else {
        (self.target, kind) = (target, Self.kind(of: target))
        return
      }
      target = next.hasPrefix("/") ? next : "\(FileSystem.split(target).folder)/\(next)"
    }
    throw UserError("its symbolic links form a loop", at: path, fix: "choose another name")
  }

  /// Whether output is passed on at once, so that there is nothing to replace.
  var isStream: Bool {
    switch kind {
    case .stream, .descriptor: true
    case .free, .file, .folder, .unwritable: false
    }
  }
}

extension OpenFile {
  /// Opens the device, pipe or descriptor at a place; nil when it is of another kind.
  ///
  /// - Parameter waits: whether to wait for a reader of a pipe that has none.
  convenience init?(streamAt place: OutputPlace, waiting waits: Bool) throws(SystemError) {
    switch place.kind {
    case .stream: try self.init(stream: place.target, waiting: waits)
    case .descriptor(let number): try self.init(copying: number)
    case .free, .file, .folder, .unwritable: return nil
    }
  }
}

extension OutputPlace {
  private static func withoutSlash(_ path: String) -> String {
    var path = path[...]
    while path.utf8.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    return String(path)
  }

  /// Returns the target of a link; nil when the path isn't a link.
  private static func link(at path: String) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &buffer, buffer.count)
    guard count > 0 else { return nil }
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Returns the number of the descriptor of this process that a path names, as in paths made by shells.
  private static func descriptor(named path: String) -> Int32? {
    switch path {
    case "/dev/stdout": return 1
    case "/dev/stderr": return 2
    default: break
    }
    let folders = ["/dev/fd/", "/proc/self/fd/", "/proc/\(FileSystem.ownName.process)/fd/"]
    guard let folder = folders.first(where: path.hasPrefix) else { return nil }
    return Int32(path.dropFirst(folder.utf8.count))
  }

  private static func kind(of path: String) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { return .free }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFCHR, S_IFIFO: .stream
    case S_IFBLK: .unwritable("this is a disk")
    case S_IFSOCK: .unwritable("this is a socket")
    default: .unwritable("this is not a file, a folder, a device or a pipe")
    }
  }
}
