import Foundation
import Testing

@testable import Annotator

@Suite struct SessionSealTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A session in a file, some changes after it was begun.
  private func written(_ session: Session, named name: String = "a.json") throws -> String {
    let path = "\(folder.path)/\(name)"
    try FileSystem.create(path, try SessionFile.encode(session))
    return path
  }

  private func checked(_ text: String, with seal: SessionSeal? = nil, named name: String = UUID().uuidString)
    throws -> [String]
  {
    let path = try folder.file(text, named: "\(name).json")
    var check = SessionCheck(path: path)
    if let seal { check.compare(with: [seal]) }
    return check.problems.map(\.what)
  }

  private func text(of session: Session) throws -> String {
    String(decoding: try SessionFile.encode(session), as: UTF8.self)
  }

  @Test func isReadAsItWasWritten() throws {
    let seal = try SessionSeal(try SessionFixture.worked())
    let path = try folder.file(String(decoding: seal.line + seal.line, as: UTF8.self), named: "seal.json")
    #expect(try SessionSeal.read(path) == [seal, seal])
    #expect(seal.sequence == 4)
  }

  @Test func aFileOfSealsHasAMebibyteAtMost() throws {
    let seal = try SessionSeal(try SessionFixture.worked())
    let full = seal.line + [UInt8](repeating: 0x0A, count: (1 << 20) - seal.line.count)
    try FileSystem.create("\(folder.path)/full", full)
    #expect(try SessionSeal.read("\(folder.path)/full") == [seal])
    try FileSystem.create("\(folder.path)/larger", full + [0x0A])
    #expect(throws: UserError.self) { try SessionSeal.read("\(folder.path)/larger") }
  }

  @Test func holdsForWhatWasAddedSince() throws {
    var session = try SessionFixture.fresh()
    var seals = [try SessionSeal(session)]
    for change in try SessionFixture.changes(for: session) {
      try session.apply(change)
      seals.append(try SessionSeal(session))
    }
    let loaded = try SessionFile.decode(try SessionFile.encode(session), name: "a")
    for seal in seals {
      #expect(try seal.differences(from: session, at: "a") == [])
      #expect(try seal.differences(from: loaded, at: "a") == [])
    }
  }

  @Test func ofSeveralSealsThoseOfTheSessionAreCompared() throws {
    let sessions = try ["ann", "bob"].map {
      try JudgedText.session("One rose.| Two fell.|", by: $0, "-", "-").tagging(1, .claim, at: 10)
    }
    let seals = try sessions.map { try SessionSeal($0) }
    for session in sessions {
      var check = SessionCheck(path: try written(session, named: "\(session.annotator).json"))
      check.compare(with: seals)
      #expect(check.problems.isEmpty && check.sealed == [1])
    }
    var check = SessionCheck(path: path(of: "ann"))
    check.compare(with: [seals[1]])
    #expect(check.problems.map(\.what) == ["the seal is of another session, \(sessions[1].id)"])
  }

  private func path(of annotator: String) -> String { "\(folder.path)/\(annotator).json" }

  @Test func anAlteredAuthorIsNoticedAlthoughTheAuthorsSayIt() throws {
    var origin = ArticleOrigin()
    origin.authors = ["Maren Oske", "Jan Lind"]
    let text = try SessionFixture.fresh().article.text
    let session = try Session(
      id: "1", annotator: "ann", created: SessionFixture.start,
      article: Article(
        text: text, title: nil, source: nil, url: nil, author: nil, published: nil, language: nil,
        origin: origin), codebook: .standard,
      statements: SessionFixture.statements(of: text))
    let seal = try SessionSeal(session)
    let written = try self.text(of: session)
    #expect(try checked(written, with: seal) == [])
    let altered = written.replacing(#""author": "Maren Oske, Jan Lind""#, with: #""author": "Somebody Else""#)
    #expect(
      try checked(altered, with: seal) == [
        "the codebook, the article's metadata or another member was altered without a change"
      ])
  }

  @Test func aVersionWithoutHashesThatHasSomeIsNoticed() throws {
    let altered = try text(of: SessionFixture.worked()).replacing(#""version": 2"#, with: #""version": 1"#)
    #expect(
      try checked(altered).first == "version 1 sessions have no hashes, but this one does: it was altered")
  }

  @Test func holdsAfterAChangeOfTheCodebook() throws {
    var session = try SessionFixture.fresh()
    let seal = try SessionSeal(session)
    let edit = session.edit(.metadata, setting: [.title("Another"), .authors(["A", "B"])])
    try session.apply(Change(sequence: 1, at: SessionFixture.start, action: .edit(edit)))
    #expect(try seal.differences(from: session, at: "a") == [])
    #expect(try SessionSeal(session).heading != seal.heading)
  }

  @Test func tellsWhatIsNotAsItWasSealed() throws {
    let session = try SessionFixture.worked()
    let seal = try SessionSeal(session)
    var cut = try SessionFixture.fresh()
    for change in try SessionFixture.changes(for: cut).prefix(3) { try cut.apply(change) }
    #expect(
      try checked(text(of: cut), with: seal)
        == ["the seal is of change 4, but the history ends at change 3: it was truncated"])
    var moved = try SessionFixture.fresh()
    for change in try SessionFixture.changes(for: moved) {
      let later = Timestamp(seconds: change.at.seconds + 60)
      try moved.apply(Change(sequence: change.sequence, at: later, action: change.action))
    }
    #expect(
      try checked(text(of: moved), with: seal)
        == ["change 4 is not the one that was sealed, or one before it was altered"])
    let renamed = try text(of: session).replacing(
      "\"name\": \"claim-denial-report\"", with: "\"name\": \"mine\"")
    #expect(
      try checked(renamed, with: seal) == [
        "the codebook, the article's metadata or another member was altered without a change"
      ])
    let begun = try Session(
      id: session.id, annotator: session.annotator, created: Timestamp(seconds: 1),
      article: session.article, codebook: session.codebook, statements: session.statements)
    #expect(
      try checked(text(of: begun), with: seal)
        == ["the seal is of change 4, but the history ends at change 0: it was truncated"])
    let other = try Session(
      id: "2", annotator: session.annotator, created: session.created, article: session.article,
      codebook: session.codebook, statements: session.statements)
    #expect(
      try seal.differences(from: other, at: "a").map(\.what)
        == ["the seal is of another session, 0d7c0000000000000000000000000001"])
  }

  @Test func aMemberOfAStatementThatNobodyKnowsIsSealed() throws {
    let first = "{\"id\": 1, \"start\""
    let plain = try text(of: SessionFixture.worked())
    let rated = plain.replacing(first, with: "{\"id\": 1, \"rating\": 5, \"start\"", maxReplacements: 1)
    let other = plain.replacing(first, with: "{\"id\": 1, \"rating\": 4, \"start\"", maxReplacements: 1)
    try #require(Set([plain, rated, other]).count == 3)
    let seals = try [plain, rated].map {
      try SessionSeal(SessionFile.decode(Array($0.utf8), name: "a"))
    }
    let altered = ["the codebook, the article's metadata or another member was altered without a change"]
    #expect(try checked(plain, with: seals[0]) == [] && checked(rated, with: seals[1]) == [])
    for (text, seal) in [(rated, seals[0]), (plain, seals[1]), (other, seals[1])] {
      #expect(try checked(text, with: seal) == altered)
    }
    // The seal of a session without any is what it was before these were sealed.
    #expect(seals[0] == (try SessionSeal(SessionFixture.worked())))
  }

  @Test func whatNobodyKnowsOfAStatementStaysSealedWhenTheTextIsCutAnew() throws {
    let fresh = try SessionFixture.fresh(text: "One rose, two fell. Three stayed.")
    let rated = try text(of: fresh).replacing(
      "{\"id\": 1, \"start\"", with: "{\"id\": 1, \"rating\": 5, \"start\"", maxReplacements: 1)
    let session = try SessionFile.decode(Array(rated.utf8), name: "a")
    let seal = try SessionSeal(session)
    let split = try session.splitting(1, after: "One rose,")
    #expect(try seal.differences(from: split, at: "a") == [])
    #expect(try checked(try text(of: split), with: seal) == [])
    let altered = try text(of: split).replacing("\"rating\": 5", with: "\"rating\": 4")
    try #require(try altered != text(of: split))
    #expect(try checked(altered, with: seal) != [])
  }

  @Test func theLineHasEveryMember() throws {
    var session = try SessionFixture.fresh()
    let seal = try SessionSeal(session)
    let text = session.article.digest.hex
    let genesis = seal.genesis.hex
    #expect(
      String(decoding: seal.line, as: UTF8.self)
        == "{\"format\": \"annotate-seal\", \"version\": 1, \"session\": "
        + "\"0d7c0000000000000000000000000001\", "
        + "\"seq\": 0, \"head\": \"\(genesis)\", \"genesis\": \"\(genesis)\", \"text\": \"\(text)\", "
        + "\"original\": null, \"heading\": \"\(seal.heading.hex)\"}\n")
    try session.apply(SessionFixture.changes(for: session)[0])
    let later = try SessionSeal(session)
    #expect(later.head != seal.head && later.genesis == seal.genesis && later.sequence == 1)
  }

  @Test func eachPartThatDiffersIsNamedAlone() throws {
    let session = try SessionFixture.worked()
    let seal = try SessionSeal(session)
    let other = SHA256Digest(of: "another")
    let parts: [(WritableKeyPath<SessionSeal, SHA256Digest>, String)] = [
      (\.genesis, "the session did not begin as the seal says"),
      (\.head, "change 4 is not the one that was sealed, or one before it was altered"),
      (\.text, "the article's text is not the one that was sealed"),
      (\.heading, "the codebook, the article's metadata or another member was altered without a change"),
    ]
    for (part, words) in parts {
      var changed = seal
      changed[keyPath: part] = other
      let found = try changed.differences(from: session, at: "a.json")
      #expect(
        found == [UserError(words, at: "a.json", fix: "compare it with a copy from the time of the seal")])
    }
    var changed = seal
    changed.original = other
    #expect(
      try changed.differences(from: session, at: "a").map(\.what)
        == ["the original is not the one that was sealed"])
  }

  @Test func isRefusedWhereItIsNone() throws {
    let whole = String(decoding: try SessionSeal(SessionFixture.fresh()).line, as: UTF8.self)
    func refusal(_ change: (String) -> String) throws -> String? {
      let path = try folder.file(change(whole), named: UUID().uuidString)
      let error = #expect(throws: UserError.self) { try SessionSeal.read(path) }
      #expect(error?.fix == "'annotate seal SESSION' prints a seal")
      return error?.description.replacing(path, with: "seal").replacing(
        " 'annotate seal SESSION' prints a seal.", with: "")
    }
    #expect(
      try refusal { _ in "{\"format\": \"annotate-session\"}" } == "seal:1:12: this is not a seal.")
    #expect(try refusal { _ in "{}" } == "seal:1:1: this is not a seal.")
    #expect(
      try refusal { $0.replacing("\"version\": 1", with: "\"version\": 2") }
        == "seal:1:1: the seal was made by a newer annotate.")
    #expect(try refusal { $0 + "\n" + $0.replacing("\"seq\": 0", with: "\"seq\": -1") } != nil)
    for key in ["session", "head", "genesis", "text", "heading"] {
      let pattern = try Regex("\"\(key)\": \"[^\"]*\", ")
      let last = try Regex(", \"\(key)\": \"[^\"]*\"")
      #expect(
        try refusal { $0.contains(pattern) ? $0.replacing(pattern, with: "") : $0.replacing(last, with: "") }
          == "seal:1:1: this is not a seal.", "\(key)")
    }
  }

  @Test func anAuthorOfWhomNothingElseIsKnownIsSealed() throws {
    let text = try SessionFixture.fresh().article.text
    let session = try Session(
      id: "1", annotator: "ann", created: SessionFixture.start,
      article: Article(text: text, author: "Maren Oske"), codebook: .standard,
      statements: SessionFixture.statements(of: text))
    let altered = try self.text(of: session).replacing("\"Maren Oske\"", with: "\"Somebody Else\"")
    #expect(
      try checked(altered, with: SessionSeal(session)) == [
        "the codebook, the article's metadata or another member was altered without a change"
      ])
  }

  @Test func anAuthorWhomTheListOfAuthorsDoesNotNameIsSealed() throws {
    var origin = ArticleOrigin()
    origin.authors = ["Jan Lind"]
    let text = try SessionFixture.fresh().article.text
    let session = try Session(
      id: "1", annotator: "ann", created: SessionFixture.start,
      article: Article(
        text: text, title: nil, source: nil, url: nil, author: "Maren Oske", published: nil, language: nil,
        origin: origin), codebook: .standard, statements: SessionFixture.statements(of: text))
    let (seal, written) = (try SessionSeal(session), try self.text(of: session))
    #expect(try checked(written, with: seal) == [])
    #expect(
      try checked(written.replacing("Maren Oske", with: "Somebody Else"), with: seal) == [
        "the codebook, the article's metadata or another member was altered without a change"
      ])
  }
}
