import Synchronization

/// A passage split into tokens, with its language's lexicon: the input of every finder.
final class Analysis: Sendable {
  /// The exact text.
  let text: String
  /// Its words and punctuation.
  let tokens: [Token]
  /// The lexicon of its language.
  let lexicon: Lexicon
  /// The cached candidates; nil until they are first needed.
  private let found = Mutex<[SourceCandidate]?>(nil)

  /// Analyses a text; `isQuoted` is whether it begins inside a quotation. O(length).
  init(_ text: String, isQuoted: Bool, lexicon: Lexicon) {
    self.text = text
    self.lexicon = lexicon
    let cut = Tokenizer.tokens(of: text, isQuoted: isQuoted, language: lexicon.language)
    tokens = QuotedTitles.unquoted(in: cut, opening: lexicon.language == "en" ? ["«"] : nil)
  }

  /// Every source marked by a cue, best first; computed once.
  var candidates: [SourceCandidate] {
    if let known = found.withLock({ $0 }) { return known }
    let candidates = SourceFinder(self).candidates()
    found.withLock { $0 = candidates }
    return candidates
  }

  /// Returns the exact text of a range of tokens.
  func text(of span: Range<Int>) -> String {
    guard let range = range(of: span) else { return "" }
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return String(text[start..<utf8.index(start, offsetBy: range.count)])
  }

  /// Returns the UTF-8 offsets of a range of tokens; nil if it is empty.
  func range(of span: Range<Int>) -> Range<Int>? {
    guard !span.isEmpty else { return nil }
    return tokens[span.lowerBound].range.lowerBound..<tokens[span.upperBound - 1].range.upperBound
  }

  /// Returns the token at an index in lower case; empty if there is none.
  func word(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].lowered : "" }

  /// Returns whether a phrase begins at a token.
  func has(_ phrase: [String], at index: Int) -> Bool {
    guard index >= 0, index + phrase.count <= tokens.count else { return false }
    return phrase.indices.allSatisfy { Self.matches(phrase[$0], tokens[index + $0].lowered) }
  }

  /// Returns the longest of the phrases at a token as a range of tokens. The phrases must be sorted, longest
  /// first.
  func phrase(of phrases: [[String]], at index: Int) -> Range<Int>? {
    phrases.first { has($0, at: index) }.map { index..<(index + $0.count) }
  }

  private static func matches(_ pattern: String, _ word: String) -> Bool {
    pattern == word || (pattern.hasSuffix("*") && word.hasPrefix(pattern.dropLast()))
  }
}
