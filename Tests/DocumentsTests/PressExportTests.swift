import Testing

@testable import Documents

/// Exports of Factiva, LexisNexis and ProQuest.
@Suite struct PressExportTests {
  private static let fields =
    "HD   Port closed after fire\nBY   By Maren Oske\nWC   412 words\nPD   11 February 2026\n"
    + "SN   The Courier\n"
    + "SC   KELDC\nLA   English\nCY   Copyright 2026. All rights reserved.\n\n"
    + "LP   It burned on Monday.\n\n"
    + "TD   The mayor denied it.\n\nNobody was hurt.\n\nNS   gcat : News\n"
    + "AN   Document KELDC00020260211em2b0000x\n"
  private static let factiva =
    "Port closed after fire\n\nBy Maren Oske\n412 words\n11 February 2026\n06:30\nThe Courier\nKELDC\n"
    + "3\nEnglish\n"
    + "Copyright 2026. All rights reserved.\n\nIt burned on Monday.\n\nThe mayor denied it.\n\n"
    + "Nobody was hurt.\n\nDocument KELDC00020260211em2b0000x\n"
  private static let lexis =
    "1 of 2 DOCUMENTS\n\nCopyright 2026 The Courier\nAll Rights Reserved\nThe Courier\n\n"
    + "February 11, 2026 Wednesday\nFinal Edition\n\nPort closed after fire\n\nBYLINE: By Maren Oske\n\n"
    + "SECTION: NEWS; Pg. A3\n\nLENGTH: 412 words\n\nIt burned on Monday.\n\nThe mayor denied it.\n\n"
    + "Nobody was hurt.\n\nLOAD-DATE: February 12, 2026\n\nLANGUAGE: ENGLISH\n"
  private static let nexis =
    "Port closed after fire\nThe Courier\nFebruary 11, 2026 Wednesday\n\nCopyright 2026 Keld Media AB\n\n"
    + "Section: NEWS; Pg. A3\nLength: 412 words\nByline: By Maren Oske\n\nBody\n\nIt burned on Monday.\n\n"
    + "The mayor denied it.\n\nNobody was hurt.\n\nLoad-Date: February 12, 2026\n\nEnd of Document\n"
  private static let proquest =
    "Port closed after fire\nAuthor: Oske, Maren\n\nProQuest document link\n\nAbstract: It burned.\n\n"
    + "Full text: It burned on Monday.\n\nThe mayor denied it.\n\nNobody was hurt.\n\nSubject: Ports\n\n"
    + "Title: Port closed after fire\n\nPublication title: The Courier\n\nPublication date: Feb 11, 2026\n\n"
    + "Document URL: https://www.proquest.com/docview/3\n\nDatabase: ProQuest Central\n"

  @Test(arguments: [fields, factiva, lexis, nexis, proquest])
  func fieldsAreMetadataAndNoStatements(text: String) throws {
    #expect(KindDetector.kind(of: Array(text.utf8), name: "a.txt") == .press)
    let documents = PressExport.documents(in: text)
    try #require(documents.count == 1)
    #expect(
      documents[0].blocks.map(\.text) == [
        "Port closed after fire", "It burned on Monday.", "The mayor denied it.", "Nobody was hurt.",
      ])
    let metadata = documents[0].metadata
    #expect(metadata.title == "Port closed after fire" && metadata.site == "The Courier")
    #expect(metadata.published.first?.contains("11") ?? false)
    #expect(metadata.authors.first?.hasSuffix("Maren Oske") ?? false)
  }

  @Test(arguments: [fields, factiva, lexis, nexis])
  func anExportMayHoldManyArticles(text: String) {
    let second = text.replacing("1 of 2 DOCUMENTS", with: "2 of 2 DOCUMENTS")
    let documents = PressExport.documents(in: text + "\n" + second)
    #expect(documents.map(\.metadata.title) == ["Port closed after fire", "Port closed after fire"])
    #expect(documents.map(\.blocks.count) == [4, 4])
  }

  @Test func articlesOfProQuestArePartedByRules() {
    let rule = String(repeating: "_", count: 60)
    let text =
      "\(rule)\n\nReport Information from ProQuest\n\n\(rule)\n\n"
      + "Document 1 of 2\n\n\(Self.proquest)\(rule)\n\n"
      + "Document 2 of 2\n\n\(Self.proquest)\(rule)\n\nContact ProQuest\n"
    let documents = PressExport.documents(in: text)
    #expect(documents.map(\.metadata.authors) == [["Maren Oske"], ["Maren Oske"]])
    #expect(documents.map(\.blocks.count) == [4, 4])
  }

  @Test(arguments: [
    "Document the fire\n\nIt burned.\n", "Full text: It burned.\n\nSubject: none\n",
    factiva + "It goes on.\n",
    "The port closed.\n\nEnd of Document\n", "IN KELD the port closed.\n\nHD cameras saw it.\n\nAN end.\n",
    fields.replacing("PD   11 February 2026\n", with: ""), lexis.replacing("LENGTH: 412 words\n", with: ""),
    factiva.replacing("412 words\n", with: ""), "",
  ])
  func otherLayoutsStayText(text: String) {
    #expect(PressExport.documents(in: text).isEmpty)
    #expect(KindDetector.kind(of: Array(text.utf8), name: "a.txt") != .press)
  }

  /// A line of the text may look like a field.
  @Test(arguments: [
    fields.replacing("Nobody was hurt.", with: "HD   cameras saw it.\n\nNobody was hurt."),
    lexis.replacing("Nobody was hurt.", with: "Graphic\n\n" + String(repeating: "It burned.\n\n", count: 60))
      + "\n",
    proquest.replacing("Nobody was hurt.", with: "Location: City Hall, Keld.\n\nNobody was hurt."),
  ])
  func aLineLikeAFieldEndsNoText(text: String) throws {
    let documents = PressExport.documents(in: text)
    try #require(documents.count == 1)
    #expect(documents[0].blocks.count > 4)
  }

  @Test func aTextMayFollowTheLengthAtOnce() {
    let text = Self.lexis.replacing("LENGTH: 412 words\n\n", with: "LENGTH: 412 words\n")
    #expect(PressExport.documents(in: text).first?.blocks[1].text == "It burned on Monday.")
  }

  /// The cover of an export lists what is in it.
  @Test func aLongCoverIsLeftOut() {
    let entries = (1...60).map { "\($0). Port closed \($0)\nClient/Matter: -None-\nSearch Terms: port\n\n" }
      .joined()
    let text =
      "Date and Time: Thursday, February 12, 2026\n\n\(entries)| About LexisNexis | Privacy Policy\n\n"
    let documents = PressExport.documents(in: text + Self.nexis + "\n© 2026 LexisNexis\n")
    #expect(documents.map(\.metadata.title) == ["Port closed after fire"])
  }

  @Test func anExportMayBeAnOfficeDocument() {
    let cover =
      "Date and Time: Thursday, February 12, 2026\nDocument (1)\n| About LexisNexis | Privacy Policy\n"
    let lines = (cover + Self.nexis).split(whereSeparator: \.isNewline)
    let document = Document(reader: "docx", version: 5, blocks: lines.map { Block(.paragraph, String($0)) })
    let found = PressExport.documents(in: document)
    #expect(found.map(\.reader) == ["docx"] && found.first?.metadata.site == "The Courier")
    #expect(found.first?.metadata.published == ["February 11, 2026 Wednesday"])
    #expect(found.first?.blocks.count == 4)
    #expect(PressExport.documents(in: Document(reader: "docx", version: 5, blocks: [])).isEmpty)
  }
}
