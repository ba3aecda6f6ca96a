/// The chain of hashes that runs through a history: every change names the SHA-256 of the one before it, the first that of
/// the session as it began.
///
/// The hash of a change is taken over its JSON as it is written here: one line, `", "` between members, `": "` after keys.
struct HistoryChain {
  /// The hash of the last change so far.
  private(set) var head: SHA256Digest
  private let map: CodePointMap

  /// Begins the chain of a session.
  init(genesis: SHA256Digest, in map: CodePointMap) {
    head = genesis
    self.map = map
  }

  /// The chain up to a session's last change. Constant when that one states the hash before it, else linear in the history.
  init(of session: Session, in map: CodePointMap) {
    let changes = session.history.changes
    if let last = changes.last, last.previous != nil {
      self.init(genesis: session.article.digest, in: map)
      _ = add(last)
    } else {
      self.init(genesis: session.genesis ?? SessionGenesis.digest(of: session, in: map), in: map)
      for change in changes { _ = add(change) }
    }
  }

  /// Adds a change, and returns its JSON.
  mutating func add(_ change: Change) -> [UInt8] {
    var writer = JSONWriter(capacity: 512)
    writer.value(change, after: head, in: map)
    head = SHA256Digest(of: writer.bytes)
    return writer.bytes
  }
}

/// What a session was when it began: whose, of which text, and its statements before the first change.
enum SessionGenesis {
  /// The SHA-256 of it. Linear in the statements and the history.
  ///
  /// A line of `id`, `annotator`, `created` and the text's `sha256`, then a line for each statement with `id`, `start`, `end`,
  /// `quoted` and the fields of its judgment that are not absent, so that a later version with more fields has the same.
  static func digest(of session: Session, in map: CodePointMap) -> SHA256Digest {
    digest(of: session, first: session.firstStatements, in: map)
  }

  /// The SHA-256 of it, given the first statements in reading order.
  static func digest(of session: Session, first: [Statement], in map: CodePointMap) -> SHA256Digest {
    var writer = JSONWriter(capacity: 64 * first.count + 512)
    writer.open("{")
    writer.member("id", session.id)
    writer.member("annotator", session.annotator)
    writer.member("created", session.created)
    writer.member("sha256", session.article.digest)
    writer.close("}")
    writer.endLine()
    for statement in first {
      writer.open("{")
      writer.member("id", statement.id.number)
      writer.member("start", map.codePoint(atUTF8: statement.range.lowerBound))
      writer.member("end", map.codePoint(atUTF8: statement.range.upperBound))
      writer.member("quoted", statement.isQuoted)
      for field in JudgmentField.all where field.isPresent(in: statement.judgment) {
        writer.member(field, of: statement.judgment)
      }
      writer.close("}")
      writer.endLine()
    }
    return SHA256Digest(of: writer.bytes)
  }
}

extension Session {
  /// The statements before the first change; the present ones where the history does not lead to them, which reading
  /// refuses. Linear in the statements and the history.
  var firstStatements: [Statement] {
    guard !history.changes.isEmpty else { return statements }
    var state = HistoryState(statements, in: article, codebook: codebook, equivalences: equivalences)
    do throws(UserError) {
      for edit in history.standingEdits { try state.takeBack(edit) }
      return state.statements
    } catch {
      return statements
    }
  }
}

extension SHA256Digest {
  /// Computes the digest of `bytes`. Linear in their count.
  init(of bytes: [UInt8]) {
    self = bytes.withUnsafeBufferPointer { SHA256Digest(of: $0) }
  }
}
