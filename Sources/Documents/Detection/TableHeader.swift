/// The first line of a file that may be a table of articles, whatever its name: Excel saves "Unicode text" as
/// .txt.
struct TableHeader {
  private let line: String

  init(of bytes: [UInt8]) {
    let start = bytes.prefix(2_000)
    let isLittle = start.starts(with: [0xFF, 0xFE])
    guard isLittle || start.starts(with: [0xFE, 0xFF]) else {
      line = String(decoding: start.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
      return
    }
    let units = stride(from: 2, to: start.count - 1, by: 2).map { place in
      let (first, second) = (UInt16(start[place]), UInt16(start[place + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    line = String(decoding: units.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF16.self)
  }

  /// Whether at least half of the cells name columns that articles have. There must be three such cells, or
  /// two that are the only ones, and one must name the text.
  var isOfArticles: Bool {
    guard line.utf8.count < 1_000 else { return false }
    return [Character("\t"), ";", ",", "|"].contains { separator in
      let cells = line.split(separator: separator, omittingEmptySubsequences: false).map {
        PageText.line(String($0)).lowercased().filter { $0 != "\"" && $0 != "\u{FEFF}" }
      }
      let known = cells.count { ArticleColumns.all.contains($0) }
      let isHeader = known >= 3 ? known * 2 >= cells.count : known == 2 && cells.count == 2
      return isHeader && cells.contains { ArticleColumns.text.contains($0) }
    }
  }
}
