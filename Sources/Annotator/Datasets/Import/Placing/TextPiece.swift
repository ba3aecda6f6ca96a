/// A paragraph of a text rebuilt from the statements of several annotators: its words, and its number among
/// paragraphs with the same name and words.
struct TextPiece: Hashable {
  /// The words.
  let text: String
  private let name: String?
  private let number: Int

  /// Returns the pieces of an annotator's marks, in order.
  static func pieces(of marks: [ImportedMark]) -> [TextPiece] {
    var counts: [TextPiece: Int] = [:]
    return marks.map { mark in
      let piece = TextPiece(text: mark.quote ?? "", name: mark.name, number: 0)
      let number = counts[piece, default: 0]
      counts[piece] = number + 1
      return TextPiece(text: piece.text, name: piece.name, number: number)
    }
  }

  /// Returns the pieces of all annotators, each once.
  ///
  /// Pieces that earlier annotators don't have are inserted where they are in their own list, relative to the
  /// known pieces around them.
  static func merged(_ lists: [[TextPiece]]) -> [TextPiece] {
    var merged = lists.first ?? []
    var known = Set(merged)
    for list in lists.dropFirst() {
      var (before, after): ([TextPiece: [TextPiece]], [TextPiece: [TextPiece]]) = ([:], [:])
      var last: TextPiece?
      var waiting: [TextPiece] = []
      for piece in list {
        if known.contains(piece) {
          if last == nil { before[piece] = waiting } else { last.map { after[$0, default: []] += waiting } }
          (last, waiting) = (piece, [])
        } else {
          waiting.append(piece)
        }
      }
      if let last { after[last, default: []] += waiting }
      merged = merged.flatMap { (before[$0] ?? []) + [$0] + (after[$0] ?? []) } + (last == nil ? waiting : [])
      known.formUnion(list)
    }
    return merged
  }
}
