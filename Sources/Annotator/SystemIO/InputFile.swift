#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file or standard input, to be read up to a limit of bytes.
struct InputFile {
  /// The path as the user named it; "-" is standard input.
  let path: String
  /// The largest number of bytes to accept.
  let maximumBytes: Int
  /// The fix to suggest when there are more.
  var remedy = "split it into articles"

  /// The name to show for the source.
  var name: String { path == "-" ? "standard input" : path }

  /// Reads to the end. Applies the limit while reading, so that an endless pipe is refused in time.
  func bytes() throws(UserError) -> [UInt8] {
    try withDescriptor { (descriptor) throws(UserError) in try bytes(from: descriptor) }
  }

  /// Passes on the bytes in pieces of `size`, of which the last is shorter and may be empty. Holds one piece
  /// at a time.
  func forEachPiece(
    of size: Int, _ body: (_ piece: [UInt8], _ isLast: Bool) throws(UserError) -> Void
  ) throws(UserError) {
    try withDescriptor { (descriptor) throws(UserError) in
      var isLast = false
      while !isLast {
        let piece = try piece(of: size, from: descriptor)
        isLast = piece.count < size
        try body(piece, isLast)
      }
    }
  }

  /// Opens the file for reading at any offset; nil when it isn't a regular file.
  func opened() throws(UserError) -> OpenFile? {
    guard path != "-" else { return nil }
    return try withDescriptor { (descriptor) throws(UserError) in
      var status = stat()
      guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
      return try? OpenFile(copying: descriptor)
    }
  }

  private func withDescriptor<Result>(_ body: (Int32) throws(UserError) -> Result) throws(UserError) -> Result
  {
    if path == "-" { return try body(0) }
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw UserError(
        "a file name cannot be empty or contain a zero byte",
        fix: "name a text file, or - for standard input")
    }
    try requireFile()
    let descriptor = open(RawPath(path).bytes, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw failure(errno) }
    defer { close(descriptor) }
    return try body(descriptor)
  }
}

extension InputFile {
  private func requireFile() throws(UserError) {
    var status = stat()
    guard stat(RawPath(path).bytes, &status) == 0 else { throw failure(errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return
    case _ where path.hasPrefix("/dev/fd/") || path == "/dev/stdin": return
    case S_IFDIR: throw UserError("this is a folder", at: name, fix: "name a text file in it")
    case S_IFIFO:
      throw UserError(
        "this is a named pipe", at: name,
        fix: "name a file, or pass the pipe as standard input: annotate - < PIPE")
    default: throw UserError("this is a device or a socket, not a file", at: name, fix: "name a text file")
    }
  }

  /// Reads the next bytes, fewer than `size` only at the end.
  private func piece(of size: Int, from descriptor: Int32) throws(UserError) -> [UInt8] {
    var failure: Int32 = 0
    let piece = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      while filled < size {
        let count = read(descriptor, buffer.baseAddress.map { $0 + filled }, size - filled)
        if count < 0, errno == EINTR { continue }
        if count < 0 { failure = errno }
        guard count > 0 else { return }
        filled += count
      }
    }
    if failure != 0 { throw self.failure(failure) }
    return piece
  }

  private func bytes(from descriptor: Int32) throws(UserError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size(of: descriptor))
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(errno)
      }
      guard bytes.count + count <= maximumBytes else { throw tooLarge }
      bytes.append(contentsOf: buffer[..<count])
    }
  }

  /// Returns the size of a regular file, so that memory for its bytes is reserved once; 0 for anything else.
  private func size(of descriptor: Int32) -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return 0 }
    return min(Int(status.st_size), maximumBytes)
  }

  private var tooLarge: UserError {
    UserError("this is larger than \(Self.size(maximumBytes))", at: name, fix: remedy)
  }

  static func size(_ bytes: Int) -> String {
    bytes >= 1 << 20 && bytes % (1 << 20) == 0 ? "\(bytes >> 20) MiB" : bytes.counted("byte")
  }

  private func failure(_ code: Int32) -> UserError {
    switch code {
    case ENOENT: UserError("no such file", at: name, fix: "check the name; 'ls' shows what there is")
    case EACCES: UserError("permission denied", at: name, fix: "check its permissions: ls -l")
    case EISDIR: UserError("this is a folder", at: name, fix: "name a text file in it")
    default: UserError("cannot read the file: \(String(cString: strerror(code)))", at: name)
    }
  }
}
