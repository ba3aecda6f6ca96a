/// The lines between `---` and `---` at the start of a Markdown file, or others that hold its metadata.
struct MarkdownFrontMatter {
  var metadata = DocumentMetadata()
  let body: String

  init(_ text: String) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    if let header = MultiMarkdownHeader(lines) {
      metadata = DocumentMetadata()
      body = lines[header.end...].joined(separator: "\n")
      for (name, value) in header.fields { set(name, value) }
      return
    }
    guard let first = lines.first, first == "---" || first == "+++",
      let end = lines.dropFirst().prefix(200).firstIndex(where: { $0 == first || $0 == "..." })
    else {
      let head = LabelledHead(text)
      metadata = head?.metadata ?? metadata
      body = head?.text ?? text
      return
    }
    body = lines[(end + 1)...].joined(separator: "\n")
    var list: String?
    for line in lines[1..<end] {
      if let name = list, line.trimmingSpaces.hasPrefix("- ") {
        let item = line.trimmingSpaces.dropFirst(2).trimmingSpaces
        let isNamed = item.lowercased().hasPrefix("name:")
        if isNamed || !item.contains(": ") {
          set(name, String(isNamed ? item.dropFirst(5).trimmingSpaces : item))
        }
        continue
      }
      if list != nil, line.first == " ", !line.trimmingSpaces.lowercased().hasPrefix("name:") { continue }
      guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "=" }) else { continue }
      let name = line[..<colon].trimmingSpaces.lowercased()
      let value = String(line[line.index(after: colon)...].trimmingSpaces)
      list = value.isEmpty ? name : nil
      set(name, value)
    }
  }

  private mutating func set(_ name: String, _ written: String) {
    let value = written.filter { $0 != "\"" && $0 != "[" && $0 != "]" }
    guard !value.isEmpty else { return }
    switch name {
    case "title": metadata.title = value
    case "author", "authors", "by":
      metadata.authors += value.split(separator: ",").map { String($0.trimmingSpaces) }
    case "date", "published", "publish_date": metadata.published.append(value)
    case "updated", "modified", "lastmod": metadata.modified.append(value)
    case "lang", "language": metadata.language = value
    case "url", "canonical", "link", "source": metadata.url = value
    case "site", "publisher": metadata.site = value
    default: break
    }
  }
}

/// The lines "Title: …" and "Author: …" at the top of a MultiMarkdown file, up to the first blank line.
private struct MultiMarkdownHeader {
  /// The names, in lower case, and the values.
  private(set) var fields: [(name: String, value: String)] = []
  /// The index of the line after it.
  let end: Int

  /// Parses the header; nil if the file has fewer than two such lines, or no title among them.
  init?(_ lines: [Substring]) {
    let block = lines.prefix { !$0.allSatisfy(\.isWhitespace) }
    for line in block {
      guard let colon = line.firstIndex(of: ":"), line[..<colon].allSatisfy({ $0.isLetter || $0 == " " }),
        line.distance(from: line.startIndex, to: colon) <= 20
      else { return nil }
      let value = line[line.index(after: colon)...].trimmingSpaces
      fields.append((line[..<colon].trimmingSpaces.lowercased(), String(value)))
    }
    let known = fields.count { ["title", "author", "date", "subtitle", "language"].contains($0.name) }
    guard known >= 2, fields.contains(where: { $0.name == "title" }) else { return nil }
    end = block.endIndex
  }
}
