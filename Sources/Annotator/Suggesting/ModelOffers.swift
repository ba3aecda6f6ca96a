/// What other programs have offered at a statement and the analyst has not answered yet.
struct ModelOffers {
  private let statement: Statement
  private let session: Session
  private let open: [Offer]

  /// Reads the open offers of a statement.
  init(_ statement: Statement, in session: Session) {
    self.statement = statement
    self.session = session
    open = statement.judgment.offers.filter { $0.outcome == .open }
  }

  /// Those of the kinds that are wanted, as one offer.
  func offer(_ kinds: SuggestionKinds) -> StatementOffer {
    var offer = StatementOffer(statement: statement.id)
    guard !open.isEmpty else { return offer }
    if kinds.contains(.sources), let source = part(.attribution), StatementOffer.canBeTyped(source.value) {
      offer.source = source
      offer.kind = part(.sourceKind).flatMap { SourceKind(rawValue: $0.value) }
      offer.cue = part(.cue)?.value
      offer.cited = part(.cited)?.value
    }
    if kinds.contains(.targets) { offer.target = part(.link).flatMap(target) }
    if kinds.contains(.labels) { offer.label = part(.label).flatMap(label) }
    if kinds.contains(.skips), let skip = part(.skip) {
      offer.skip = StatementOffer.Part(
        1, probability: skip.probability, method: skip.method, reason: skip.reason)
    }
    return offer
  }

  private func part(_ field: JudgmentField) -> StatementOffer.Part<String>? {
    open.first { $0.field == field.key }.map {
      StatementOffer.Part(
        $0.value, probability: $0.probability?.fraction, method: $0.method, reason: "predicted")
    }
  }

  private func label(_ part: StatementOffer.Part<String>) -> StatementOffer.Part<Label>? {
    let label = Label(part.value)
    guard session.codebook.definition(of: label) != nil else { return nil }
    return StatementOffer.Part(label, probability: part.probability, method: part.method, reason: part.reason)
  }

  private func target(_ part: StatementOffer.Part<String>) -> StatementOffer.Part<StatementID>? {
    guard let number = Int(part.value), StatementID.numbers.contains(number),
      session.index(of: StatementID(number)) != nil, number != statement.id.number
    else { return nil }
    return StatementOffer.Part(
      StatementID(number), probability: part.probability, method: part.method, reason: part.reason)
  }
}
