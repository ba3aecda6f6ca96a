/// The start of a file, as far as it tells JSON of articles, whatever the file is called: an object with a
/// member, alone or in an array.
struct JSONStart {
  /// What it is; nil for no JSON.
  let kind: DocumentKind?

  /// Looks at the first bytes, without white space and byte order mark in front, and for lines at all bytes.
  init(_ text: ArraySlice<UInt8>, of bytes: [UInt8]) {
    let inner = text.first == UInt8(ascii: "[") ? text.dropFirst().drop { $0 <= 0x20 } : text
    guard Self.opensObject(inner) else {
      kind = nil
      return
    }
    kind = inner.startIndex == text.startIndex && Self.areLines(bytes) ? .jsonLines : .json
  }

  /// Whether a brace, a name in quotation marks and a colon stand there.
  private static func opensObject(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.first == UInt8(ascii: "{") else { return false }
    let name = text.dropFirst().drop { $0 <= 0x20 }
    guard name.first == UInt8(ascii: "\""),
      let end = name.dropFirst().prefix(longestName).firstIndex(of: UInt8(ascii: "\""))
    else { return false }
    return name[(end + 1)...].drop { $0 <= 0x20 }.first == UInt8(ascii: ":")
  }

  /// Whether the first line ends an object, and the next begins one.
  private static func areLines(_ bytes: [UInt8]) -> Bool {
    guard let end = bytes.firstIndex(of: 0x0A), let last = bytes[..<end].last(where: { $0 > 0x20 }) else {
      return false
    }
    return last == UInt8(ascii: "}") && bytes[end...].first { $0 > 0x20 } == UInt8(ascii: "{")
  }

  private static let longestName = 200
}
