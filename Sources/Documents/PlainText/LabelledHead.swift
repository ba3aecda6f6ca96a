/// Lines above a text that describe it, as written by tools that save pages and by press databases: "Title:
/// Harbour fire", "URL: https://courier.example/1", or an address alone.
package struct LabelledHead {
  /// The metadata in the lines.
  package let metadata: DocumentMetadata
  /// The text without the lines.
  package let text: String
  /// The number of removed lines.
  package let dropped: Int

  /// Parses the head of a text; nil if it has none. Linear.
  package init?(_ text: String) {
    var head = HeadLines()
    var rest = text[...]
    while let line = Self.line(&rest), head.take(line) { continue }
    guard head.isOne, !head.comesAgain(in: rest) else { return nil }
    metadata = head.metadata
    dropped = head.taken.count
    var kept = ""
    var place = text.startIndex
    for (range, body) in head.taken {
      kept += text[place..<range.lowerBound] + body
      place = range.upperBound
    }
    kept += text[place...]
    guard kept.utf8.contains(where: { $0 > 0x20 }) else { return nil }
    self.text = String(kept.drop { $0.isNewline })
  }

  /// The last byte of "：".
  private static let fullwidthColon: UInt8 = 0x9A

  /// Returns whether a text may have such a head, by a quick look at its bytes: one of the first lines has a
  /// colon.
  static func mayBeIn(_ bytes: [UInt8]) -> Bool {
    let lines = bytes.prefix(2_048).split(separator: 0x0A, maxSplits: 12)
    return lines.prefix(HeadLines.maximumOthers + 1).contains { line in
      line.prefix(60).contains { $0 == UInt8(ascii: ":") || $0 == fullwidthColon }
    }
  }

  /// Removes the first line, including its line end, from the rest and returns it.
  private static func line(_ rest: inout Substring) -> Substring? {
    guard !rest.isEmpty else { return nil }
    let end = rest.firstIndex(where: \.isNewline).map { rest.index(after: $0) } ?? rest.endIndex
    defer { rest = rest[end...] }
    return rest[..<end]
  }
}
