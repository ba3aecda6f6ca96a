/// A time, or a day and a time, in front of what somebody says: "11/02/2026, 08:30", "[0:01:23]", "8:30 PM".
struct ChatStamp {
  /// The day as written; nil for a time alone.
  private(set) var day: String?
  /// The seconds since midnight, or since the start of a recording.
  let seconds: Int
  /// Whether it is in brackets.
  let isBracketed: Bool
  /// The text after it, without the dash that may follow.
  let rest: Substring

  /// Parses the beginning of a line; nil if it isn't a time.
  init?(_ line: Substring) {
    let isOpened = line.first == "[" || line.first == "("
    var text = isOpened ? line.dropFirst() : line
    if let day = Self.day(text) {
      self.day = String(day)
      text = text[day.endIndex...].drop { $0 == "," || $0.isWhitespace }
      if text.hasPrefix("at ") { text = text.dropFirst(3) }
    }
    guard let (seconds, length) = Self.time(text) else { return nil }
    text = Self.withoutHalf(text.dropFirst(length))
    if isOpened { text = Self.withoutEnd(text) }
    if isOpened {
      guard let close = text.first, close == "]" || close == ")" else { return nil }
      text = text.dropFirst()
    }
    guard text.isEmpty || text.first?.isWhitespace ?? true || text.first == ":" || text.first == "-" else {
      return nil
    }
    self.seconds = seconds
    isBracketed = isOpened
    rest = text.drop { $0.isWhitespace || "-–:".contains($0) }
  }

  /// Returns a leading day: "11/02/2026", "11.02.26", "2026-02-11".
  private static func day(_ text: Substring) -> Substring? {
    let day = text.prefix { $0.isNumber || "/.-".contains($0) }
    let parts = day.split { "/.-".contains($0) }
    guard parts.count == 3, parts.allSatisfy({ (1...4).contains($0.count) }) else { return nil }
    return day.last?.isNumber ?? false ? day : nil
  }

  /// Returns the seconds in "8:30", "08:30:15" or "0:01:23", and the length in characters.
  private static func time(_ text: Substring) -> (seconds: Int, length: Int)? {
    let time = text.prefix { $0.isASCII && ($0.isNumber || $0 == ":") }
    let parts = time.split(separator: ":", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { (1...3).contains($0.count) ? Int($0) : nil }
    guard (2...3).contains(parts.count), numbers.count == parts.count,
      parts.dropFirst().allSatisfy({ $0.count == 2 }),
      numbers.dropFirst().allSatisfy({ $0 < 60 })
    else { return nil }
    return (numbers.reduce(0) { $0 * 60 + $1 }, time.count)
  }

  /// Whether the rest names the sender, as in Zoom's chats: "From Maren Oske to Everyone:", "From  Maren Oske
  /// : text".
  var isFromSomebody: Bool {
    let start = rest.prefix { $0 != ":" }
    return start.hasPrefix("From ") && (start.contains(" to ") || start.last == " ")
  }

  /// Returns the text without the milliseconds and the end time that Whisper prints: "[00:00.000 -->
  /// 00:05.440]".
  private static func withoutEnd(_ text: Substring) -> Substring {
    let start = withoutFraction(text)
    guard start.hasPrefix(" --> "), let (_, length) = time(start.dropFirst(5)) else { return text }
    return withoutFraction(start.dropFirst(5 + length))
  }

  private static func withoutFraction(_ text: Substring) -> Substring {
    guard text.first == "." || text.first == "," else { return text }
    let digits = text.dropFirst().prefix { $0.isASCII && $0.isNumber }
    return digits.isEmpty ? text : text[digits.endIndex...]
  }

  /// Returns the text without "AM" or "PM".
  private static func withoutHalf(_ text: Substring) -> Substring {
    let rest = text.drop(while: \.isWhitespace)
    let half = rest.prefix(2).lowercased()
    guard half == "am" || half == "pm" else { return text }
    return rest.dropFirst(2)
  }
}
