import Suggestions

/// Combines what is offered at one statement: what a model has left there, then what the engine finds.
struct OfferSearch {
  let session: Session
  /// The statements that the engine knows.
  let window: Range<Int>
  let kinds: SuggestionKinds

  /// The least probability of a target that is offered without being asked for.
  private static let sureTarget = 0.5

  /// Returns the offer at a statement of the window, without anything that was already said about it.
  func offer(at index: Int, label: Label?, with engine: inout SuggestionEngine?) -> StatementOffer? {
    guard engine != nil else { return nil }
    let statement = session.statements[index]
    let place = index - window.lowerBound
    var offer = ModelOffers(statement, in: session).offer(kinds)
    if kinds.contains(.skips), !statement.judgment.isDecided, label == nil {
      offer.skip = offer.skip ?? furniture(at: place, &engine)
      guard offer.skip == nil else { return offer.skipOnly }
    }
    offer.skip = nil
    if kinds.contains(.sources), offer.source == nil {
      addSource(to: &offer, at: place, &engine)
      if offer.source == nil { addUnnamed(to: &offer, at: place, &engine) }
    }
    if kinds.contains(.labels), label == nil, offer.label == nil { addLabel(to: &offer, at: place, &engine) }
    if kinds.contains(.targets), offer.target == nil {
      offer.target = target(at: place, label: label ?? offer.label?.value, &engine)
    }
    return offer.leavingOut(statement.judgment)
  }
}

extension OfferSearch {
  private func furniture(at place: Int, _ engine: inout SuggestionEngine?) -> StatementOffer.Part<Int>? {
    guard let run = engine?.furnitureRun(from: place), let first = run.first else { return nil }
    let lowest = run.map(\.probability).min()
    return StatementOffer.Part(run.count, probability: lowest, method: first.method, reason: first.reason)
  }

  private func addSource(to offer: inout StatementOffer, at place: Int, _ engine: inout SuggestionEngine?) {
    guard let found = engine?.source(at: place), StatementOffer.canBeTyped(found.name) else { return }
    offer.source = StatementOffer.Part(
      found.name, probability: found.probability, method: found.method, reason: found.reason)
    offer.kind = SourceKind(rawValue: found.role.rawValue).flatMap { $0 == .unknown ? nil : $0 }
    offer.cited = found.cited.flatMap { StatementOffer.canBeTyped($0) ? $0 : nil }
    offer.cue = found.cue.flatMap { cue in
      StatementOffer.canBeTyped(cue) && cue.contains(where: \.isLetter) ? cue : nil
    }
    guard kinds.contains(.labels), let label = found.label.map(Label.init),
      session.codebook.has(label)
    else { return }
    offer.label =
      offer.label
      ?? StatementOffer.Part(
        label, probability: found.probability, method: found.method, reason: found.reason)
  }

  /// Adds the source of a statement by nobody in particular: hearsay, or the author, by the analyst's habit.
  private func addUnnamed(to offer: inout StatementOffer, at place: Int, _ engine: inout SuggestionEngine?) {
    if let cue = engine?.hearsay(at: place), StatementOffer.canBeTyped(cue) {
      offer.hearsay = StatementOffer.Part(
        cue, probability: Self.hearsayShare, method: "source-hearsay", reason: "“\(cue)” names nobody")
    } else if let habit = AuthorHabit(session.statements[window]), engine?.labelOfWords(at: place) == "claim"
    {
      offer.source = StatementOffer.Part(
        habit.name, probability: habit.share, method: "source-habit", reason: habit.reason)
      offer.kind = .author
    }
  }

  /// The estimated share of statements marked by such a word alone that have no source.
  private static let hearsayShare = 0.85

  private func addLabel(to offer: inout StatementOffer, at place: Int, _ engine: inout SuggestionEngine?) {
    guard let found = engine?.label(at: place) else { return }
    if found.label == "none", kinds.contains(.skips) {
      offer.skip = StatementOffer.Part(
        1, probability: found.probability, method: found.method, reason: found.reason)
    } else if let label = session.codebook.label(named: found.label) {
      offer.label = StatementOffer.Part(
        label, probability: found.probability, method: found.method, reason: found.reason)
    }
  }

  /// Returns the target of a denial, labelled or worded as such, or of a report that confirms something or
  /// points back, as in "reported it first". Most other reports are of something that is nowhere else in the
  /// article.
  private func target(
    at place: Int, label: Label?, _ engine: inout SuggestionEngine?
  ) -> StatementOffer.Part<StatementID>? {
    let name = label?.name ?? engine?.labelOfWords(at: place)
    guard name == "denial" || name == "report" && engine?.pointsBack(at: place) == true,
      let best = engine?.targets(at: place, for: name).first, best.probability >= Self.sureTarget
    else { return nil }
    let id = session.statements[window.lowerBound + best.index].id
    return StatementOffer.Part(id, probability: best.probability, method: best.method, reason: best.reason)
  }
}
