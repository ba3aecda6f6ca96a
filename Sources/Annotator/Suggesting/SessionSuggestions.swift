import Documents
import Suggestions

extension SuggestionEngine {
  /// Creates an engine over some statements of a session and the judgments so far. Linear in their text.
  ///
  /// - Parameter window: the indices of the statements; nil for all of them.
  package init(_ session: Session, window: Range<Int>? = nil) {
    let window = window ?? session.statements.indices
    var end = window.lowerBound > 0 ? session.statements[window.lowerBound - 1].range.upperBound : 0
    var blocks = BlockCursor(session.article.origin.blocks)
    var passages: [Passage] = []
    passages.reserveCapacity(window.count)
    for statement in session.statements[window] {
      let gap = session.article[end..<max(end, statement.range.lowerBound)]
      let block = blocks.block(at: statement.range.lowerBound)
      passages.append(
        Passage(
          text: String(session.text(of: statement)), isQuoted: statement.isQuoted,
          opensParagraph: end == 0 || gap.utf8.contains(UInt8(ascii: "\n")),
          block: block.flatMap { PassageBlock($0.kind) }, speaker: block?.speaker))
      end = max(end, statement.range.upperBound)
    }
    let answers = session.statements[window].map { session.answer($0.judgment, from: window) }
    self.init(passages: passages, language: session.article.language, answers: answers)
  }
}

/// Walks the blocks of an article along with its statements.
private struct BlockCursor {
  private let blocks: [ArticleBlock]
  private var index = 0

  init(_ blocks: [ArticleBlock]) { self.blocks = blocks }

  /// Returns the block that contains an offset. Offsets must be in ascending order. Amortised constant.
  mutating func block(at offset: Int) -> ArticleBlock? {
    while index < blocks.count, blocks[index].range.upperBound <= offset { index += 1 }
    guard index < blocks.count, blocks[index].range.contains(offset) else { return nil }
    return blocks[index]
  }
}

extension PassageBlock {
  /// Creates the engine's counterpart of a block; nil for blocks that tell it nothing.
  fileprivate init?(_ kind: BlockKind) {
    switch kind {
    case .heading: self = .heading
    case .paragraph: self = .paragraph
    case .listItem: self = .listItem
    case .tableRow: self = .tableRow
    case .caption: self = .caption
    case .turn: self = .speakerTurn
    case .furniture, .byline: self = .furniture
    case .quote, .code: return nil
    }
  }
}

extension Session {
  /// Returns a judgment as the suggestions read it; nil if it says nothing.
  ///
  /// - Parameter window: the statements that the engine knows; a target outside them is left out.
  func answer(_ judgment: Judgment, from window: Range<Int>) -> Answer? {
    guard judgment.isDecided || judgment.attribution != nil else { return nil }
    let target = judgment.targetID.flatMap(index(of:)).flatMap {
      window.contains($0) ? $0 - window.lowerBound : nil
    }
    return Answer(
      label: judgment.label?.name, source: judgment.attribution,
      role: judgment.sourceKind.flatMap { SourceRole(rawValue: $0.rawValue) }, cue: judgment.cue,
      target: target, isSkipped: judgment.isSkipped)
  }
}
