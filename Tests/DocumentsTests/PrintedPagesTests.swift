import Testing

@testable import Documents

/// Plain texts with form feeds, numbers of pages and running heads.
@Suite struct PrintedPagesTests {
  private func text(_ pages: String...) -> String {
    pages.joined().split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\n")
  }

  @Test(arguments: [
    "Audit Office||It was said on|Monday that||Page 1 of 2|\u{C}Audit Office||the port is closed.||Page 2 "
      + "of 2|\u{C}",
    "It was said on|Monday that|\u{C}the port is closed.|",
    "It was said on|Monday that||                - 1 -|\u{C}the port is closed.||                - 2 -|",
    "AUDIT OFFICE        Report 14||It was said on|Monday that|\u{C}AUDIT OFFICE        Report 14||the "
      + "port is closed.|",
    "It was said on|Monday that||Seite 1||the port is closed.||Seite 2|",
    "Audit Office||It was said on|Monday that||[Page 1]||Audit Office||the port is closed.||[Page 2]|",
  ])
  func aSentenceRunsAcrossPages(pages: String) throws {
    let text = text(pages)
    let found = try #require(PrintedPages(text))
    #expect(found.text == "It was said on\nMonday that\nthe port is closed.\n")
    #expect(KindDetector.kind(of: Array(text.utf8), name: "a.txt") == .pages)
    #expect(PrintedPages.mayBeIn(Array(text.utf8)))
  }

  @Test func numbersAloneAreThoseOfPagesWhereTheyCount() throws {
    let text = text("It was|said||1||on Monday.||Nobody knew||2||of it. Nothing||3||is known.|")
    let found = try #require(PrintedPages(text))
    #expect(
      found.text == "It was\nsaid\non Monday.\n\nNobody knew\nof it. Nothing\nis known.\n"
        && found.dropped == 3)
  }

  @Test(arguments: [
    "It was said that|the port is closed.|", "See page 2.||See page 3.|", "Page 1||It is closed.|",
    "1||It is closed.||2||It is open.|", "12 ships|came in|2026||and 3||left.||", "Port\u{C}|", "",
  ])
  func aTextWithoutPagesHasNone(pages: String) {
    let text = text(pages)
    #expect(PrintedPages(text) == nil)
    #expect(KindDetector.kind(of: Array(text.utf8), name: "a.txt") == .plainText)
  }

  @Test(arguments: ["left", "right"], [5, 10])
  func numbersBesideEveryFifthLineAreLeftOut(side: String, step: Int) throws {
    let pages = (1...2).map { page in
      (1...32).map { line in
        let number = line % step == 0 ? "\(line)" : ""
        let text = "the witness of the day said so"
        return side == "left"
          ? number + String(repeating: " ", count: 5 - number.count) + text
          : text + (number.isEmpty ? "" : "    \(number)")
      }.joined(separator: "\n")
    }
    let text = pages.joined(separator: "\n\u{C}")
    let found = try #require(PrintedPages(text))
    #expect(found.lineNumbers == 2 * (32 / step) && found.dropped == 0)
    #expect(!found.text.contains { $0.isNumber })
    #expect(KindDetector.kind(of: Array(text.utf8), name: "a.txt") == .pages)
  }

  @Test func aPoemIsNumberedToo() throws {
    let poem = (1...17).map { "  of the forbidden tree" + ($0 % 5 == 0 ? "      \($0)" : "") }
    let found = try #require(PrintedPages(poem.joined(separator: "\n")))
    #expect(found.text.split(separator: "\n").allSatisfy { $0 == "  of the forbidden tree" })
  }

  @Test func aFigureOfTheTextIsNoNumberOfALine() throws {
    let lines = (1...40).map { line in
      let text = line == 32 ? "5 men were killed" : "the witness said so"
      let number = line % 5 == 0 ? "\(line)" : ""
      return number + String(repeating: " ", count: 4 - number.count) + text
    }
    let found = try #require(PrintedPages(lines.joined(separator: "\n")))
    #expect(found.lineNumbers == 8 && found.text.contains("    5 men were killed"))
  }

  @Test(arguments: ["", "\n"], [2, 3, 4])
  func numbersThatBeginParagraphsStay(gap: String, count: Int) {
    let lines = (1...(5 * count)).map {
      $0 % 5 == 0 ? "\($0) people were killed, the police said." : "It burned."
    }
    #expect(PrintedPages(lines.joined(separator: "\n" + gap)) == nil)
  }

  @Test func aPairIsNone() {
    let poem = (1...12).map { "  of the forbidden tree" + ($0 % 5 == 0 ? "      \($0)" : "") }
    #expect(PrintedPages(poem.joined(separator: "\n")) == nil)
  }

  @Test func theLastPageMayHaveFewLines() throws {
    let page = (1...16).map { ($0 % 5 == 0 ? "\($0)" : "").padding(4) + "the witness said so" }
    let found = try #require(PrintedPages((page + ["\u{C}" + page[0]] + page[1...5]).joined(separator: "\n")))
    #expect(found.lineNumbers == 4 && !found.text.contains { $0.isNumber })
  }

  @Test(arguments: ["N. an item", "N      a team", "a team      N", "It cost      N or so"])
  func numbersOfItemsStay(line: String) {
    let text = (1...20).map { line.replacing("N", with: "\($0)") }.joined(separator: "\n")
    #expect(PrintedPages(text) == nil)
  }

  @Test func whatStandsOnOnePageStays() throws {
    let pages =
      "It is said.||Nobody was hurt.|\u{C}It is open.||Nobody was hurt then.|\u{C}The end of 2 ships.|"
    let found = try #require(PrintedPages(text(pages)))
    #expect(found.dropped == 0 && found.text.contains("Nobody was hurt.\n\nIt is open."))
  }
}

extension String {
  fileprivate func padding(_ count: Int) -> String {
    self + String(repeating: " ", count: count - self.count)
  }
}
