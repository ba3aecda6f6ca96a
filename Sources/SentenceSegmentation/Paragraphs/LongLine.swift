/// An overlong line, which is split so that a text of any size can be read in constant memory.
enum LongLine {
  /// The maximum number of bytes in a line: 256 KiB, a hundred pages.
  static let longest = 1 << 18

  /// Returns where to split the line that begins at `start`: near the end of its first `longest` bytes, after
  /// a stop and white space if possible, otherwise after white space, or at least between two scalars.
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

  /// Returns whether an offset is right after a stop with a space, or a Chinese or Japanese full stop.
  private static func isStop(_ bytes: TextBytes, before offset: Int) -> Bool {
    if bytes[offset - 1] == 32 { return [46, 33, 63].contains(bytes[offset - 2]) }
    return bytes[offset - 1] == 0x82 && bytes[offset - 2] == 0x80 && bytes[offset - 3] == 0xE3
  }

  /// The number of bytes searched for white space.
  private static let reach = 4_096
}
