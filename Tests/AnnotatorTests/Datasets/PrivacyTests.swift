import Testing

@testable import Annotator

@Suite struct PrivacyTests {
  private func found(_ text: String, names: [String] = []) -> [String] {
    var scan = PrivacyScan(names: names)
    scan.read(Array(text.utf8), name: "f")
    return scan.findings.map { "\($0.kind) \($0.sample) \($0.count) \($0.place)" }
  }

  @Test(arguments: [
    (#"{"article_source": "/home/jane/leak.txt"}"#, "path /home/jane/leak.txt 1 f:1"),
    (#"{"source": "C:\\Users\\jane"}"#, #"path C:\\Users\\jane 1 f:1"#),
    ("\n\"write to jane@harbour.example, now\"", "address jane@harbour.example 1 f:2"),
    (#"{"judged": "2026-11-23T09:00:00Z"}"#, "time 2026-11-23T09:00:00 1 f:1"),
    (#"{"annotator": "jane"}"#, "annotator jane 1 f:1"),
    ("text,annotator\nYes.,jane\n", "annotator jane 1 f:2"),
    (#"{"note": "ask Bob"}"#, "note ask Bob 1 f:1"),
  ])
  func whatGivesSomebodyAwayIsFound(text: String, finding: String) {
    #expect(found(text) == [finding])
  }

  @Test(arguments: [
    #"{"annotator": "p12", "judged": "2026-11-23T00:00:00Z", "note": null, "text": "and/or at 5@6"}"#,
    "https://x.example/home/a", "text,annotator,note\nYes.,p1,\n",
  ])
  func whatGivesNobodyAwayIsNot(text: String) {
    #expect(found(text).isEmpty)
  }

  /// A row that cannot be read is named, and those after it are read.
  @Test func aDamagedRowIsNotTakenForClean() {
    var scan = PrivacyScan()
    let table = "session,annotator,note,text\n1,p1,,b \"q\" c\n1,jane doe,secret,d\n"
    scan.read(Array(table.utf8), name: "f")
    #expect(scan.unread.map(\.what) == ["a quotation mark is inside an unquoted field"])
    #expect(scan.findings.map(\.sample) == ["jane doe", "secret"])
  }

  @Test(arguments: [
    (#"[{"annotators":["jane doe"],"creator":"jane doe","user":"acct:jane","text":"x"}]"#, "jane doe"),
    (#"{"notes":"secret jane"}"#, nil), ("[1, 2]", nil), (#"{"text": "a", "label": "b"} 7"#, nil),
    ("{\"text\": \"a\", \"label\": \"b\"}\n{\"notes\": \"jane\"}\n", nil),
  ])
  func jsonOfOtherProgramsIsNotTakenForClean(text: String, person: String?) {
    var scan = PrivacyScan()
    scan.read(Array(text.utf8), name: "f")
    #expect(scan.unread.count == 1)
    #expect(scan.findings.first { $0.kind == .annotator }?.sample == person)
  }

  /// The files of a session with somebody's name and a note, in a format.
  private func files(_ format: String, anonymizer: Anonymizer? = nil) throws -> [String: [UInt8]] {
    var sessions = [try TrickySession.make(annotator: "Jane O. Доу")]
    let sink = MemorySink()
    var export = DatasetExport(try .named(format))
    export.anonymizer = anonymizer
    _ = try export.run(to: sink, next: { sessions.popLast() })
    return sink.files
  }

  private static let formats = [
    "jsonl", "csv", "tsv", "json", "sessions", "huggingface", "doccano", "label-studio", "prodigy", "brat",
    "cas", "webanno", "conll", "spacy", "w3c", "claimreview",
  ]

  @Test(arguments: formats)
  func everyFormatOfOursIsKnown(format: String) throws {
    var scan = PrivacyScan()
    for (name, bytes) in try files(format) { scan.read(bytes, name: name.isEmpty ? "data" : name) }
    #expect(scan.unread.isEmpty)
    let names = scan.findings.filter { $0.kind == .annotator }.map(\.sample)
    #expect(names == ["Jane O. Доу"] || names == ["jane-o--dou"])
    let keepsNotes = try ExportFormat.named(format).exporter(ExportOptions()).carries.contains(.note)
    #expect(scan.findings.contains { $0.kind == .note } == keepsNotes)
  }

  @Test(arguments: formats)
  func noFormatGivesAwayWhoIsAnonymous(format: String) throws {
    var scan = PrivacyScan()
    for (name, bytes) in try files(format, anonymizer: Anonymizer(dropsNotes: true)) {
      scan.read(bytes, name: name.isEmpty ? "data" : name)
    }
    #expect(scan.unread.isEmpty && scan.findings.isEmpty)
  }

  @Test func aProjectIsReadThroughItsParts() throws {
    let session = try TrickySession.make(annotator: "jane")
    var project = RefiProject()
    _ = project.add(FilteredSession(session))
    let parts = [
      "project.qde": project.xml, RefiProject.path(of: session.article.digest): session.article.text,
    ]
    var scan = PrivacyScan(reader: UnpackedParts(texts: parts))
    scan.read([0x50, 0x4B, 3, 4], name: "p.qdpx")
    #expect(scan.unread.isEmpty)
    #expect(Set(scan.findings.map(\.kind)) == [.annotator, .note, .time])
  }

  @Test func aDatabaseIsReadRowByRow() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/d.sqlite"
    var sessions = [try TrickySession.make(annotator: "jane")]
    let export = DatasetExport(try .named("sqlite"))
    _ = try export.run(to: export.format.sink(path: path), next: { sessions.popLast() })
    var scan = PrivacyScan()
    try scan.read(path: path)
    #expect(scan.unread.isEmpty)
    #expect(Set(scan.findings.map(\.kind)) == [.annotator, .note, .time])
  }

  @Test(arguments: [
    ("%PDF-1.7", "x.pdf", "x.pdf: this is a PDF document."),
    (
      "<html><p>by jane</p></html>", "x.html",
      "x.html: its format is unknown: it was not searched for annotators and notes."
    ), ("PK\u{3}\u{4}", "x.zip", "x.zip: it is compressed."),
  ])
  func whatCannotBeReadIsNamed(text: String, name: String, message: String) {
    var scan = PrivacyScan()
    scan.read(Array(text.utf8), name: name)
    #expect(scan.findings.isEmpty)
    #expect(scan.unread.map { "\($0.place ?? ""): \($0.what)." } == [message])
  }

  @Test func namesOfTheComputerAreWords() {
    #expect(found("on harbour-1, harbour-10", names: ["harbour-1", "x"]) == ["user harbour-1 1 f:1"])
  }

  @Test func anAnonymousExportGivesNobodyAway() throws {
    var one = try TrickySession.make()
    let ids = one.statements.map(\.id)
    var sink = MemorySink()
    var export = DatasetExport(.jsonl)
    export.anonymizer = Anonymizer(dropsNotes: true)
    var sessions = [one]
    _ = try export.run(to: sink, next: { sessions.popLast() })
    var scan = PrivacyScan()
    scan.read(sink.bytes, name: "f")
    #expect(scan.findings.isEmpty)
    #expect(!sink.bytes.isEmpty)
    sink = MemorySink()
    export = DatasetExport(try .named("sessions"))
    export.anonymizer = Anonymizer()
    sessions = [one]
    _ = try export.run(to: sink, next: { sessions.popLast() })
    one = try SessionFile.decode(sink.bytes, name: "f")
    #expect(one.annotator == "p1" && one.history.lastSequence == 0)
    #expect(one.statements.map(\.id) == ids)
  }

  @Test func annotatorsKeepTheirPseudonyms() throws {
    var anonymizer = Anonymizer()
    let make = { (name: String) in
      try Session(
        id: String(repeating: "0", count: 32), annotator: name, created: Timestamp(seconds: 1_795_424_401),
        article: Article(text: "Yes.", source: "/home/jane/a.txt"), codebook: .standard,
        statements: [Statement(id: StatementID(1), range: 0..<4)])
    }
    let names = try ["jane", "bob", "jane"].map { try anonymizer.anonymous(make($0)) }
    #expect(names.map(\.annotator) == ["p1", "p2", "p1"])
    #expect(names[0].article.source == "a.txt")
    #expect(names[0].created.iso == "2026-11-23T00:00:00Z")
  }
}
