import Documents
import Testing

@testable import Annotator

/// Tables as spreadsheets and people make them.
@Suite struct TableImportTests {
  @Test(arguments: [
    ("2026-11-23", "2026-11-23T00:00:00Z"), ("2026-11-23 09:05", "2026-11-23T09:05:00Z"),
    ("2026-11-23 09:05:07", "2026-11-23T09:05:07Z"), ("2026-11-23T09:05:07.25Z", "2026-11-23T09:05:07Z"),
    (" 2026-11-23 09:05:07+00:00 ", "2026-11-23T09:05:07Z"),
  ])
  func timesOfJudgmentAreReadAsProgramsShowThem(cell: String, time: String) throws {
    let batch = try ImportBench.batch("text,label,judged\nYes.,claim,\(cell)\n", "csv")
    #expect(batch.sessions[0].statements[0].judgment.judged == Timestamp(iso: time))
  }

  @Test(arguments: [
    "text;label;confidence\nYes, it is.;claim;0,8\n", "text\tlabel\tconfidence\nYes, it is.\tclaim\t80%\n",
    "\u{FEFF}text|label|confidence\r\nYes, it is.|claim|80 %\r\n",
    "text;label;confidence\rYes, it is.;claim;.8\r",
  ])
  func separatorsMarksAndNumbersAreKnown(table: String) throws {
    let session = try ImportBench.batch(table, "csv").sessions[0]
    #expect(ImportBench.shown(session) == ["Yes, it is.=claim"])
    #expect(session.statements[0].judgment.confidence == Confidence(0.8))
  }

  @Test(arguments: [
    "sep=;\nText;Label\nYes, it is.;claim\n", "\u{FEFF}sep=;\r\n text ;LABEL\r\nYes, it is.; Claim \r\n",
  ])
  func namesAndLabelsAreKnownWhateverStandsAroundThem(table: String) throws {
    let batch = try ImportBench.batch(table, "csv")
    #expect(ImportBench.shown(batch.sessions[0]) == ["Yes, it is.=claim"])
  }

  @Test func theColumnsThatAreThereAreNamed() throws {
    let batch = try ImportBench.batch("claim,rating\nYes.,true\n", "csv", partial: true)
    #expect(
      batch.problems == [
        UserError(
          "the row has no text", at: "f:2",
          fix: "call its column 'text', or name it, as in --column text=claim; the columns are claim, rating"
        )
      ])
    let session = #"{"format": "annotate-session", "version": 2}"#
    #expect(
      try ImportBench.batch(session, "jsonl", partial: true).problems == [
        UserError("this is a session, not a record", at: "f:1", fix: "it needs no import: resume it")
      ])
  }

  @Test(arguments: [true, false]) func utf16IsKnownByItsMark(isLittle: Bool) throws {
    let units = "\u{FEFF}text\tlabel\nТак 🌉.\tclaim\n".utf16
    let bytes = units.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit))
      return isLittle ? [low, high] : [high, low]
    }
    let batch = try ImportBench.batch([(bytes, "f")], "csv")
    #expect(ImportBench.shown(batch.sessions[0]) == ["Так 🌉.=claim"])
  }

  @Test func aRowWithMoreCellsThanTheHeaderIsNotCut() throws {
    let table = "label,text\nclaim,One came.,,\ndenial,Two came, and one left.\nreport,Three.\n"
    let batch = try ImportBench.batch(table, "csv", partial: true)
    #expect(ImportBench.shown(batch.sessions[0]) == ["One came.=claim", "Three.=report"])
    #expect(
      batch.problems == [
        UserError(
          "the row has 3 cells, but the header has 2", at: "f:3",
          fix: "put cells that contain the separator in quotation marks")
      ])
  }

  @Test func columnsMayHaveAnyName() throws {
    var options = ImportOptions()
    options.columns = ["text": "Claim", "label": "Rating"]
    let batch = try ImportBench.batch(
      "Claim,Rating\nYes.,True\nNo.,False\nHm.,Mixed\n", "csv", options: options,
      map: ["True=claim", "False=denial"], dropped: ["Mixed"])
    #expect(ImportBench.shown(batch.sessions[0]) == ["Yes.=claim", "No.=denial", "Hm.=-"])
    #expect(batch.passedOver == ["1 mark with a label to drop"])
  }

  @Test func unknownLabelsAreOneCountedLine() throws {
    let batch = try ImportBench.batch("text,label\nYes.,pos\nNo.,pos\nHm.,claim\n", "csv")
    #expect(
      batch.problems == [
        UserError(
          "the codebook has no label 'pos' (2 marks)", at: "f:2",
          fix: "say what it becomes, as in --map pos=claim")
      ])
  }

  @Test func theRestIsTakenWhenAskedFor() throws {
    let table = "text,label,confidence\nYes.,claim,7\n ,claim,\nN\"o.,claim,\nHm.,denial,1\n"
    let batch = try ImportBench.batch(table, "csv", partial: true)
    #expect(ImportBench.shown(batch.sessions[0]) == ["Yes.=claim", "Hm.=denial"])
    #expect(
      batch.problems.map(\.what) == [
        "'7' is not a value of 'confidence'", "the row's text is blank",
        "a quotation mark is inside an unquoted field",
      ])
    let fix = "it must be a number from 0 to 1, or a percentage such as 80%"
    #expect(throws: UserError("'7' is not a value of 'confidence'", at: "f:2", fix: fix)) {
      try ImportBench.batch(table, "csv")
    }
  }

  @Test func rowsOfDifferentAddressesAreDifferentArticles() throws {
    let table =
      "text,label,url\nYes.,claim,https://a.example\nNo.,denial,https://b.example\nOh.,claim,https://a.example\n"
    let batch = try ImportBench.batch(table, "csv")
    #expect(
      batch.sessions.map(ImportBench.shown).sorted { $0.count < $1.count } == [
        ["No.=denial"], ["Yes.=claim", "Oh.=claim"],
      ])
  }

  @Test func aWorkbookIsATable() throws {
    var options = ImportOptions()
    options.reader = UnpackedParts(texts: [
      "xl/workbook.xml": "<workbook><sheets><sheet name='S' r:id='rId7'/></sheets></workbook>",
      "xl/_rels/workbook.xml.rels":
        "<Relationships><Relationship Id='rId7' Target='worksheets/one.xml'/></Relationships>",
      "xl/sharedStrings.xml":
        "<sst><si><t>text</t></si><si><r><t>la</t></r><r><t>bel</t></r></si><si><t>claim</t></si></sst>",
      "xl/worksheets/one.xml": """
      <worksheet><sheetData><row><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>
      <c r="D1" t="str"><v>confidence</v></c></row><row><c r="A2" t="inlineStr"><is><t>He said, "Yes" \
      &amp;_x0041_.</t></is></c>
      <c r="B2" t="s"><v>2</v></c><c r="D2"><v>0.8</v></c></row></sheetData></worksheet>
      """,
    ])
    let batch = try ImportBench.batch([([0x50, 0x4B, 3, 4], "f.xlsx")], "csv", options)
    #expect(ImportBench.shown(batch.sessions[0]) == ["He said, \"Yes\" &A.=claim"])
    #expect(batch.sessions[0].statements[0].judgment.confidence == Confidence(0.8))
    let fix = "unpack it, and import the file in it"
    #expect(throws: UserError("this is a zip archive, not a dataset", at: "f", fix: fix)) {
      try ImportBench.batch([([0x50, 0x4B, 3, 4], "f")], "csv")
    }
  }

  @Test func aTableInAnotherEncodingIsReadAndTold() throws {
    var options = ImportOptions()
    options.reader = UnpackedParts(texts: [:])
    let text = "text,label\n\"Der Bürgermeister bestätigte das für die Behörde.\",claim\n"
    let bytes = text.unicodeScalars.map { UInt8($0.value) }
    let batch = try ImportBench.batch([(bytes, "t.csv")], "csv", options)
    #expect(
      ImportBench.shown(batch.sessions[0]) == ["Der Bürgermeister bestätigte das für die Behörde.=claim"])
    #expect(
      batch.notes == [
        UserError("read as windows-1252", at: "t.csv", fix: "save it as UTF-8 if that is wrong")
      ])
  }

  @Test(arguments: [
    ("%PDF-1.7", "this is a PDF document, not a dataset"),
    ("SQLite format 3\u{0}", "this is an SQLite database, not a dataset"),
    ("<!doctype html><html><p>Yes.</p></html>", "this is a web page, not a dataset"),
    ("PK\u{3}\u{4} word/document.xml", "this is a Word document, not a dataset"),
  ])
  func whatIsNoTableIsNamed(bytes: String, what: String) {
    do {
      _ = try ImportBench.batch(bytes, "csv")
      Issue.record("was not refused")
    } catch {
      #expect((error as? UserError)?.what == what)
    }
  }

  @Test(arguments: [
    "2024-05-01T10:30:00Z", "2024-05-01 10:30", "2024-05-01 10:30:00", "2024-05-01 10:30:00+00:00",
    "2024-05-01T10:30:00.000Z",
  ])
  func momentsAreReadAsProgramsShowThem(time: String) throws {
    let batch = try ImportBench.batch("text,label,judged\nOne came.,claim,\(time)\n", "csv")
    #expect(batch.sessions[0].statements[0].judgment.judged?.iso == "2024-05-01T10:30:00Z")
  }

  @Test func aCellThatIsNoValueTakesNoJudgmentAlong() throws {
    let table =
      "text,label,confidence,grade,likelihood,judged,note\nYes.,claim,high,Z9,,,NA\nNo.,denial,NA,nan,None,NaT,\nHm.,report,0.5,,,,\n"
    let batch = try ImportBench.batch(table, "csv", partial: true)
    #expect(batch.decided == 3)
    #expect(
      batch.problems.map(\.what) == [
        "'high' is not a value of 'confidence'", "'Z9' is not a value of 'grade'",
      ])
    #expect(batch.sessions[0].statements.map(\.judgment.note) == ["NA", nil, nil])
  }

  @Test func confidencesUpToAHundredArePercentages() throws {
    let table = { (values: [String]) in
      "text,label,confidence\n" + values.enumerated().map { "S \($0).,claim,\($1)\n" }.joined()
    }
    let batch = try ImportBench.batch(table(["90", "100", "5", "NA"]), "csv")
    #expect(
      batch.sessions[0].statements.map { $0.judgment.confidence?.fraction } == [0.9, 1, 0.05, nil])
    #expect(
      batch.notes == [
        UserError(
          "the confidences go up to 100, so they are read as percentages", at: "f",
          fix: "write them as fractions if that is wrong")
      ])
    for values in [["7", "1"], ["90", "0.9"], ["90", "101"]] {
      #expect(throws: UserError.self) { try ImportBench.batch(table(values), "csv") }
    }
  }

  @Test func aRowThatIsThereAgainIsTakenOnce() throws {
    let rows = ["One came.,claim", "One came.,denial", "One came.,claim", "One came.,denial", "Two.,report"]
    let batch = try ImportBench.batch("text,label\n" + rows.map { $0 + "\n" }.joined(), "csv")
    #expect(
      ImportBench.shown(batch.sessions[0]) == ["One came.=claim", "One came.=denial", "Two.=report"])
  }

  @Test func whatIsKnownOfAnArticleThatIsGivenIsKept() throws {
    var origin = ArticleOrigin()
    (origin.authors, origin.site) = (["A. Writer"], "x.example")
    let text = "One came. Two left."
    let article = Article(
      text: text, title: "T", source: "a.txt", url: "https://x.example/a", author: "A. Writer",
      published: "2026-11-20", language: "en", origin: origin)
    let table = "text,label\nTwo left.,claim\n"
    let kept = try ImportBench.batch(table, "csv", articles: [article]).sessions[0].article
    #expect(kept == article && kept.origin == origin)
    // A record of ours says all that is known.
    var sessions = [try JudgedText.session("One came.| Two left.|", by: "ann", "claim", "denial")]
    let sink = MemorySink()
    _ = try DatasetExport(.named("jsonl")).run(to: sink, next: { sessions.popLast() })
    let file = String(decoding: sink.bytes, as: UTF8.self)
    let read = try ImportBench.batch(file, "jsonl", articles: [article]).sessions[0].article
    #expect(read.title == "Headline" && read.origin.authors == [] && read.url == nil)
  }

  @Test(
    arguments: [
      ("sep=;\n", 0x3B, 6), ("sep=|\r\n", 0x7C, 7), ("\u{FEFF}sep=;\na;b\n", 0x3B, 9), ("sep=;", nil, 0),
      ("sep=;x\n", nil, 0), ("sep=\n", nil, 0), ("text,label\n", nil, 0), ("", nil, 0),
    ] as [(String, UInt8?, Int)])
  func aStatedSeparatorIsTheLineOfExcel(file: String, separator: UInt8?, end: Int) {
    let stated = SeparatorGuess.stated(in: Array(file.utf8))
    #expect(stated?.separator == separator && stated?.end ?? 0 == end)
  }

  @Test(arguments: [
    ("a,b\n;;;\n", ","), ("a;b\n,,,\n", ";"), ("a;b,c\n", ","), ("a;b;c,d\n", ";"), ("\"a;b;c\",d\n", ","),
    ("a\tb|c|d\n", "|"), ("a\n", ","), ("", ","),
  ])
  func theSeparatorIsTheOneThatOccursMostInTheHeader(file: String, separator: String) {
    #expect([SeparatorGuess.separator(of: Array(file.utf8))] == Array(separator.utf8))
  }
}
