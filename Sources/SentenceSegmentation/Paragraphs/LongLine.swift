/// A line without an end, which is taken for several, so that a text of any size is read in the same memory.
enum LongLine {
  /// How many bytes a line may have: 256 KiB, a hundred pages.
  static let longest = 1 << 18

  /// Where to cut the line that begins at `start`: after the last white space after a stop, or else the last
  /// white space, of its first `longest` bytes; or else between two scalars.
  static func cut(_ bytes: TextBytes, from start: Int) -> Int {
    let end = start + longest
    var space: Int?
    for offset in stride(from: end, to: end - reach, by: -1) {
      if isStop(bytes, before: offset) { return offset }
      if space == nil, bytes[offset - 1] == 32 { space = offset }
    }
    if let space { return space }
    return (end - 3...end).last { bytes[$0] & 0xC0 != 0x80 } ?? end
  }

  /// Whether a full stop with a space, or one of Chinese and Japanese, stands before an offset.
  private static func isStop(_ bytes: TextBytes, before offset: Int) -> Bool {
    if bytes[offset - 1] == 32 { return [46, 33, 63].contains(bytes[offset - 2]) }
    return bytes[offset - 1] == 0x82 && bytes[offset - 2] == 0x80 && bytes[offset - 3] == 0xE3
  }

  /// How many bytes are looked at for white space.
  private static let reach = 4_096
}
