/// A window on a long file that moves along as the file is read.
struct FileWindow {
  let file: OpenFile
  /// The file's length in bytes.
  private let size: Int
  /// The offset in the file at which the window ends.
  private var end = 0

  /// The smallest number of bytes to read at once, and the number of bytes left below which to read on.
  private static let (stretch, least) = (1 << 20, 1 << 16)

  /// Creates a window before the first byte of a file.
  init(_ file: OpenFile, size: Int) {
    (self.file, self.size) = (file, size)
  }

  /// Whether the window reaches the end of the file.
  var isAtEnd: Bool { end >= size }

  /// Reads on if few bytes are left.
  mutating func refill(_ reader: inout JSONReader) throws(UserError) {
    if !isAtEnd, reader.bytes.count - reader.position < Self.least { try extend(&reader) }
  }

  /// Reads on, at least doubling the bytes that are left.
  mutating func extend(_ reader: inout JSONReader) throws(UserError) {
    do throws(SystemError) {
      try reader.readMore { (bytes) throws(SystemError) in
        let count = try file.append(max(Self.stretch, bytes.count), from: end, to: &bytes)
        end = count == 0 ? size : end + count
      }
    } catch {
      throw error.userError(for: "read the session", reader.name)
    }
  }
}
