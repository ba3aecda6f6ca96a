/// An import of many new sessions into a store's folder in one step.
///
/// They are first written to a hidden folder. When all of them are on the disk, each is given its name, which
/// takes no time. A process that is killed before that leaves only the hidden folder, which the next import
/// removes.
package struct SessionImport {
  private let store: SessionStore
  private let staging: StagingFolder
  private var files: [(staged: String, path: String)] = []
  /// The sessions added, by path: the digest of the text, and the index in `files`, or nil when the store
  /// already had the session.
  private var added: [String: (text: SHA256Digest, file: Int?)] = [:]
  /// The annotators of the sessions added.
  package private(set) var judges: Set<Judge> = []
  /// The number of sessions that already existed with the same judgments.
  package private(set) var known = 0
  /// The number of sessions that were added twice.
  package private(set) var repeated = 0
  /// The notes about annotators who judged a text more than once.
  private var seconds: [UserError] = []
  /// The texts in the store's sessions, by source, each with the path of a session; nil until needed.
  private var texts: [String: [SHA256Digest: String]]?
  /// The annotators whose text of an article differs from that of a session in the store, with that session's
  /// path.
  private var otherTexts: [(annotator: String, path: String)] = []

  /// An annotator who made judgments.
  package struct Judge: Hashable, Sendable {
    package let name: String
    package let kind: AnnotatorKind
  }

  /// Makes the hidden folder.
  ///
  /// - Throws: an error when the store's folder cannot be written.
  package init(to store: SessionStore) throws(UserError) {
    self.store = store
    do throws(SystemError) {
      try FileSystem.makeFolder(store.folder)
      staging = try StagingFolder(in: store.folder)
    } catch {
      throw error.userError(
        for: "write to the sessions folder", store.folder, fix: "name another folder with --sessions")
    }
  }

  /// Writes a session to the hidden folder, unless it was already added or is in the store with the same
  /// judgments.
  ///
  /// - Returns: whether it is new.
  /// - Throws: an error when the store has another session of the same article and annotator, or when it
  ///   cannot be written.
  package mutating func add(_ session: Session) throws(UserError) -> Bool {
    judges.insert(Judge(name: session.annotator, kind: session.provenance.kind))
    let stem = store.stem(for: session.article, annotator: session.annotator)
    var number = 1
    var other: UserError?
    var isSecond = false
    while true {
      let path = number == 1 ? stem + ".json" : "\(stem)-\(number).json"
      if let before = added[path] {
        if before.text == session.article.digest {
          if try before.file.map({ (file) throws(UserError) in try staged(file).says(session) }) ?? false {
            repeated += 1
            return false
          }
          isSecond = true
        }
      } else if store.isTaken(path) {
        switch try relation(of: session, toThatAt: path) {
        case .same:
          added[path] = (session.article.digest, nil)
          known += 1
          return false
        case .other(let error): other = other ?? error
        case .none: break
        }
      } else {
        if let other { throw other }
        try noteOtherText(session)
        if isSecond { noteSecond(session, path) }
        try write(session, as: path)
        return true
      }
      number += 1
    }
  }

  private mutating func write(_ session: Session, as path: String) throws(UserError) {
    added[path] = (session.article.digest, files.count)
    files.append((try staging.write(session, "\(files.count)", for: path), path))
  }

  /// Reads a session that was added back from the hidden folder.
  private func staged(_ file: Int) throws(UserError) -> Session {
    try staging.finish()
    return try store.read(path: files[file].staged)
  }

  private mutating func noteSecond(_ session: Session, _ path: String) {
    seconds.append(
      UserError(
        "\(session.annotator) judged this text more than once, so there is a session for each pass", at: path,
        fix: "keep the one that counts"))
  }

  /// Notes that a session has a different text of an article from another annotator's session, as when files
  /// of rows are imported one after another.
  private mutating func noteOtherText(_ session: Session) throws(UserError) {
    guard let source = session.article.source, session.article.url == nil, session.progress.decided > 0 else {
      return
    }
    if texts == nil {
      var texts: [String: [SHA256Digest: String]] = [:]
      for path in try store.sessionPaths() {
        guard let heading = try? SessionHeading(path: path), let source = heading.source,
          let digest = heading.digest.flatMap({ SHA256Digest(hex: $0) })
        else { continue }
        texts[source, default: [:]][digest] = path
      }
      self.texts = texts
    }
    guard let known = texts?[source], known[session.article.digest] == nil, let path = known.values.min()
    else { return }
    otherTexts.append((session.annotator, path))
  }

  /// The problems to report that don't prevent the import.
  package var notes: [UserError] {
    guard let first = otherTexts.first else { return seconds }
    let more =
      otherTexts.count > 1
      ? ", and so \(otherTexts.count == 2 ? "has" : "have") \(otherTexts.count - 1) more" : ""
    return seconds + [
      UserError(
        "\(first.annotator)'s session has a different text of the article\(more), "
          + "and is not compared with this one",
        at: first.path, fix: "import all files of an article at once, or name its text with --article")
    ]
  }

  /// Waits for the disk, gives every session its name, and returns the paths. If one can't be given its name,
  /// removes those already given.
  package func publish() throws(UserError) -> [String] {
    try staging.finish()
    var published: [String] = []
    do throws(SystemError) {
      FileSystem.syncEverything()
      for (staged, path) in files {
        try FileSystem.link(staged, to: path)
        published.append(path)
      }
      try FileSystem.syncFolder(store.folder)
    } catch {
      for path in published { FileSystem.remove(path) }
      throw error.userError(for: "write the session files", store.folder)
    }
    return published
  }
}

extension SessionImport {
  /// The relation of a session in the store to one being added.
  private enum Relation {
    /// It has the same judgments, or more.
    case same
    /// It is by the same annotator about the same article, but its judgments differ.
    case other(UserError)
    /// It is by another annotator or about another article.
    case none
  }

  private func relation(of session: Session, toThatAt path: String) throws(UserError) -> Relation {
    guard FileSystem.exists(path), let heading = try? SessionHeading(path: path),
      heading.annotator == session.annotator
    else { return .none }
    if heading.isOf(digest: session.article.digest, annotator: session.annotator) {
      let known = try store.read(path: path)
      if known.says(session) || session.statements.allSatisfy({ $0.judgment == Judgment() }) { return .same }
      return .other(
        UserError("this session already exists, with different judgments", at: path, fix: "resume it"))
    }
    guard let source = session.article.source, heading.source == source else { return .none }
    let (new, known) = (session.answers, Set(try store.read(path: path).answers))
    let count = new.count { known.contains($0) }
    guard count > 0 else { return .none }
    if count == new.count { return .same }
    return .other(
      UserError(
        "\(count) of \(new.count.counted("judgment")) already \(count == 1 ? "exists" : "exist") in a session "
          + "of another text of '\(source)'",
        at: path, fix: "move that session away, and import all of them again"))
  }
}

extension Session {
  /// Whether two sessions of the same text hold the same statements with the same judgments.
  fileprivate func says(_ other: Session) -> Bool {
    statements.count == other.statements.count
      && zip(statements, other.statements).allSatisfy { $0.range == $1.range && $0.judgment == $1.judgment }
  }

  /// The answered statements, each as its text and its answer.
  fileprivate var answers: [[String]] {
    statements.compactMap { statement in
      statement.judgment.answer.map { [String(text(of: statement)), $0] }
    }
  }
}
