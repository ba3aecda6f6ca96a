/// The items of a list that stands in one sentence under a lead-in: "According to the plan: one; two; three."
///
/// Three items make a list; two parts behind a colon are more often one thought. What is quoted or in brackets does not
/// count, nor does a semicolon before the colon.
struct LeadInList {
  private var isUnderLeadIn = false
  private var hasSemicolon = false
  private var starts: [Int] = []

  /// Forgets the list of the sentence before.
  @inline(__always) mutating func clear() {
    guard isUnderLeadIn || hasSemicolon else { return }
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
  func items(before end: Int) -> ArraySlice<Int> {
    let items = starts.prefix { $0 < end }
    return items.count < 3 ? [] : items
  }
}
