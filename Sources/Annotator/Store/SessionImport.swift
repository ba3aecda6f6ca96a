/// Writes many new sessions to a store's folder in one step.
///
/// They are written to a hidden folder first; when all are on the disk, each is given its name, which takes
/// no time. A process that is killed before leaves only the hidden folder, which the next import removes.
package struct SessionImport {
  private let store: SessionStore
  private let staging: StagingFolder
  private var files: [(staged: String, path: String)] = []
  /// The texts and the places in `files` of the sessions that were added, by their paths; no place
  /// for one that was there already.
  private var added: [String: (text: SHA256Digest, file: Int?)] = [:]
  /// Who judged in the sessions that were added.
  package private(set) var judges: Set<Judge> = []
  /// How many sessions were there already, with the same judgments.
  package private(set) var known = 0
  /// How many sessions were added twice.
  package private(set) var repeated = 0
  /// That somebody judged a text more than once.
  private var seconds: [UserError] = []
  /// The texts that sessions of the store have, by their sources, each with a
  /// session; nil until it is needed.
  private var texts: [String: [SHA256Digest: String]]?
  /// The annotators whose sessions have another text than one of the store, and that one.
  private var otherTexts: [(annotator: String, path: String)] = []

  /// Somebody who judged.
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

  /// Writes a session to the hidden folder, unless it was added already or is in the store with the same
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

  /// A session that was added.
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

  /// Notes that a session of another annotator has another text of the article, as when files of rows are
  /// imported one after another.
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

  /// What a person should know although it stops nothing.
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

  /// Waits for the disk, gives every session its name, and returns the paths; when one cannot be given its
  /// name, those before it are taken back.
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
  /// What a session of the store is to one that is added.
  private enum Relation {
    /// It says the same, or more.
    case same
    /// It is of the same annotator and article, and says something else.
    case other(UserError)
    /// It is of somebody else, or of another article.
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
  /// Whether it holds the same statements with the same judgments as another of the same text.
  fileprivate func says(_ other: Session) -> Bool {
    statements.count == other.statements.count
      && zip(statements, other.statements).allSatisfy { $0.range == $1.range && $0.judgment == $1.judgment }
  }

  /// The statements that have an answer, each as its text and the answer.
  fileprivate var answers: [[String]] {
    statements.compactMap { statement in
      statement.judgment.answer.map { [String(text(of: statement)), $0] }
    }
  }
}
