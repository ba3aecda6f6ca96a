/// Whether the analyst names the author as the source of what nobody else says, and by which name.
struct AuthorHabit {
  /// The name that was given last.
  let name: String
  /// How many claims were given to the author.
  let count: Int
  /// How many claims have no source.
  let others: Int

  /// Looks through statements; nil when fewer than half of the claims were given to the author. Linear.
  init?(_ statements: some BidirectionalCollection<Statement>) {
    let claims = statements.filter { $0.judgment.label?.name == "claim" }
    let given = claims.filter { $0.judgment.sourceKind == .author && $0.judgment.attribution != nil }
    guard let name = given.last?.judgment.attribution, StatementOffer.canBeTyped(name) else { return nil }
    self.name = name
    count = given.count
    others = claims.count { $0.judgment.attribution == nil }
    guard count > others else { return nil }
  }

  /// The share of such claims that were given to the author, drawn towards a half while they are few.
  var share: Double { Double(count + 1) / Double(count + others + 2) }

  /// Why it is offered.
  var reason: String {
    "you named it for \(count) of \((count + others).counted("claim")) without a named source"
  }
}
