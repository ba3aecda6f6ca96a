import Documents
import Foundation
import Testing

@testable import Annotator

@Suite struct RefiTests {
  private func back(_ project: RefiProject, _ article: Article, mark: String = "") throws -> ImportedBatch {
    var options = ImportOptions()
    options.reader = UnpackedParts(texts: [
      "project.qde": project.xml, RefiProject.path(of: article.digest): mark + project.text(of: article),
    ])
    return try ImportBench.batch([([0x50, 0x4B, 3, 4], "p.qdpx")], "refi-qda", options)
  }

  @Test func whatIsExportedComesBack() throws {
    let session = try TrickySession.make()
    var project = RefiProject()
    let isNew = project.add(FilteredSession(session))
    #expect(isNew)
    let batch = try back(project, session.article)
    let found = try #require(batch.sessions.first)
    #expect(batch.problems.isEmpty && batch.sessions.count == 1)
    #expect(found.annotator == session.annotator && found.article.digest == session.article.digest)
    let tagged = { (session: Session) in session.statements.filter { $0.judgment.label != nil } }
    #expect(tagged(found).map(\.range) == tagged(session).map(\.range))
    for (one, two) in zip(tagged(found), tagged(session)) {
      var (left, right) = (one.judgment, two.judgment)
      #expect(left.targetID.flatMap { found[$0]?.range } == right.targetID.flatMap { session[$0]?.range })
      if right.targetID != nil { (left.target, right.target) = (nil, nil) }
      #expect(left == right)
    }
  }

  /// XML 1.0 has no place for them, not even as references.
  @Test func charactersThatXMLCannotHoldAreReplaced() {
    let text = "a\u{1}b\u{1F}c\u{FFFE}d\u{FFFF}e\u{FFFD}"
    #expect(XMLText.escaped(text) == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e\u{FFFD}")
    #expect(
      XMLText.escaped("<a href=\"x\">&\t\n\r\u{20}🌉")
        == "&lt;a href=&quot;x&quot;&gt;&amp;&#9;&#10;&#13; 🌉")
  }

  @Test func aByteOrderMarkIsNotCounted() throws {
    let session = try TrickySession.make()
    var project = RefiProject()
    _ = project.add(FilteredSession(session))
    let found = try #require(try back(project, session.article, mark: "\u{FEFF}").sessions.first)
    #expect(found.article.text == session.article.text)
  }

  /// Programs count the line ends of such a text in ways of their own, so its source has LF alone.
  @Test(arguments: [
    "A b.\r\nC d.\nE f.\n", "A b.\nC d.\r\n\r\nE f.\r🌉\r\r\n", "A b.\r\rC d.\n\nE f.",
    "A b.\n\rC d.\r\nE f.",
  ])
  func mixedLineEndsAreWrittenAsOneKindAndComeBack(text: String) throws {
    let article = Article(text: text)
    let statements = ["A b.", "C d.", "E f."].enumerated().compactMap { number, words in
      text.range(of: words).map { range in
        let start = range.lowerBound.utf16Offset(in: text)
        var judgment = Judgment()
        judgment.label = .claim
        return Statement(id: StatementID(number + 1), range: start..<start + 4, judgment: judgment)
      }
    }
    let session = try Session(
      id: String(repeating: "1", count: 32), annotator: "ana", created: Timestamp(seconds: 1_795_424_400),
      article: article, codebook: .standard, statements: statements)
    var project = RefiProject()
    _ = project.add(FilteredSession(session))
    let plain = project.text(of: article)
    #expect(!plain.utf8.contains(0x0D))
    let scalars = Array(plain.unicodeScalars)
    let pattern = /name="E f\." startPosition="(\d+)" endPosition="(\d+)"/
    let third = try #require(project.xml.firstMatch(of: pattern))
    let (start, end) = (try #require(Int(third.1)), try #require(Int(third.2)))
    #expect(String(String.UnicodeScalarView(scalars[start..<end])) == "E f.")
    let found = try #require(try back(project, article).sessions.first)
    #expect(found.article.text.utf8.elementsEqual(text.utf8))
    let claims = ImportBench.shown(found).filter { $0.hasSuffix("=claim") }
    #expect(claims == ["A b.=claim", "C d.=claim", "E f.=claim"])
  }

  @Test(arguments: ["One.\r\nTwo.\r\n", "One.\nTwo.", "One.\rTwo.\r", "One."])
  func otherTextsStayAsTheyAre(text: String) {
    #expect(LineEnds(of: text) == nil)
  }

  @Test(arguments: ["", "3 LF", "1 CRLF, 2", "-1 LF, 3 CR", "1 CRLF, 1 XX", "9999999999999999999 LF"])
  func runsThatDoNotFitAreNotTaken(words: String) {
    #expect(LineEnds(words, in: "a\nb\n") == nil)
  }

  @Test func twoCodersOfATextAreTwoSessions() throws {
    let article = Article(text: "Yes. No.")
    var project = RefiProject()
    for name in ["ana", "bob"] {
      var judgment = Judgment()
      judgment.label = .claim
      judgment.note = "line: one\nattribution: nobody"
      judgment.attribution = "A\nB"
      let session = try Session(
        id: String(repeating: name == "ana" ? "1" : "2", count: 32), annotator: name,
        created: Timestamp(seconds: 1_795_424_400), article: article,
        codebook: .standard, statements: [Statement(id: StatementID(1), range: 0..<4, judgment: judgment)])
      let isNew = project.add(FilteredSession(session))
      #expect(isNew == (name == "ana"))
    }
    let batch = try back(project, article)
    #expect(batch.sessions.map(\.annotator) == ["ana", "bob"])
    #expect(batch.sessions[0].statements[0].judgment.attribution == "A\nB")
  }

  @Test func whatIsNoProjectIsRefused() {
    #expect(
      throws: UserError("this is not a REFI-QDA project", at: "f", fix: "export one as .qdpx")
    ) { try ImportBench.batch("{}", "refi-qda") }
  }

  @Test func eachCodingOfASelectionIsItsUsers() throws {
    let coding = { (user: String, code: String) in
      "<Coding creatingUser=\"\(user)\"><CodeRef targetGUID=\"\(code)\"/></Coding>"
    }
    let xml = """
      <Project><Users><User guid="k" name="Kim"/><User guid="l" name="Lee"/></Users>
      <CodeBook><Codes><Code guid="c" name="claim"/><Code guid="d" name="denial"/></Codes></CodeBook>
      <Sources><TextSource guid="s" name="One" plainTextPath="internal://s.txt">
      <PlainTextSelection guid="1" startPosition="0" endPosition="4" creatingUser="k">\
      <Description>why</Description>
      \(coding("l", "d"))\(coding("k", "c"))\(coding("k", "d"))</PlainTextSelection>
      <PlainTextSelection guid="2" startPosition="5" endPosition="8" creatingUser="k">\(coding("k", "d"))
      </PlainTextSelection><PlainTextSelection guid="3" startPosition="5" endPosition="8" creatingUser="k"/>
      </TextSource>
      <PDFSource guid="p"><PDFSelection guid="4">\(coding("k", "d"))</PDFSelection></PDFSource></Sources>
      <Notes><Note guid="n" name="memo"><PlainTextContent>why</PlainTextContent></Note></Notes>
      <Links><Link originGUID="2" targetGUID="1" name="denies"/></Links></Project>
      """
    var options = ImportOptions()
    options.reader = UnpackedParts(texts: ["project.qde": xml, "sources/s.txt": "Yes. No."])
    let batch = try ImportBench.batch([([0x50, 0x4B, 3, 4], "p.qdpx")], "refi-qda", options)
    let found = Dictionary(uniqueKeysWithValues: batch.sessions.map { ($0.annotator, $0) })
    #expect(found.count == 2)
    #expect(found["Kim"].map(ImportBench.shown) == ["Yes.=claim", "No.=denial"])
    #expect(found["Lee"].map(ImportBench.shown) == ["Yes.=denial", "No.=-"])
    #expect(found["Kim"]?.statements[0].judgment.note == "why")
    #expect(found["Lee"]?.statements[0].judgment.note == nil)
    #expect(found["Kim"]?.statements[1].judgment.targetID?.number == 1)
    #expect(batch.problems.isEmpty)
    #expect(
      batch.passedOver == [
        "1 second label", "1 annotation without a tag", "1 coding of something other than a stretch of text",
        "1 memo",
      ])
  }
}
