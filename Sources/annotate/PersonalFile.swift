#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A small file of a person's own: typed lines, settings. It has mode 0600 and is written in one step.
///
/// Only a plain file is read or replaced. A link to `/dev/null`, say, is left alone.
struct PersonalFile {
  /// What is at a path.
  enum Content {
    /// A file with these bytes.
    case bytes([UInt8])
    /// Nothing.
    case missing
    /// A file that can't be read or is too large, or something else.
    case unreadable
  }

  private let path: String

  /// Names a file, which need not exist.
  ///
  /// - Parameter followsLinks: whether a link to a plain file is as good as the file, for people who keep
  ///   their settings in a folder of their own.
  init(_ path: String, followsLinks: Bool = false) {
    self.path = followsLinks ? Self.resolved(path) : path
  }

  /// Returns the bytes; nil if the file is missing, something else, or larger than `limit`.
  func read(limit: Int) -> [UInt8]? {
    if case .bytes(let bytes) = content(limit: limit) { bytes } else { nil }
  }

  /// Returns what is at the path, if it is no larger than `limit`.
  func content(limit: Int) -> Content {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= limit else {
      return .unreadable
    }
    return .bytes(Self.readAll(descriptor, expecting: Int(status.st_size)))
  }

  /// Writes the text in one step: a temporary file, then a rename. Folders are created for this person alone.
  ///
  /// - Returns: whether it was written; also true if the path isn't a plain file, which is left alone.
  func write(_ text: String) -> Bool { write(utf8: Array(text.utf8)) }

  /// Writes bytes as `write(_:)` writes text.
  func write(utf8 bytes: [UInt8]) -> Bool {
    var status = stat()
    if lstat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG { return true }
    makeFolders()
    let temporary = "\(path).\(getpid()).tmp"
    guard Self.write(bytes, to: temporary), rename(temporary, path) == 0 else {
      unlink(temporary)
      return false
    }
    return true
  }
}

extension PersonalFile {
  private static func readAll(_ descriptor: Int32, expecting size: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: size)
    var count = 0
    while count < size {
      let got = bytes.withUnsafeMutableBytes { buffer in
        systemRead(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
      }
      if got < 0 && errno == EINTR { continue }
      if got <= 0 { break }
      count += got
    }
    return Array(bytes.prefix(count))
  }

  /// Returns the file that a link leads to; the path itself if there is none.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private func makeFolders() {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    for count in parts.indices.dropFirst() {
      mkdir(parts[...count].joined(separator: "/"), 0o700)
    }
  }

  private static func write(_ bytes: [UInt8], to path: String) -> Bool {
    unlink(path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    fchmod(descriptor, 0o600)
    let isWritten = bytes.withUnsafeBytes { DescriptorWriter(descriptor).write($0) } == 0
    return close(descriptor) == 0 && isWritten
  }
}

private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, bytes, count)
}
