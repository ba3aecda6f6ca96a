extension PrivacyScan {
  /// Returns whether a file is packed: a zip archive, or compressed by gzip.
  func isArchive(_ bytes: [UInt8]) -> Bool {
    ImportBytes.isZip(bytes) || bytes.starts(with: [0x1F, 0x8B])
  }

  /// Reads the contents of a packed file: a workbook's tables, a project's codings, or a compressed file.
  mutating func readArchive(_ bytes: [UInt8], _ name: String) {
    guard let reader else { return leave(name, "it is compressed") }
    do throws(UserError) {
      let parts = try ArchiveParts(bytes, name: name, reader)
      if ImportBytes.isZip(bytes) { return readParts(parts, bytes, name) }
      for text in parts.texts.values { read(Array(text.utf8), name: Self.unpackedName(name)) }
    } catch {
      leave(name, error.what)
    }
  }

  private mutating func readParts(_ parts: ArchiveParts, _ bytes: [UInt8], _ name: String) {
    for (part, text) in parts.texts.sorted(by: { $0.key < $1.key }) {
      readLines(Array(text.utf8), "\(name), \(part)")
    }
    let tables = Workbook.tables(parts)
    for table in tables { _ = readTable(table, name) }
    let project = parts.texts.first { $0.key.hasSuffix(".qde") }
    if project != nil { noteFindings(of: RefiImporter(reader: reader), bytes, name) }
    if tables.isEmpty, project == nil {
      let kind = FileSignature.kind(of: bytes)?.name ?? "a zip archive"
      leave(name, "this is \(kind): it was not searched for annotators and notes")
    }
  }

  /// Returns the name of a file when decompressed: "o.csv" for "o.csv.gz".
  private static func unpackedName(_ name: String) -> String {
    name.hasSuffix(".gz") ? String(name.dropLast(3)) : name
  }
}
