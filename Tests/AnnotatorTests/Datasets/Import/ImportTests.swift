import Testing

@testable import Annotator

@Suite struct ImportTests {
  private func batch(
    _ file: String, _ format: String, labels: [String: Label] = [:], articles: [Article] = []
  ) throws -> ImportedBatch {
    var batch = ImportedBatch()
    let context = ImportedSession.Context(
      annotator: "me", codebook: .standard, labels: labels, articles: articles,
      now: Timestamp(seconds: 1_795_424_400))
    try batch.add(
      Array(file.utf8), name: "f", format: .named(format), options: ImportOptions(), context: context,
      newID: { String(repeating: "1", count: 32) })
    return batch
  }

  /// The statements as the text between bars, each with its answer.
  private func shown(_ session: Session) -> [String] {
    session.statements.map { "\(session.text(of: $0))=\($0.judgment.answer ?? "-")" }
  }

  @Test func aMarkInsideASentenceSplitsIt() throws {
    let file =
      #"{"text": "One here, two there. Three.", "entities": [{"id": 1, "label": "claim", "start_offset": "#
      + #"10, "end_offset": 20}]}"#
    #expect(try shown(batch(file, "doccano").sessions[0]) == ["One here,=-", "two there.=claim", "Three.=-"])
  }

  @Test func aMarkOverSentencesJoinsThem() throws {
    let file =
      #"{"text": "One here. Two there. Three.", "spans": [{"start": 0, "end": 20, "label": "denial"}], "#
      + #""answer": "accept"}"#
    #expect(try shown(batch(file, "prodigy").sessions[0]) == ["One here. Two there.=denial", "Three.=-"])
  }

  /// doccano numbers entities anew; what an export of ours said of them is found by where they begin.
  @Test func doccanosOwnNumbersMoveNoConfidence() throws {
    let file =
      #"{"text": "One. Two. Three.", "annotate": {"statements": "#
      + #"[{"statement": 2, "start": 5, "confidence": 0.5}, {"statement": 3, "start": 10, "confidence": "#
      + #"0.9}]}, "entities": [{"id": 1, "label": "denial", "start_offset": 5, "end_offset": 9}, "#
      + #"{"id": 2, "label": "claim", "start_offset": 10, "end_offset": 16}]}"#
    let session = try #require(try batch(file, "doccano").sessions.first)
    #expect(session.statements.map { $0.judgment.confidence?.fraction } == [nil, 0.5, 0.9])
  }

  @Test func offsetsAreInTheUnitOfTheFormat() throws {
    let utf16 = #"{"text": "🌉🌉 Yes. No.", "label": [[10, 13, "denial"]]}"#
    #expect(try shown(batch(utf16, "doccano").sessions[0]) == ["🌉🌉 Yes.=-", "No.=denial"])
    let points = #"{"text": "🌉🌉 Yes. No.", "spans": [{"start": 8, "end": 11, "label": "denial"}]}"#
    #expect(try shown(batch(points, "prodigy").sessions[0]) == ["🌉🌉 Yes.=-", "No.=denial"])
  }

  @Test func labelsAreMapped() throws {
    let file = #"{"text": "No.", "label": [[0, 3, "NEG"]]}"#
    #expect(try shown(batch(file, "doccano", labels: ["NEG": .denial]).sessions[0]) == ["No.=denial"])
    #expect(
      try batch(file, "doccano").problems == [
        UserError(
          "the codebook has no label 'NEG'", at: "f:1", fix: "say what it becomes, as in --map NEG=claim")
      ])
    #expect(try LabelMap(["a=b=claim"], for: .standard).labels == ["a=b": .claim])
    #expect(try LabelMap(["S=by", "C=cue"], for: .standard).roles == ["S": .source, "C": .cue])
    #expect(throws: UserError("'claim' is not a mapping", fix: "write --map neg=denial")) {
      try LabelMap(["claim"], for: .standard)
    }
  }

  @Test(arguments: [
    ("[0, 99, \"claim\"]", "the mark reaches beyond the text, or begins or ends inside a character"),
    ("[1, 4, \"claim\"]", "the mark reaches beyond the text, or begins or ends inside a character"),
    ("[2, 3, \"claim\"]", "the mark contains only white space"),
    ("[-1, 3, \"claim\"]", "the mark reaches beyond the text, or begins or ends inside a character"),
  ])
  func whatCannotBePlacedIsTold(mark: String, reason: String) throws {
    let batch = try batch(#"{"text": "🌉 Yes. No.", "label": [\#(mark)]}"#, "doccano")
    #expect(batch.problems == [UserError(reason, at: "f:1")])
  }

  @Test func overlappingMarksAreTold() throws {
    let batch = try batch(#"{"text": "Yes. No.", "label": [[0, 4, "claim"], [2, 8, "denial"]]}"#, "doccano")
    #expect(
      batch.problems == [
        UserError(
          "the mark overlaps another, f:1", at: "f:1",
          fix: "a statement can have only one judgment; remove one of the two in the program that made them")
      ])
    #expect(shown(batch.sessions[0]) == ["Yes.=claim", "No.=-"])
  }

  @Test func aQuotationThatIsNotThereIsTold() throws {
    let file = """
      {"type": "Annotation", "body": {"type": "TextualBody", "purpose": "tagging", "value": "claim"}, \
      "target": {"selector": \
      [{"type": "TextPositionSelector", "start": 0, "end": 4}, {"type": "TextQuoteSelector", "exact": \
      "Nope"}]}}
      """
    let batch = try batch(file, "w3c", articles: [Article(text: "Yes. No.")])
    #expect(
      batch.problems == [
        UserError(
          "the mark's quote does not match the text at this place", at: "f, annotation 1",
          fix: "it quotes \"Nope\", but the text there is \"Yes.\"")
      ])
    #expect(
      throws: UserError("the file does not contain the text", at: "f", fix: "name the article with --article")
    ) {
      try self.batch(file, "w3c")
    }
  }

  @Test func rowsWithoutAnArticleAreParagraphs() throws {
    let batch = try batch("text,label,confidence\r\n\"One, \"\"two\"\".\",claim,0.8\nThree.,denial,\n", "csv")
    #expect(shown(batch.sessions[0]) == ["One, \"two\".=claim", "Three.=denial"])
    #expect(batch.sessions[0].statements[0].judgment.confidence == Confidence(0.8))
    #expect(batch.rebuilt == 1)
  }

  @Test func aCorpusBecomesSessions() throws {
    let batch = try batch(
      "{\"id\": 7, \"text\": \"One. Two.\", \"title\": \"T\", \"published\": "
        + "\"2026-01-02T03:04\"}\n\n{\"text\": \"Three.\"}",
      "articles")
    #expect(batch.sessions.map { $0.statements.count } == [2, 1])
    #expect(batch.sessions[0].article.source == "7" && batch.sessions[0].article.title == "T")
    #expect(batch.sessions[0].article.published == "2026-01-02")
  }

  @Test func aListOfParagraphsIsTheText() throws {
    let batch = try batch(
      #"{"text": ["One is here", {"text": "Two is here."}, null]}"# + "\n" + #"{"body": ["Three", "Four."]}"#,
      "articles")
    #expect(batch.sessions.map(\.article.text) == ["One is here\n\nTwo is here.", "Three\n\nFour."])
    #expect(batch.sessions.map { $0.statements.count } == [2, 2])
  }

  @Test func severalAnnotatorsOfATaskAreSeveralSessions() throws {
    let result =
      #"[{"id": "a", "type": "labels", "from_name": "label", "value": {"start": 0, "end": 4, "labels": "#
      + #"["claim"]}}]"#
    let file = """
      [{"data": {"text": "Yes. No."}, "annotations": [{"completed_by": 3, "result": \(result)}, \
      {"completed_by": {"email": "ann@harbour.example"}, "result": \(result)}, {"was_cancelled": true, \
      "result": []}]}]
      """
    #expect(
      try batch(file, "label-studio").sessions.map(\.annotator) == ["annotator-3", "ann@harbour.example"])
  }

  @Test(arguments: [
    ("doccano", "{\"text\": 3}", "there is no text", "f:1"),
    ("doccano", "[[[", "the file ends where a value should be", "f:1:4"),
    ("doccano", "{\"text\": \"a\", \"text\": \"b\"}", "the key 'text' is given twice", "f:1:1:15"),
    ("prodigy", "{}", "there is no text", "f:1"),
    ("label-studio", "[{\"data\": {}}]", "the task has no text in data.text", "f, 1"),
    ("cas", "{}", "the file contains no text", "f"),
    ("brat", "T1\tclaim x 4\tYes.", "this is not a text-bound annotation", "f:1"),
    ("brat", "T1\tclaim 0 4\tYes.\nA1\tFlagged T2", "there is no annotation 'T2'", "f:2"),
    ("csv", "text,label\n\"One,claim", "a quotation mark is never closed", "f:2"),
    ("csv", "text,label\nO\"ne,claim", "a quotation mark is inside an unquoted field", "f:2"),
    ("jsonl", "{\"label\": \"claim\"}", "the row has no text", "f:1"),
    ("jsonl", "{\"text\": \"a\", \"confidence\": 7}", "'7' is not a value of 'confidence'", "f:1"),
    ("articles", "{\"lead\": \"a\"}", "'text' has no text", "f:1"),
  ])
  func whatCannotBeReadIsRefusedWithItsPlace(format: String, file: String, what: String, place: String) {
    do {
      _ = try batch(file, format, articles: [Article(text: "Yes. No.")])
      Issue.record("was not refused")
    } catch let error as UserError {
      #expect(error.what == what)
      #expect(error.place == place)
    } catch {
      Issue.record("\(error)")
    }
  }

  @Test(arguments: ImportFormat.all.map(\.name), 0..<20)
  func noInputTraps(format: String, seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let seeds = [
      #"{"text": "🌉 Yes. No.", "label": [[0, 4, "claim"]], "entities": [{"id": 1}], "spans": [{"start": "#
        + #"1, "end": 9}]}"#,
      "T1\tclaim 0 4\tYes.\nR1\tdenies Arg1:T1 Arg2:T1\n#1\tnote T1\tx\\",
      "text,start,end\n\"a\",0,1\nb,5,2\n",
      #"{"%FEATURE_STRUCTURES": [{"sofaString": "Yes. No."}, {"begin": 9, "end": 1, "label": "claim"}]}"#,
    ]
    for seed in seeds {
      var bytes = Array(seed.utf8)
      for _ in 0..<6 {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        bytes[place] = UInt8.random(in: .min ... .max, using: &random)
      }
      var batch = ImportedBatch()
      let context = ImportedSession.Context(
        annotator: "me", codebook: .standard, articles: [Article(text: "Yes. No.")],
        now: Timestamp(seconds: 0))
      try? batch.add(
        bytes, name: "f", format: .named(format), options: ImportOptions(), context: context,
        newID: { String(repeating: "1", count: 32) })
      #expect(batch.sessions.allSatisfy { !$0.statements.isEmpty })
    }
  }

  @Test func ourNameForATextWithoutAnAddressIsNoAddress() throws {
    let article = Article(text: "Yes. No.")
    var judgment = Judgment()
    judgment.label = .claim
    let session = try Session(
      id: String(repeating: "1", count: 32), annotator: "ana", created: Timestamp(seconds: 1_795_424_400),
      article: article, codebook: .standard,
      statements: [Statement(id: StatementID(1), range: 0..<4, judgment: judgment)])
    var sessions = [session]
    let sink = MemorySink()
    _ = try DatasetExport(.w3c).run(to: sink, next: { sessions.popLast() })
    let batch = try ImportBench.batch([(sink.bytes, "f")], "w3c", articles: [article])
    #expect(batch.sessions[0].article.url == nil && batch.decided == 1)
  }

  /// What scrapers and databases state, which opening the same file reads, too.
  @Test(arguments: [
    (#""published": {"$date": "2026-02-11T06:30:00Z"}"#, "2026-02-11"),
    (#""published": ["2026-02-11"]"#, "2026-02-11"),
    (#""published": 1770800000.5"#, "2026-02-11"), (#""published": "2026-2-11""#, "2026-02-11"),
  ])
  func daysAndAuthorsOfAnyShapeAreRead(member: String, day: String) throws {
    let author = #""author": {"name": "Maren Oske"}"#
    let batch = try ImportBench.batch(#"{"text": "One. Two.", \#(author), \#(member)}"#, "articles")
    #expect(batch.sessions[0].article.published == day)
    #expect(batch.sessions[0].article.author == "Maren Oske")
    #expect(batch.notes.isEmpty)
  }

  @Test func aDayThatIsNoneIsReported() throws {
    let line = #"{"text": "One.", "authors": "['Maren Oske', 'Jan Lind']", "published": true}"#
    let batch = try ImportBench.batch(line, "articles")
    #expect(batch.sessions[0].article.author == "Maren Oske, Jan Lind")
    #expect(batch.notes.map(\.what) == ["'true' is not a date; the article is imported without one"])
  }

  @Test func rowsWithoutAValueArePassedOver() throws {
    let table = "annotator;start;end;text;label\nana;0;4;Yes.;claim\n;;;;\nana;5;8;No.;denial\n;;;;\n"
    let batch = try ImportBench.batch(table, "csv")
    #expect(batch.problems.isEmpty)
    #expect(ImportBench.shown(batch.sessions[0]) == ["Yes.=claim", "No.=denial"])
  }
}
