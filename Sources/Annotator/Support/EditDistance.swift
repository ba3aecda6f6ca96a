/// The distance between two words in edits: insertions, deletions, substitutions and swaps of neighbours.
///
/// This is the optimal string alignment distance: no part of a word is edited twice. Letters are compared as
/// code points, ignoring case.
///
///     EditDistance.between("clam", "claim")                     // 1
///     EditDistance.closest(to: "clam", in: ["claim", "denial"])  // "claim"
package enum EditDistance {
  /// Returns the number of edits that turn one word into the other. Takes time proportional to the product of
  /// their lengths.
  package static func between(_ left: String, _ right: String) -> Int {
    distance(letters(of: left), letters(of: right))
  }

  /// Returns the candidate most likely meant, or nil when none is near or two are equally near.
  ///
  /// Near means at most one edit for every three letters of the longer word, or one edit for words of two
  /// letters or more. Candidates that are too far away by their length alone cost nothing, so the word can be
  /// of any length.
  package static func closest(to word: String, in candidates: some Sequence<String>) -> String? {
    let typed = letters(of: word)
    var best: (candidate: String, distance: Int)?
    var isTied = false
    for candidate in candidates where candidate != best?.candidate {
      let wanted = letters(of: candidate)
      let limit = allowance(max(typed.count, wanted.count))
      guard abs(typed.count - wanted.count) <= limit else { continue }
      let edits = distance(typed, wanted)
      guard edits <= limit, edits <= best?.distance ?? edits else { continue }
      isTied = edits == best?.distance
      if !isTied { best = (candidate, edits) }
    }
    return isTied ? nil : best?.candidate
  }
}

extension EditDistance {
  private static func letters(of word: String) -> [Unicode.Scalar] {
    Array(word.lowercased().unicodeScalars)
  }

  private static func allowance(_ length: Int) -> Int {
    length < 2 ? 0 : max(1, length / 3)
  }

  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        let substituted = last[column] + (letter == other ? 0 : 1)
        var edits = min(substituted, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          edits = min(edits, beforeLast[column - 1] + 1)
        }
        current.append(edits)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
