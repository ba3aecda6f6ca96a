@testable import SentenceSegmentation

/// A text in which bars mark where sentences begin and end: "See p. 5.| |Then stop." holds two, and so does
/// "他走了。||他没有回来！", where nothing stands between them.
struct MarkedText: Sendable, CustomStringConvertible {
  /// The text without the bars.
  let text: String
  /// The sentences between the bars: every second piece, the others being gaps.
  let sentences: [String]

  init(_ marked: String) {
    let pieces = marked.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    text = pieces.joined()
    sentences = pieces.indices.filter { $0.isMultiple(of: 2) }.map { pieces[$0] }
  }

  var description: String { text }

  /// The sentences that the segmenter finds in the text.
  func found(in language: String?) -> [String] {
    SentenceSegmenter(language: language).sentences(of: text).map { sentence in
      String(decoding: Array(text.utf8)[sentence.range], as: UTF8.self)
    }
  }
}
