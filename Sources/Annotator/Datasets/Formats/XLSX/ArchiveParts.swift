import Documents

/// The text files in a zip archive.
struct ArchiveParts {
  /// The texts, by their names in the archive.
  let texts: [String: String]

  /// Unpacks an archive in another process.
  ///
  /// - Throws: an error if it is damaged or encrypted.
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

  /// Creates the parts from texts that are already unpacked.
  init(_ texts: [String: String]) { self.texts = texts }
}
