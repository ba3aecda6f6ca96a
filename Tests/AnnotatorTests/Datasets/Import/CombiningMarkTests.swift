import Testing

@testable import Annotator

/// A mark that combines with the sign before it is one character with it to a string, and none to a format.
@Suite struct CombiningMarkTests {
  private static let marks = ["\u{200C}", "\u{301}", "\u{338}", "\u{E33}", "\u{FE0F}", "\u{200D}"]
  private static let signs = "\"&<>'|\\[]#:=;-*_,/ ".map(String.init) + ["\n", "\t"]

  /// A statement for each sign, which stands before a mark in the text and in each field.
  private static func session(_ mark: String) throws -> Session {
    var text = "First."
    var statements: [Statement] = []
    for (number, sign) in signs.enumerated() {
      text += "\n"
      let start = text.utf8.count
      text += "\(mark)a\(sign)\(mark)b."
      var judgment = Judgment()
      judgment.label = .claim
      (judgment.note, judgment.attribution) = ("\(mark)x\(sign)\(mark)y", "\(mark)n\(sign)\(mark)m")
      statements.append(
        Statement(id: StatementID(number + 1), range: start..<text.utf8.count, judgment: judgment))
    }
    return try Session(
      id: String(repeating: "7", count: 32), annotator: "ana", created: Timestamp(seconds: 1_795_424_400),
      article: Article(text: text, title: "a \"\(mark)b", source: "a.txt", language: "en"),
      codebook: .standard, statements: statements)
  }

  /// What an export of the session in a format is when it is imported again.
  private static func back(_ session: Session, _ format: String) throws -> ImportedBatch {
    let sink = MemorySink()
    var sessions = [session]
    let names = ["tsv": "csv", "xmi": "cas"]
    _ = try DatasetExport(try .named(format == "xmi" ? "cas" : format)).run(to: sink) { sessions.popLast() }
    let ending = ["xmi": ".xmi", "brat": ".ann", "cas": ".json"][format] ?? ""
    let file = try #require(sink.files.first { $0.key.hasSuffix(ending) }?.value)
    var options = ImportOptions()
    options.texts = [session.article.text]
    let article = Article(text: session.article.text)
    return try ImportBench.batch([(file, "f")], names[format] ?? format, articles: [article], options)
  }

  private static func said(_ session: Session) -> [String] {
    session.statements.filter { $0.judgment.label != nil }.map { statement in
      "\(statement.range) \(statement.judgment.note ?? "-") \(statement.judgment.attribution ?? "-")"
    }
  }

  @Test(
    arguments: [
      "doccano", "label-studio", "prodigy", "brat", "cas", "xmi", "webanno", "w3c", "jsonl", "csv", "tsv",
    ],
    marks)
  func marksAfterSignsComeBack(format: String, mark: String) throws {
    let session = try Self.session(mark)
    let batch = try Self.back(session, format)
    let found = try #require(batch.sessions.first)
    #expect(batch.problems.isEmpty && found.article.text.utf8.elementsEqual(session.article.text.utf8))
    let (one, other) = (Self.said(found), Self.said(session))
    #expect(one.count == other.count && zip(one, other).allSatisfy { $0.utf8.elementsEqual($1.utf8) })
  }

  @Test(arguments: marks) func marksComeBackInAProject(mark: String) throws {
    let session = try Self.session(mark)
    var project = RefiProject()
    _ = project.add(FilteredSession(session))
    var options = ImportOptions()
    options.reader = UnpackedParts(texts: [
      "project.qde": project.xml, RefiProject.path(of: session.article.digest): session.article.text,
    ])
    let batch = try ImportBench.batch([([0x50, 0x4B, 3, 4], "p.qdpx")], "refi-qda", options)
    let found = try #require(batch.sessions.first)
    let (one, other) = (Self.said(found), Self.said(session))
    #expect(one.count == other.count && zip(one, other).allSatisfy { $0.utf8.elementsEqual($1.utf8) })
    #expect(found.article.title?.utf8.elementsEqual("a \"\(mark)b".utf8) ?? false)
  }

  @Test(arguments: marks) func marksStayInTheCellsOfAWorkbook(mark: String) throws {
    var sheet = WorkbookSheet(columns: 1)
    let text = "\"\(mark)a, &\(mark)b"
    let row = String(decoding: try sheet.row([.text(text[...])]), as: UTF8.self)
    let parts = ArchiveParts(["xl/worksheets/sheet1.xml": WorkbookSheet.head + row + sheet.tail])
    let workbook = try #require(Workbook(parts))
    var rows = CSVRows(workbook.table, separator: UInt8(ascii: ","), name: "f")
    #expect(try rows.next()?.fields.first?.utf8.elementsEqual(text.utf8) ?? false)
  }

  @Test(arguments: marks) func marksStayInCommentsAndTagsOfTokens(mark: String) throws {
    let file = "# newdoc id = \(mark)a\n# article_title = \(mark)b\n1 \(mark)Yes B-claim\n"
    let session = try ImportBench.batch(file, "conll").sessions[0]
    #expect(session.article.title?.utf8.elementsEqual("\(mark)b".utf8) ?? false)
    #expect(session.article.source?.utf8.elementsEqual("\(mark)a".utf8) ?? false)
    #expect(session.article.text.utf8.elementsEqual("\(mark)Yes".utf8))
    #expect(TokenTag("B-\(mark)x")?.label.utf8.elementsEqual("\(mark)x".utf8) ?? false)
  }
}
