/// Texts of which a service provides only the beginning: "… the police sai… [+2345 chars]".
enum CutText {
  /// The note about a text that was cut.
  static let part = DroppedPart("cut-off end", count: 1)

  /// Returns the text without the remark, and whether there was one.
  static func whole(_ text: String) -> (text: String, isCut: Bool) {
    guard text.hasSuffix(" chars]"), let start = text.lastIndex(of: "["),
      text[start...].dropFirst(2).dropLast(7).allSatisfy(\.isNumber), text[start...].hasPrefix("[+")
    else { return (text, false) }
    return (String(text[..<start]), true)
  }
}
