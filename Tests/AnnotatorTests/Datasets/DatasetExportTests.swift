import Testing

@testable import Annotator

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct DatasetExportTests {
  @Test func aFormatThatDoesNotExistIsRefusedWithTheNearestOrAll() {
    let names = ExportFormat.all.map(\.name).joined(separator: ", ")
    let nearest = message { try ExportFormat.named("jsno") }
    #expect(nearest == "'jsno' is not a format. Did you mean 'json'? Use one of \(names).")
    #expect(message { try ExportFormat.named("pdf") } == "'pdf' is not a format. Use one of \(names).")
  }

  /// Web Annotation dates the copy with a time, which an archive may not give.
  @Test(arguments: [
    ("2026-11-22", "2026-11-22T00:00:00Z"), ("2026-11-22T10:11:12Z", "2026-11-22T10:11:12Z"), (nil, nil),
  ])
  func anArchivesCopyIsNamedWithItsDate(date: String?, written: String?) throws {
    var origin = ArticleOrigin()
    (origin.archiveURL, origin.archiveDate) = ("https://archive.example/1/https://harbour.example/a", date)
    let plain = try JudgedText.session("One rose.|", by: "ann", "claim")
    let session = try Session(
      id: plain.id, annotator: "ann", created: plain.created,
      article: Article(
        text: "One rose.", title: nil, source: nil, url: nil, author: nil, published: nil, language: nil,
        origin: origin), codebook: .standard, statements: plain.statements)
    let dated = written.map { #""sourceDate": "\#($0)", "# } ?? ""
    #expect(
      try DatasetExport.text(session, format: "w3c").contains(
        #""state": {"type": "TimeState", \#(dated)"cached": "\#(origin.archiveURL ?? "")"}"#))
  }

  /// A sink that nobody reads any more once something was written to it.
  private final class ClosingSink: ExportSink {
    private(set) var isClosed = false
    func write(_ bytes: [UInt8]) throws(UserError) { isClosed = true }
    func write(_ bytes: [UInt8], to file: String) throws(UserError) { isClosed = true }
    func publish() throws(UserError) {}
  }

  @Test func anAnnotatorIsOnlyMissedOnceAllSessionsWereRead() throws {
    var sessions = try ["ann", "bob"].map { try JudgedText.session("One rose.|", by: $0, "claim") }[...]
    var export = DatasetExport(try ExportFormat.named("csv"))
    export.filter.annotators = ["bob"]
    let next = { () throws(UserError) in sessions.popFirst().map { SessionSource.session($0) } }
    _ = try export.run(to: ClosingSink(), nextSource: next)
    #expect(sessions.count > 0)
    export.filter.annotators = ["zoe"]
    #expect(throws: UserError.self) { try export.run(to: NullSink(), nextSource: next) }
  }

  @Test func formatsHaveNamesOfTheirOwn() {
    #expect(Set(ExportFormat.all.map(\.name)).count == ExportFormat.all.count)
  }

  @Test func writesBesideTheSessionWithoutTakingItsName() throws {
    let folder = try TemporaryFolder()
    let session = try TrickySession.make()
    let path = try DatasetExport.export(
      session, format: "csv", to: nil, beside: "\(folder.path)/a.reader-1.json")
    #expect(path == "\(folder.path)/a.reader-1.csv")
    let json = try DatasetExport.export(
      session, format: "json", to: nil, beside: "\(folder.path)/a.reader-1.json")
    #expect(json == "\(folder.path)/a.reader-1.json-export")
    #expect(try FileSystem.names(in: folder.path) == ["a.reader-1.csv", "a.reader-1.json-export"])
  }

  @Test func refusesAFileThatExists() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/out.csv"
    let session = try TrickySession.make()
    _ = try DatasetExport.export(session, format: "csv", to: path, beside: "x.json")
    let refusal = message {
      try DatasetExport.export(session, format: "csv", to: path, beside: "x.json")
    }
    #expect(refusal == "\(path): already exists. Choose another name, or replace it with --force.")
    #expect(try FileSystem.names(in: folder.path) == ["out.csv"])
  }

  @Test func anExportThatFailsLeavesNothingBehind() throws {
    let folder = try TemporaryFolder()
    let format = try ExportFormat.named("jsonl")
    let sink = try format.sink(path: "\(folder.path)/out.jsonl")
    let failure = message {
      try DatasetExport(format).run(
        to: sink, next: { () throws(UserError) in throw UserError("torn", at: "b.json") })
    }
    #expect(failure == "b.json: torn.")
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/out.jsonl"))
  }

  @Test func aFileIsReadByItsOwnerAlone() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/out.csv"
    _ = try DatasetExport.export(TrickySession.make(), format: "csv", to: path, beside: "x.json")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func aFolderThatIsMissingIsNamed() {
    let failure = message {
      try DatasetExport.export(TrickySession.make(), format: "csv", to: "/nowhere/out.csv", beside: "x.json")
    }
    #expect(failure == "/nowhere/out.csv: cannot create the file: no such file or folder.")
  }

  private func message<Value>(_ act: () throws -> Value) -> String? {
    do {
      _ = try act()
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: [
    "doccano", "label-studio", "prodigy", "brat", "cas", "webanno", "conll", "spacy", "w3c", "claimreview",
  ])
  func whatGoesWithNoLabelIsCountedWhereLabelsAloneAreWritten(name: String) throws {
    var judgments = [Judgment(), Judgment(), Judgment()]
    judgments[0].label = .claim
    (judgments[1].isFlagged, judgments[1].note) = (true, "ask")
    (judgments[2].isSkipped, judgments[2].note) = (true, "caption")
    let session = try Session(
      id: String(repeating: "1", count: 32), annotator: "ana", created: Timestamp(seconds: 1_795_424_400),
      article: Article(text: "One. Two. Hmm."), codebook: .standard,
      statements: judgments.enumerated().map { number, judgment in
        Statement(
          id: StatementID(number + 1), range: number * 5..<number * 5 + 4, judgment: judgment)
      })
    var export = DatasetExport(try .named(name))
    export.filter.takesUntagged = true
    var sessions = [session]
    let summary = try export.run(to: MemorySink(), next: { sessions.popLast() })
    #expect(summary.description == "1 judgment of 1 session")
    #expect(summary.losses.description == "2 notes, 1 flag, 1 skip, 1 undecided statement")
    export.isStrict = true
    sessions = [session]
    #expect(
      throws: UserError(
        "the format '\(name)' cannot carry 2 notes, 1 flag, 1 skip, 1 undecided statement",
        fix: "omit --strict, or choose another format")
    ) { try export.run(to: MemorySink(), next: { sessions.popLast() }) }
  }

  @Test func collectionsOfDifferentStatementsHaveDifferentNames() throws {
    func collection(_ id: String) throws -> String {
      var session = try TrickySession.make()
      session = try Session(
        id: String(repeating: id, count: 32), annotator: "ana", created: session.created,
        article: session.article, codebook: session.codebook, statements: session.statements)
      var sessions = [session]
      let sink = MemorySink()
      _ = try DatasetExport(.w3c).run(to: sink, next: { sessions.popLast() })
      let text = String(decoding: sink.bytes, as: UTF8.self)
      return String(text[(try #require(text.firstRange(of: "\"partOf\": ")).upperBound)...])
    }
    #expect(try collection("1") == collection("1") && collection("1") != collection("2"))
  }

  @Test func theCardOfADatasetSaysHowManyBytesAPartHasAndHowItIsReadExactly() throws {
    var sessions = [try TrickySession.make()]
    let sink = MemorySink()
    _ = try DatasetExport(.huggingface).run(to: sink, next: { sessions.popLast() })
    let card = String(decoding: try #require(sink.files["README.md"]), as: UTF8.self)
    let size = try #require(sink.files["data/train.jsonl"]).count
    #expect(card.contains("  - name: train\n    num_bytes: \(size)\n    num_examples: "))
    #expect(card.contains("for file in [\"data/train.jsonl\"]"))
  }
}
