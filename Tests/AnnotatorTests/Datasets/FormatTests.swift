import Testing

@testable import Annotator

@Suite struct FormatTests {
  /// The formats that we write ourselves.
  static let formats = ExportFormat.all.map(\.name).filter { !["sqlite", "xlsx", "refi-qda"].contains($0) }

  @Test(arguments: formats) func looksAsDocumented(name: String) throws {
    try Golden.expect(.named(name), of: [TrickySession.make()])
  }

  @Test(arguments: ["doccano", "prodigy"]) func classificationLooksAsDocumented(name: String) throws {
    let sink = MemorySink()
    var export = DatasetExport(try .named(name))
    export.options.task = .classification
    var sessions = [try TrickySession.make()]
    _ = try export.run(to: sink, next: { sessions.popLast() })
    Golden.expect(sink.bytes, "tricky.\(name)-classification.jsonl")
  }

  @Test func theSessionItselfIsOnFileForOtherPrograms() throws {
    Golden.expect(try SessionFile.encode(try TrickySession.make()), "tricky.session.json")
  }

  @Test func theConfigurationOfLabelStudioLooksAsDocumented() {
    Golden.expect(Array(LabelStudioConfig(labels: Codebook.standard.labels).xml.utf8), "label-studio.xml")
  }

  @Test(arguments: formats) func aSessionWithoutStatementsIsNoTrouble(name: String)
    throws
  {
    let empty = try Session(
      id: String(repeating: "0", count: 32), annotator: "a", created: Timestamp(seconds: 0),
      article: Article(text: ""), codebook: .standard, statements: [])
    var sessions = [empty]
    let summary = try DatasetExport(.named(name)).run(to: MemorySink(), next: { sessions.popLast() })
    #expect(summary.description == "0 judgments of 1 session")
  }

  @Test(arguments: [
    ("jsonl", ""),
    ("conll", "4 confidences, 4 attributions, 2 source kinds, 1 cue, 1 link to another statement"),
    ("brat", "1 skip, 6 times of judgment, 1 duration"),
  ])
  func countsWhatItCannotCarry(name: String, losses: String) throws {
    var sessions = [try TrickySession.make()]
    let summary = try DatasetExport(.named(name)).run(to: MemorySink(), next: { sessions.popLast() })
    #expect(summary.losses.description.hasPrefix(losses))
    #expect(summary.losses.isEmpty == losses.isEmpty)
  }

  @Test func strictRefusesWhatLosesSomething() throws {
    var sessions = [try TrickySession.make()]
    var export = DatasetExport(try .named("claimreview"))
    export.isStrict = true
    let sink = MemorySink()
    #expect(
      throws: UserError(
        "the format 'claimreview' cannot carry 4 confidences, 1 cue, 1 link to another statement, "
          + "1 target outside the article, 1 grade, 1 note, 1 flag, 1 skip, 1 suggestion, 6 times of "
          + "judgment, 1 duration", fix: "omit --strict, or choose another format")
    ) {
      try export.run(to: sink, next: { sessions.popLast() })
    }
    #expect(!sink.isPublished)
  }

  @Test func aLinkToAStatementThatIsLeftOutIsCounted() throws {
    let folder = try TemporaryFolder()
    for name in ["doccano", "label-studio", "prodigy", "brat", "cas", "w3c", "refi-qda"] {
      var sessions = [try TrickySession.make()]
      var export = DatasetExport(try .named(name))
      export.filter.labels = [.denial]
      let sink = try export.format.sink(path: "\(folder.path)/\(name)")
      let summary = try export.run(to: sink, next: { sessions.popLast() })
      #expect(summary.losses.counts[.link] == 1, "\(name)")
    }
  }

  @Test(
    arguments: [
      ("-", "jsonl"), ("a.CSV", "csv"), ("d/a.prodigy.jsonl", "prodigy"), ("a.jsonl", "jsonl"),
      ("a.xlsx", "xlsx"),
      ("a.db", "sqlite"), ("a.label-studio.json", "label-studio"), ("a.json", "json"), ("csv", "jsonl"),
      ("a.txt", "jsonl"),
    ])
  func theOutputDecidesOnTheFormatThatIsNotNamed(output: String, name: String) throws {
    #expect(try ExportFormat.named(nil, for: output).name == name)
    #expect(try ExportFormat.named("csv", for: output).name == "csv")
  }

  @Test func wholeSessionsCannotBeFiltered() throws {
    var filters = [RecordFilter](repeating: RecordFilter(), count: 4)
    filters[0].labels = [.claim]
    filters[1].minimumConfidence = Confidence(percent: 50)
    filters[2].since = Timestamp(seconds: 0)
    filters[3].conditions = [try FieldCondition(typed: "note")]
    for filter in filters {
      var export = DatasetExport(try .named("sessions"))
      export.filter = filter
      var sessions = [try TrickySession.make()]
      #expect(
        throws: UserError(
          "the format 'sessions' writes whole sessions and cannot choose among their judgments",
          fix: "omit the other conditions, or use jsonl")
      ) {
        try export.run(to: MemorySink(), next: { sessions.popLast() })
      }
    }
  }
}
