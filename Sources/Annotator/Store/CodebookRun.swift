/// A change of codebook in several sessions, prepared in all of them before any is changed.
package struct CodebookRun {
  private var parts: [Part] = []
  private let now: Timestamp
  private let codebook: Codebook
  private let isStopped: () -> Bool

  private struct Part {
    let path: String
    let opened: SessionStore.Opened
    let effect: CodebookChange.Effect
    var isChanged = false
  }

  /// Prepares the change in every session, and takes their locks.
  ///
  /// - Parameter isStopped: whether to stop before the next session.
  /// - Throws: an error when a session cannot be changed; none is changed then.
  package init(
    _ change: CodebookChange, on paths: [String], in store: SessionStore, at now: Timestamp,
    unless isStopped: @escaping () -> Bool = { false }
  ) throws(UserError) {
    (self.now, self.isStopped) = (now, isStopped)
    codebook = change.codebook
    for path in paths {
      if isStopped() { throw UserError("interrupted; no session was changed") }
      guard path.hasSuffix(".json") else {
        throw UserError("a packed file cannot be changed", at: path, fix: "name the sessions packed in it")
      }
      let opened = try store.open(path: path)
      do throws(UserError) {
        let effect = try change.effect(on: opened.session, at: now)
        if effect.edit != nil, opened.stored.isReadOnly {
          throw UserError(
            opened.notices.map(\.description).first ?? "the session can only be read",
            fix: "try again when nobody has it open; no session was changed")
        }
        parts.append(Part(path: path, opened: opened, effect: effect))
      } catch {
        throw error.located(at: path)
      }
    }
    try refuseUnknown(change)
  }

  /// Refuses a change that names a label found in none of the sessions it changes.
  private func refuseUnknown(_ change: CodebookChange) throws(UserError) {
    let changed = parts.filter { $0.effect.edit != nil }
    guard !changed.isEmpty else { return }
    let known = Set(changed.flatMap { $0.opened.session.codebook.labels.map(\.label) })
    let stated = Array(change.renamed.keys) + change.split.keys
    guard let unknown = stated.filter({ !known.contains($0) }).min(by: { $0.name < $1.name }) else { return }
    let names = known.map(\.name).sorted()
    throw UserError(
      "no session has the label '\(unknown)'", nearest: unknown.name, of: names,
      fix: "name one of \(names.joined(separator: ", "))")
  }

  /// The number of sessions that would change.
  package var changes: Int { parts.count { $0.effect.edit != nil } }

  /// The effect on each session, one line each.
  package var preview: [String] {
    parts.map { part in
      let name = part.path.visibleOnOneLine
      guard part.effect.edit != nil else { return "\(name): already has this codebook" }
      let labels = part.effect.relabelled.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
      let reopened = part.effect.reopened > 0 ? ["\(part.effect.reopened) to judge again"] : []
      let reworded =
        part.effect.reworded > 0
        ? ["\(part.effect.reworded) to look at again, with a label that is now defined differently"] : []
      let all = labels + reopened + reworded
      let old = part.opened.session.codebook
      let difference = CodebookDifference(from: old, to: codebook).words.map { " (\($0))" } ?? ""
      return "\(name): \(old.name) \(old.version) → \(codebook.name) \(codebook.version)\(difference): "
        + (all.isEmpty ? "no statement changes" : all.joined(separator: ", "))
    }
  }

  /// Makes the changes. Each is on the disk, in the journal and then in the file, before the next session is
  /// touched.
  ///
  /// - Throws: an error that names the session at which the run stopped; `outcome` lists which ones were
  ///   changed.
  package mutating func apply() throws(UserError) {
    for index in parts.indices {
      guard let edit = parts[index].effect.edit else { continue }
      if isStopped() {
        throw UserError("interrupted", at: parts[index].path, fix: "run the same command again to continue")
      }
      do throws(UserError) {
        let changed = try parts[index].opened.making(edit, at: now)
        parts[index].isChanged = true
        try changed.stored.close(changed.session)
      } catch {
        throw UserError(
          error.what, at: error.place ?? parts[index].path,
          fix:
            "fix that, and run the same command again to change the remaining sessions"
        )
      }
    }
  }

  /// Which of the sessions have been changed so far, one line each.
  package var outcome: [String] {
    parts.filter { $0.effect.edit != nil }.map {
      "\($0.path.visibleOnOneLine): \($0.isChanged ? "changed" : "not changed")"
    }
  }
}
