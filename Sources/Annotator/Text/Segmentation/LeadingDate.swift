/// The date that opens an article copied from a news site: "date 2025-11-20 18:42 Headline".
enum LeadingDate {
  /// Where the date ends when one opens the range and text stands behind it.
  static func end(_ bytes: TextBytes, from start: Int, to end: Int) -> Int? {
    var offset = skipWord(bytes, start)
    guard let day = isoDate(bytes, offset) else { return nil }
    offset = day
    if let time = time(bytes, offset + 1), bytes[offset] == 32 || bytes[offset] == 84 { offset = time }
    let next = bytes.skippingSpace(from: offset, to: end)
    guard next > offset, next < end else { return nil }
    return offset
  }

  private static func skipWord(_ bytes: TextBytes, _ start: Int) -> Int {
    let word = Array("date".utf8)
    for (index, byte) in word.enumerated() where bytes[start + index] | 32 != byte { return start }
    let behind = start + word.count
    let colon = bytes[behind] == 58 ? behind + 1 : behind
    return bytes[colon] == 32 ? colon + 1 : start
  }

  private static func isoDate(_ bytes: TextBytes, _ start: Int) -> Int? {
    matches(bytes, start, "0000-00-00")
  }

  private static func time(_ bytes: TextBytes, _ start: Int) -> Int? {
    matches(bytes, start, "00:00:00") ?? matches(bytes, start, "00:00")
  }

  /// Matches digits where the pattern has zeros, and other characters as they are.
  private static func matches(_ bytes: TextBytes, _ start: Int, _ pattern: StaticString) -> Int? {
    let length = pattern.utf8CodeUnitCount
    for index in 0..<length {
      let expected = pattern.utf8Start[index]
      let byte = bytes[start + index]
      let isDigit = byte >= 48 && byte <= 57
      guard expected == 48 ? isDigit : byte == expected else { return nil }
    }
    let behind = bytes[start + length]
    return behind >= 48 && behind <= 57 ? nil : start + length
  }
}
