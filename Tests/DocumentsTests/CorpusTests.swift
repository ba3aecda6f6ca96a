import Testing

@testable import Documents

@Suite struct CorpusTests {
  private static var records: RecordReader {
    RecordReader { PageTree.tree(String(decoding: $0, as: UTF8.self)) }
  }

  @Test(arguments: [
    "Заголовок;Автор;Дата;Текст\nПорт закрыли;Иван Петров;11.02.2026;Порт закрыли.\n",
    "Titel;Autor;Datum;Text\nПорт закрыли;Иван Петров;11.02.2026;Порт закрыли.\n",
    "headline|byline|publish_date|body\nПорт закрыли|Иван Петров|11.02.2026|Порт закрыли.\n",
    "Título,Autor,Fecha,Texto\nПорт закрыли,Иван Петров,11.02.2026,Порт закрыли.\n",
  ])
  func columnsAreKnownInManyLanguages(table: String) throws {
    let document = try #require(try Self.records.documents(ofTable: table).first)
    #expect(document.metadata.title == "Порт закрыли" && document.metadata.authors == ["Иван Петров"])
    #expect(document.metadata.published == ["11.02.2026"])
    #expect(document.blocks.map(\.text) == ["Порт закрыли", "Порт закрыли."])
  }

  @Test func aTableWithoutTextsNamesItsColumns() {
    #expect(
      throws: DocumentError(
        "the table has no text column; its columns are a, b",
        fix: "name the column of articles: annotate import FILE -f articles --text-field NAME")
    ) {
      try Self.records.documents(ofTable: "a,b\n1,2\n")
    }
  }

  @Test func aTableIsToldByItsFirstLine() {
    let table = "title\tauthor\tarticle\tdate\r\nA\tB\tC.\t11.02.2026\r\n"
    #expect(KindDetector.kind(of: Array(table.utf8), name: "a.txt") == .table)
    let units: [UInt8] = table.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(KindDetector.kind(of: [0xFF, 0xFE] + units, name: "excel.txt") == .table)
    let prose = "The title, the author and the text of the article\n\nIt was closed.\n"
    #expect(KindDetector.kind(of: Array(prose.utf8), name: "a.txt") == .plainText)
  }

  @Test(arguments: [
    (#"{"title": "Port", "text": "It burned."}"#, DocumentKind.json),
    ("\n{\n  \"title\" : \"Port\"\n}\n", .json),
    (#"[ {"text": "It burned."}, {"text": "It rains."}]"#, .json),
    ("{\"text\": \"It burned.\"}\r\n{\"text\": \"It rains.\"}\r\n", .jsonLines),
    ("{It burned}, he said.", .plainText), ("[{\"It burned\"}]", .plainText),
    ("{\"It burned\", he said", .plainText),
  ])
  func jsonIsToldByItsFirstBytes(text: String, kind: DocumentKind) {
    for name in ["a.txt", "-", "packed."] {
      #expect(KindDetector.kind(of: Array(text.utf8), name: name) == kind)
    }
  }

  @Test(arguments: [
    ("---\ntitle: \"Port: closed\"\nauthors:\n  - A B\n---\nIt burned.", true),
    ("---\r\ndate: 2026-02-11\r\n---\r\nIt burned.", true),
    ("# Port\n\nIt [burned](https://x.example/).\n", true), ("# Port\n\n## Fire\n\nIt burned.\n", true),
    ("---\nIt burned.\n---\n", false), ("---\nnote: It burned.\n---\n", false),
    ("# 1 of 2\nIt burned.\n", false),
  ])
  func markdownIsToldByItsFirstLines(text: String, isMarkdown: Bool) {
    #expect((KindDetector.kind(of: Array(text.utf8), name: "-") == .markdown) == isMarkdown)
  }

  @Test(arguments: [
    ("<!-- our <rss> feed --><!doctype html><html><body>", DocumentKind.html),
    ("<!doctype html><html><body><feedback-widget></feedback-widget>", .html),
    ("<?xml version=\"1.0\"?><!-- a page? <html> --><rss version=\"2.0\">", .feed), ("<feed>", .feed),
  ])
  func aFeedIsToldByItsFirstElement(start: String, kind: DocumentKind) {
    #expect(KindDetector.kind(of: Array(start.utf8), name: "-") == kind)
  }

  @Test func theSourceOfTrafilaturaIsTheAddress() throws {
    let json = #"{"text": "It burned.", "source": "https://k.example/1", "source-hostname": "Kurier"}"#
    let found = try #require(try Self.records.documents(ofJSON: Array(json.utf8)).first)
    #expect(found.metadata.url == "https://k.example/1" && found.metadata.site == "Kurier")
  }

  @Test(arguments: [
    (
      #"It was closed on Monday, the\npolice said.\n\nNobody knew."#,
      ["It was closed on Monday, the\npolice said.", "Nobody knew."]
    ),
    (#"It was closed.\nNobody knew."#, ["It was closed.", "Nobody knew."]),
    (#"Port closed\nIt burned."#, ["Port closed", "It burned."]),
  ])
  func theLinesOfAWrappedRecordAreOneParagraph(text: String, paragraphs: [String]) throws {
    let found = try #require(try Self.records.documents(ofJSON: Array("{\"text\": \"\(text)\"}".utf8)).first)
    #expect(found.blocks.map(\.text) == paragraphs)
  }

  @Test func theNameOfAPackedFileTellsWhatIsInIt() {
    #expect(KindDetector.packedEnding(of: "x.y/a.JSONL.gz") == "jsonl")
    #expect(KindDetector.packedEnding(of: "a.gz") == nil && KindDetector.packedEnding(of: "-") == nil)
    for hints in [
      ReadingHints(packedEnding: "md"), ReadingHints(textField: "body"),
      ReadingHints(encoding: Charset(label: "koi8-r"), packedEnding: "md"), ReadingHints(),
    ] { #expect(ReadingHints(arguments: hints.arguments) == hints) }
  }

  @Test(arguments: [
    #"{"title": "L", "articleBody": ["One is here.", "Two is here."]}"#,
    #"[{"title": "L", "text": [{"type": "p", "text": "One is here."}, ["Two is here."]]}]"#,
    #"{"title": "L", "content": ["One is here.", "<p>Two is <b>here</b>.</p>"]}"#,
    #"{"title": "L", "paragraphs": ["One is here.", null, "Two is here."]}"#,
  ])
  func aListOfParagraphsIsRead(json: String) throws {
    let found = try #require(try Self.records.documents(ofJSON: Array(json.utf8)).first)
    #expect(found.blocks.map(\.text) == ["L", "One is here.", "Two is here."])
  }

  @Test func answersOfInterfacesAreArticles() throws {
    let guardian =
      #"{"response": {"results": [{"webTitle": "Port closed", "webPublicationDate": "2026-02-11", "#
      + #""fields": {"bodyText": "It was closed.", "byline": "Maren Oske"}}]}}"#
    let found = try #require(try Self.records.documents(ofJSON: Array(guardian.utf8)).first)
    #expect(found.metadata.title == "Port closed" && found.metadata.authors == ["Maren Oske"])
    #expect(found.blocks.last?.text == "It was closed.")
  }

  @Test func aTextThatIsCutOffSaysSo() throws {
    let json = #"{"title": "A", "content": "It was closed &amp; emptied. [+2345 chars]"}"#
    let found = try #require(try Self.records.documents(ofJSON: Array(json.utf8)).first)
    #expect(found.blocks.last?.text == "It was closed & emptied." && found.dropped == [CutText.part])
  }

  @Test func itemsOfFeedsKeepTheirAuthorsAndParagraphs() throws {
    let tree = PageTree.tree(
      "<feed><link href=\"https://k.example/\"/><author><name>Kurier</name></author>"
        + "<entry><title>Hafen</title><link href=\"/a\"/><author><name>Jörg Müller</name></author>"
        + "<author><name>Ana Gil</name></author>"
        + "<content><div><p>Er wurde geschlossen.</p><p>Er bestritt es.</p></div></content></entry>"
        + "<entry><title>Zwei</title><summary>Nur eines.</summary></entry></feed>")
    let found = try FeedReader {
      PageTree.tree("<body>\(String(decoding: $0, as: UTF8.self))</body>")
    }.documents(of: tree)
    #expect(found.map(\.metadata.authors) == [["Jörg Müller", "Ana Gil"], ["Kurier"]])
    #expect(found[0].metadata.url == "https://k.example/a")
    #expect(found[0].blocks.map(\.text) == ["Hafen", "Er wurde geschlossen.", "Er bestritt es."])
  }
}
