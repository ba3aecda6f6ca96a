import Annotator
import Documents

/// A session that is ready to be worked on.
struct OpenedSession {
  private(set) var session: Session
  let stored: SessionHandle
  private(set) var notices: [String]
  let isNew: Bool
  /// What the reader left out of the article, if it has just been read.
  var dropped: [DroppedPart] = []

  /// Wraps a session that already existed.
  init(_ opened: SessionStore.Opened, remark: String? = nil) {
    session = opened.session
    stored = opened.stored
    notices = opened.notices.map(\.description) + (remark.map { [$0] } ?? [])
    isNew = false
  }

  /// Wraps a session that begins now.
  init(new session: Session, stored: SessionHandle, notices: [String] = []) {
    self.session = session
    self.stored = stored
    self.notices = notices
    isNew = true
  }
}

extension OpenedSession {
  /// Returns the same with more notices, and with a changed session if there is one.
  func adding(_ more: [String], with session: Session? = nil) -> OpenedSession {
    var changed = self
    changed.notices += more
    if let session { changed.session = session }
    return changed
  }
}

/// Finds the session that an annotator has for an article, or begins one.
struct SessionOpener {
  let store: SessionStore
  let annotator: String
  /// The codebook of new sessions; nil for the built-in one.
  let codebook: Codebook?
  /// The unit of text that becomes one statement of a new session.
  var unit = StatementUnit.sentence
  /// Whether judgments are carried over to an article that has changed.
  let reanchors: Bool
  /// Whether a finished session is followed by a second one of the same article.
  var begins = Beginning.once

  /// Asks whether to carry a judgment over to a statement that was changed; nil if nobody can be asked.
  var agrees: ((ChangedStatements.Pair, Session) -> Bool)?
  /// Asks whether the session of a text that resembles the article's is one of an earlier version of it. Nil
  /// if nobody can be asked, in which case it is taken for one.
  var isVersion: ((Session) -> Bool)?

  /// When a new session is begun beside an existing one.
  enum Beginning {
    /// Never.
    case once
    /// If all existing ones are finished: a second pass.
    case again
  }

  /// Whether a known file is read anew, and judgments are carried over to what its reader makes of it now.
  var rereads = false
  /// Whether the files of articles that aren't plain text are kept beside the sessions.
  var keepsOriginals = true

  /// Returns the annotator's session of a file that was opened before, however a reader would read it now.
  func known(_ file: ArticleFile) throws(UserError) -> String? {
    guard !rereads, begins == .once, codebook == nil, let digest = file.articleDigest else { return nil }
    return try store.find(originalDigest: digest, annotator: annotator)
  }

  /// Returns the annotator's session of a page, so that the page need not be fetched again to continue.
  func known(address: String) throws(UserError) -> String? {
    guard !rereads, !reanchors, begins == .once, codebook == nil else { return nil }
    return try store.find(annotator: annotator, source: address)
  }

  /// Continues an existing session.
  func resume(path: String) throws(UserError) -> OpenedSession {
    let opened = try store.open(path: path)
    let remarks =
      [codebookRemark(for: opened.session, at: path), Self.goldRemark(for: opened.session)].compactMap { $0 }
      + (try store.remarksOnCopies(of: path))
    return OpenedSession(opened, remark: remarks.isEmpty ? nil : remarks.joined(separator: "\n"))
  }

  /// Opens the session of an article that has been read.
  func open(_ loaded: LoadedArticle) throws(UserError) -> OpenedSession {
    let article = loaded.article
    let own = try store.paths(articleDigest: article.digest, annotator: annotator)
    if let path = try first(of: own) {
      let opened = try resume(path: path)
      return reanchors ? try offeringChanged(in: opened) : opened
    }
    if own.isEmpty, let path = try earlier(article) { return try openChanged(path: path, loaded) }
    return try begin(loaded)
  }

  /// Begins a session, unless its journal exists and only its file is missing.
  func begin(_ loaded: LoadedArticle) throws(UserError) -> OpenedSession {
    let codebook = codebook ?? .standard
    let orphans = try store.recoverOrphan(
      of: loaded.article, annotator: annotator, codebook: codebook, unit: unit)
    switch orphans {
    case .recovered(let opened, let remark): return OpenedSession(opened, remark: remark)
    case .left(let remarks):
      let session = try Session(
        beginning: loaded.article, annotator: annotator, codebook: codebook, unit: unit, id: Self.newID(),
        now: ReplClock.system.now())
      return try begin(session, loaded, notices: remarks)
    }
  }

  /// Returns the session of the same file, or of an earlier state of the file at the same path. If judgments
  /// are to be carried over, that of another version of the text from elsewhere counts, too.
  private func earlier(_ article: Article) throws(UserError) -> String? {
    if let digest = article.origin.articleDigest,
      let path = try store.find(originalDigest: digest, annotator: annotator)
    {
      return path
    }
    if let source = article.source, source != "-",
      let path = try store.find(annotator: annotator, source: source)
    {
      return path
    }
    guard reanchors, let path = try store.find(versionOf: article, annotator: annotator) else { return nil }
    guard let isVersion else { return path }
    return isVersion(try store.read(path: path)) ? path : nil
  }

  /// Begins a session. The original is kept first, so that no session refers to one that doesn't exist.
  func begin(
    _ session: Session, _ loaded: LoadedArticle, notices: [String]
  ) throws(UserError) -> OpenedSession {
    if keepsOriginals, let bytes = loaded.original, let digest = session.article.origin.originalDigest {
      try Originals(of: store).keep(bytes, digest: digest)
    }
    let remarks = try siblingRemark(session.article)
    let stored = remarks.isEmpty ? try store.create(session) : try store.createBeside(session)
    var opened = OpenedSession(new: session, stored: stored, notices: notices + remarks)
    opened.dropped = loaded.dropped
    return opened
  }

  /// Returns the session to continue: one with a codebook of that name, if one was named; none if a second
  /// pass is to begin.
  ///
  /// - Throws: an error if a second pass is asked for and the first isn't finished.
  private func first(of paths: [String]) throws(UserError) -> String? {
    guard codebook != nil || begins == .again else { return paths.first }
    var passes: [(path: String, left: Int)] = []
    for path in paths {
      let session = try store.read(path: path)
      if let codebook, codebook.name != session.codebook.name { continue }
      passes.append((path, session.progress.left))
    }
    guard begins == .again else { return passes.first?.path }
    guard let open = passes.first(where: { $0.left > 0 }) else { return nil }
    guard passes.count == 1 else { return open.path }
    throw UserError(
      "your first pass is not finished: \(open.left.counted("statement", "is", "are")) left",
      at: open.path, fix: "resume it without --again, or skip the rest")
  }

  /// Returns the remark on a session that isn't a person's own; nil for any other.
  static func goldRemark(for session: Session) -> String? {
    guard session.isGold else { return nil }
    return
      "This is a gold session. 'annotate adjudicate' continues it, and shows what each annotator says."
  }

  /// Returns the remark on a named codebook that differs from the session's; nil if there is none.
  private func codebookRemark(for session: Session, at path: String) -> String? {
    guard let codebook else { return nil }
    let difference = CodebookDifference(from: session.codebook, to: codebook)
    guard
      let words = difference.words ?? (codebook.version == session.codebook.version ? nil : "only in version")
    else { return nil }
    return
      "The session keeps the codebook it has: \(session.codebook.name), version \(session.codebook.version). "
      + "The codebook you named (version \(codebook.version)) differs (\(words)). To switch to it: "
      + "annotate codebook apply FILE \(ShellWord(path).text)"
  }

  /// Returns the remark on a session that begins beside others of the same person and article.
  private func siblingRemark(_ article: Article) throws(UserError) -> [String] {
    guard let sibling = try store.paths(articleDigest: article.digest, annotator: annotator).first else {
      return []
    }
    let number = try store.paths(articleDigest: article.digest, annotator: annotator).count + 1
    let pass = number == 2 ? "a second pass" : "pass number \(number)"
    let why = begins == .again ? pass : "with another codebook"
    return ["This is a separate session, \(why), alongside \(sibling)."]
  }

  /// Returns a unique name for a session: 128 random bits as hexadecimal digits.
  static func newID() -> String {
    (0..<2).map { _ in
      let digits = String(UInt64.random(in: .min ... .max), radix: 16)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }.joined()
  }
}
