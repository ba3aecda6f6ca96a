/// The items of a list that stands in one sentence under a lead-in: "According to the plan: one; two; three."
///
/// Three items make a list, and so do two clauses of four words or more; two short parts after a colon are
/// more often one thought. What is quoted or in brackets does not count, nor does a semicolon before the
/// colon.
struct LeadInList {
  private var isUnderLeadIn = false
  private var hasSemicolon = false
  private var starts: [Int] = []

  /// Whether neither a colon nor a semicolon was met.
  @inline(__always) var isEmpty: Bool { !isUnderLeadIn && !hasSemicolon }

  /// Forgets the list of the sentence before.
  @inline(__always) mutating func clear() {
    guard !isEmpty else { return }
    (isUnderLeadIn, hasSemicolon) = (false, false)
    starts.removeAll(keepingCapacity: true)
  }

  /// Takes note of a colon outside of quotations and brackets: the first item may begin at `next`.
  mutating func noteColon(next: Int) {
    guard !isUnderLeadIn, !hasSemicolon else { return }
    isUnderLeadIn = true
    starts.append(next)
  }

  /// Takes note of a semicolon outside of quotations and brackets: another item may begin at `next`.
  mutating func noteSemicolon(next: Int) {
    hasSemicolon = true
    if isUnderLeadIn { starts.append(next) }
  }

  /// Where the items of a sentence begin; empty when it is no list.
  func items(before end: Int, in bytes: TextBytes) -> ArraySlice<Int> {
    let items = starts.prefix { $0 < end }
    switch items.count {
    case ..<2: return []
    case 2: return areClauses(items, end, bytes) ? items : []
    default: return items
    }
  }

  private func areClauses(_ items: ArraySlice<Int>, _ end: Int, _ bytes: TextBytes) -> Bool {
    zip(items, items.dropFirst() + [end]).allSatisfy { start, end in
      var reader = WordReader(bytes: bytes, offset: start, end: end)
      return (0..<LeadInList.clause).allSatisfy { _ in reader.next() != nil }
    }
  }

  /// How many words a clause has at least.
  private static let clause = 4
}
