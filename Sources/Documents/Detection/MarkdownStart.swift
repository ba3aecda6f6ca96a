/// The first lines of a file that may be Markdown, whatever its name: front matter, or a heading with another
/// heading or a link below it.
struct MarkdownStart {
  private let lines: [ArraySlice<UInt8>]

  /// Examines the first bytes, in lower case and without leading white space.
  init(_ text: ArraySlice<UInt8>) {
    lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      line.last == 0x0D ? line.dropLast() : line
    }
  }

  /// Whether it is Markdown.
  var isOne: Bool { hasFrontMatter || hasHeading }

  /// Whether lines such as "title: X" are enclosed in lines of three hyphens, with at least one field typical
  /// of articles.
  private var hasFrontMatter: Bool {
    guard let first = lines.first, first.elementsEqual("---".utf8),
      let end = lines.dropFirst().firstIndex(where: { $0.elementsEqual("---".utf8) })
    else { return false }
    let block = lines[1..<end]
    return block.allSatisfy(Self.isOfFrontMatter)
      && block.contains { line in Self.names.contains { line.starts(with: ($0 + ":").utf8) } }
  }

  /// Returns whether a line is blank, indented, an item or a comment, or begins with a name and a colon.
  private static func isOfFrontMatter(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, !" \t-#".utf8.contains(first) else { return true }
    return line.firstIndex(of: UInt8(ascii: ":")).map { $0 > line.startIndex } ?? false
  }

  private static let names = ["title", "author", "authors", "date", "published"]

  private var hasHeading: Bool {
    guard let first = lines.first, first.starts(with: "# ".utf8) else { return false }
    return lines.dropFirst().contains { $0.starts(with: "## ".utf8) || Array($0).contains("](http") }
  }
}
