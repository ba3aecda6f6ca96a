/// Two versions of one session joined: the changes that theirs has beyond what both have in common are made
/// to ours.
///
/// Where both versions changed one statement differently, what was judged later stands, flagged, with a note
/// of what the other one says. Where one of them was given another version of the codebook, the answers of
/// the other follow it. A change that does not fit, such as a split of what ours cut in another way, is left
/// out and named. Every change stays in the history and can be undone. Linear in the changes.
package struct SessionMerge: Sendable {
  /// Our version with their changes.
  package private(set) var session: Session
  /// How many of their changes were made.
  package private(set) var taken = 0
  /// How many statements both changed differently.
  package private(set) var differing = 0
  /// What was left out, in words.
  package private(set) var leftOut: [String] = []

  private var names: [StatementID: StatementID] = [:]
  private var nextName: Int

  /// Joins two versions.
  ///
  /// - Throws: an error when they are not of one session.
  package init(_ ours: Session, _ theirs: Session) throws(UserError) {
    guard ours.id == theirs.id, ours.article.digest == theirs.article.digest else {
      throw UserError(
        "these are two sessions, not two versions of one",
        fix: "'annotate check --salvage OUT' saves both, and 'annotate merge' joins them then")
    }
    session = ours
    nextName = max(ours.unusedID.number, theirs.unusedID.number)
    let changes = try theirs.changes()
    let common = zip(try ours.changes(), changes).prefix { $0 == $1 }.count
    let edits = Dictionary(changes.map { ($0.sequence, $0) }, uniquingKeysWith: { first, _ in first })
    for change in changes.dropFirst(common) {
      guard let edit = change.effect(among: edits) else { continue }
      make(edit, at: change.at)
    }
  }

  private mutating func make(_ edit: Edit, at moment: Timestamp) {
    let own = carried(renamed(edit))
    if apply(own, at: moment) || apply(fitted(own), at: moment)
      || apply(withCodebook(of: own, at: moment), at: moment)
    {
      taken += 1
    } else if !isThere(own) {
      leftOut.append("change '\(edit.kind.rawValue)' of \(moment.iso), which does not fit this version")
    }
  }

  private mutating func apply(_ edit: Edit?, at moment: Timestamp) -> Bool {
    guard let edit else { return false }
    let change = Change(sequence: session.history.lastSequence + 1, at: moment, action: .edit(edit))
    do throws(UserError) {
      let cursor = session.cursor
      try session.apply(change)
      if let cursor { session.move(to: cursor) }
      return true
    } catch {
      return false
    }
  }

  /// Whether ours says already what an edit makes it say.
  private func isThere(_ edit: Edit) -> Bool {
    edit.after.allSatisfy { session[$0.id]?.saysTheSame(as: $0) ?? false }
      && edit.properties?.after.allSatisfy { session.property($0.key) == $0 } ?? true
  }
}

extension SessionMerge {
  /// An edit with names for new statements that ours has not given to others.
  private mutating func renamed(_ edit: Edit) -> Edit {
    let old = Set(edit.before.map(\.id))
    for statement in edit.after where !old.contains(statement.id) && names[statement.id] == nil {
      guard session[statement.id] != nil else { continue }
      names[statement.id] = StatementID(nextName)
      nextName += 1
    }
    guard !names.isEmpty else { return edit }
    return Edit(
      edit.kind, before: edit.before.map(renamed), after: edit.after.map(renamed), properties: edit.properties
    )
  }

  private func renamed(_ statement: Statement) -> Statement {
    var judgment = statement.judgment
    if let target = judgment.targetID, let name = names[target] { judgment.target = .statement(name) }
    return Statement(
      id: names[statement.id] ?? statement.id, range: statement.range, isQuoted: statement.isQuoted,
      judgment: judgment, unknown: statement.unknown)
  }

  /// An edit with the labels that ours has in place of those of an older version of the codebook.
  private func carried(_ edit: Edit) -> Edit {
    let labels = (edit.before + edit.after).compactMap(\.judgment.label)
    guard edit.properties == nil,
      labels.contains(where: { session.codebook.definition(of: $0) == nil })
    else { return edit }
    func carried(_ statement: Statement) -> Statement {
      var statement = statement
      statement.judgment = session.codebook.carried(statement.judgment)
      return statement
    }
    return Edit(edit.kind, before: edit.before.map(carried), after: edit.after.map(carried))
  }

  /// What an edit that puts another version of the codebook in place makes of ours; nil when it does not, or
  /// ours cannot have it.
  private func withCodebook(of edit: Edit, at moment: Timestamp) -> Edit? {
    for case .codebook(let codebook) in edit.properties?.after ?? [] {
      return try? CodebookChange(to: codebook, from: session.codebook).effect(on: session, at: moment).edit
    }
    return nil
  }

  /// An edit that changes nothing but judgments as it fits ours; nil when it does more, or nothing is left of
  /// it.
  private mutating func fitted(_ edit: Edit) -> Edit? {
    guard edit.properties == nil, edit.before.map(\.id) == edit.after.map(\.id) else { return nil }
    var (before, after): ([Statement], [Statement]) = ([], [])
    for (old, new) in zip(edit.before, edit.after) {
      guard old.range == new.range, let own = session[old.id], own.range == old.range else { return nil }
      guard !own.saysTheSame(as: new) else { continue }
      before.append(own)
      after.append(own.saysTheSame(as: old) ? new : settled(own, new))
    }
    return before.isEmpty ? nil : Edit(edit.kind, before: before, after: after)
  }

  /// The statement that was judged later, flagged, with a note of the other one's answer.
  private mutating func settled(_ own: Statement, _ other: Statement) -> Statement {
    let isOwn = (own.judgment.judged ?? session.created) >= (other.judgment.judged ?? session.created)
    var winner = isOwn ? own : other
    let loser = isOwn ? other : own
    if loser.judgment.isDecided {
      differing += 1
      winner.judgment.isFlagged = true
      let remark = "the other version says \(loser.judgment.shortWords)"
      winner.judgment.note = winner.judgment.note.map { "\($0); \(remark)" } ?? remark
    }
    return winner
  }
}

extension SessionMerge {
  /// What is said of statements that both versions judged differently.
  package static func words(differing: Int) -> String {
    "Judged differently in both versions: \(differing). The later answers stand, flagged."
  }
}

extension Change {
  /// What the change did to the statements.
  func effect(among changes: [Int: Change]) -> Edit? {
    switch action {
    case .edit(let edit): return edit
    case .undo(let sequence): return changes[sequence]?.ownEdit?.reversed
    case .redo(let sequence): return changes[sequence]?.ownEdit
    }
  }

  private var ownEdit: Edit? {
    if case .edit(let edit) = action { edit } else { nil }
  }
}

extension Judgment {
  /// The answer in a few words: "denial, 80%, by Norvia".
  var shortWords: String {
    let confidence = confidence.map { ", \($0.percentText)%" } ?? ""
    let source = attribution.map { ", by \($0)" } ?? ""
    return (label?.name ?? (isSkipped ? "skipped" : "untagged")) + confidence + source
  }
}

extension Statement {
  /// Whether another version of the statement differs in nothing but when it was judged.
  fileprivate func saysTheSame(as other: Statement) -> Bool {
    var judgment = judgment
    (judgment.judged, judgment.seconds) = (other.judgment.judged, other.judgment.seconds)
    return id == other.id && range == other.range && isQuoted == other.isQuoted && judgment == other.judgment
      && unknown == other.unknown
  }
}
