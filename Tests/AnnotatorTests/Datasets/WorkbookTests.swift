import Testing

@testable import Annotator

@Suite struct WorkbookTests {
  @Test(arguments: [
    ("a <b> & \"c\"", "a &lt;b&gt; &amp; &quot;c&quot;"), ("\u{1}", "_x0001_"), ("\r", "_x000D_"),
    ("_x0041_", "_x005F_x0041_"), ("_x", "_x"), ("a_b", "a_b"), ("\u{FFFF}", "_xFFFF_"), ("🌉", "🌉"),
  ])
  func textIsWrittenAsWorkbooksHaveIt(text: String, xml: String) {
    #expect(WorkbookText.escaped(text) == xml)
  }

  @Test(arguments: ["_x0041_", "\u{1}\r", "a_x00e9_b", "__x0041__"]) func textComesBack(text: String) {
    #expect(WorkbookText.restored(WorkbookText.escaped(text)).utf8.elementsEqual(text.utf8))
  }

  @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")])
  func columnsHaveLetters(column: Int, name: String) {
    #expect(WorkbookSheet.name(of: column) == name)
  }

  @Test func aCellTakesSoMuchText() throws {
    var sheet = WorkbookSheet(columns: 1)
    _ = try sheet.row([.text(String(repeating: "a", count: WorkbookSheet.cellLimit)[...])])
    let long = String(repeating: "🌉", count: 16_384)
    #expect(
      throws: UserError(
        "a text is longer than the 32,767 characters that a cell can hold: \"\(long.prefix(40))…\"",
        fix: "use csv")
    ) { try sheet.row([.text(long[...])]) }
  }

  /// A sheet with a cell of each style, and the formats of the styles.
  private static func table(_ cells: [(value: String, format: String)], book: String = "") throws -> [String]
  {
    let xml = cells.enumerated().map { "<c s=\"\($0)\"><v>\($1.value)</v></c>" }.joined()
    let codes = cells.enumerated().filter { Int($1.format) == nil }.map { index, cell in
      "<numFmt numFmtId=\"\(200 + index)\" formatCode=\"\(XMLText.escaped(cell.format))\"/>"
    }
    let styles = cells.enumerated().map { "<xf numFmtId=\"\(Int($1.format) ?? 200 + $0)\"/>" }
    let parts = ArchiveParts([
      "xl/workbook.xml": "<workbook>\(book)</workbook>",
      "xl/worksheets/sheet1.xml": "<worksheet><sheetData><row>\(xml)</row></sheetData></worksheet>",
      "xl/styles.xml": "<styleSheet><numFmts>\(codes.joined())</numFmts><cellStyleXfs><xf numFmtId=\"0\"/>"
        + "</cellStyleXfs><cellXfs>\(styles.joined())</cellXfs></styleSheet>",
    ])
    let table = String(decoding: try #require(Workbook(parts)).table, as: UTF8.self)
    return table.dropLast().split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }

  @Test(arguments: [
    ("45413", "14", "2024-05-01"), ("45413.4375", "22", "2024-05-01 10:30"), ("0.4375", "20", "10:30"),
    ("45413.000011574", "yyyy\\-mm\\-dd\\ hh:mm:ss;@", "2024-05-01 00:00:01"),
    ("1.5", "[h]:mm:ss", "36:00"), ("45413", "[$-407]d. mmmm yyyy", "2024-05-01"),
    ("45413", "mmm", "2024-05-01"),
    ("1", "14", "1900-01-01"), ("59", "14", "1900-02-28"), ("60", "14", "1900-02-29"),
    ("61", "14", "1900-03-01"),
    ("0.9", "9", "0.9"), ("45413", "0", "45413"), ("45413", "General", "45413"), ("45413", "#,##0", "45413"),
    ("45413", "[Red]0.00", "45413"), ("5", "0 \"days\"", "5"), ("5", "0.00E+00", "5"), ("-1", "14", "-1"),
  ])
  func datesComeAsDates(value: String, format: String, text: String) throws {
    #expect(try Self.table([("7", "0"), (value, format)]) == ["7", text])
  }

  @Test func workbooksOfOldMacsCountFrom1904() throws {
    #expect(
      try Self.table([("43951", "14")], book: "<workbookPr date1904=\"1\"/>") == ["2024-05-01"])
  }

  @Test func sourcesAreCountedByTheLabelsOfTheCodebooks() throws {
    let labels = ["deny", "quote"].map {
      LabelDefinition(Label($0), key: Character(String($0.prefix(1))), definition: "x", color: nil)
    }
    var judgment = Judgment()
    (judgment.label, judgment.attribution) = (Label("quote"), "Norvia")
    let session = try Session(
      id: String(repeating: "0", count: 32), annotator: "ana", created: Timestamp(seconds: 0),
      article: Article(text: "One."), codebook: Codebook(name: "book", version: 1, labels: labels),
      statements: [Statement(id: StatementID(1), range: 0..<4, judgment: judgment)])
    var sources = WorkbookSources()
    sources.add(labelsOf: session)
    for record in FilteredSession(session).records { sources.add(record) }
    #expect(sources.columns == ["source", "kinds", "judgments", "deny", "quote", "articles"])
    #expect(
      sources.rows == [[.text("Norvia"), .text(""), .integer(1), .integer(0), .integer(1), .integer(1)]])
  }

  @Test func aStyleThatNamesNoFormatShowsTheNumber() throws {
    let parts = ArchiveParts([
      "xl/workbook.xml": "<workbook/>",
      "xl/worksheets/sheet1.xml":
        "<worksheet><sheetData><row><c s=\"0\"><v>45413</v></c><c s=\"1\"><v>45413</v></c></row></sheetData>"
        + "</worksheet>",
      "xl/styles.xml": "<styleSheet><cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs></styleSheet>",
    ])
    let table = String(decoding: try #require(Workbook(parts)).table, as: UTF8.self)
    #expect(table == "45413,2024-05-01\n")
  }

  /// The fields at the end of the archive, as other programs find its directory by them.
  @Test func theArchiveEndsWithItsDirectory() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/a.zip"
    let writer = try ZipWriter(path: path, named: "a.zip")
    for (name, text) in [("one.xml", "<a/>"), ("folder/two.xml", ""), ("Осч.xml", "текст")] {
      try writer.add(name, text)
    }
    try writer.finish()
    let bytes = try FileSystem.read(path, limit: 10_000)
    func number(_ offset: Int, _ size: Int) -> Int {
      bytes[offset..<(offset + size)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    let end = bytes.count - 22
    #expect(bytes[end..<(end + 8)] == [0x50, 0x4B, 5, 6, 0, 0, 0, 0])
    #expect(number(end + 8, 2) == 3 && number(end + 10, 2) == 3 && number(end + 20, 2) == 0)
    let (size, start) = (number(end + 12, 4), number(end + 16, 4))
    #expect(start + size == end)
    var (place, names) = (start, [String]())
    while place < end {
      #expect(number(place, 4) == 0x0201_4B50)
      let (length, count, offset) = (number(place + 28, 2), number(place + 24, 4), number(place + 42, 4))
      #expect(number(place + 20, 4) == count && number(offset, 4) == 0x0403_4B50)
      let (header, name) = (bytes[(offset + 14)..<(offset + 30)], bytes[(place + 46)..<(place + 46 + length)])
      #expect(header == bytes[(place + 16)..<(place + 32)] && number(offset + 28, 2) == 0)
      let content = bytes[(offset + 30 + length)..<(offset + 30 + length + count)]
      #expect(number(place + 16, 4) == Int(CRC32.checksum(of: content)))
      names.append(String(decoding: name, as: UTF8.self))
      place += 46 + length
    }
    #expect(names == ["one.xml", "folder/two.xml", "Осч.xml"])
  }
}
