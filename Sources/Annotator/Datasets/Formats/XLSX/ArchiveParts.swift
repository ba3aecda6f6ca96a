import Documents

/// The files of text in a zip archive, by their names in it.
struct ArchiveParts {
  /// The texts.
  let texts: [String: String]

  /// Unpacks an archive in another process.
  ///
  /// - Throws: an error when it is damaged or locked.
  init(_ bytes: [UInt8], name: String, _ reader: any DocumentReading) throws(UserError) {
    do throws(UserError) {
      let documents = try reader.documents(in: bytes, kind: .archive, hints: ReadingHints())
      let pairs = documents.compactMap { part in
        part.metadata.title.map { ($0, part.blocks.map(\.text).joined()) }
      }
      texts = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    } catch {
      throw error.located(at: name)
    }
  }

  /// Takes texts that were unpacked.
  init(_ texts: [String: String]) { self.texts = texts }
}
