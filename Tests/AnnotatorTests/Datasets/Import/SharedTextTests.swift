import Testing

@testable import Annotator

/// Annotators of one article, of which no text is given, have one text.
@Suite struct SharedTextTests {
  private func texts(_ file: String, _ format: String, articles: [Article] = []) throws -> [String] {
    try ImportBench.batch(file, format, articles: articles).sessions.map {
      "\($0.annotator): \($0.article.text) | \(ImportBench.shown($0).joined(separator: " "))"
    }
  }

  @Test func rowsOfAllAnnotatorsMakeOneText() throws {
    let table = """
      doc_id,annotator,text,label
      1,ana,One came.,claim
      1,bo,Two left.,report
      1,bo,One came.,denial
      1,ana,Three came.,report
      2,bo,One came.,claim

      """
    let expected = [
      "ana: Two left.\n\nOne came.\n\nThree came. | Two left.=- One came.=claim Three came.=report",
      "bo: Two left.\n\nOne came.\n\nThree came. | Two left.=report One came.=denial Three came.=-",
      "bo: One came. | One came.=claim",
    ]
    #expect(try texts(table, "csv") == expected)
    let lines = table.split(separator: "\n").dropFirst().map { row in
      let cells = row.split(separator: ",")
      return
        #"{"doc_id":"\#(cells[0])","annotator":"\#(cells[1])","text":"\#(cells[2])","label":"\#(cells[3])"}"#
    }
    #expect(try texts(lines.joined(separator: "\n"), "jsonl") == expected)
  }

  @Test func textsLabelledWholeMakeOneText() throws {
    let tasks = """
      [{"id": 1, "doc_id": "d", "text": "One.", "annotator": 1, "choice": "claim"},
       {"id": 2, "doc_id": "d", "text": "Two.", "annotator": 2, "choice": "claim"},
       {"id": 1, "doc_id": "d", "text": "One.", "annotator": 2, "choice": "denial"}]
      """
    #expect(
      try texts(tasks, "label-studio") == [
        "annotator-1: Two.\n\nOne. | Two.=- One.=claim", "annotator-2: Two.\n\nOne. | Two.=claim One.=denial",
      ])
  }

  @Test func statementsAtPlacesMakeOneTextWhereverTheyOverlap() throws {
    let row = { (who: String, text: String, start: Int, label: String) in
      #"{"session":"\#(who)","annotator":"\#(who)","article_sha256":"\#(String(repeating: "0", count: 64))","#
        + #""text":"\#(text)","start":\#(start),"end":\#(start + text.count),"label":"\#(label)"}"#
    }
    let lines = [
      row("ana", "It came, they say.", 0, "claim"), row("bo", "they say.", 9, "denial"),
      row("bo", "Two left.", 20, "report"),
    ]
    #expect(
      try texts(lines.joined(separator: "\n"), "jsonl") == [
        "ana: It came, they say.  Two left. | It came, they say.=claim Two left.=-",
        "bo: It came, they say.  Two left. | It came,=- they say.=denial Two left.=report",
      ])
  }

  @Test func annotatorsWhoDoNotFitKeepTheirTexts() throws {
    let lines = """
      {"doc_id":"d","annotator":"ana","text":"One.","start":0,"end":4,"label":"claim"}
      {"doc_id":"d","annotator":"bo","text":"Two.","start":0,"end":4,"label":"claim"}

      """
    let batch = try ImportBench.batch(lines, "jsonl")
    #expect(batch.sessions.map(\.article.text) == ["One.", "Two."])
    #expect(
      batch.notes == [
        UserError(
          "the texts of several annotators do not fit together, so each has a separate text", at: "f:2",
          fix: "name the article with --article")
      ])
  }

  @Test func tokensMakeTheSameTextWhateverIsMarked() throws {
    let tags = [
      ["B-claim", "I-claim", "O", "O"], ["O", "B-denial", "I-denial", "O"], ["B", "I", "I", "O"],
    ]
    let words = ["He", "denied", "it", "."]
    let sessions = try tags.map { tags in
      let lines = zip(words, tags).map { "\($0) \($1)" } + ["", "Two O", "left O", ""]
      return try ImportBench.batch(lines.joined(separator: "\n"), "conll", map: ["B=claim"]).sessions[0]
    }
    #expect(Set(sessions.map(\.article.text)) == ["He denied it .\n\nTwo left"])
    #expect(
      sessions.map(ImportBench.shown) == [
        ["He denied=claim", "it .=-", "Two left=-"], ["He=-", "denied it=denial", "Two left=-"],
        ["He denied it=claim", "Two left=-"],
      ])
  }

  @Test func aTagWithoutAPrefixIsTheLabel() throws {
    let batch = try ImportBench.batch("One Support\ncame Support\nback O\n", "conll", map: ["Support=claim"])
    #expect(ImportBench.shown(batch.sessions[0]) == ["One came=claim", "back=-"])
  }

  @Test(arguments: ["   ", "\t", " \t "]) func aLineOfWhiteSpaceEndsASentence(line: String) throws {
    let batch = try ImportBench.batch("One B-claim\n\(line)\ncame I-claim\n", "conll")
    #expect(ImportBench.shown(batch.sessions[0]) == ["One=claim", "came=claim"])
  }

  @Test func aRowThatIsThereTwiceIsTakenOnce() throws {
    let table = """
      doc_id,annotator,text,label,page
      1,ana,One came.,claim,1
      1,ana,One came.,claim,1
      1,ana,One came.,claim,2
      1,bo,One came.,claim,1
      1,ana,One came.,claim,2

      """
    let batch = try ImportBench.batch(table, "csv")
    #expect(
      batch.decided == 3
        && batch.passedOver == ["5 values of 'page'", "2 rows that repeat earlier ones"])
    let line = #"{"text": "One came.", "label": ["claim"], "doc_id": "a"}"#
    let lines = try ImportBench.batch("\(line)\n\(line)\n", "doccano")
    #expect(lines.decided == 1 && lines.passedOver == ["1 row that repeats an earlier one"])
  }

  @Test func theNameOfADocumentIsItsSource() throws {
    let table = "doc_id,text,label\nkeld-7,One came.,claim\n"
    #expect(try ImportBench.batch(table, "csv").sessions[0].article.source == "keld-7")
    let tokens = try ImportBench.batch("# newdoc id = keld-7\nOne B-claim\n", "conll")
    #expect(tokens.sessions[0].article.source == "keld-7")
    var options = ImportOptions()
    options.texts = ["One."]
    let brat = try ImportBench.batch(
      [(Array("T1\tclaim 0 4\tOne.\n".utf8), "ana/wsj_0003.xml.ann")], "brat", options)
    #expect(brat.sessions[0].article.source == "wsj_0003.xml")
  }

  @Test func anApostropheIsTakenAwayOnlyWhereItWasAdded() throws {
    let text = "'+1 for that,' he said."
    let cells = { (header: String, row: String) in
      try ImportBench.batch("\(header)\n\(row)\n", "csv").sessions[0].statements.map(\.judgment.note)
    }
    #expect(try cells("text,label,note", "\"\(text)\",claim,'=x") == ["'=x"])
    let kind = "session,annotator_kind,text,label,note"
    #expect(try cells(kind, "1,person,\"\(text)\",claim,'=x") == ["'=x"])
    #expect(try cells("session,text,label,note", "1,\"\(text)\",claim,'=x") == ["=x"])
    #expect(try cells(kind + ",escaped", "1,person,Yes.,claim,'=x,note") == ["=x"])
  }

  private func shared(_ files: [(text: String, name: String)]) throws -> (
    texts: [String], batch: ImportedBatch
  ) {
    let batch = try ImportBench.batch(files.map { (Array($0.text.utf8), $0.name) }, "csv")
    return (batch.sessions.map { "\($0.annotator): \($0.article.text)" }, batch)
  }

  @Test func aFileForEachAnnotatorMakesOneText() throws {
    let head = "doc_id,annotator,text,label\n"
    let ana = "1,ana,One came.,claim\n1,ana,Two left.,denial\n1,ana,Three stayed.,report\n"
    let bo = "1,bo,Three stayed.,report\n1,bo,One came.,claim\n1,bo,Four ran.,claim\n2,bo,Alone.,claim\n"
    let together = try shared([(head + ana, "a.csv"), (head + bo, "b.csv")])
    let one = try shared([(head + ana + bo, "c.csv")])
    #expect(Set(together.texts) == Set(one.texts) && together.texts.count == 3)
    #expect(together.batch.decided == 7)
    let again = try shared([(head + ana, "a.csv"), (head + ana + "1,ana,Five sat.,claim\n", "b.csv")])
    #expect(again.texts.count == 1 && again.batch.decided == 4)
    #expect(again.batch.passedOver == ["3 rows that repeat earlier ones"])
  }

  @Test func filesWithTheSameRowsAndNoNamesAreThoseOfSeveralAnnotators() throws {
    let head = "doc_id,text,label\n"
    let files = [
      (head + "1,One came.,claim\n1,Two left.,claim\n", "x/ana.csv"),
      (head + "1,Two left.,denial\n", "x/bo.csv"),
    ]
    let text = "One came.\n\nTwo left."
    #expect(try shared(files).texts == ["ana: \(text)", "bo: \(text)"])
    let parts = [(head + "1,One came.,claim\n", "x/a.csv"), (head + "1,Two left.,denial\n", "x/b.csv")]
    #expect(try shared(parts).texts == ["me: \(text)"])
  }

  @Test func filesWhoseRowsNameNoArticleHaveOneWhereHalfOfTheirRowsAreTheSame() throws {
    let file = { (rows: [String], who: String) in
      "text,label,annotator\n" + rows.map { "\($0),claim,\(who)\n" }.joined()
    }
    let files = [
      (file(["One.", "Two.", "Three.", "Four."], "ana"), "x/1.csv"),
      (file(["Two.", "Four."], "bo"), "x/2.csv"),
      (file(["Five.", "Six.", "One."], "cy"), "x/3.csv"),
    ]
    let text = "One.\n\nTwo.\n\nThree.\n\nFour."
    #expect(
      try shared(files).texts.sorted() == ["ana: \(text)", "bo: \(text)", "cy: Five.\n\nSix.\n\nOne."])
    let nameless = [
      (file(["One.", "Two."], ""), "x/ana.csv"), (file(["Two.", "Three."], ""), "x/bo.csv"),
    ]
    let all = "One.\n\nTwo.\n\nThree."
    #expect(try shared(nameless).texts == ["ana: \(all)", "bo: \(all)"])
  }
}
