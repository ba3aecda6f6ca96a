/// Bytes that are read a stretch at a time: of a file, or of what is held already, which is one stretch.
struct ByteStretches {
  /// The stretch.
  private(set) var bytes: [UInt8]
  /// Whether it goes to the end.
  private(set) var isAtEnd: Bool
  private let file: OpenFile?
  private let name: String
  /// Where in the file the stretch ends.
  private var end = 0

  /// How much of a file is read at once, at least.
  private let stretch: Int

  /// Takes bytes as the only stretch.
  init(_ bytes: [UInt8], name: String) {
    (self.bytes, self.name, file, isAtEnd, stretch) = (bytes, name, nil, true, 0)
  }

  /// Begins before the first byte of a file, of which so much is read at a time.
  init(_ file: OpenFile, name: String, stretch: Int) {
    (bytes, self.name, self.file, isAtEnd, self.stretch) = ([], name, file, false, max(1, stretch))
  }

  /// Drops what stands before an offset and adds the next stretch, the more the more is kept.
  ///
  /// - Throws: an error when the file cannot be read, or when more than `JSONReader.sizeLimit` would be held.
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
