/// The items of a list in a single sentence after a lead-in: "According to the plan: one; two; three."
///
/// Three items make a list, and so do two clauses of at least four words; two short parts after a colon are
/// usually a single thought. Text in quotations or brackets doesn't count, and neither does a semicolon
/// before the colon.
struct LeadInList {
  private var isUnderLeadIn = false
  private var hasSemicolon = false
  private var starts: [Int] = []

  /// Whether there has been neither a colon nor a semicolon.
  @inline(__always) var isEmpty: Bool { !isUnderLeadIn && !hasSemicolon }

  /// Forgets the list of the previous sentence.
  @inline(__always) mutating func clear() {
    guard !isEmpty else { return }
    (isUnderLeadIn, hasSemicolon) = (false, false)
    starts.removeAll(keepingCapacity: true)
  }

  /// Records a colon outside of quotations and brackets: the first item may begin at `next`.
  mutating func noteColon(next: Int) {
    guard !isUnderLeadIn, !hasSemicolon else { return }
    isUnderLeadIn = true
    starts.append(next)
  }

  /// Records a semicolon outside of quotations and brackets: another item may begin at `next`.
  mutating func noteSemicolon(next: Int) {
    hasSemicolon = true
    if isUnderLeadIn { starts.append(next) }
  }

  /// Returns the starts of the items of a sentence; empty if it isn't a list.
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

  /// The minimum number of words in a clause.
  private static let clause = 4
}
