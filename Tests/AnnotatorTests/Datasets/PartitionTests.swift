import Testing

@testable import Annotator

@Suite struct PartitionTests {
  private static func session(_ language: String?, _ published: String?) throws -> Session {
    let article = Article(text: "One. Two.", published: published, language: language)
    var statements = SessionFixture.statements(of: "One. Two.")
    for index in statements.indices { statements[index].judgment.label = .claim }
    return try Session(
      id: "0d7c", annotator: "a", created: SessionFixture.start, article: article, codebook: .standard,
      statements: statements)
  }

  private static func folders(_ partition: String, _ sessions: [Session]) throws -> [String] {
    let folder = try TemporaryFolder()
    let format = try ExportFormat.jsonl.partitioned(by: Partition(typed: partition))
    var rest = sessions[...]
    let sink = try format.sink(path: "\(folder.path)/out")
    _ = try DatasetExport(format).run(to: sink) { () throws(UserError) in rest.popFirst() }
    let top = try FileSystem.names(in: "\(folder.path)/out")
    return try top.flatMap { name in
      try FileSystem.names(in: "\(folder.path)/out/\(name)").map { "\(name)/\($0)" }
    }
  }

  @Test func sharesRecordsOutByLanguageAndDay() throws {
    let sessions = [
      try Self.session("en", "2026-11-20"), try Self.session("uk", "2026-11-20"), try Self.session("en", nil),
      try Self.session("en", "2026-11-20"),
    ]
    #expect(
      try Self.folders("language,published", sessions) == [
        "language=en/published=2026-11-20", "language=en/published=__HIVE_DEFAULT_PARTITION__",
        "language=uk/published=2026-11-20",
      ])
    #expect(
      try Self.folders("language", sessions) == [
        "language=en/part-00000.jsonl", "language=uk/part-00000.jsonl",
      ])
  }

  @Test(arguments: [
    ("../x", "language=%2e%2e%2fx"), ("e n=é", "language=e%20n%3d%c3%a9"),
    ("", "language=__HIVE_DEFAULT_PARTITION__"),
    (String(repeating: "x", count: 200), "language=" + String(repeating: "x", count: 200)),
    (String(repeating: "x", count: 201), "language=__HIVE_DEFAULT_PARTITION__"),
    (String(repeating: "é", count: 100), "language=__HIVE_DEFAULT_PARTITION__"),
  ]) func aPropertyNeverLeavesItsFolder(language: String, folder: String) throws {
    #expect(try Self.folders("language", [Self.session(language, nil)]) == ["\(folder)/part-00000.jsonl"])
  }

  @Test func beginsAnotherFileWhenOneIsFull() throws {
    var exporter = PartitionedExporter(try Partition(typed: "language"), shardLimit: 3)
    let folder = try TemporaryFolder()
    let format = try ExportFormat.named("jsonl").partitioned(by: Partition(typed: "language"))
    let sink = try format.sink(path: "\(folder.path)/out")
    for _ in 0..<3 { try exporter.write(FilteredSession(Self.session("en", nil)), to: sink) }
    try sink.publish()
    #expect(
      try FileSystem.names(in: "\(folder.path)/out/language=en") == ["part-00000.jsonl", "part-00001.jsonl"])
  }

  @Test(arguments: ["", "label", "language,language", "language,"]) func refusesWhatIsNoProperty(
    typed: String
  ) {
    let refusal = UserError(
      "cannot partition by '\(typed)'", at: "--partition-by",
      fix: "use language, published, or both with a comma between them")
    #expect(throws: refusal) { try Partition(typed: typed) }
    #expect(
      refusal.description
        == "--partition-by: cannot partition by '\(typed)'. Use language, published, or both with a comma "
        + "between them."
    )
  }

  @Test func onlyJSONLinesAreSharedOut() throws {
    let refusal = #expect(throws: UserError.self) {
      try ExportFormat.named("csv").partitioned(by: Partition(typed: "language"))
    }
    #expect(
      refusal?.description
        == "The format 'csv' cannot be partitioned into folders. Use --partition-by with jsonl.")
  }
}
