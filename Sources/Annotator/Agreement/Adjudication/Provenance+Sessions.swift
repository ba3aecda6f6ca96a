extension Provenance {
  /// Creates the provenance of a session that is made from others.
  init(_ sessions: [Session], _ purpose: Adjudication.Purpose) {
    let kind: AnnotatorKind =
      switch purpose {
      case .gold: .gold
      case .merge: .person
      }
    self.init(kind: kind, sources: Self.sources(sessions))
  }

  /// Creates the provenance of a consensus of sessions.
  init(combining sessions: [RatedSession]) {
    let sources = sessions.map {
      Source(session: $0.votes?.session ?? "", annotator: $0.annotator, sequence: $0.votes?.sequence ?? 0)
    }
    self.init(kind: .consensus, sources: sources)
  }

  private static func sources(_ sessions: [Session]) -> [Source] {
    sessions.map { Source(session: $0.id, annotator: $0.annotator, sequence: $0.history.lastSequence) }
  }

  /// Whether it is that of a session made from these sessions as they are now.
  func isMade(of sessions: [Session]) -> Bool {
    sources.count == sessions.count
      && zip(sources, sessions).allSatisfy { source, session in
        source.session == session.id && source.sequence == session.history.lastSequence
      }
  }
}

extension Session {
  /// Whether it was made by settling the differences of others, so that it isn't a rating of its own.
  public var isGold: Bool { provenance.kind == .gold }

  /// Whether a gold session came from these sessions as they are now.
  public func isSettled(from sessions: [Session]) -> Bool { isGold && provenance.isMade(of: sessions) }

  /// Whether a session was merged from these sessions as they are now.
  public func isMerged(from sessions: [Session]) -> Bool { !isGold && provenance.isMade(of: sessions) }
}
