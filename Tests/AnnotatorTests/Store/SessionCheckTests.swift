import Foundation
import Testing

@testable import Annotator

@Suite struct SessionCheckTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path + "/a.json"
  }

  private func write(_ text: String, journal: [UInt8] = []) throws {
    try FileSystem.create(path, Array(text.utf8))
    if !journal.isEmpty { try FileSystem.create(path + ".journal", journal) }
  }

  private func problems(_ check: SessionCheck) -> [String] {
    check.problems.map { ($0.place?.dropFirst(folder.path.utf8.count + 1) ?? "") + ": " + $0.what }
  }

  @Test func findsNothingInASoundSession() throws {
    let session = try SessionFixture.worked()
    try write(String(decoding: try SessionFile.encode(session), as: UTF8.self))
    let check = SessionCheck(path: path)
    #expect(check.problems == [])
    #expect(check.leftOut == [])
    #expect(try #require(check.session).isSame(as: session))
  }

  @Test func saysEverythingAtOnceAndKeepsTheRest() throws {
    var text = String(decoding: try SessionFile.encode(try SessionFixture.worked()), as: UTF8.self)
    text = text.replacing("\"created\": \"2026-11", with: "\"created\": \"2026-13")
    text = text.replacing("\"start\": 31", with: "\"start\": 32")
    text = text.replacing("\"id\": 4, \"start\"", with: "\"id\": \"4\", \"start\"")
    text = text.replacing("\"cursor\": 1", with: "\"cursor\": 9")
    try write(text)
    let check = SessionCheck(path: path)
    #expect(
      problems(check) == [
        "a.json:3:13: a time must be written like 2026-11-23T09:00:00Z",
        "a.json:14:8: expected a whole number",
        "a.json:12:1: the text differs from the article's between start and end",
        "a.json:11:1: its target 2 is not a statement of the session",
        "a.json:18:1: the history does not lead to the current statements",
        "a.json:8:11: the cursor is not at a statement of the session",
      ])
    let saved = try #require(check.session)
    #expect(saved.statements.map(\.id.number) == [1, 3])
    #expect(saved.statements[0].judgment.confidence == Confidence(0.9))
    #expect(saved.statements[0].judgment.target == nil)
    let out = folder.path + "/out.json"
    try check.writeSalvaged(to: out)
    #expect(SessionCheck(path: out).problems == [])
    #expect(throws: UserError("cannot write the copy: already exists", at: out, fix: "name another file")) {
      try check.writeSalvaged(to: out)
    }
  }

  @Test func keepsTheStatementsOfAFileThatIsCut() throws {
    let text = String(decoding: try SessionFile.encode(try SessionFixture.worked()), as: UTF8.self)
    let cut = try #require(text.range(of: "{\"id\": 4"))
    try write(String(text[..<cut.lowerBound]) + "{\"id\": 4, \"sta")
    let check = SessionCheck(path: path)
    #expect(problems(check) == ["a.json:14:11: the string is never closed"])
    #expect(try #require(check.session).statements.map(\.id.number) == [1, 2, 3])
  }

  @Test func keepsWhatDoesNotDependOnALostRecord() throws {
    let fresh = try SessionFixture.fresh()
    var chain = HistoryChain(of: fresh, in: CodePointMap(fresh.article.text))
    var other = fresh.statements[2]
    other.judgment.label = .claim
    let independent = Change(
      sequence: 3, at: SessionFixture.start,
      action: .edit(Edit(.tag, before: [fresh.statements[2]], after: [other])))
    let changes = try SessionFixture.changes(for: fresh)
    var lost = JournalFormat.record(of: chain.add(changes[0]))
    lost[60] ^= 1
    let journal =
      JournalFormat.header(of: fresh) + lost + JournalFormat.record(of: chain.add(changes[1]))
      + JournalFormat.record(of: chain.add(independent))
    try write(String(decoding: try SessionFile.encode(fresh), as: UTF8.self), journal: journal)
    let check = SessionCheck(path: path)
    #expect(
      problems(check) == [
        "a.json.journal:2:1: a record is damaged",
        "a.json.journal:3:1: found change 2 where change 1 should be",
        "a.json.journal:3:1: change 1 does not fit the statements",
      ])
    let saved = try #require(check.session)
    #expect(saved.statements.map(\.judgment.label) == [nil, nil, .claim, nil])
    #expect(saved.history.lastSequence == 1)
  }

  @Test func tellsOfATornTailWithoutCallingItWrong() throws {
    let fresh = try SessionFixture.fresh()
    let journal = JournalFormat.header(of: fresh) + Array("{\"crc\": \"00".utf8)
    try write(String(decoding: try SessionFile.encode(fresh), as: UTF8.self), journal: journal)
    let check = SessionCheck(path: path)
    #expect(check.problems == [])
    #expect(check.notices == [.tornTail(bytes: 11)])
    #expect(try FileSystem.read(path + ".journal", limit: 10_000) == journal)
  }

  @Test func savesNothingOfWhatIsNoSession() throws {
    try write("[]")
    let check = SessionCheck(path: path)
    #expect(problems(check) == ["a.json:1:1: expected an object"])
    #expect(throws: UserError("nothing can be salvaged", at: path, fix: "restore the file from a copy")) {
      try check.writeSalvaged(to: folder.path + "/out.json")
    }
  }
}
