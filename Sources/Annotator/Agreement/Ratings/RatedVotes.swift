/// The parts of a session that a consensus needs beyond its marks: the details of each, with words as codes.
struct RatedVotes: Sendable {
  /// The session's ID.
  let session: String
  /// The number of its last change.
  let sequence: Int
  /// The starts of the statements that begin inside a quotation, in UTF-8 offsets.
  private let quotedStarts: [Int32]
  /// When each mark was made, in seconds; `Int64.min` if that isn't known.
  private var judged: [Int64] = []
  /// The words of the marks, ordered by mark.
  private var words: [Words] = []
  /// The stretches that were skipped, if skips don't count as ratings.
  private(set) var skips: [Range<Int32>] = []

  /// The words of one field of a mark.
  private struct Words: Sendable {
    let mark: Int32
    let field: Int32
    let code: Int32
  }

  /// Copies the parts that belong to the statements with marks.
  ///
  /// - Parameters:
  ///   - isMarked: whether each statement has a mark.
  ///   - code: returns the code of words.
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

  /// Whether the statement that begins at an offset begins inside a quotation.
  func isQuoted(at start: Int) -> Bool { quotedStarts.holdsSorted(Int32(clamping: start)) }

  /// Returns the time at which a mark was made, or nil if that isn't known.
  func judged(at mark: Int) -> Timestamp? {
    judged[mark] == .min ? nil : Timestamp(seconds: Int(judged[mark]))
  }

  /// Whether a mark has any words.
  func hasWords(at mark: Int) -> Bool { !words(at: mark).isEmpty }

  /// Returns the details of a mark, without its answer and without a target in the same session.
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
  /// Returns the first position whose key isn't less than a value, in an array sorted by that key.
  /// Logarithmic.
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
  /// Whether a sorted array contains a value. Logarithmic.
  func holdsSorted(_ value: Int32) -> Bool {
    let index = firstIndex(sortedFrom: value) { $0 }
    return index < count && self[index] == value
  }
}
