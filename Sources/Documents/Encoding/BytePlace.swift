/// The position of a byte in a file, in words: "byte 17 (line 2)", both counted from 1.
package struct BytePlace: CustomStringConvertible {
  /// The position in words.
  package let description: String

  /// Describes the byte at a zero-based offset; line ends are LF, CR LF and CR.
  package init(offset: Int, in bytes: [UInt8]) {
    let before = bytes.prefix(offset)
    let feeds = before.count { $0 == 10 }
    let line = 1 + (feeds > 0 ? feeds : before.count { $0 == 13 })
    self.init(byte: offset + 1, line: line)
  }

  /// Describes a byte and its line, both counted from 1.
  package init(byte: Int, line: Int) {
    description = "byte \(byte) (line \(line))"
  }
}
