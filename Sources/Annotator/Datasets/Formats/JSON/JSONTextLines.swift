/// The lines of a file of JSON Lines that aren't blank, one after the other.
///
/// At most one line and a stretch of the file are in memory.
struct JSONTextLines {
  /// The number of the line read last, from 1.
  private(set) var number = 0
  private var input: ByteStretches
  private var position = 0

  /// Creates a reader before the first line.
  init(_ input: ImportInput) throws(UserError) {
    self.input = try input.stretches()
  }

  /// Returns the next line, or nil after the last.
  mutating func next() throws(UserError) -> [UInt8]? {
    while let line = try nextOfAny() {
      if line.contains(where: { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 }) { return Array(line) }
    }
    return nil
  }

  private mutating func nextOfAny() throws(UserError) -> ArraySlice<UInt8>? {
    var searched = position
    var end = lineEnd(from: searched)
    while end == nil, !input.isAtEnd {
      searched = input.bytes.count - position
      try input.readOn(from: position)
      position = 0
      end = lineEnd(from: searched)
    }
    guard position < input.bytes.count else { return nil }
    let line = input.bytes[position..<(end ?? input.bytes.count)]
    position = line.endIndex + (end == nil ? 0 : 1)
    number += 1
    return line
  }

  private func lineEnd(from start: Int) -> Int? {
    input.bytes.withUnsafeBufferPointer { $0.offset(of: 0x0A, from: start) }
  }
}
