import Testing

@testable import Annotator

/// Sessions and journals of version 1 load for ever, with all that they say.
@Suite struct VersionOneTests {
  private static let folder =
    String(#filePath.dropLast("AnnotatorTests/Store/VersionOneTests.swift".count))
    + "Fixtures/sessions-version-1"

  private static let names: [String] = {
    let all = (try? FileSystem.names(in: folder)) ?? []
    return all.filter { $0.hasSuffix(".json") }.sorted()
  }()

  @Test func thereAreADozen() { #expect(Self.names.count == 12) }

  @Test(arguments: names) func loadsAndIsWrittenAsVersionTwo(name: String) throws {
    let session = try LoadedSession(path: "\(Self.folder)/\(name)").session
    #expect(session.genesis == nil)
    let written = SessionFile.encode(session)
    let again = try SessionFile.decode(written, name: name)
    #expect(again.genesis != nil)
    #expect(again.statements == session.statements)
    #expect(again.article == session.article)
    #expect(again.unknown == session.unknown)
    #expect(again.modified == session.modified)
    #expect(again.history.changes.map(\.action) == session.history.changes.map(\.action))
    #expect(SessionFile.encode(again) == written)
    #expect(String(decoding: written.prefix(60), as: UTF8.self).contains("\"version\": 2"))
  }

  @Test(arguments: [("plan.dora.json", 3), ("plan.eve.json", 6), ("plan.fred.json", 1)])
  func journalsAreReplayed(name: String, changes: Int) throws {
    let loaded = try LoadedSession(path: "\(Self.folder)/\(name)")
    #expect(loaded.session.history.lastSequence == changes)
    #expect((loaded.recovery?.tornBytes ?? 0) == (name == "plan.fred.json" ? 773 : 0))
  }

  @Test func goldAndMergedSessionsKeepWhereTheyCameFrom() throws {
    let gold = try LoadedSession(path: "\(Self.folder)/plan.gold.json").session
    #expect(gold.provenance.kind == .gold)
    #expect(gold.provenance.sources.map(\.annotator) == ["ana", "ben"])
    let sides = try ["ana", "ben"].map { try LoadedSession(path: "\(Self.folder)/plan.\($0).json").session }
    #expect(gold.isSettled(from: sides))
    #expect(!gold.isSettled(from: sides.reversed()))
    let merged = try LoadedSession(path: "\(Self.folder)/plan.merged.json").session
    #expect(merged.provenance.kind == .person)
    #expect(merged.isMerged(from: [sides[0], sides[0]]))
  }

  @Test func unknownMembersAreKept() throws {
    let session = try LoadedSession(path: "\(Self.folder)/crlf.unknown.json").session
    #expect(session.unknown.members.map(\.key) == ["project"])
    let written = String(decoding: SessionFile.encode(session), as: UTF8.self)
    #expect(written.contains(#""colour": {"r": 1, "g": [2, 3]}"#))
  }

  /// Later versions have commands that 0.1.0 did not; a label of such a name keeps its session, and its word.
  @Test(arguments: ["citing", "view", "sources", "all", "keys"])
  func aLabelNamedLikeALaterCommandLoads(word: String) throws {
    let bytes = try InputFile(path: "\(Self.folder)/plan.ana.json", maximumBytes: 1 << 20).bytes()
    let text = String(decoding: bytes, as: UTF8.self).replacing("\"claim\"", with: "\"\(word)\"")
    let session = try SessionFile.decode(Array(text.utf8), name: "plan.ana.json")
    #expect(session.statements.contains { $0.judgment.label?.name == word })
    #expect(CommandTable(codebook: session.codebook).row(for: word)?.name == word)
    let parsed = try CommandParser(table: CommandTable(codebook: session.codebook)).parse("\(word) 90")
    #expect(parsed is TagCommand)
    #expect(throws: UserError.self) {
      try CodebookFile.decode(Array(session.codebook.yaml.utf8), name: "c.yaml")
    }
  }

  /// A journal of version 1 goes into a snapshot before version 2 goes on.
  @Test func anOpenedJournalIsUpgraded() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/a.json"
    for ending in ["", ".journal"] {
      let bytes = try FileSystem.read("\(Self.folder)/plan.eve.json\(ending)", limit: 1 << 20)
      try FileSystem.create(path + ending, bytes)
    }
    let before = try LoadedSession(path: path).session
    let opened = try SessionStore(folder: folder.path).open(path: path)
    #expect(opened.session.statements == before.statements)
    #expect(opened.session.history.lastSequence == 6)
    let journal = try FileSystem.read(path + ".journal", limit: 1 << 20)
    #expect(journal == JournalFormat.header(of: before.id))
  }
}
