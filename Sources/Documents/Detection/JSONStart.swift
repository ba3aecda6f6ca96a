/// The start of a file that may be JSON of articles, whatever its name: an object with a member, alone or in
/// an array.
struct JSONStart {
  /// The kind of JSON; nil if it isn't JSON.
  let kind: DocumentKind?

  /// Examines the first bytes, without leading white space and byte order mark, and all bytes for JSON Lines.
  init(_ text: ArraySlice<UInt8>, of bytes: [UInt8]) {
    let inner = text.first == UInt8(ascii: "[") ? text.dropFirst().drop { $0 <= 0x20 } : text
    guard Self.opensObject(inner) else {
      kind = nil
      return
    }
    kind = inner.startIndex == text.startIndex && Self.areLines(bytes) ? .jsonLines : .json
  }

  /// Returns whether a text begins with a brace, a quoted name and a colon.
  private static func opensObject(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.first == UInt8(ascii: "{") else { return false }
    let name = text.dropFirst().drop { $0 <= 0x20 }
    guard name.first == UInt8(ascii: "\""),
      let end = name.dropFirst().prefix(longestName).firstIndex(of: UInt8(ascii: "\""))
    else { return false }
    return name[(end + 1)...].drop { $0 <= 0x20 }.first == UInt8(ascii: ":")
  }

  /// Returns whether the first line ends an object and the next one begins another.
  private static func areLines(_ bytes: [UInt8]) -> Bool {
    guard let end = bytes.firstIndex(of: 0x0A), let last = bytes[..<end].last(where: { $0 > 0x20 }) else {
      return false
    }
    return last == UInt8(ascii: "}") && bytes[end...].first { $0 > 0x20 } == UInt8(ascii: "{")
  }

  private static let longestName = 200
}
