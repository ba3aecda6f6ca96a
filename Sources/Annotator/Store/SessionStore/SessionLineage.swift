/// Which of several session files count, and why the others don't: copies of a session, sessions carried over
/// to a changed text, and sessions merged into another.
///
/// A session is identified by its id, whatever its file is called.
package struct SessionLineage: Sendable {
  /// A file and the properties of its session.
  package struct Entry: Sendable {
    package let path: String
    package let id: String
    let created: String
    let modified: String
    let replaces: String?
    /// The ids of the sessions from which it was merged.
    let merged: [String]
  }

  /// A reason why a file doesn't count.
  package enum Reason: Hashable, Sendable {
    /// It is a copy of another file's session.
    case copy(of: String, CopyRelation)
    /// Its judgments were carried over to a changed text, in that file.
    case carriedOver(to: String)
    /// It was merged into that file.
    case merged(into: String)
  }

  /// The files that count, in the order given.
  package let counting: [Entry]
  /// The reasons why the other files don't count, by path.
  package let leftOut: [String: Reason]
  /// The files left out that were changed after they were carried over or merged, so that no other file has
  /// their later answers.
  package let continued: Set<String>

  /// Sorts out files by their headings. Linear. A file that can't be read counts, so that its error will be
  /// noticed.
  package init(paths: [String]) {
    var headings = SessionHeadings()
    self.init(paths: paths, &headings)
  }

  /// Sorts out files whose headings may already have been read.
  init(paths: [String], _ headings: inout SessionHeadings) {
    self.init(paths.map { path in headings.heading(of: path).map { Entry($0, path) } ?? Entry(path) })
  }

  /// Sorts out sessions that were read.
  package init(_ summaries: [SessionSummary]) {
    self.init(summaries.map { Entry($0) })
  }

  init(_ entries: [Entry]) {
    var leftOut: [String: Reason] = [:]
    var continued: Set<String> = []
    let groups = Dictionary(grouping: entries.filter { !$0.id.isEmpty }, by: \.id)
    for group in groups.values where group.count > 1 {
      let main = Self.main(of: group)
      for copy in group where copy.path != main {
        leftOut[copy.path] = .copy(of: main, CopyRelation(of: copy.path, to: main))
      }
    }
    for entry in entries where leftOut[entry.path] == nil {
      for other in groups[entry.replaces ?? ""] ?? [] where other.path != entry.path {
        leftOut[other.path] = .carriedOver(to: entry.path)
        if other.modified > entry.created { continued.insert(other.path) }
      }
      for other in entry.merged.flatMap({ groups[$0] ?? [] }) where other.path != entry.path {
        leftOut[other.path] = .merged(into: entry.path)
        if other.modified > entry.created { continued.insert(other.path) }
      }
    }
    (self.leftOut, self.continued) = (leftOut, continued)
    counting = entries.filter { leftOut[$0.path] == nil }
  }

  /// Returns the path of the copy that counts: among those that can be read, the one that continues all the
  /// others, or else the one with the shortest name, since programs that sync folders lengthen names.
  private static func main(of copies: [Entry]) -> String {
    let all = copies.map(\.path)
    let whole = all.filter { (try? LoadedSession(path: $0)) != nil }
    let paths = whole.isEmpty ? all : whole
    let shortest = paths.min { ($0.utf8.count, $0) < ($1.utf8.count, $1) } ?? ""
    return paths.first { path in
      path != shortest && CopyRelation(of: path, to: shortest) == .newer
        && paths.allSatisfy { [.older, .same].contains(CopyRelation(of: $0, to: path)) || $0 == path }
    } ?? shortest
  }
}

/// The relation between the histories of two files of the same session.
package enum CopyRelation: Hashable, Sendable {
  /// They are the same.
  case same
  /// The other file continues the copy.
  case older
  /// The copy continues the other file.
  case newer
  /// Each has changes that the other lacks.
  case diverged
  /// The copy cannot be read.
  case damaged

  /// Compares a copy with another file. Linear in the files.
  init(of copy: String, to other: String) {
    guard let mine = try? LoadedSession(path: copy).session.changes() else {
      self = .damaged
      return
    }
    let theirs = try? LoadedSession(path: other).session.changes()
    self = theirs.map { CopyRelation(mine, $0) } ?? .diverged
  }

  /// Compares two histories of one session.
  init(_ mine: [Change], _ theirs: [Change]) {
    let common = zip(mine, theirs).prefix { $0 == $1 }.count
    switch (common == mine.count, common == theirs.count) {
    case (true, true): self = .same
    case (true, false): self = .older
    case (false, true): self = .newer
    case (false, false): self = .diverged
    }
  }
}

extension SessionLineage.Entry {
  init(_ path: String) {
    self.init(path: path, id: "", created: "", modified: "", replaces: nil, merged: [])
  }

  init(_ ratings: SessionRatings, _ path: String) {
    self.init(
      path: path, id: ratings.session, created: ratings.created.iso, modified: ratings.modified.iso,
      replaces: ratings.replaces,
      merged: ratings.merged)
  }

  init(_ heading: SessionHeading, _ path: String) {
    self.init(
      path: path, id: heading.id ?? "", created: heading.created ?? "", modified: heading.modified ?? "",
      replaces: heading.replaces,
      merged: heading.merged)
  }

  init(_ summary: SessionSummary) {
    guard case .success(let content) = summary.content else {
      self.init(summary.path)
      return
    }
    self.init(
      path: summary.path, id: content.id, created: content.created.iso, modified: content.modified.iso,
      replaces: content.provenance.replaces, merged: content.provenance.merged)
  }
}

extension SessionLineage {
  /// The files left out, in sentences, each with what to do.
  package var remarks: [String] {
    var remarks: [String] = []
    for (path, reason) in leftOut.sorted(by: { $0.key < $1.key }) {
      guard case .copy(let other, let relation) = reason else { continue }
      remarks.append("Left out: \(path.visibleOnOneLine), \(relation.words(path: path, of: other)).")
    }
    remarks += replaced("carried over to a changed text") {
      if case .carriedOver = $0 { true } else { false }
    }
    remarks += replaced("merged into another") { if case .merged = $0 { true } else { false } }
    return remarks + continued.sorted().compactMap { path in leftOut[path].map { $0.loss(in: path) } }
  }

  private func replaced(_ what: String, _ isMeant: (Reason) -> Bool) -> [String] {
    let paths = leftOut.filter { isMeant($0.value) }.map(\.key.visibleOnOneLine).sorted()
    guard !paths.isEmpty else { return [] }
    let count = paths.count.counted("session", "that was", "that were")
    let more = paths.count > 5 ? " and \(paths.count - 5) more" : ""
    return ["Left out: \(count) \(what): \(paths.prefix(5).joined(separator: ", "))\(more)."]
  }
}

extension SessionLineage.Reason {
  /// Returns the reason why the file at a path doesn't count, in words.
  package func words(path: String) -> String {
    switch self {
    case .copy(let other, let relation): relation.words(path: path, of: other)
    case .carriedOver(let other): "carried over to a changed text: \(other.visibleOnOneLine)"
    case .merged(let other): "merged into \(other.visibleOnOneLine)"
    }
  }
}

extension SessionLineage.Reason {
  /// Returns a remark on a session that was changed after another had adopted its answers.
  package func loss(in path: String) -> String {
    let name = path.visibleOnOneLine
    return switch self {
    case .copy(let other, let relation): "\(name) is \(relation.words(path: path, of: other))."
    case .carriedOver(let other):
      "\(name) was changed after it was carried over to \(other.visibleOnOneLine): its later answers do not "
        + "count. 'annotate --reanchor ARTICLE' carries them over too."
    case .merged(let other):
      "\(name) was changed after it was merged into \(other.visibleOnOneLine): its later answers do not "
        + "count. Merge again: annotate merge \(ShellWord(other).text) \(ShellWord(path).text) -o MERGED.json"
    }
  }
}

extension CopyRelation {
  /// Returns a description of a copy, and what to do about it.
  package func words(path: String, of other: String) -> String {
    let name = other.visibleOnOneLine
    let merge = "annotate merge \(ShellWord(other).text) \(ShellWord(path).text) -o MERGED.json"
    return switch self {
    case .same: "the same session as \(name): one of the two can be removed"
    case .older: "an older copy of \(name): it can be removed"
    case .newer: "a newer copy of \(name): \(merge)"
    case .diverged: "a copy of \(name) that has since diverged: \(merge)"
    case .damaged:
      "damaged, a copy of \(name), which counts: 'annotate check \(ShellWord(path).text)' says what is wrong"
    }
  }
}
