/// Bytes that are read a stretch at a time from a file, or that are already in memory as a single stretch.
struct ByteStretches {
  /// The current stretch.
  private(set) var bytes: [UInt8]
  /// Whether the stretch extends to the end.
  private(set) var isAtEnd: Bool
  private let file: OpenFile?
  private let name: String
  /// The offset in the file at which the stretch ends.
  private var end = 0

  /// The minimum number of bytes to read at once.
  private let stretch: Int

  /// Creates a single stretch from bytes.
  init(_ bytes: [UInt8], name: String) {
    (self.bytes, self.name, file, isAtEnd, stretch) = (bytes, name, nil, true, 0)
  }

  /// Creates an empty stretch before the first byte of a file, to be read in stretches of at least that size.
  init(_ file: OpenFile, name: String, stretch: Int) {
    (bytes, self.name, self.file, isAtEnd, self.stretch) = ([], name, file, false, max(1, stretch))
  }

  /// Drops the bytes before an offset and appends the next stretch, at least as long as the bytes kept.
  ///
  /// - Throws: an error if the file can't be read, or if more than `JSONReader.sizeLimit` bytes are kept.
  mutating func readOn(from start: Int) throws(UserError) {
    guard let file, !isAtEnd else { return }
    bytes.removeFirst(start)
    guard bytes.count <= JSONReader.sizeLimit else {
      throw UserError("a row is longer than \(JSONReader.sizeLimit >> 20) MiB", at: name, fix: "split it")
    }
    do throws(SystemError) {
      let wanted = max(stretch, bytes.count)
      let count = try file.append(wanted, from: end, to: &bytes)
      isAtEnd = count < wanted
      end += count
    } catch {
      throw error.userError(for: "read the file", name)
    }
  }
}
