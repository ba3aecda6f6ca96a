/// The positions of zero bytes, which reveal the encoding of a text without a byte order mark.
///
/// Spaces, digits and Latin letters have a zero in the upper byte of UTF-16 and in the upper three of UTF-32,
/// and the letters of another alphabet share one upper byte. Text in a single-byte encoding has no zeros at
/// all. Only the first 64 KiB are examined.
enum ZeroPattern: Equatable {
  case none
  case utf16LittleEndian
  case utf16BigEndian
  case utf32
  /// Zero bytes without a pattern: not text.
  case scattered

  /// Examines `bytes`.
  init(_ bytes: [UInt8]) {
    var counts = [[Int]](repeating: [Int](repeating: 0, count: 256), count: 4)
    let sample = bytes.prefix(1 << 16)
    for (offset, byte) in sample.enumerated() { counts[offset & 3][Int(byte)] += 1 }
    self = Self.pattern(zeros: counts.map { $0[0] }, quarter: max(1, sample.count / 4))
    switch self {
    case .utf16LittleEndian where !Self.isUpperByte(counts[1], counts[3]): self = .scattered
    case .utf16BigEndian where !Self.isUpperByte(counts[0], counts[2]): self = .scattered
    case .none where bytes.contains(0): self = .scattered
    default: break
    }
  }

  private static func pattern(zeros: [Int], quarter: Int) -> ZeroPattern {
    let even = zeros[0] + zeros[2]
    let odd = zeros[1] + zeros[3]
    if even + odd == 0 { return .none }
    let isFull = zeros.map { $0 * 10 >= quarter * 9 }
    if isFull[2], isFull[3], zeros[0] == 0 { return .utf32 }
    if isFull[0], isFull[1], zeros[3] == 0 { return .utf32 }
    if even == 0 { return .utf16LittleEndian }
    return odd == 0 ? .utf16BigEndian : .scattered
  }

  /// Returns whether zero and one other value make up four fifths of the bytes in two columns.
  private static func isUpperByte(_ first: [Int], _ second: [Int]) -> Bool {
    let counts = zip(first, second).map { $0 + $1 }
    let common = counts[0] + (counts.dropFirst().max() ?? 0)
    return counts[0] > 0 && common * 5 >= counts.reduce(0, +) * 4
  }
}
