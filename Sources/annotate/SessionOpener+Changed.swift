import Annotator

extension SessionOpener {
  /// Continues the session of an article that has changed, either on its own text or carried over to the new
  /// one.
  func openChanged(path: String, _ loaded: LoadedArticle) throws(UserError) -> OpenedSession {
    let opened = try store.open(path: path)
    let known = opened.session.article
    let isSameFile =
      (known.origin.originalDigest ?? known.digest) == loaded.article.origin.originalDigest
    guard reanchors || (rereads && isSameFile) else {
      return OpenedSession(
        opened,
        remark:
          "The article has changed since this session was started. The session keeps its old text; "
          + "--reanchor carries the judgments over to the new one.")
    }
    let old = opened.session
    let carried = try Reanchoring(old, to: loaded.article, id: Self.newID(), now: ReplClock.system.now())
    let begun = try begin(carried.session, loaded, notices: [])
    let others = try carryOthers(than: path, of: old.article, to: loaded.article)
    let offer = try offer(ChangedStatements(from: old, to: begun.session), from: old, in: begun)
    return offer.opened.adding(Self.report(carried, offer, from: old, path: path) + others + offer.unasked)
  }

  /// Carries over the annotator's other judgments of the old text, such as other passes. Sessions that were
  /// begun earlier stay earlier.
  private func carryOthers(
    than path: String, of old: Article, to article: Article
  ) throws(UserError) -> [String] {
    var others: [(path: String, session: Session)] = []
    for other in try store.paths(articleDigest: old.digest, annotator: annotator) where other != path {
      let session = try store.read(path: other)
      if session.statements.contains(where: { !$0.judgment.isEmpty }) { others.append((other, session)) }
    }
    others.sort { $0.session.created > $1.session.created }
    var reports: [String] = []
    for (number, other) in others.enumerated() {
      let earlier = Timestamp(seconds: ReplClock.system.now().seconds - number - 1)
      let now = max(earlier, other.session.modified)
      let carried = try Reanchoring(other.session, to: article, id: Self.newID(), now: now)
      let stored = try store.createBeside(carried.session)
      reports.append(
        "\(other.path) was also carried over to \(stored.path): \(carried.placed) of "
          + "\((carried.placed + carried.lost.count).counted("judgment")).")
    }
    return reports
  }

  /// Returns a session of a changed article with those judgments carried over that were agreed to, if the
  /// session that it replaces still exists.
  func offeringChanged(in opened: OpenedSession) throws(UserError) -> OpenedSession {
    guard let id = opened.session.provenance.replaces, let path = try store.path(ofSession: id) else {
      return opened
    }
    let old = try store.read(path: path)
    let offer = try offer(ChangedStatements(from: old, to: opened.session), from: old, in: opened)
    let count = offer.agreed.count
    return offer.opened.adding(
      (count > 0 ? ["Carried over \(count.counted("more judgment"))."] : [])
        + offer.unasked)
  }
}

extension SessionOpener {
  /// What became of the statements that changed by a word or two.
  fileprivate struct Offer {
    var opened: OpenedSession
    var pairs: [ChangedStatements.Pair] = []
    var agreed: [ChangedStatements.Pair] = []
    var edit: Edit?
    /// What to say if nobody could be asked.
    var unasked: [String] = []
  }

  /// Offers the pairs one after the other. If nobody can be asked, they are listed, and none is carried over.
  private func offer(
    _ changed: ChangedStatements, from old: Session, in opened: OpenedSession
  ) throws(UserError) -> Offer {
    var offer = Offer(opened: opened)
    guard !(changed.pairs + changed.later).isEmpty, !opened.stored.isReadOnly else { return offer }
    offer.pairs = changed.pairs
    if agrees == nil, !changed.pairs.isEmpty { offer.unasked = Self.unasked(changed.pairs) }
    offer.agreed = changed.later + changed.pairs.filter { agrees?($0, old) ?? false }
    offer.edit = changed.edit(carrying: offer.agreed)
    guard let edit = offer.edit else { return offer }
    var session = opened.session
    let cursor = session.cursor
    let change = Change(
      sequence: session.history.lastSequence + 1, at: ReplClock.system.now(), action: .edit(edit))
    let prepared = try session.prepare(change)
    try opened.stored.append(change, to: session)
    session.commit(prepared)
    if let cursor { session.move(to: cursor) }
    offer.opened = opened.adding([], with: session)
    return offer
  }

  private static func unasked(_ pairs: [ChangedStatements.Pair]) -> [String] {
    ["Changed by a word or two, so not carried over (run this in a terminal to be asked about each):"]
      + pairs.flatMap { pair in
        ["  \(pair.position)  was  \(pair.oldText.prefix(200))", "     now  \(pair.newText.prefix(200))"]
      }
  }

  private static func report(
    _ carried: Reanchoring, _ offer: Offer, from old: Session, path: String
  ) -> [String] {
    let total = carried.placed + carried.lost.count
    var report = [
      "Carried over \(carried.placed + offer.agreed.count) of \(total.counted("judgment")) to the new "
        + "text. The old session stays in \(path); exports and agreement leave it out."
    ]
    let named = Set((offer.unasked.isEmpty ? offer.agreed : offer.pairs).map(\.old.id))
    for statement in carried.lost where !named.contains(statement.id) {
      let position = (old.index(of: statement.id) ?? 0) + 1
      report.append("Not placed: \(position)  \(old.text(of: statement).prefix(200))")
    }
    let dropped = carried.droppedTargets - offer.restoredTargets
    if dropped > 0 { report.append("Targets lost with their statement: \(dropped).") }
    return report
  }
}

extension SessionOpener.Offer {
  /// How many more targets are in place than before the offer.
  fileprivate var restoredTargets: Int {
    guard let edit else { return 0 }
    let lost = zip(agreed, edit.after).count {
      $0.old.judgment.targetID != nil && $1.judgment.targetID == nil
    }
    return edit.after.count - agreed.count - lost
  }
}
