/// Writes an Excel workbook (Office Open XML) with sheets for judgments, sources and articles.
///
/// Numbers and Booleans are typed, texts remain texts whatever they begin with, and headers stay in sight.
/// Judgments are written as they come; only a row for each source and article is kept in memory.
package struct XLSXExporter: Exporter {
  private var zip: ZipWriter?
  private var sheet = WorkbookSheet(columns: RecordColumn.allCases.count)
  private var sources = WorkbookSources()
  private var articles: [SHA256Digest: [Cell]] = [:]
  private var order: [SHA256Digest] = []
  private static let articleColumns = RecordColumn.allCases.filter { $0.rawValue.hasPrefix("article_") }

  /// Creates the exporter.
  package init() {}

  /// Writes the parts that are always the same, and begins the judgments.
  package mutating func begin(to sink: any ExportSink) throws(UserError) {
    let zip = try ZipWriter(path: try sink.fileForWriting(), named: "the workbook")
    for (name, text) in WorkbookParts.all { try zip.add(name, text) }
    try zip.begin("xl/worksheets/sheet1.xml")
    try zip.write(Array(WorkbookSheet.head.utf8))
    try zip.write(try sheet.row(RecordColumn.allCases.map { .text($0.rawValue[...]) }))
    self.zip = zip
  }

  /// Writes a row for each record.
  package mutating func write(_ selection: FilteredSession, to sink: any ExportSink) throws(UserError) {
    var count = 0
    sources.add(labelsOf: selection.session)
    for record in selection.records {
      count += 1
      try zip?.write(try sheet.row(RecordColumn.allCases.map { record[$0] }))
      sources.add(record)
    }
    let digest = selection.session.article.digest
    guard count > 0, articles[digest] == nil else { return }
    let origin = RecordOrigin(selection.session)
    articles[digest] = Self.articleColumns.map { origin[$0] }
    order.append(digest)
  }

  /// Writes the other sheets and the directory of the archive.
  package mutating func end(to sink: any ExportSink) throws(UserError) {
    try zip?.write(Array(sheet.tail.utf8))
    try zip?.endFile()
    try add("xl/worksheets/sheet2.xml", sources.columns, sources.rows)
    let names = Self.articleColumns.map { String($0.rawValue.dropFirst(8)) }
    try add("xl/worksheets/sheet3.xml", names, order.compactMap { articles[$0] })
    try zip?.finish()
    zip = nil
  }

  private func add(_ name: String, _ columns: [String], _ rows: [[Cell]]) throws(UserError) {
    var sheet = WorkbookSheet(columns: columns.count)
    try zip?.begin(name)
    try zip?.write(Array(WorkbookSheet.head.utf8))
    try zip?.write(try sheet.row(columns.map { .text($0[...]) }))
    for row in rows { try zip?.write(try sheet.row(row)) }
    try zip?.write(Array(sheet.tail.utf8))
    try zip?.endFile()
  }
}

extension ExportFormat {
  static let xlsx = ExportFormat(
    name: "xlsx", summary: "an Excel workbook: judgments, sources, articles",
    shape: .database(ending: "xlsx"),
    unit: .codePoints, exporter: { _ in XLSXExporter() })
}
