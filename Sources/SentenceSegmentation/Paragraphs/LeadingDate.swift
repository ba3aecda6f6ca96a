/// The date that opens an article copied from a news site: "date 2025-11-20 18:42 Headline", "21 February
/// 2010, 05:01 GMT The Sunday Times: Headline".
enum LeadingDate {
  /// Returns whether the text between `start` and the colon at `colon` is a date, perhaps after a weekday, a
  /// time, and the name of a source in at most four words.
  static func closes(_ bytes: TextBytes, from start: Int, at colon: Int) -> Bool {
    guard bytes[colon + 1] == 32, colon - start <= reach else { return false }
    var (words, isDate, hasYear, timeWord) = (0, false, false, Int?.none)
    for offset in start..<colon {
      if bytes[offset] == 32 { words += 1 }
      guard isDigit(bytes[offset]), !isDigit(bytes[offset - 1]) || offset == start else { continue }
      isDate = isDate || words < 2
      hasYear = hasYear || matches(bytes, offset, "1000") ?? matches(bytes, offset, "2000") != nil
      if time(bytes, offset) ?? matches(bytes, offset, "0:00") != nil { timeWord = words }
    }
    return isDate && hasYear && timeWord.map { words - $0 <= 4 } ?? false
  }

  /// The maximum number of bytes in such an opening.
  private static let reach = 160

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  /// Returns the end of a date that opens the range and is followed by text.
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
    let after = start + word.count
    let colon = bytes[after] == 58 ? after + 1 : after
    return bytes[colon] == 32 ? colon + 1 : start
  }

  private static func isoDate(_ bytes: TextBytes, _ start: Int) -> Int? {
    matches(bytes, start, "0000-00-00")
  }

  private static func time(_ bytes: TextBytes, _ start: Int) -> Int? {
    matches(bytes, start, "00:00:00") ?? matches(bytes, start, "00:00")
  }

  /// Matches digits where the pattern has zeros, and other characters literally.
  private static func matches(_ bytes: TextBytes, _ start: Int, _ pattern: StaticString) -> Int? {
    let length = pattern.utf8CodeUnitCount
    for index in 0..<length {
      let expected = pattern.utf8Start[index]
      let byte = bytes[start + index]
      guard expected == 48 ? isDigit(byte) : byte == expected else { return nil }
    }
    return isDigit(bytes[start + length]) ? nil : start + length
  }
}
