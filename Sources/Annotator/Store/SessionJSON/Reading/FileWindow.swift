/// A stretch of a long file that moves along while the file is read.
struct FileWindow {
  let file: OpenFile
  /// The file's length in bytes.
  private let size: Int
  /// Where the stretch ends.
  private var end = 0

  /// How much is read at once, and how much has to be there before something is read.
  private static let (stretch, least) = (1 << 20, 1 << 16)

  /// Begins before the first byte of a file.
  init(_ file: OpenFile, size: Int) {
    (self.file, self.size) = (file, size)
  }

  /// Whether the stretch goes to the end of the file.
  var isAtEnd: Bool { end >= size }

  /// Reads on when little is left.
  mutating func refill(_ reader: inout JSONReader) throws(UserError) {
    if !isAtEnd, reader.bytes.count - reader.position < Self.least { try extend(&reader) }
  }

  /// Reads on, the more the longer the stretch is already.
  mutating func extend(_ reader: inout JSONReader) throws(UserError) {
    do throws(SystemError) {
      try reader.goOn { (bytes) throws(SystemError) in
        let count = try file.append(max(Self.stretch, bytes.count), from: end, to: &bytes)
        end = count == 0 ? size : end + count
      }
    } catch {
      throw error.userError(for: "read the session", reader.name)
    }
  }
}
