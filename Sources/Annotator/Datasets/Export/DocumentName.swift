/// What the files of a session are called in a folder.
enum DocumentName {
  /// The article's name, the annotator's and the beginning of the session's, in plain letters:
  /// "osk.reader-1.0d7c4f1e".
  static func of(_ session: Session) -> String {
    let annotator = SessionStore.slug(of: session.annotator) ?? "annotator"
    let id = SessionStore.slug(of: session.id) ?? "session"
    return "\(SessionStore.slug(for: session.article)).\(annotator).\(id.prefix(8))"
  }

  /// Whether a file's name is one of these with one of the endings.
  static func matches(_ file: String, endings: [String]) -> Bool {
    guard let ending = endings.first(where: { file.hasSuffix(".\($0)") }) else { return false }
    let parts = file.dropLast(ending.utf8.count + 1).split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 3
      && parts.allSatisfy { part in
        !part.isEmpty && part.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
      }
  }

  /// The annotator in the name of a file that we wrote, or of one that INCEpTION exported:
  /// `annotation/DOCUMENT/ANNOTATOR.tsv`. Nil for any other file.
  static func annotator(of path: String) -> String? {
    let (folder, name) = FileSystem.split(path)
    if ["annotation", "curation"].contains(FileSystem.split(FileSystem.split(folder).folder).name) {
      return String(name.prefix { $0 != "." })
    }
    guard matches(name, endings: ["ann", "json", "xmi", "tsv"]) else { return nil }
    return String(name.split(separator: ".")[1])
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
