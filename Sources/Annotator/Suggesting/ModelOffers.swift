/// Offers of other programs at a statement that the analyst hasn't answered yet.
struct ModelOffers {
  /// The beginning of the method of an offer, before the model's name.
  static let prefix = "model:"

  private let statement: Statement
  private let session: Session
  private let open: [Offer]

  /// Reads the open offers of a statement.
  init(_ statement: Statement, in session: Session) {
    self.statement = statement
    self.session = session
    open = statement.judgment.offers.filter { $0.outcome == .open }
  }

  /// Returns the offers of the kinds that are wanted, combined into one.
  func offer(_ kinds: SuggestionKinds) -> StatementOffer {
    var offer = StatementOffer(statement: statement.id)
    guard !open.isEmpty else { return offer }
    if kinds.contains(.sources), let source = part(.attribution), StatementOffer.canBeTyped(source.value) {
      offer.source = source
      offer.kind = part(.sourceKind).flatMap { SourceKind(rawValue: $0.value) }
      offer.cue = part(.cue).flatMap { isInStatement($0.value) ? $0.value : nil }
      offer.cited = part(.cited).flatMap { StatementOffer.canBeTyped($0.value) ? $0.value : nil }
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
    let offers = open.filter { $0.field == field.key }
    return offers.first.map { first in
      let same = offers.dropFirst().filter { $0.value == first.value && $0.method != first.method }
      let also = same.map { "; also \($0.named)" }.joined()
      return StatementOffer.Part(
        first.value, probability: first.probability?.fraction, method: first.method,
        reason: "predicted\(also)")
    }
  }

  /// Whether the words of a cue occur in the statement, as those that are typed must.
  private func isInStatement(_ cue: String) -> Bool {
    StatementOffer.canBeTyped(cue) && FoldedText(session.text(of: statement)).contains(FoldedText(cue))
  }

  private func label(_ part: StatementOffer.Part<String>) -> StatementOffer.Part<Label>? {
    guard let label = session.codebook.label(named: part.value) else { return nil }
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

extension Offer {
  /// The model with its score: "m2, 83%".
  fileprivate var named: String {
    let score = probability.map { ", \(Confidence(($0.fraction * 100).rounded() / 100)?.percentText ?? "")%" }
    return String(method.trimmingModelPrefix) + (score ?? "")
  }
}

extension String {
  /// The name of a model without the prefix that marks it as one.
  var trimmingModelPrefix: Substring {
    hasPrefix(ModelOffers.prefix) ? dropFirst(ModelOffers.prefix.count) : self[...]
  }
}
