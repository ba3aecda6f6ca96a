#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What an output path leads to, with links followed.
struct OutputPlace: Sendable {
  /// What is there.
  enum Kind: Equatable, Sendable {
    /// Nothing; it can be made.
    case free
    /// A regular file.
    case file
    /// A folder.
    case folder
    /// A terminal, another character device or a pipe, which is opened by its name.
    case stream
    /// A descriptor that the program was started with, such as `/dev/stdout`.
    case descriptor(Int32)
    /// What nothing can be written to, in words.
    case unwritable(String)
  }

  /// The path as the user named it.
  let path: String
  /// The path at the end of the links.
  let target: String
  /// What is there.
  let kind: Kind

  private static let linkLimit = 40

  /// Looks at a path.
  ///
  /// - Throws: an error when it is empty or its links form a circle.
  init(_ path: String) throws(UserError) {
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw UserError("the file name is empty", fix: "name a file to write")
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

  /// Whether what is written passes on at once, and there is nothing to replace.
  var isStream: Bool {
    switch kind {
    case .stream, .descriptor: true
    case .free, .file, .folder, .unwritable: false
    }
  }
}

extension OpenFile {
  /// Opens the device, the pipe or the descriptor at a place; nil when something else is there.
  ///
  /// - Parameter waits: whether a pipe that nobody reads is waited for.
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

  /// What a link says, or nil for what is not a link.
  private static func link(at path: String) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &buffer, buffer.count)
    guard count > 0 else { return nil }
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The number of a descriptor of this process that a path names, as shells hand them out.
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
