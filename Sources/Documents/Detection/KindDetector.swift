/// Detects the kind of a file by its content, then by its name.
package enum KindDetector {
  /// Returns the kind of a file from its content and, for text, its name; plain text if nothing else fits.
  package static func kind(of bytes: [UInt8], name: String) -> DocumentKind {
    let start = SniffedStart(bytes)
    if let kind = start.kind { return kind }
    if let kind = byName(name, start) { return kind }
    if let kind = JSONStart(start.plain, of: bytes).kind { return kind }
    if TableHeader(of: bytes).isOfArticles { return .table }
    if PressExport.mayBeIn(bytes), !PressExport.documents(in: String(decoding: bytes, as: UTF8.self)).isEmpty
    {
      return .press
    }
    if MarkdownStart(start.plain).isOne { return .markdown }
    if start.beginsWithTag || start.isBrokenByTags { return .html }
    if start.isQuoting { return .mail }
    if start.isChat { return .chat }
    if start.isTranscript { return .transcript }
    if PrintedPages.mayBeIn(bytes), PrintedPages(String(decoding: bytes, as: UTF8.self)) != nil {
      return .pages
    }
    return LabelledHead.mayBeIn(bytes) && LabelledHead(String(decoding: bytes, as: UTF8.self)) != nil
      ? .labelled : .plainText
  }

  private static func byName(_ name: String, _ start: SniffedStart) -> DocumentKind? {
    switch fileExtension(of: name) {
    case "md", "markdown", "mdown", "mkd": .markdown
    case "html", "htm", "xhtml": start.hasTag ? .html : nil
    case "srt", "vtt", "sbv", "ass", "ssa", "ttml", "dfxp": .subtitles
    case "eml": start.hasMailHeader ? .mail : nil
    case "mht", "mhtml": start.hasMailHeader ? .mhtml : nil
    case "jsonl", "ndjson": .jsonLines
    case "json": .json
    case "csv", "tsv", "tab": .table
    default: nil
    }
  }

  /// Returns the inner extension of a packed file, such as "jsonl" for "a.jsonl.gz"; nil if there is none.
  package static func packedEnding(of path: String) -> String? {
    let ending = fileExtension(of: path)
    let inner = fileExtension(of: String(path.dropLast(ending.count + 1)))
    return inner.isEmpty ? nil : inner
  }

  /// Returns the text after the last full stop of a file name, in lower case.
  package static func fileExtension(of path: String) -> String {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? Substring(path).utf8
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return "" }
    return String(Substring(name[name.index(after: dot)...])).lowercased()
  }
}
