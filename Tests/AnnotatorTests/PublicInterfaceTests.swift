import Foundation
import Testing

/// Holds the library's public API to what Design.md lists, and to a size that a reader can take in.
@Suite struct PublicInterfaceTests {
  private static var declaration: Regex<(Substring, Substring)> {
    #/^ *public (?:final |indirect )*(?:struct|enum|class|protocol|actor|typealias) (\w+)/#
  }

  /// The names of the public types, nested ones too.
  private static let types = SourceTree.files(in: "Sources/Annotator").flatMap { file in
    file.lines.compactMap { $0.firstMatch(of: declaration).map { String($0.1) } }
  }

  @Test func namesThePublicTypes() {
    #expect(
      Self.types.sorted() == [
        "Article", "ArticleLoader", "Cell", "Codebook", "Confidence", "DatasetExport", "DroppedFields",
        "ExportFormat", "ExportSink", "Exporter", "FilteredSession", "Judgment", "JudgmentField", "Label",
        "MemorySink", "Opened", "Record", "RecordColumn", "Session", "SessionHandle", "SessionStore",
        "SourceKind", "Statement", "StatementID", "StatementUnit", "Summary", "Timestamp", "UserError",
      ])
  }

  @Test func designExplainsEveryPublicType() throws {
    let document = SourceTree.root.appending(path: "Documentation/Design.md")
    let design = try String(contentsOf: document, encoding: .utf8)
    for type in Self.types { #expect(design.contains("`\(type)`"), "Design.md does not name \(type)") }
  }
}
