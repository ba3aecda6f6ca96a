/// The names of a session's files in a folder.
enum DocumentName {
  /// Returns the names of the article and the annotator and the beginning of the session's, in plain letters:
  /// "osk.reader-1.0d7c4f1e".
  static func of(_ session: Session) -> String {
    let annotator = SessionStore.slug(of: session.annotator) ?? "annotator"
    let id = SessionStore.slug(of: session.id) ?? "session"
    let names = [SessionStore.slug(for: session.article), annotator, String(id.prefix(8))]
    return names.map { String($0.map { $0 == "." || $0 == "_" ? "-" : $0 }) }.joined(separator: ".")
  }

  /// Returns whether a file's name has this form, with one of the endings.
  static func matches(_ file: String, endings: [String]) -> Bool {
    guard let ending = endings.first(where: { file.hasSuffix(".\($0)") }) else { return false }
    let parts = file.dropLast(ending.utf8.count + 1).split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 3
      && parts.allSatisfy { part in
        !part.isEmpty && part.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
      }
  }

  /// Returns the annotator in the name of a file that we wrote, in plain letters; nil for any other file.
  static func annotator(of path: String) -> String? {
    let name = FileSystem.split(path).name
    guard matches(name, endings: ["ann", "json", "xmi", "tsv"]) else { return nil }
    return String(name.split(separator: ".")[1])
  }

  /// The owner of a file exported by INCEpTION, according to its path: `annotation/DOCUMENT/ANNOTATOR.tsv`.
  enum InceptionOwner: Equatable {
    case annotator(String)
    /// The curator, whose judgments are gold.
    case curator(String)
    /// No owner: the document as it was before anybody worked on it.
    case nobody
  }

  /// Returns the owner of a file exported by INCEpTION; nil for any other file.
  static func inceptionOwner(of path: String) -> InceptionOwner? {
    let (folder, name) = FileSystem.split(path)
    let above = FileSystem.split(FileSystem.split(folder).folder).name
    guard ["annotation", "curation"].contains(above) else { return nil }
    let person = String(name.prefix { $0 != "." })
    if person == "INITIAL_CAS" { return .nobody }
    return above == "curation" || person == "CURATION_USER" ? .curator(person) : .annotator(person)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

extension ImportedDocument {
  /// Adopts the annotator named in the path of an INCEpTION file; returns false for a document that nobody
  /// has annotated.
  mutating func takeOwner(in path: String) -> Bool {
    switch DocumentName.inceptionOwner(of: path) {
    case .annotator(let person): name(annotator: person)
    case .curator(let person):
      name(annotator: person)
      annotatorKind = .gold
    case .nobody: return false
    case nil: break
    }
    return true
  }
}
