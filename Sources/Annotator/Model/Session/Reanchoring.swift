/// Carries a session's judgments over to a changed text of the same article.
///
/// Sentences that occur in both texts are found as a longest common subsequence, compared by their bytes. A
/// statement without a match is searched for, byte for byte, between the matches around it. Statements that
/// differ by a word or two are left to `ChangedStatements`, about which the annotator is asked. The history
/// isn't carried over: it refers to the old text and remains in the old session's file.
package struct Reanchoring: Sendable {
  /// The session over the new text.
  package let session: Session
  /// How many statements' judgments were carried over.
  package let placed: Int
  /// The judged statements of the old session that the new text doesn't contain.
  package let lost: [Statement]
  /// How many targets were dropped because their statement was lost.
  package let droppedTargets: Int

  /// Carries the judgments of `old` over to `article`.
  ///
  /// - Throws: an error if the article has no sentences.
  /// - Complexity: linear in the texts, times the number of differences between them.
  package init(_ old: Session, to article: Article, id: String, now: Timestamp) throws(UserError) {
    let fresh = try Session(
      beginning: article, annotator: old.annotator, codebook: old.codebook, id: id, now: now)
    let places = Self.places(of: old, in: fresh)
    var numbered: [Statement] = []
    var names: [StatementID: StatementID] = [:]
    for range in Self.ranges(of: fresh, cutFor: places) {
      let id = StatementID(numbered.count + 1)
      let source = places[range.lowerBound].flatMap { $0.range == range ? $0.statement : nil }
      if let source { names[source.id] = id }
      numbered.append(
        Statement(
          id: id, range: range, isQuoted: source?.isQuoted ?? fresh.isQuoted(at: range.lowerBound),
          judgment: source?.judgment ?? Judgment(), unknown: source?.unknown ?? .none))
    }
    droppedTargets = Self.rename(&numbered, by: names)
    let judged = old.statements.filter { !$0.judgment.isEmpty }
    lost = judged.filter { names[$0.id] == nil }
    placed = judged.count - lost.count
    session = try Session(
      id: id, annotator: old.annotator, created: now, article: article, codebook: old.codebook,
      statements: numbered, cursor: old.cursor.flatMap { names[$0] },
      standingConfidence: old.standingConfidence,
      provenance: Provenance(kind: old.provenance.kind, replaces: old.id), equivalences: old.equivalences,
      unknown: old.unknown)
  }
}

extension Reanchoring {
  private typealias Place = (range: Range<Int>, statement: Statement)

  /// Returns the places of old statements in the new text, by the UTF-8 offset at which they begin.
  private static func places(of old: Session, in fresh: Session) -> [Int: Place] {
    let before = old.statements.map { Array(old.text(of: $0).utf8) }
    let after = fresh.statements.map { Array(fresh.text(of: $0).utf8) }
    var places: [Int: Place] = [:]
    var gap: [Int] = []
    var gapStart = 0
    let close = { (end: Int) in
      var start = gapStart
      for index in gap where !old.statements[index].judgment.isEmpty {
        guard let range = fresh.article.range(of: before[index], in: start..<end) else { continue }
        places[range.lowerBound] = (range, old.statements[index])
        start = range.upperBound
      }
      gap = []
    }
    for (index, match) in StatementMatching.matches(before, after).enumerated() {
      guard let match else {
        gap.append(index)
        continue
      }
      let range = fresh.statements[match].range
      close(range.lowerBound)
      places[range.lowerBound] = (range, old.statements[index])
      gapStart = range.upperBound
    }
    close(fresh.article.text.utf8.count)
    return places
  }

  /// Returns the new sentences, cut where an old statement begins or ends inside them.
  private static func ranges(of fresh: Session, cutFor places: [Int: Place]) -> [Range<Int>] {
    let taken = places.values.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
    var ranges = taken
    var next = taken[...]
    for sentence in fresh.statements.map(\.range) {
      var start = sentence.lowerBound
      while let first = next.first, first.upperBound <= start { next.removeFirst() }
      for range in next {
        guard range.lowerBound < sentence.upperBound else { break }
        if let rest = fresh.article.trimmedRange(start..<max(start, range.lowerBound)) { ranges.append(rest) }
        start = max(start, range.upperBound)
      }
      if start < sentence.upperBound, let rest = fresh.article.trimmedRange(start..<sentence.upperBound) {
        ranges.append(rest)
      }
    }
    return ranges.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Points targets at the new names; returns how many had to be dropped.
  private static func rename(_ statements: inout [Statement], by names: [StatementID: StatementID]) -> Int {
    var dropped = 0
    for index in statements.indices {
      guard case .statement(let id) = statements[index].judgment.target else { continue }
      let renamed = names[id]
      statements[index].judgment.target = renamed.map { .statement($0) }
      if renamed == nil { dropped += 1 }
    }
    return dropped
  }
}

extension Session {
  /// Whether the statement that begins at a UTF-8 offset begins inside a quotation; false if there is none.
  fileprivate func isQuoted(at offset: Int) -> Bool {
    let index = firstIndex(startingAtOrAfter: offset + 1) - 1
    return index >= 0 && statements[index].range.lowerBound == offset && statements[index].isQuoted
  }
}

extension Article {
  /// Returns the first occurrence of some bytes inside a range of UTF-8 offsets; nil if there is none.
  fileprivate func range(of needle: [UInt8], in range: Range<Int>) -> Range<Int>? {
    let haystack = Array(self[range].utf8)
    guard let first = needle.first, needle.count <= haystack.count else { return nil }
    for start in 0...(haystack.count - needle.count) where haystack[start] == first {
      guard haystack[start..<start + needle.count].elementsEqual(needle) else { continue }
      let lower = range.lowerBound + start
      return lower..<lower + needle.count
    }
    return nil
  }
}
