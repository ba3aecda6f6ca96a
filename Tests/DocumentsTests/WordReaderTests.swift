import Testing

@testable import Documents

@Suite struct WordReaderTests {
  private var tree = HTMLTree()

  private mutating func element(_ name: String, _ content: (inout Self) -> Void) {
    tree.openElement(name)
    content(&self)
    tree.closeElement()
  }

  private mutating func paragraph(_ text: String, isMarkDeleted: Bool = false) {
    element("w:p") { page in
      if isMarkDeleted {
        page.element("w:pPr") { $0.element("w:rPr") { $0.element("w:del") { _ in } } }
      }
      page.element("w:r") { $0.element("w:t") { $0.tree.addText(text) } }
    }
  }

  private func blocks() throws -> [String] {
    try WordReader(styles: nil).document(body: tree, properties: nil).blocks.map {
      "\($0.kind.rawValue): \($0.text)"
    }
  }

  @Test func numbersOfFormulasAndRaisedOnesStay() throws {
    var page = Self()
    page.element("w:p") { line in
      line.element("w:r") { $0.element("w:t") { $0.tree.addText("It cost 10") } }
      line.element("w:r") { run in
        run.element("w:rPr") { properties in
          properties.tree.openElement("w:vertAlign", attributes: [HTMLAttribute("val", "superscript")])
          properties.tree.closeElement()
        }
        run.element("w:t") { $0.tree.addText("6") }
      }
      line.element("w:r") { $0.element("w:t") { $0.tree.addText(" euro, or ") } }
      line.element("m:oMath") { math in
        math.element("m:f") { fraction in
          fraction.element("m:num") { $0.element("m:r") { $0.element("m:t") { $0.tree.addText("1") } } }
          fraction.element("m:den") { $0.element("m:r") { $0.element("m:t") { $0.tree.addText("2") } } }
        }
      }
    }
    #expect(try page.blocks() == ["paragraph: It cost 10⁶ euro, or 1/2"])
  }

  @Test func aLetterInATableOfOneCellIsALetter() throws {
    var page = Self()
    page.element("w:tbl") { table in
      table.element("w:tr") { row in
        row.element("w:tc") { cell in
          cell.paragraph("The port was closed on Monday. The mayor denied it.")
          cell.paragraph("Nobody else would comment.")
        }
      }
      table.element("w:tr") { row in
        row.element("w:tc") { $0.paragraph("2025") }
        row.element("w:tc") { $0.paragraph("6 million") }
      }
    }
    #expect(
      try page.blocks() == [
        "paragraph: The port was closed on Monday. The mayor denied it.",
        "paragraph: Nobody else would comment.", "table-row: 2025\t6 million",
      ])
  }

  @Test func aParagraphWhoseEndIsDeletedGoesOnInTheNext() throws {
    var page = Self()
    page.element("w:body") { body in
      body.paragraph("Joined to ", isMarkDeleted: true)
      body.paragraph("this one.")
      body.paragraph("The last", isMarkDeleted: true)
    }
    #expect(try page.blocks() == ["paragraph: Joined to this one.", "paragraph: The last"])
  }

  @Test func damageIsSaid() throws {
    var page = Self()
    page.element("w:body") { $0.paragraph("First.") }
    page.tree.isDamaged = true
    #expect(
      try WordReader(styles: nil).document(body: page.tree, properties: nil).dropped == [
        DroppedPart("damaged parts of the file", count: 1)
      ])
  }
}
