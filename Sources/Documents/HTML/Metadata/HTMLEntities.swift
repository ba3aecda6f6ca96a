/// The few character references in JSON and feeds, where no HTML parser has resolved them.
enum HTMLEntities {
  private static let names: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–", "mdash": "—",
    "lsquo": "‘",
    "rsquo": "’", "ldquo": "“", "rdquo": "”", "laquo": "«", "raquo": "»", "hellip": "…", "eacute": "é",
    "egrave": "è",
    "agrave": "à", "ccedil": "ç", "ouml": "ö", "uuml": "ü", "auml": "ä", "szlig": "ß", "copy": "©",
    "bdquo": "„",
    "sbquo": "‚", "shy": "", "deg": "°", "euro": "€", "pound": "£",
  ]

  /// Returns the text with its references resolved; unknown ones remain as they are. Linear.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = Substring(text)
    while let start = rest.utf8.firstIndex(of: UInt8(ascii: "&")) {
      result += rest[..<start]
      rest = rest[start...]
      let body = rest.utf8.dropFirst().prefix(32)
      if let end = body.firstIndex(of: UInt8(ascii: ";")), let meaning = meaning(of: Substring(body[..<end]))
      {
        result += meaning
        rest = Substring(rest.utf8[rest.utf8.index(after: end)...])
      } else {
        result += "&"
        rest = Substring(rest.utf8.dropFirst())
      }
    }
    return result + rest
  }

  private static func meaning(of name: Substring) -> String? {
    guard name.utf8.first == UInt8(ascii: "#") else { return names[String(name)] }
    let digits = name.dropFirst()
    let isHexadecimal = digits.utf8.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
  }
}
