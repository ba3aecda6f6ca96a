/// The sessions that a gold or merged session came from, as its file records them.
///
/// The member is `settled_from` for gold and `merged_from` for a merged session: a list of objects with the `session`'s id, its
/// `annotator`, and the `seq` of its last change.
struct Provenance {
  private let key: String
  private let sessions: [(id: String, annotator: String, sequence: Int)]

  init(_ sessions: [Session], _ purpose: Adjudication.Purpose) {
    switch purpose {
    case .gold: key = Self.gold
    case .merge: key = "merged_from"
    }
    self.sessions = sessions.map { ($0.id, $0.annotator, $0.history.lastSequence) }
  }

  fileprivate static let gold = "settled_from"

  /// Whether a session with these members was made by settling the differences of others.
  fileprivate static func isGold(_ unknown: UnknownMembers) -> Bool {
    unknown.members.contains { $0.key.utf8.elementsEqual(gold.utf8) }
  }

  /// The member of the session's file.
  var member: UnknownMembers.Member {
    var writer = JSONWriter()
    writer.open("[")
    for session in sessions {
      writer.open("{")
      writer.member("session", session.id)
      writer.member("annotator", session.annotator)
      writer.member("seq", session.sequence)
      writer.close("}")
    }
    writer.close("]")
    return UnknownMembers.Member(key: key, json: String(decoding: writer.bytes, as: UTF8.self))
  }
}

extension SessionRatings {
  /// Whether they are those of a session that was made by settling the differences of others.
  var isGold: Bool { Provenance.isGold(unknown) }
}

extension Session {
  /// Whether it was made by settling the differences of others, so that it is no rating of its own.
  public var isGold: Bool { Provenance.isGold(unknown) }

  /// Whether a gold session came from these sessions as they are now.
  public func isSettled(from sessions: [Session]) -> Bool {
    unknown.members.contains(Provenance(sessions, .gold).member)
  }

  /// Whether a session was merged from these sessions as they are now.
  public func isMerged(from sessions: [Session]) -> Bool {
    unknown.members.contains(Provenance(sessions, .merge).member)
  }
}
