#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The lines typed in this run and before, oldest first; in the file they stand one a line.
struct LineHistory {
  /// How many lines are kept.
  static let limit = 1_000

  /// The lines, oldest first.
  private(set) var lines: [String]
  private var added: [String] = []
  private let file: String?

  /// Loads the history; without a file, or with one that cannot be read, it starts empty.
  init(file: String?) {
    self.file = file
    lines = file.flatMap(Self.load) ?? []
  }

  /// Adds a line, unless it is blank or repeats the one before.
  ///
  /// - Returns: whether it was added.
  mutating func append(_ line: String) -> Bool {
    let isBlank = line.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
    guard !isBlank, lines.last.map({ $0.utf8.elementsEqual(line.utf8) }) != true else { return false }
    lines = lines.suffix(Self.limit - 1) + [line]
    added = added.suffix(Self.limit - 1) + [line]
    return true
  }

  /// Writes what is in the file by now and the lines of this run, in one step: a temporary file, then a rename.
  /// What is not a plain file (a link to `/dev/null`, say) is left alone.
  ///
  /// - Returns: whether it was written, or there was nothing to write.
  func save() -> Bool {
    guard let file, !added.isEmpty else { return true }
    var status = stat()
    if lstat(file, &status) == 0, status.st_mode & S_IFMT != S_IFREG { return true }
    let kept = ((Self.load(file) ?? []) + added).suffix(Self.limit)
    makeFolder(of: file)
    let temporary = "\(file).\(getpid()).tmp"
    guard write(kept.map { $0 + "\n" }.joined(), to: temporary), rename(temporary, file) == 0 else {
      unlink(temporary)
      return false
    }
    return true
  }
}

extension LineHistory {
  private static let byteLimit = 4 << 20

  /// The lines of a plain file of ours; nil when it is missing, something else, or far too large.
  private static func load(_ file: String) -> [String]? {
    let descriptor = open(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= byteLimit
    else {
      return nil
    }
    let bytes = readAll(descriptor, expecting: Int(status.st_size))
    let lines = bytes.split(separator: UInt8(ascii: "\n")).suffix(limit)
    return lines.compactMap { String(validating: $0, as: UTF8.self)?.singleLine }
  }

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

  /// Makes the folder and those above it, for this user alone.
  private func makeFolder(of file: String) {
    let parts = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    for count in parts.indices.dropFirst() {
      mkdir(parts[...count].joined(separator: "/"), 0o700)
    }
  }

  private func write(_ text: String, to path: String) -> Bool {
    unlink(path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    fchmod(descriptor, 0o600)
    let isWritten = DescriptorWriter(descriptor).write(text) == 0
    return close(descriptor) == 0 && isWritten
  }
}

private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, bytes, count)
}
