/// Records in a judgment what was offered for it and what became of the offers.
///
/// What the analyst wrote is compared with what was offered. An offer is taken if they are the same, changed
/// if they differ, and refused if nothing was written. It makes no difference which key wrote it, or whether
/// the offer is still on the screen.
package struct OfferRecord: Sendable {
  private let shown: [StatementID: StatementOffer]

  /// Creates a record of what was last shown at each statement.
  package init(shown: [StatementID: StatementOffer]) { self.shown = shown }

  /// Returns a change with the offers noted in the judgments that it leaves.
  package func noted(in change: Change) -> Change {
    guard case .edit(let edit) = change.action, edit.kind.isAboutJudgments else { return change }
    let after = edit.after.map(noted)
    guard after != edit.after else { return change }
    let noted = Edit(edit.kind, before: edit.before, after: after, properties: edit.properties)
    return Change(sequence: change.sequence, at: change.at, action: .edit(noted))
  }

  /// Returns a statement with the offers noted.
  private func noted(_ statement: Statement) -> Statement {
    var statement = statement
    let judgment = statement.judgment
    let offered = (shown[statement.id]?.offers ?? []).filter {
      judgment.isDecided || $0.isAnswered(by: judgment)
    }
    let fields = Set(offered.map(\.field))
    var settled: [Offer] = []
    for offer in judgment.offers
    where offer.outcome != .open || judgment.isDecided || fields.contains(offer.field) {
      if fields.contains(offer.field) {
        if offer.isOfModel { settled.append(offer.settled(by: judgment)) }
      } else if offer.outcome == .open, !accompanies(offer, with: fields) {
        settled.append(offer)
      } else if judgment.isDecided || offer.isAnswered(by: judgment) {
        settled.append(offer.settled(by: judgment))
      }
    }
    let open =
      judgment.isDecided ? [] : judgment.offers.filter { $0.outcome == .open && !fields.contains($0.field) }
    let known = Set(settled.map(\.origin))
    statement.judgment.offers =
      open + settled + offered.filter { !known.contains($0.origin) }.map { $0.settled(by: judgment) }
    if judgment.isDecided, let label = offered.first(where: { $0.field == JudgmentField.label.key }) {
      statement.judgment.suggested = label.value == judgment.label?.name ? judgment.label : nil
    }
    return statement
  }

  /// Whether an open offer was shown together with others: a source's kind, cue and cited name with the
  /// source.
  private func accompanies(_ offer: Offer, with fields: Set<String>) -> Bool {
    let companions: [JudgmentField] = [.sourceKind, .cue, .cited]
    return fields.contains(JudgmentField.attribution.key) && companions.contains { $0.key == offer.field }
  }
}

extension Edit.Kind {
  /// Whether it changes judgments, rather than the statements themselves or the session.
  fileprivate var isAboutJudgments: Bool {
    switch self {
    case .tag, .skip, .detail, .clear: true
    case .flag, .split, .join, .metadata, .codebook, .sources, .renew: false
    }
  }
}

extension StatementOffer {
  /// The offers, field by field, still open.
  fileprivate var offers: [Offer] {
    var offers: [Offer] = []
    if let label { offers.append(Self.open(.label, label.value.name, label)) }
    if let source { offers.append(Self.open(.attribution, source.value, source)) }
    if source == nil, let hearsay {
      offers.append(Self.open(.sourceKind, SourceKind.unknown.rawValue, hearsay))
    }
    if let target { offers.append(Self.open(.link, String(target.value.number), target)) }
    if let skip { offers.append(Self.open(.skip, "true", skip)) }
    return offers
  }

  private static func open<Value>(_ field: JudgmentField, _ value: String, _ part: Part<Value>) -> Offer {
    Offer(
      field: field.key, value: value, method: part.method,
      probability: part.probability.flatMap { Confidence(($0 * 1_000).rounded() / 1_000) }, outcome: .open)
  }
}

extension Offer {
  /// What was offered, and by which method.
  fileprivate var origin: [String] { [field, value, method] }

  /// Whether another program offered it.
  fileprivate var isOfModel: Bool { method.hasPrefix(ModelOffers.prefix) }

  /// Whether a judgment has a value in the field that the offer is for.
  fileprivate func isAnswered(by judgment: Judgment) -> Bool {
    JudgmentField.named(field)?.isPresent(in: judgment) ?? false
  }

  /// Returns the offer with the outcome that a judgment gives it.
  fileprivate func settled(by judgment: Judgment) -> Offer {
    guard let given = JudgmentField.named(field)?.get(judgment) else { return self }
    let outcome: Use =
      switch given {
      case .null, .boolean(false): .refused
      default: given.plainText.utf8.elementsEqual(value.utf8) ? .taken : .changed
      }
    return Offer(field: field, value: value, method: method, probability: probability, outcome: outcome)
  }
}
