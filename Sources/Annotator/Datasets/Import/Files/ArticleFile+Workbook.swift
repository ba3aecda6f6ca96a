import Documents

extension ArticleFile {
  /// Returns the first sheet of an Excel workbook as a table; any other file is returned unchanged.
  ///
  /// - Throws: an error if the workbook is damaged.
  package func withTable(_ reader: any DocumentReading) throws(UserError) -> ArticleFile {
    guard FileSignature.kind(of: bytes)?.name == "an Excel workbook",
      let workbook = Workbook(try ArchiveParts(bytes, name: source, reader))
    else { return self }
    return ArticleFile(source: source, bytes: workbook.table, name: source + ".csv", retrieved: retrieved)
  }
}
