/// The metadata of office documents and books, in Dublin Core.
///
/// The day on which a document's file was created isn't its day of publication; the day that a book states
/// is.
enum OfficeProperties {
  /// Returns the metadata in a tree of properties; empty if there is no tree.
  static func metadata(in tree: HTMLTree?) -> DocumentMetadata {
    var metadata = DocumentMetadata()
    guard let tree else { return metadata }
    metadata.title = first("title", in: tree)
    let authors =
      values("creator", in: tree)
      + (first("creator", in: tree) == nil ? values("initial-creator", in: tree) : [])
    // The python-docx library writes its own name and date into files that state no others.
    metadata.authors = authors.filter { $0 != "python-docx" }
    metadata.modified = values("modified", in: tree).filter { $0 != "2013-12-23T23:15:00Z" }
    metadata.language = first("language", in: tree)
    return metadata
  }

  /// Returns the days of publication that a book states, except the day on which its file was created, which
  /// converters put there.
  static func published(in tree: HTMLTree) -> [String] {
    let made = Set(
      tree.nodes.filter { $0["property"] == "dcterms:modified" }.map {
        PageText.line(tree.text(of: $0)).prefix(10)
      })
    return values("date", in: tree).filter { !made.contains($0.prefix(10)) }
  }

  /// Returns the title that properties state; nil if it comes from a program or a file name, or is a letter
  /// or two that aren't at the beginning of the document.
  static func believed(_ title: String, over blocks: [Block]) -> String? {
    let name = title.lowercased()
    let isGiven = ["untitled", "document", "dokument", "документ"].contains(where: name.hasPrefix)
    let isPrograms = name.hasPrefix("microsoft word - ") || (isGiven && name.split(separator: " ").count < 3)
    guard !isPrograms else { return nil }
    let isFile = [".doc", ".docx", ".rtf", ".odt", ".indd"].contains { name.hasSuffix($0) }
    let start = blocks.prefix(3).map { $0.text.lowercased() }.joined(separator: " ")
    return !isFile && (title.unicodeScalars.count > 2 || start.contains(name)) ? title : nil
  }

  private static func first(_ name: String, in tree: HTMLTree) -> String? { values(name, in: tree).first }

  private static func values(_ name: String, in tree: HTMLTree) -> [String] {
    tree.nodes.filter { node in node.name == name || node.name.hasSuffix(":" + name) }
      .map { PageText.line(tree.text(of: $0)) }.filter { !$0.isEmpty }
  }
}
