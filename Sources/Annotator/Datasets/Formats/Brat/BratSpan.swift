/// A text-bound annotation of brat: a label and the parts of its stretch.
struct BratSpan {
  /// The name, such as "T1".
  let name: String
  /// The label.
  let label: String
  private let parts: [Range<Int>]
  private let quote: String?
  private let place: String

  /// Reads a line that is split at its tabs.
  ///
  /// - Throws: an error if it isn't a text-bound annotation.
  init(_ fields: [String], _ place: String) throws(UserError) {
    let words = fields.count > 1 ? fields[1].split(separator: " ", maxSplits: 1) : []
    let ranges = words.count > 1 ? words[1].split(separator: ";").map(Self.range) : []
    guard words.count == 2, !ranges.isEmpty, !ranges.contains(nil) else {
      throw UserError(
        "this is not a text-bound annotation", at: place, fix: "brat writes T1<tab>Label 0 5<tab>words")
    }
    name = fields[0]
    label = PlainName.restored(String(words[0]))
    parts = ranges.compactMap { $0 }
    quote = fields.count > 2 && !fields[2].isEmpty ? fields[2] : nil
    self.place = place
  }

  /// Returns the marks in reading order, with one mark for parts that have only white space between them.
  ///
  /// - Throws: an error if the parts of a divided stretch, in their order, differ from the text that the line
  ///   quotes.
  func marks(in text: [Unicode.Scalar]?) throws(UserError) -> [ImportedMark] {
    let stretches = stretches(in: text)
    if stretches.count > 1 { try checkQuote(in: text) }
    return stretches.enumerated().map { number, range in
      var mark = ImportedMark(place: place, name: number == 0 ? name : nil, range: range, label: label)
      mark.whole = name
      if stretches.count == 1, parts == parts.sorted(by: { $0.lowerBound < $1.lowerBound }) {
        mark.quote = quote
      }
      return mark
    }
  }

  private func stretches(in text: [Unicode.Scalar]?) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    for part in parts.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = stretches.last, isJoined(last.upperBound, part.lowerBound, in: text) {
        stretches[stretches.count - 1] = last.lowerBound..<max(last.upperBound, part.upperBound)
      } else {
        stretches.append(part)
      }
    }
    return stretches
  }

  private func checkQuote(in text: [Unicode.Scalar]?) throws(UserError) {
    guard let text, let quote, parts.allSatisfy({ $0.lowerBound >= 0 && $0.upperBound <= text.count }) else {
      return
    }
    let there = parts.map { String(String.UnicodeScalarView(text[$0])) }.joined(separator: " ")
    guard !MarkPlacing.isSame(quote, there[...]) else { return }
    throw UserError(
      "the quoted text does not match the text at this place", at: place,
      fix: "it quotes \"\(quote.prefix(40))\", but the text there is \"\(there.prefix(40))\"")
  }

  private func isJoined(_ end: Int, _ start: Int, in text: [Unicode.Scalar]?) -> Bool {
    guard end < start else { return true }
    guard let text, end >= 0, start <= text.count else { return false }
    return text[end..<start].allSatisfy(\.properties.isWhitespace)
  }

  private static func range(_ words: Substring) -> Range<Int>? {
    let numbers = words.split(separator: " ").map { Int($0) }
    guard numbers.count == 2 else { return nil }
    return ImportedMark.range(numbers[0], numbers[1])
  }
}
