import Annotator

/// A numbered list of candidates that is open under a line: a digit chooses one.
struct NumberedList {
  /// The candidates.
  let offer: Completions
  /// The line that they were offered for.
  let line: LineState

  /// Returns the line with the candidate whose number a key types; nil for any other key.
  func choice(of key: UInt32) -> LineState? {
    guard let scalar = Unicode.Scalar(key), ("1"..."9").contains(scalar) else { return nil }
    let index = Int(scalar.value - 0x31)
    guard index < min(offer.candidates.count, Completions.numbered) else { return nil }
    return line.completed(with: Completions(word: offer.word, candidates: [offer.candidates[index]]))
  }
}
