/// What a consensus takes of one session beyond its marks: what goes with each answer, with words as codes.
struct RatedVotes: Sendable {
  /// The session's own name.
  let session: String
  /// The number of its last change.
  let sequence: Int
  /// Where the statements begin that begin inside a quotation, in UTF-8 offsets.
  private let quotedStarts: [Int32]
  /// When each mark was made, in seconds; the least number where that is not known.
  private var judged: [Int64] = []
  /// The words that go with the marks, in their order.
  private var words: [Words] = []
  /// The stretches that were skipped where that counts as no rating.
  private(set) var skips: [Range<Int32>] = []

  /// A field of a mark that has words.
  private struct Words: Sendable {
    let mark: Int32
    let field: Int32
    let code: Int32
  }

  /// Takes what belongs to the statements that have marks.
  ///
  /// - Parameters:
  ///   - isMarked: whether each statement has a mark.
  ///   - code: gives the code of words.
  init(_ ratings: SessionRatings, _ votes: SessionVotes, isMarked: [Bool], code: (String) -> Int32) {
    (session, sequence, quotedStarts) = (ratings.session, votes.sequence, votes.quotedStarts)
    judged.reserveCapacity(isMarked.count)
    var rest = votes.words[...]
    for (index, statement) in ratings.statements.enumerated() {
      let own = rest.prefix { $0.statement == index }
      rest = rest.dropFirst(own.count)
      guard isMarked[index] else {
        if statement.isSkipped, statement.labelIndex == nil {
          skips.append(
            Int32(clamping: statement.range.lowerBound)..<Int32(clamping: statement.range.upperBound))
        }
        continue
      }
      for one in own {
        words.append(
          Words(mark: Int32(clamping: judged.count), field: Int32(one.field), code: code(one.text)))
      }
      judged.append(votes.judged[index].map { Int64($0.seconds) } ?? .min)
    }
  }

  /// Whether the statement that begins there begins inside a quotation.
  func isQuoted(at start: Int) -> Bool { quotedStarts.holdsSorted(Int32(clamping: start)) }

  /// When a mark was made.
  func judged(at mark: Int) -> Timestamp? {
    judged[mark] == .min ? nil : Timestamp(seconds: Int(judged[mark]))
  }

  /// Whether words go with a mark.
  func hasWords(at mark: Int) -> Bool { !words(at: mark).isEmpty }

  /// What goes with a mark, but for its answer and a target in the same session.
  func judgment(at mark: Int, names: [String]) -> Judgment {
    var judgment = Judgment()
    judgment.judged = judged(at: mark)
    for word in words(at: mark) {
      let (field, text) = (JudgmentField.readings[Int(word.field)], names[Int(word.code)])
      _ = field.set(&judgment, field.kind == .json ? .json(text) : .text(Substring(text)))
    }
    return judgment
  }

  private func words(at mark: Int) -> ArraySlice<Words> {
    guard !words.isEmpty else { return [] }
    let first = words.firstIndex(sortedFrom: Int32(clamping: mark)) { $0.mark }
    return words[first...].prefix { $0.mark == Int32(clamping: mark) }
  }
}

extension Array {
  /// The first position whose key is not below a value, in an array that is sorted by it. Logarithmic.
  func firstIndex<Key: Comparable>(sortedFrom value: Key, by key: (Element) -> Key) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if key(self[middle]) < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension [Int32] {
  /// Whether a sorted array holds a value. Logarithmic.
  func holdsSorted(_ value: Int32) -> Bool {
    let index = firstIndex(sortedFrom: value) { $0 }
    return index < count && self[index] == value
  }
}
