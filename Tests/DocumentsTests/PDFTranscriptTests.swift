import Testing

@testable import Documents

/// Transcripts with numbered lines in PDF, where each piece of a line may be a block of its own.
@Suite struct PDFTranscriptTests {
  /// What `pdftotext -bbox-layout` says of rows of pieces, each with its place from the left.
  private static func tree(_ rows: [[(left: Int, text: String)]]) -> HTMLTree {
    var tree = HTMLTree()
    func open(_ name: String, _ box: [Int]) {
      let values = zip(["xMin", "yMin", "xMax", "yMax"], box).map { HTMLAttribute($0, "\($1)") }
      tree.openElement(name, attributes: values)
    }
    tree.openElement("doc")
    tree.openElement("page", attributes: [HTMLAttribute("width", "612"), HTMLAttribute("height", "792")])
    // By columns, as poppler orders what it takes for some.
    let pieces = rows.enumerated().flatMap { row, pieces in pieces.map { (row, $0) } }
    for (row, piece) in pieces.sorted(by: { ($0.1.left, $0.0) < ($1.1.left, $1.0) }) {
      let box = [piece.left, 60 + row * 22, piece.left + piece.text.count * 6, 72 + row * 22]
      open("block", box)
      open("line", box)
      for word in piece.text.split(separator: " ") {
        open("word", box)
        tree.addText(String(word))
        tree.closeElement()
      }
      tree.closeElement()
      tree.closeElement()
    }
    return tree
  }

  private static let rows: [[(left: Int, text: String)]] = [
    [(371, "Page 12")], [(40, "1"), (93, "Q."), (126, "Did you sign the contract of")],
    [(40, "2"), (66, "2024 with the ministry?")],
    [(40, "3"), (93, "A."), (126, "No."), (160, "I never did.")],
    [(40, "4"), (120, "MR. LIND:"), (190, "Objection.")], [(40, "5"), (93, "BY MS. OSKE:")],
    [(40, "6"), (93, "Q."), (126, "How many cranes were there?")],
    [(40, "7"), (93, "A."), (126, "There were")],
    [(40, "8"), (66, "2."), (93, "One burned.")], [(40, "9"), (93, "Q."), (126, "Which?")],
    [(40, "10"), (93, "A."), (126, "The old one.")],
  ]

  @Test func numbersAreNoStatementsAndAnswersStayWhole() throws {
    let document = try PDFReader.document(of: Self.tree(Self.rows))
    #expect(document.reader == "pdf" && document.version == PDFReader.version)
    #expect(
      document.blocks.map { "\($0.speaker ?? "-"): \($0.text)" } == [
        "-: Q. Did you sign the contract of 2024 with the ministry?", "-: A. No. I never did.",
        "MR. LIND: MR. LIND: Objection.", "-: BY MS. OSKE:", "MS. OSKE: Q. How many cranes were there?",
        "THE WITNESS: A. There were 2. One burned.", "MS. OSKE: Q. Which?", "THE WITNESS: A. The old one.",
      ])
  }

  @Test func aTableOfNumberedRowsIsNone() throws {
    let rows = (1...12).map { [(left: 40, text: "\($0)"), (left: 90, text: "Pier \($0 * 7)")] }
    let document = try PDFReader.document(of: Self.tree(rows))
    #expect(document.blocks.allSatisfy { $0.speaker == nil })
    #expect(document.dropped.allSatisfy { $0.what != "line numbers" })
  }

  @Test func aRowOfFiguresIsNoPageNumber() throws {
    let rows = [[(left: 60, text: "Page 7")], [(left: 60, text: "2024 120")], [(left: 60, text: "2025 98")]]
    let document = try PDFReader.document(of: Self.tree(rows))
    #expect(document.blocks.map(\.text).joined(separator: " ") == "2024 120 2025 98")
  }
}
