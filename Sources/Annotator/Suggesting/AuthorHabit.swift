/// Whether the analyst names the author as the source of claims that nobody else makes, and by which name.
struct AuthorHabit {
  /// The name that was last given.
  let name: String
  /// How many claims were attributed to the author.
  let count: Int
  /// How many claims have no source.
  let others: Int

  /// Looks through statements; nil unless more claims name the author than name nobody. Linear.
  init?(_ statements: some BidirectionalCollection<Statement>) {
    let claims = statements.filter { $0.judgment.label?.name == "claim" }
    let given = claims.filter { $0.judgment.sourceKind == .author && $0.judgment.attribution != nil }
    guard let name = given.last?.judgment.attribution, StatementOffer.canBeTyped(name) else { return nil }
    self.name = name
    count = given.count
    others = claims.count { $0.judgment.attribution == nil }
    guard count > others else { return nil }
  }

  /// The share of these claims that were attributed to the author, drawn towards a half while they are few.
  var share: Double { Double(count + 1) / Double(count + others + 2) }

  /// Why it is offered.
  var reason: String {
    "you named it for \(count) of \((count + others).counted("claim")) without a named source"
  }
}
