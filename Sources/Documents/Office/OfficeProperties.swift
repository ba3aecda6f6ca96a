/// What office documents and books say of themselves, in Dublin Core.
///
/// The day on which a document's file was made is no day of publication; the day that a book states is.
enum OfficeProperties {
  /// The metadata in a tree of properties; nothing when there is none.
  static func metadata(in tree: HTMLTree?) -> DocumentMetadata {
    var metadata = DocumentMetadata()
    guard let tree else { return metadata }
    metadata.title = first("title", in: tree)
    metadata.authors =
      values("creator", in: tree)
      + (first("creator", in: tree) == nil ? values("initial-creator", in: tree) : [])
    metadata.modified = values("modified", in: tree)
    metadata.language = first("language", in: tree)
    return metadata
  }

  /// The days of publication that a book states.
  static func published(in tree: HTMLTree) -> [String] { values("date", in: tree) }

  private static func first(_ name: String, in tree: HTMLTree) -> String? { values(name, in: tree).first }

  private static func values(_ name: String, in tree: HTMLTree) -> [String] {
    tree.nodes.filter { node in node.name == name || node.name.hasSuffix(":" + name) }
      .map { PageText.line(tree.text(of: $0)) }.filter { !$0.isEmpty }
  }
}
