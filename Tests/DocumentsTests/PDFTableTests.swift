import Testing

@testable import Documents

/// Tables whose cells are sentences, and text in columns.
@Suite struct PDFTableTests {
  /// A column of lines at every twelve points; nil is a line that is left free.
  private func column(_ lines: [String?], left: Double) -> [PDFBlock] {
    let lines = lines.enumerated().compactMap { number, text in
      text.map { text in
        let top = 100 + 12 * Double(number)
        let box = PDFBox(left: left, top: top, right: left + 5 * Double(text.count), bottom: top + 10)
        return PDFLine(box: box, words: text.split(separator: " ").map(String.init), size: 10)
      }
    }
    return [PDFBlock(lines: lines)]
  }

  private func texts(_ blocks: [PDFBlock]) -> [String] {
    PDFParagraphs.blocks(of: [PDFPage(width: 600, height: 800, blocks: blocks)], body: 10).map(\.text)
  }

  private let claims = [
    "Claim", "The quay burned for two days", "before anybody came.", "Nobody told the residents.", nil,
    "Bids were opened.", "It cost fifteen million.",
  ]
  private let answers = [
    "Answer of the other side", "The fire was out by noon.", nil, "The council says that it sent",
    "a warning to all telephones.", "Seals were broken.", "It cost ten.",
  ]

  @Test func theRowsOfATableAreReadOneAfterTheOther() {
    #expect(
      texts(column(claims, left: 50) + column(answers, left: 210)) == [
        "Claim", "Answer of the other side", "The quay burned for two days before anybody came.",
        "The fire was out by noon.", "Nobody told the residents.",
        "The council says that it sent a warning to all telephones.", "Bids were opened.",
        "Seals were broken.", "It cost fifteen million.", "It cost ten.",
      ])
  }

  @Test func aCellThatEndsInNoStopDoesNotGoOnInTheNext() {
    let left = ["Fire on the quay", "Smoke in the old town of Keld", nil, "Bids", "Costs"]
    let right = [
      "out by noon", "a warning sent to telephones", "of all residents", "two", "ten",
    ]
    #expect(
      texts(column(left, left: 50) + column(right, left: 210)) == [
        "Fire on the quay", "out by noon", "Smoke in the old town of Keld",
        "a warning sent to telephones of all residents", "Bids", "two", "Costs", "ten",
      ])
  }

  @Test func textInTwoColumnsIsReadColumnByColumn() {
    let left = [
      "The quay burned for two days", "before anybody came to help.", nil, "The mayor said that nobody",
      "had told him of the fire on the", "quay.", nil, "The auditors will report to",
    ]
    let right = [
      "the council in April.", nil, "The fire was out by noon on", "Monday, the port says, and the",
      "log of the brigade agrees.", nil, "The ministry has not answered", "the questions of this paper.",
    ]
    #expect(
      texts(column(left, left: 50) + column(right, left: 210)) == [
        "The quay burned for two days before anybody came to help.",
        "The mayor said that nobody had told him of the fire on the quay.",
        "The auditors will report to the council in April.",
        "The fire was out by noon on Monday, the port says, and the log of the brigade agrees.",
        "The ministry has not answered the questions of this paper.",
      ])
  }

  /// The paragraphs of both begin level by design.
  @Test func aTextInTwoLanguagesIsReadOneAfterTheOther() {
    let left = [
      "The parties agree on the end of", "the blockade of the strait.", nil, "The pilots of the port are",
      "paid by both and are free.", nil, "The treaty is in force and is", nil, "renewed by both.", nil,
      "The seat is in Keld.",
    ]
    let right = [
      "Die Parteien vereinbaren das", "Ende der Blockade und der", "Kontrollen.",
      "Die Lotsen werden von beiden",
      "bezahlt und sind von der", "Pflicht frei.", "Der Vertrag ist in Kraft und",
      "wird von beiden erneuert.", nil,
      nil, "Der Sitz ist Keld.",
    ]
    let read = texts(column(left, left: 50) + column(right, left: 230))
    let german = read.firstIndex { $0.hasPrefix("Die Parteien") } ?? 0
    #expect(german > 2 && read.prefix(german).joined(separator: " ").hasSuffix("The seat is in Keld."))
    #expect(read.last == "Der Sitz ist Keld.")
  }

  @Test func paragraphsOfOneLengthInTwoColumnsAreNoRows() {
    let left = (1...4).flatMap { ["The quay \($0) burned for two", "days.", nil] }
    let right = (5...8).flatMap { ["The quay \($0) burned for two", "days.", nil] }
    #expect(
      texts(column(left, left: 50) + column(right, left: 210))
        == (1...8).map {
          "The quay \($0) burned for two days."
        })
  }

  @Test func aCellOfOneLineIsNoPieceOfTheLineBesideIt() {
    let cells = [
      column(["The bids were opened", "before the day that the", "law names."], left: 50)[0],
      column(["The seals were broken in the post."], left: 180)[0],
      column([nil, nil, nil, "The seals were broken by", "the post, the port says."], left: 180)[0],
      column(
        [nil, nil, nil, nil, nil, nil, "All of the text below is as wide as the page is, and", "ends."],
        left: 50)[0],
      column([nil, nil, "The other cell", "says more", "than that."], left: 180)[0],
    ]
    #expect(PDFPieces.joined(cells)[0].lines.map(\.text)[0] == "The bids were opened")
  }
}
