/// A merge of two versions of one session: the changes that only theirs has are made to ours.
///
/// A change that only one version made is taken, field by field. If both changed a field of a statement
/// differently, the later change is kept, and the statement is flagged with a note of the other one. The same
/// applies to judgments of a statement that ours has cut differently. If one version was given another
/// version of the codebook, the answers of the other follow it. Every change stays in the history and can be
/// undone. Linear in the changes.
package struct SessionMerge: Sendable {
  /// Our version with their changes.
  package private(set) var session: Session
  /// How many of their changes were made.
  package private(set) var taken = 0
  /// How many statements the two versions changed differently.
  package var differing: Int { flagged.count }
  /// Sentences about properties that the two versions changed differently.
  package private(set) var remarks: [String] = []
  /// The changes that were left out, in words.
  package private(set) var leftOut: [String] = []

  private var names: [StatementID: StatementID] = [:]
  private var nextName: Int
  private var flagged: Set<StatementID> = []
  /// The changes that only ours has.
  private let own: OwnChanges
  /// The ranges of the statements that their changes name.
  private let places: [StatementID: Range<Int>]

  /// Merges two versions.
  ///
  /// - Throws: an error if they aren't versions of the same session.
  package init(_ ours: Session, _ theirs: Session) throws(UserError) {
    guard ours.id == theirs.id, ours.article.digest == theirs.article.digest else {
      throw UserError(
        "these are two sessions, not two versions of one",
        fix: "'annotate check --salvage OUT' saves both, and 'annotate merge' joins them then")
    }
    session = ours
    nextName = max(ours.unusedID.number, theirs.unusedID.number)
    let (mine, changes) = (try ours.changes(), try theirs.changes())
    let common = zip(mine, changes).prefix { $0 == $1 }.count
    own = OwnChanges(mine, after: common)
    let edits = changes.effects
    let statements = theirs.statements + edits.flatMap { $0.edit.before + $0.edit.after }
    places = Dictionary(statements.map { ($0.id, $0.range) }, uniquingKeysWith: { first, _ in first })
    for (sequence, edit, moment) in edits where sequence > common { make(edit, at: moment) }
  }

  private mutating func make(_ edit: Edit, at moment: Timestamp) {
    let edit = carried(renamed(edit))
    if apply(edit, at: moment) {
      taken += 1
    } else if !isPresent(edit) {
      adapt(edit, at: moment)
    }
  }

  /// Makes the changes that an edit amounts to in ours.
  private mutating func adapt(_ edit: Edit, at moment: Timestamp) {
    let changes =
      withCodebook(of: edit, at: moment).map { [$0] }
      ?? cut(edit, at: moment) + judged(edit, at: moment) + withProperties(of: edit, at: moment)
    for change in changes {
      guard !apply(change, at: moment) else { continue }
      leftOut.append("change '\(edit.kind.rawValue)' of \(moment.iso), which does not fit this version")
      return
    }
    taken += changes.isEmpty ? 0 : 1
  }

  private mutating func apply(_ edit: Edit, at moment: Timestamp) -> Bool {
    let change = Change(sequence: session.history.lastSequence + 1, at: moment, action: .edit(edit))
    do throws(UserError) {
      for statement in edit.after { try TextLimit.check(statement.judgment) }
      let cursor = session.cursor
      try session.apply(change)
      if let cursor { session.move(to: cursor) }
      return true
    } catch {
      return false
    }
  }

  /// Whether ours already is as an edit would leave it.
  private func isPresent(_ edit: Edit) -> Bool {
    edit.after.allSatisfy { session[$0.id]?.matches(as: $0) ?? false }
      && edit.properties?.after.allSatisfy { session.property($0.key) == $0 } ?? true
  }
}

extension SessionMerge {
  /// Returns an edit whose new statements have names that are free in ours; those that ours has cut the same
  /// way get our names.
  private mutating func renamed(_ edit: Edit) -> Edit {
    let old = Set(edit.before.map(\.id))
    for statement in edit.after where !old.contains(statement.id) && names[statement.id] == nil {
      if let same = session.statement(at: statement.range) {
        names[statement.id] = same.id
      } else if session[statement.id] != nil {
        names[statement.id] = StatementID(nextName)
        nextName += 1
      }
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

  /// Returns an edit with the labels of an older version of the codebook replaced by those of ours.
  private func carried(_ edit: Edit) -> Edit {
    let labels = (edit.before + edit.after).compactMap(\.judgment.label)
    guard edit.properties == nil,
      labels.contains(where: { !session.codebook.has($0) })
    else { return edit }
    func carried(_ statement: Statement) -> Statement {
      var statement = statement
      statement.judgment = session.codebook.carried(statement.judgment)
      return statement
    }
    return Edit(edit.kind, before: edit.before.map(carried), after: edit.after.map(carried))
  }

  /// Returns the edit that gives ours the version of the codebook that an edit sets; nil if it sets none, or
  /// if ours can't have it.
  private func withCodebook(of edit: Edit, at moment: Timestamp) -> Edit? {
    for case .codebook(let codebook) in edit.properties?.after ?? [] {
      return try? CodebookChange(to: codebook, from: session.codebook).effect(on: session, at: moment).edit
    }
    return nil
  }
}

extension SessionMerge {
  /// Returns the edits that change our judgments as an edit does; empty if ours already agree.
  private mutating func judged(_ edit: Edit, at moment: Timestamp) -> [Edit] {
    let new = Dictionary(edit.after.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var changed: [(before: Statement, after: Statement)] = []
    for old in edit.before {
      guard let new = new[old.id], new.range == old.range, let mine = counterpart(of: old.range) else {
        continue
      }
      let place = changed.firstIndex { $0.before.id == mine.id } ?? changed.count
      if place == changed.count { changed.append((mine, mine)) }
      join(&changed[place].after, answered: mine.id, from: old, to: new, at: moment)
    }
    changed.removeAll { $0.before.matches(as: $0.after) }
    return changed.isEmpty
      ? [] : [Edit(edit.kind, before: changed.map(\.before), after: changed.map(\.after))]
  }

  /// Merges an edit's change of a statement into ours in the same place, or in a part of it.
  ///
  /// If ours covers anything else, the change is only noted.
  ///
  /// - Parameter id: the name under which ours answered the statement.
  private mutating func join(
    _ mine: inout Statement, answered id: StatementID, from old: Statement, to new: Statement,
    at moment: Timestamp
  ) {
    var other = new.judgment
    other.target = other.target.flatMap { placed($0, of: mine.id) }
    let name = { [session] (id: StatementID) in session.quoted(session[id]?.range) }
    guard old.range.contains(mine.range) else {
      let words = JudgmentMerge.changes(from: old.judgment, to: other, name)
      return note(words, of: " of \(session.quoted(old.range))", in: &mine)
    }
    let merge = JudgmentMerge(
      own: mine.judgment, other: other, from: old.judgment,
      isOwnLater: { [own] in own.moment(of: $0, in: id).map { $0 >= moment } ?? false }, name)
    mine.judgment = merge.judgment
    note(merge.losses, in: &mine)
  }

  private mutating func note(_ losses: [String], of whole: String = "", in statement: inout Statement) {
    guard !losses.isEmpty else { return }
    statement.judgment.flag("the other version says \(losses.joined(separator: ", "))\(whole)")
    flagged.insert(statement.id)
  }

  /// Returns a target in terms of ours: our statement in the place of theirs, or its words.
  private func placed(_ target: Target, of id: StatementID) -> Target? {
    guard case .statement(let name) = target, session[name] == nil else { return target }
    guard let range = places[name] else { return nil }
    let mine = counterpart(of: range)?.id
    return mine == nil || mine == id ? .text(session.text(in: range)) : mine.map { .statement($0) }
  }

  /// Returns our statement with exactly that range, or the first one that overlaps it.
  private func counterpart(of range: Range<Int>) -> Statement? {
    session.statement(at: range) ?? session.statements.first { $0.range.overlaps(range) }
  }
}

extension SessionMerge {
  /// Returns the edits that cut or join our statements as an edit does.
  ///
  /// If ours judged a statement that is cut, the first piece keeps the judgment. If ours was cut differently,
  /// the cut is only noted.
  private mutating func cut(_ edit: Edit, at moment: Timestamp) -> [Edit] {
    let replacement = Replacement(edit)
    var inserted = replacement.inserted
    guard !inserted.isEmpty, !inserted.allSatisfy({ session.statement(at: $0.range) != nil }) else {
      return []
    }
    let mine = replacement.removed.compactMap { session.statement(at: $0.range) }
    guard mine.count == replacement.removed.count else { return notedCut(inserted) }
    for (old, mine) in zip(replacement.removed, mine) {
      if mine.range.contains(inserted[0].range) {
        var piece = inserted[0]
        let theirs = piece.judgment
        piece.judgment = mine.judgment
        var changed = old
        changed.judgment = theirs
        join(&piece, answered: mine.id, from: old, to: changed, at: moment)
        inserted[0] = piece
      } else {
        let name = { [session] (id: StatementID) in session.quoted(session[id]?.range) }
        let words = JudgmentMerge.changes(from: old.judgment, to: mine.judgment, name)
        note(words, of: " of \(session.quoted(old.range))", in: &inserted[0])
      }
    }
    let others = session.retargeted(from: Set(mine.map(\.id)), to: inserted[0].id)
    return [Edit(edit.kind, before: mine + others.before, after: inserted + others.after)]
  }

  /// Returns the edits that note a cut that ours doesn't have.
  private mutating func notedCut(_ pieces: [Statement]) -> [Edit] {
    guard let mine = pieces.first.flatMap({ counterpart(of: $0.range) }) else { return [] }
    var noted = mine
    let cut = pieces.map { session.quoted($0.range) }.joined(separator: " | ")
    noted.judgment.flag("the other version has the statement\(pieces.count == 1 ? "" : "s") \(cut)")
    flagged.insert(mine.id)
    return noted == mine ? [] : [Edit(.flag, before: [mine], after: [noted])]
  }

  /// Returns the edits that set our properties as an edit does.
  ///
  /// If both versions set a property, the later value is kept, and the history has both.
  private mutating func withProperties(of edit: Edit, at moment: Timestamp) -> [Edit] {
    var edits: [Edit] = []
    for (old, new) in zip(edit.properties?.before ?? [], edit.properties?.after ?? []) {
      let now = session.property(new.key)
      guard now != new else { continue }
      let value = new.joined(with: now)
      edits.append(session.edit(edit.kind, setting: [value]))
      guard now != old, value == new else { continue }
      let isOwnLater = own.moment(of: new.key).map { $0 >= moment } ?? false
      remarks.append(
        "Both versions changed the \(new.key.noun). The later value stands; the history has the other one.")
      guard isOwnLater else { continue }
      let change = PropertyChange(before: [new], after: [now])
      edits.append(Edit(edit.kind, before: [], after: [], properties: change))
    }
    return edits
  }
}

extension SessionMerge {
  /// Returns a sentence about the statements that the two versions judged differently.
  package static func words(differing: Int) -> String {
    "Judged differently in the two versions: \(differing). The later answers stand, flagged."
  }

  /// Sentences about everything that the two versions changed differently.
  package var differences: [String] {
    (differing == 0 ? [] : [Self.words(differing: differing)]) + remarks
  }
}

/// The changes that only one version has, with their times.
private struct OwnChanges {
  private var steps: [StatementID: [(old: Judgment, new: Judgment, at: Timestamp)]] = [:]
  private var properties: [SessionProperty.Key: Timestamp] = [:]

  init(_ changes: [Change], after common: Int) {
    for (sequence, edit, moment) in changes.effects where sequence > common {
      let old = Dictionary(edit.before.map { ($0.id, $0.judgment) }, uniquingKeysWith: { first, _ in first })
      for statement in edit.after {
        steps[statement.id, default: []].append(
          (old[statement.id] ?? Judgment(), statement.judgment, moment))
      }
      for property in edit.properties?.after ?? [] { properties[property.key] = moment }
    }
  }

  /// Returns the time of the last change to a part of a statement's judgment; nil if it never changed.
  func moment(of part: JudgmentMerge.Part, in id: StatementID) -> Timestamp? {
    steps[id]?.last { !part.isSame($0.old, $0.new) }?.at
  }

  /// Returns the time of the last change to a property; nil if it never changed.
  func moment(of key: SessionProperty.Key) -> Timestamp? { properties[key] }
}

extension [Change] {
  /// The edits that the changes made, in order.
  fileprivate var effects: [(sequence: Int, edit: Edit, at: Timestamp)] {
    let edits = Dictionary(map { ($0.sequence, $0) }, uniquingKeysWith: { first, _ in first })
    return compactMap { change in change.effect(among: edits).map { (change.sequence, $0, change.at) } }
  }
}

extension Change {
  /// Returns the edit that the change made.
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

extension SessionProperty {
  /// Returns the value; if it lists names of the same sources, the lists of another value are joined with it.
  fileprivate func joined(with other: SessionProperty) -> SessionProperty {
    guard case .equivalences(let new) = self, case .equivalences(var all) = other else { return self }
    for names in new {
      let related = all.indices.filter { !Set(all[$0]).isDisjoint(with: names) }
      guard let first = related.first else {
        all.append(names)
        continue
      }
      for name in related.dropFirst().flatMap({ all[$0] }) + names where !all[first].contains(name) {
        all[first].append(name)
      }
      for index in related.dropFirst().reversed() { all.remove(at: index) }
    }
    return .equivalences(all)
  }
}

extension Session {
  /// Returns the statement with exactly that range; nil if there is none.
  fileprivate func statement(at range: Range<Int>) -> Statement? {
    let index = firstIndex(startingAtOrAfter: range.lowerBound)
    return index < statements.count && statements[index].range == range ? statements[index] : nil
  }

  /// Returns a part of the text on one line, shortened.
  fileprivate func text(in range: Range<Int>) -> String {
    String(article[range]).split(whereSeparator: \.isWhitespace).joined(separator: " ").shortened(to: 60)
  }

  /// Returns a part of the text on one line, shortened and in quotation marks.
  fileprivate func quoted(_ range: Range<Int>?) -> String { range.map { "\"\(text(in: $0))\"" } ?? "another" }
}

extension Range<Int> {
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}

extension Statement {
  /// Whether another version of the statement differs at most in when it was judged.
  fileprivate func matches(as other: Statement) -> Bool {
    var judgment = judgment
    (judgment.judged, judgment.seconds) = (other.judgment.judged, other.judgment.seconds)
    return id == other.id && range == other.range && isQuoted == other.isQuoted && judgment == other.judgment
      && unknown == other.unknown
  }
}
