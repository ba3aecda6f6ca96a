/// The state of a session at some moment, in hashes. Kept or time-stamped elsewhere, it can later prove that
/// this state is unaltered, whatever has been added since.
package struct SessionSeal: Equatable, Sendable {
  /// The session's id.
  package var session: String
  /// The number of changes.
  package var sequence: Int
  /// The hash of the last change, or of the session as it began when there is none.
  var head: SHA256Digest
  /// The hash of the session as it began.
  var genesis: SHA256Digest
  /// The SHA-256 of the article's text.
  var text: SHA256Digest
  /// The SHA-256 of the original's bytes; nil when the article was read from plain text.
  var original: SHA256Digest?
  /// The SHA-256 of the other members, without absent ones.
  var heading: SHA256Digest

  /// Seals a session in its current state. Linear in the session.
  ///
  /// - Throws: an error when its history cannot be read or does not lead to its statements.
  package init(_ session: Session) throws(UserError) {
    try self.init(session, after: session.history.lastSequence)
  }

  /// Seals a session in the state after `count` changes, at most as many as it has.
  init(_ session: Session, after count: Int) throws(UserError) {
    let map = CodePointMap(session.article.text)
    var replay = HistoryReplay(session.history, from: HistoryState(session))
    try replay.run(downTo: count)
    var then = session
    then.take(back: replay.state)
    (self.session, sequence) = (session.id, count)
    (text, original) = (session.article.digest, session.article.origin.originalDigest)
    heading = try Self.heading(of: then, replay.state.statements)
    try replay.run(from: count)
    genesis = SessionGenesis.digest(of: session, first: replay.state.statements, in: map)
    head = try session.hash(after: count, from: genesis, in: map)
  }

  private static func heading(
    of session: Session, _ statements: [Statement]
  ) throws(UserError) -> SHA256Digest {
    var writer = SessionWriter(session)
    var reader = try JSONReader(writer.sealedHeading(statements), name: "")
    var sealed = JSONWriter()
    try reader.canonical(into: &sealed, leavingOutAbsent: true)
    return SHA256Digest(of: sealed.bytes)
  }
}

extension SessionSeal {
  /// Returns the ways in which a session differs from this seal; empty when it matches.
  ///
  /// - Parameter path: the name of the session in errors.
  /// - Throws: an error when its history cannot be read or does not lead to its statements.
  package func differences(from session: Session, at path: String) throws(UserError) -> [UserError] {
    guard session.id == self.session else {
      return [UserError("the seal is of another session, \(self.session)", at: path)]
    }
    let count = session.history.lastSequence
    guard count >= sequence else {
      let what =
        "the seal is of change \(sequence), but the history ends at change \(count): it was truncated"
      return [UserError(what, at: path, fix: Self.advice)]
    }
    let now = try SessionSeal(session, after: sequence)
    let parts: [(Bool, String)] = [
      (now.genesis == genesis, "the session did not begin as the seal says"),
      (now.head == head, "change \(sequence) is not the one that was sealed, or one before it was altered"),
      (now.text == text, "the article's text is not the one that was sealed"),
      (now.original == original, "the original is not the one that was sealed"),
      (
        now.heading == heading,
        "the codebook, the article's metadata or another member was altered without a change"
      ),
    ]
    return parts.filter { !$0.0 }.map { UserError($0.1, at: path, fix: Self.advice) }
  }

  private static let advice = "compare it with a copy from the time of the seal"
}

extension SessionSeal {
  private enum Key: String, CaseIterable {
    case format, version, session, sequence = "seq", head, genesis, text, original, heading
  }

  /// The largest size of a seal's file, in bytes.
  static let sizeLimit = 1 << 20
  private static let format = "annotate-seal"

  /// The seal as a line of JSON.
  package var line: [UInt8] {
    var writer = JSONWriter()
    writer.open("{")
    writer.member("format", Self.format)
    writer.member("version", 1)
    writer.member("session", session)
    writer.member("seq", sequence)
    writer.member("head", head)
    writer.member("genesis", genesis)
    writer.member("text", text)
    writer.member("original", original)
    writer.member("heading", heading)
    writer.close("}")
    writer.endLine()
    return writer.bytes
  }

  /// Reads the seals in a file, one line of JSON each.
  ///
  /// - Throws: an error that states where the file holds anything else, or why it cannot be read.
  package static func read(_ path: String) throws(UserError) -> [SessionSeal] {
    let bytes = try FileSystem.read(path, limit: sizeLimit)
    var reader = try JSONReader(bytes, name: path, fix: "'annotate seal SESSION' prints a seal")
    var seals: [SessionSeal] = []
    repeat {
      seals.append(try SessionSeal(&reader))
      reader.skipSpace()
    } while reader.position < bytes.count
    return seals
  }

  private init(_ reader: inout JSONReader) throws(UserError) {
    reader.skipSpace()
    let start = reader.position
    var digests: [Key: SHA256Digest] = [:]
    (session, sequence) = ("", 0)
    var members = try reader.beginObject(of: Key.self)
    while let key = try reader.nextKey(&members) {
      switch key {
      case .format:
        let (start, format) = try reader.word()
        guard format == Self.format else { throw reader.failure("this is not a seal", at: start) }
      case .version:
        guard try reader.integer() == 1 else {
          throw reader.failure("the seal was made by a newer annotate", at: start)
        }
      case .session: session = try reader.word().text
      case .sequence: sequence = try reader.integer()
      case .head, .genesis, .text, .original, .heading:
        digests[key] = reader.takeNull() ? nil : try reader.digest(named: key.rawValue).digest
      }
    }
    guard let head = digests[.head], let genesis = digests[.genesis], let text = digests[.text],
      let heading = digests[.heading], members.hasSeen("session"), members.hasSeen("format"), sequence >= 0
    else { throw reader.failure("this is not a seal", at: start) }
    (self.head, self.genesis, self.text, self.heading) = (head, genesis, text, heading)
    original = digests[.original]
  }
}
