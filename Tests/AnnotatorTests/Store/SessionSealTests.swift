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
        == ["the seal is of change 4, but the history ends at change 3: it was cut"])
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
        == ["the seal is of change 4, but the history ends at change 0: it was cut"])
    let other = try Session(
      id: "2", annotator: session.annotator, created: session.created, article: session.article,
      codebook: session.codebook, statements: session.statements)
    #expect(
      try seal.differences(from: other, at: "a").map(\.what)
        == ["the seal is of another session, 0d7c0000000000000000000000000001"])
  }

  @Test func isRefusedWhereItIsNone() throws {
    let path = try folder.file("{\"format\": \"annotate-session\"}", named: "none.json")
    #expect(
      throws: UserError(
        "this is not a seal", at: "\(path):1:12", fix: "'annotate seal SESSION' prints a seal")
    ) {
      try SessionSeal.read(path)
    }
  }
}
