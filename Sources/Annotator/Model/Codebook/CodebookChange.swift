/// A change to another version of a codebook, with the successors of the labels that it doesn't have.
package struct CodebookChange: Sendable {
  /// The version to change to.
  package let codebook: Codebook
  /// The new label for each old one; old labels with the same new one are merged.
  package let renamed: [Label: Label]
  /// The labels that an old label is split into; its statements are reopened.
  package let split: [Label: [Label]]
  /// Whether statements are marked for review if the definition of their label changed.
  package let reviewsReworded: Bool

  /// Prepares a change.
  ///
  /// - Throws: an error if a new label is not in the codebook, or if a label is both renamed and split.
  package init(
    to codebook: Codebook, renaming renamed: [Label: Label] = [:], splitting split: [Label: [Label]] = [:],
    reviewingReworded reviewsReworded: Bool = false
  ) throws(UserError) {
    var (spelled, parts): ([Label: Label], [Label: [Label]]) = ([:], [:])
    for (old, new) in renamed { spelled[old] = try Self.label(new, of: codebook) }
    for (old, new) in split {
      parts[old] = try new.map { (label) throws(UserError) in try Self.label(label, of: codebook) }
    }
    if let both = renamed.keys.first(where: { split[$0] != nil }) {
      throw UserError("'\(both)' is both mapped and split", fix: "choose one of the two")
    }
    (self.codebook, self.renamed, self.split) = (codebook, spelled, parts)
    self.reviewsReworded = reviewsReworded
  }

  /// Prepares the change from an older version to one whose changelog states the successors of the labels.
  package init(to codebook: Codebook, from old: Codebook) {
    var (renamed, split): ([Label: Label], [Label: [Label]]) = ([:], [:])
    for label in old.labels.map(\.label) {
      switch codebook.successor(of: label) {
      case .renamed(let new): renamed[label] = new
      case .split(let parts): split[label] = parts
      case nil: break
      }
    }
    self.init(codebook: codebook, renamed: renamed, split: split, reviewsReworded: false)
  }

  /// Returns a label as the new codebook spells it.
  private static func label(_ label: Label, of codebook: Codebook) throws(UserError) -> Label {
    if let label = codebook.label(named: label.name) { return label }
    let names = codebook.labels.map(\.label.name)
    throw UserError(
      "'\(label)' is not a label of the new codebook", nearest: label.name, of: names,
      fix: "use one of \(names.joined(separator: ", "))")
  }

  /// Returns the change with the old labels as a session's codebook spells them.
  private func spelled(as old: Codebook) -> CodebookChange {
    func spelled(_ label: Label) -> Label { old.label(named: label.name) ?? label }
    return CodebookChange(
      codebook: codebook,
      renamed: Dictionary(renamed.map { (spelled($0), $1) }, uniquingKeysWith: { first, _ in first }),
      split: Dictionary(split.map { (spelled($0), $1) }, uniquingKeysWith: { first, _ in first }),
      reviewsReworded: reviewsReworded)
  }

  private init(
    codebook: Codebook, renamed: [Label: Label], split: [Label: [Label]], reviewsReworded: Bool
  ) {
    (self.codebook, self.renamed, self.split) = (codebook, renamed, split)
    self.reviewsReworded = reviewsReworded
  }

  /// The effect of a change on a session.
  package struct Effect: Sendable {
    /// The single edit that makes the change; nil if the session already has this codebook.
    package let edit: Edit?
    /// How many statements get another label, by the old and the new one.
    package internal(set) var relabelled: [String: Int] = [:]
    /// How many statements are reopened because their label is split.
    package internal(set) var reopened = 0
    /// How many statements have a label whose definition changed.
    package internal(set) var reworded = 0
  }
}

extension CodebookChange {
  /// Returns the effect of the change on a session. Linear in its statements.
  ///
  /// - Throws: an error if statements have a label that is gone without a successor, or if the version is not
  ///   newer.
  package func effect(on session: Session, at now: Timestamp) throws(UserError) -> Effect {
    try spelled(as: session.codebook).spelledEffect(on: session, at: now)
  }

  private func spelledEffect(on session: Session, at now: Timestamp) throws(UserError) -> Effect {
    let old = session.codebook
    let difference = CodebookDifference(from: old, to: codebook)
    if difference.words == nil, old.name == codebook.name, old.version == codebook.version,
      !session.statements.contains(where: { $0.judgment.label.map { split[$0] != nil } ?? false })
    {
      return Effect(edit: nil)
    }
    guard old.name != codebook.name || codebook.version > old.version else {
      throw UserError(
        "the new codebook is version \(codebook.version), and the session has version \(old.version)",
        fix: "raise 'version' in the new codebook to \(old.version + 1)")
    }
    try refuseUnmapped(session, difference)
    let next = try next(after: old, difference, at: now)
    var (before, after): ([Statement], [Statement]) = ([], [])
    var (relabelled, reopened, reworded) = ([String: Int](), 0, 0)
    for statement in session.statements {
      var judgment = statement.judgment
      if let label = judgment.label {
        if difference.reworded.contains(renamed[label] ?? label) { reworded += 1 }
        if judgment.reopen(splitting: split) { reopened += 1 }
        if let name = renamed[label] {
          judgment.label = name
          relabelled["\(label) → \(name)", default: 0] += 1
        } else if reviewsReworded, difference.reworded.contains(label) {
          judgment.needsReview = true
        }
      }
      if let suggested = judgment.suggested { judgment.suggested = renamed[suggested] ?? suggested }
      guard judgment != statement.judgment else { continue }
      before.append(statement)
      var changed = statement
      changed.judgment = judgment
      after.append(changed)
    }
    let properties = PropertyChange(before: [.codebook(old)], after: [.codebook(next)])
    return Effect(
      edit: Edit(.codebook, before: before, after: after, properties: properties), relabelled: relabelled,
      reopened: reopened, reworded: reworded)
  }

  private func refuseUnmapped(_ session: Session, _ difference: CodebookDifference) throws(UserError) {
    for label in difference.gone where renamed[label] == nil && split[label] == nil {
      let count = session.statements.count { $0.judgment.label == label }
      guard count > 0 else { continue }
      let key = session.codebook.definition(of: label)?.key
      let successor =
        difference.added.first { codebook.definition(of: $0)?.key == key } ?? difference.added.first
      let hint =
        successor.map { "for example --map \(ShellWord(label.name).text)=\(ShellWord($0.name).text), " }
        ?? "for example --map \(ShellWord(label.name).text)=LABEL, "
      throw UserError(
        "\(count.counted("statement", "has", "have")) the label '\(label)', which the new "
          + "codebook does not have",
        fix: "say what it becomes, \(hint)or --split \(ShellWord(label.name).text)=A,B to judge them again")
    }
  }

  /// Returns the new codebook with the complete changelog.
  private func next(
    after old: Codebook, _ difference: CodebookDifference, at now: Timestamp
  ) throws(UserError) -> Codebook {
    let maps = renamed.map { "\($0.key) → \($0.value)" }.sorted()
    let splits = split.map { "\($0.key) split into \($0.value.map(\.name).joined(separator: " and "))" }
      .sorted()
    let text = (maps + splits + [difference.words].compactMap { $0 }).joined(separator: "; ")
    let stated = codebook.changelog.filter { revision in !old.changelog.contains(revision) }
    let own =
      stated.contains { $0.version == codebook.version }
      ? [] : [Codebook.Revision(version: codebook.version, at: now, text: text)]
    return try Codebook(
      name: codebook.name, version: codebook.version, labels: codebook.labels, scale: codebook.scale,
      guidance: codebook.guidance, changelog: old.changelog + stated + own, unknown: codebook.unknown)
  }
}

extension Judgment {
  /// Reopens the judgment if its label is split, and returns whether it is.
  ///
  /// The label is removed and noted, unless one of the parts has its name.
  @discardableResult
  mutating func reopen(splitting split: [Label: [Label]]) -> Bool {
    guard let label, let parts = split[label] else { return false }
    needsReview = true
    guard !parts.contains(label) else { return true }
    let was = "was \(label)\(confidence.map { ", \($0.percentText)%" } ?? "")"
    note = note.map { "\($0); \(was)" } ?? was
    self.label = nil
    confidence = nil
    return true
  }
}
