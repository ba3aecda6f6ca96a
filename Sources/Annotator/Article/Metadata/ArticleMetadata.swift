import Documents

/// The metadata in the first lines of an article. Reading it doesn't change the text.
package struct ArticleMetadata: Equatable, Sendable {
  /// The headline, in at most 200 code points: from front matter, a Markdown heading, the text after a date,
  /// or the first line that is a headline. Running text isn't one, unless a byline or date below shows that
  /// it is.
  package let title: String?
  /// The byline.
  package let author: String?
  /// The day of publication, if one is stated and exists.
  package let published: CalendarDate?
  /// The day of the last change, if a line is labelled as such.
  package let modified: CalendarDate?

  /// Reads the first dozen nonblank lines of a text. Linear, though in practice only those lines matter.
  package init(of text: String) {
    var blocks = OpeningLines.blocks(of: text)
    var lines = blocks.flatMap { $0 }
    let count = lines.count
    let frontMatter = FrontMatter(takenFrom: &lines)
    blocks = Self.blocks(blocks, without: count - lines.count)
    let dates = lines.prefix(6).map(Self.withoutUpdates)
    published =
      frontMatter.published ?? dates.lazy.compactMap { DateLine(Substring($0))?.date }.first
      ?? dates.dropFirst().lazy.compactMap { DatedLine($0)?.date }.first
      ?? dates.first.flatMap { DatedLine($0, endingHeadline: true)?.date }
    modified =
      lines.prefix(6).lazy.flatMap(Self.updates).compactMap {
        DateLine(Substring($0))?.date ?? DatedLine($0)?.date
      }.first
    author =
      frontMatter.author ?? lines.prefix(6).lazy.compactMap { Byline.author(in: $0) }.first
      ?? lines.dropFirst().prefix(5).lazy.compactMap { DatedLine($0)?.author }.first
      ?? Self.personAboveDate(lines)
    let heading = lines.lazy.compactMap { Headline.heading($0) }.first
    title = (frontMatter.title ?? heading ?? Headline.first(in: blocks)).map { Headline.clipped($0) }
  }

  /// Returns the parts of a line that state the day of a change: between bars, or after a comma or semicolon.
  private static func updates(in line: String) -> [String] {
    parts(of: line).map { $0.trimmed }.filter { UpdateLabel.opens($0) }
  }

  private static func parts(of line: String) -> [String] {
    line.split(separator: "|").flatMap { part in
      let update = part.indices.first { place in
        guard part[place] == "," || part[place] == ";" else { return false }
        let rest = part[part.index(after: place)...].drop(while: \.isWhitespace)
        return rest.first?.isLetter ?? false && UpdateLabel.opens(rest)
      }
      return update.map { [String(part[..<$0]), String(part[part.index(after: $0)...])] } ?? [String(part)]
    }
  }

  /// Returns a line without those parts.
  private static func withoutUpdates(_ line: String) -> String {
    guard !updates(in: line).isEmpty else { return line }
    return parts(of: line).filter { !UpdateLabel.opens($0) }.joined(separator: "|")
  }

  /// Returns the name that is on a line of its own between the headline and the date.
  private static func personAboveDate(_ lines: [String]) -> String? {
    lines.indices.dropFirst().prefix(3).first { index in
      index + 1 < lines.count && PersonLine.isName(lines[index])
        && (DateLine(Substring(lines[index + 1])) != nil || DatedLine(lines[index + 1]) != nil)
    }.map { lines[$0] }
  }

  private static func blocks(_ blocks: [[String]], without count: Int) -> [[String]] {
    var left = count
    return blocks.map { block in
      defer { left = max(0, left - block.count) }
      return Array(block.dropFirst(left))
    }
  }
}
