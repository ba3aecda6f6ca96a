/// Lines above a text that say what it is, as tools that save pages and databases of the press write them:
/// "Title: Harbour fire", "URL: https://courier.example/1", or an address alone.
package struct LabelledHead {
  /// What they say.
  package let metadata: DocumentMetadata
  /// The text without them.
  package let text: String
  /// How many lines were taken out.
  package let dropped: Int

  /// Reads the head of a text; nil when it has none. Linear.
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

  /// Whether a text may have such a head, told quickly by its bytes: a colon in one of the first lines.
  static func mayBeIn(_ bytes: [UInt8]) -> Bool {
    let lines = bytes.prefix(2_048).split(separator: 0x0A, maxSplits: 12)
    return lines.prefix(HeadLines.mostOthers + 1).contains { line in
      line.prefix(60).contains { $0 == UInt8(ascii: ":") || $0 == fullwidthColon }
    }
  }

  /// A line with its end, which is taken from the rest.
  private static func line(_ rest: inout Substring) -> Substring? {
    guard !rest.isEmpty else { return nil }
    let end = rest.firstIndex(where: \.isNewline).map { rest.index(after: $0) } ?? rest.endIndex
    defer { rest = rest[end...] }
    return rest[..<end]
  }
}
