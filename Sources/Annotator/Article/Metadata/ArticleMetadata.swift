/// What the first lines of an article say about it. The text itself is not changed by reading it.
public struct ArticleMetadata: Equatable, Sendable {
  /// The headline: from front matter, a Markdown heading, after the date, or the first line that is one; at
  /// most 200 code points.
  public let title: String?
  /// The byline.
  public let author: String?
  /// The day of publication, if one is stated and exists.
  public let published: CalendarDate?

  /// Reads the first dozen lines of a text that are not blank. Linear, and in practice the cost of those
  /// lines.
  public init(of text: String) {
    var lines = OpeningLines.lines(of: text)
    let frontMatter = FrontMatter(takenFrom: &lines)
    let dates = lines.map { DateLine(Substring($0)) }
    let headings = lines.compactMap { Headline.heading($0) }
    let headlines = zip(lines, dates).compactMap { line, date in
      date == nil && DatedLine(line) != nil ? nil : Headline.text(of: line, date: date)
    }
    published =
      frontMatter.published ?? dates.prefix(6).compactMap { $0?.date }.first
      ?? lines.dropFirst().prefix(5).lazy.compactMap { DatedLine($0)?.date }.first
    author =
      frontMatter.author ?? lines.prefix(6).compactMap { Byline.author(in: $0) }.first
      ?? lines.dropFirst().prefix(5).lazy.compactMap { DatedLine($0)?.author }.first
    title = (frontMatter.title ?? headings.first ?? headlines.first).map { Headline.clipped($0) }
  }
}
