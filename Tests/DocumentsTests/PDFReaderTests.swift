import Testing

@testable import Documents

@Suite struct PDFReaderTests {
  private func line(_ text: String, left: Double, top: Double, right: Double, size: Double = 12) -> PDFLine {
    PDFLine(
      box: PDFBox(left: left, top: top, right: right, bottom: top + size),
      words: text.split(separator: " ").map(String.init),
      size: size)
  }

  private func page(_ blocks: [[PDFLine]]) -> PDFPage {
    PDFPage(width: 600, height: 800, blocks: blocks.map { PDFBlock(lines: $0) })
  }

  private func texts(_ pages: [PDFPage]) -> [String] {
    PDFParagraphs.blocks(of: pages, body: 12).map(\.text)
  }

  @Test func whatABrowserPrintsAboveAndBelowIsLeftOut() {
    let printed = page([
      [line("11/28/26, 4:25 PM Port closed", left: 20, top: 20, right: 300, size: 8)],
      [line("The port was closed on", left: 50, top: 100, right: 200)],
      [line("file:///home/user/doc.html 1/1", left: 20, top: 780, right: 300, size: 8)],
    ])
    let (pages, removed) = PDFFurniture.removed(from: [printed])
    #expect(removed == 2 && texts(pages) == ["The port was closed on"])
  }

  @Test func aSignApartFromItsItemBeginsTheItem() {
    let blocks = page([
      [line("Olena Berezhna", left: 50, top: 100, right: 200)], [line("•", left: 50, top: 112, right: 54)],
      [line("Front page", left: 70, top: 112, right: 150)], [line("•", left: 50, top: 124, right: 54)],
      [line("Politics", left: 70, top: 124, right: 150)],
    ]).blocks
    let items = PDFPage(width: 600, height: 800, blocks: PDFSigns.joined(blocks))
    #expect(texts([items]) == ["Olena Berezhna", "Front page", "Politics"])
  }

  @Test func piecesOfAJustifiedLineAreOneLine() {
    let pieces = [
      line("The port", left: 50, top: 100, right: 90), line("is closed,", left: 130, top: 100, right: 200),
      line("he said.", left: 50, top: 112, right: 90),
    ]
    #expect(PDFPieces.joined(pieces).map(\.text) == ["The port is closed,", "he said."])
  }

  @Test func aPieceInABlockOfItsOwnGoesBackIntoItsLine() {
    let blocks = [
      PDFBlock(lines: [
        line("The port", left: 50, top: 100, right: 120),
        line("since the fire of Monday.", left: 50, top: 112, right: 300),
      ]),
      PDFBlock(lines: [line("closed", left: 240, top: 100, right: 300)]),
      PDFBlock(lines: [line("is", left: 160, top: 100, right: 180)]),
    ]
    #expect(
      PDFPieces.joined(blocks).map { $0.lines.map(\.text) } == [
        ["The port is closed", "since the fire of Monday."]
      ])
  }

  @Test func aParagraphGoesOnInTheNextColumn() {
    let left = [
      line("The authority of the port of", left: 50, top: 100, right: 200),
      line("Keld has rejected the", left: 50, top: 112, right: 200),
    ]
    let right = [line("Report of the auditors.", left: 230, top: 100, right: 380)]
    #expect(
      texts([page([left, right])]) == [
        "The authority of the port of Keld has rejected the Report of the auditors."
      ])
  }

  @Test func aHeadlineOverAllColumnsDoesNotWidenTheFirst() {
    let columns = page([
      [line("The port is closed, and no ship leaves", left: 50, top: 40, right: 400, size: 18)],
      [
        line("The report is expected in", left: 50, top: 100, right: 190),
        line("April, and the mayor denied it.", left: 50, top: 112, right: 200),
      ],
      [
        line("Residents of the old town met", left: 220, top: 100, right: 370),
        line("Berg on Monday.", left: 220, top: 112, right: 300),
      ],
    ])
    #expect(
      texts([columns]) == [
        "The port is closed, and no ship leaves",
        "The report is expected in April, and the mayor denied it.",
        "Residents of the old town met Berg on Monday.",
      ])
  }

  @Test func aHeadlineDoesNotWidenTheOnlyColumn() {
    let column = page([
      [line("The port is closed, and no ship leaves", left: 50, top: 40, right: 400, size: 18)],
      [
        line("The report is expected on", left: 50, top: 100, right: 200),
        line("Monday, and the mayor has", left: 50, top: 112, right: 200),
        line("Nord-Lines denied it.", left: 50, top: 124, right: 180),
      ],
    ])
    #expect(
      texts([column]) == [
        "The port is closed, and no ship leaves",
        "The report is expected on Monday, and the mayor has Nord-Lines denied it.",
      ])
  }

  /// Lines as poppler gives them: words of ten points each at the places that are named.
  private func block(_ lines: [[(String, Int)]]) -> String {
    let lines = lines.enumerated().map { number, words in
      let top = 100 + 12 * number
      func box(_ left: Int, _ right: Int) -> String {
        "xMin=\"\(left)\" yMin=\"\(top)\" xMax=\"\(right)\" yMax=\"\(top + 10)\""
      }
      let end = words.map { $0.1 + 5 * $0.0.count }.max() ?? 0
      return "<line \(box(words[0].1, end))>"
        + words.map { "<word \(box($0.1, $0.1 + 5 * $0.0.count))>\($0.0)</word>" }.joined() + "</line>"
    }
    return "<block>" + lines.joined() + "</block>"
  }

  private func pages(_ blocks: [[(String, Int)]]...) -> [PDFPage] {
    PDFPage.pages(
      in: PageTree.tree(
        "<page width=\"600\" height=\"800\">" + blocks.map(block).joined() + "</page>"))
  }

  @Test func columnsThatTouchAreParted() {
    let line = [("the", 50), ("mayor", 70), ("denied", 98), ("nobody", 138), ("was", 171), ("hurt", 190)]
    let short = [("end.", 50), ("nobody", 138), ("was", 171), ("left.", 190)]
    let found = pages([line, line, line, line], [line, short]).flatMap(\.blocks)
    #expect(
      found.map { $0.lines.map(\.text) } == [
        [String](repeating: "the mayor denied", count: 4), [String](repeating: "nobody was hurt", count: 4),
        ["the mayor denied", "end."], ["nobody was hurt", "nobody was left."],
      ])
  }

  @Test func whatIsNoGutterPartsNothing() {
    // The spaces of justified lines, a word across, the cells of a table.
    let river = (0..<5).map { [("the", 50), ("mayor", 70), ("denied", 104 + 3 * $0), ("it", 160)] }
    let across = [("the", 50), ("mayor", 70), ("denied", 98), ("nobody", 138), ("was", 171), ("hurt", 190)]
    let word = [("incomprehensibilities", 50), ("then", 170)]
    let row = [("Keld", 50), ("12", 120), ("14", 150)]
    #expect(pages(river).flatMap(\.blocks).count == 1)
    #expect(pages([across, across, across, across, word]).flatMap(\.blocks).count == 1)
    #expect(pages([row, row, row, row, row]).flatMap(\.blocks).count == 1)
  }

  @Test func aHeadlineAboveAGapIsAParagraph() {
    let head = [line("Port closed after fire on the", left: 50, top: 100, right: 200)]
    let body = [line("Keld saw smoke.", left: 50, top: 130, right: 150)]
    #expect(texts([page([head, body])]) == ["Port closed after fire on the", "Keld saw smoke."])
  }

  @Test func footnotesAreTakenOut() {
    let body = [line("The port is closed.", left: 50, top: 100, right: 200)]
    let note = [line("1 See page 4.", left: 50, top: 700, right: 150, size: 8)]
    let (pages, removed) = PDFNotes.removed(from: [page([body, note])], body: 12)
    #expect(removed == 1)
    #expect(pages.first?.blocks.count == 1)
  }

  @Test func runningHeadsStandAtOneHeight() {
    let head = { (number: Int, top: Double) in
      [self.line("The Courier \(number)", left: 50, top: top, right: 200)]
    }
    let pages = (1...3).map { page([head($0, 30), head($0, 400)]) }
    let (kept, removed) = PDFFurniture.removed(from: pages)
    #expect(removed == 3)
    #expect(kept.map(\.blocks.count) == [1, 1, 1])
    let apart = (1...3).map { page([head($0, 20 + Double($0) * 15)]) }
    #expect(PDFFurniture.removed(from: apart).removed == 0)
  }

  @Test func theLinesOfADoubleSpacedTranscriptAreOneParagraph() {
    let lines = [
      ("The above-entitled matter came on for oral", 100.0, 380.0), ("argument before the", 128, 370),
      ("Supreme Court.", 156, 200), ("Tuesday", 212, 160),
    ]
    let blocks = lines.map { [line($0.0, left: 50, top: $0.1, right: $0.2)] }
    #expect(
      texts([page(blocks)]) == [
        "The above-entitled matter came on for oral argument before the Supreme Court.", "Tuesday",
      ])
  }

  @Test func aMarkInTheMarginDoesNotHideTheColumns() {
    let mark = [line("A", left: 5, top: 400, right: 12)]
    let left = [
      line("The port is closed,", left: 50, top: 100, right: 200),
      line("the mayor said.", left: 50, top: 112, right: 200),
    ]
    let right = [
      line("The bridge is open,", left: 210, top: 100, right: 360),
      line("the minister said.", left: 210, top: 112, right: 360),
    ]
    #expect(
      PDFOrder.ordered(page([right, mark, left]).blocks).flatMap(\.lines).map(\.text).filter { $0 != "A" }
        == [
          "The port is closed,", "the mayor said.", "The bridge is open,", "the minister said.",
        ])
  }

  @Test func aPieceBeyondItsBlockGoesBackIntoItsLine() {
    let full = PDFBlock(lines: [
      line("The port of Keld is closed since the", left: 50, top: 60, right: 300),
      line("fire of Monday, the mayor of Keld", left: 50, top: 72, right: 300),
    ])
    let short = PDFBlock(lines: [
      line("The ministry", left: 50, top: 100, right: 110),
      line("denied it.", left: 50, top: 112, right: 100),
    ])
    let piece = PDFBlock(lines: [line("of transport", left: 240, top: 100, right: 300)])
    #expect(
      PDFPieces.joined([full, short, piece]).last?.lines.map(\.text) == [
        "The ministry of transport", "denied it.",
      ])
  }

  @Test(
    arguments: [
      ("https://courier.example/1", "2/12/2026, 10:04 AM", "https://courier.example/1"),
      ("https://courier.example/a-very-long-…", "2/12/2026, 10:04 AM", nil),
      ("file:///home/user/doc.html", "2/12/2026, 10:04 AM", nil),
      ("https://courier.example/1", "Imprint", nil),
    ] as [(String, String, String?)])
  func theAddressThatABrowserPrintsIsThatOfTheArticle(address: String, foot: String, url: String?) {
    let printed = page([
      [line("Port closed", left: 20, top: 20, right: 100, size: 8)],
      [line(address, left: 300, top: 20, right: 580, size: 8)],
      [line("The port was closed on", left: 50, top: 100, right: 200)],
      [line(foot, left: 300, top: 780, right: 580, size: 8)],
    ])
    #expect(PDFFurniture.address(on: printed) == url)
  }
}
