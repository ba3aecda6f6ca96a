/// The title, author and date in a block between two lines of "---" at the start of a Markdown file.
struct FrontMatter {
  /// The value of `title`.
  let title: String?
  /// The value of `author`.
  let author: String?
  /// The day in the value of `date`, if it exists.
  let published: CalendarDate?

  /// Reads the block and removes its lines. If the block isn't complete, nothing is found or removed.
  init(takenFrom lines: inout [String]) {
    guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else {
      (title, author, published) = (nil, nil, nil)
      return
    }
    let block = lines[1..<end]
    title = Self.value(of: "title", in: block)
    author = Self.value(of: "author", in: block)
    published = Self.value(of: "date", in: block).flatMap { DateLine(Substring($0))?.date }
    lines.removeSubrange(...end)
  }

  private static func value(of key: String, in lines: ArraySlice<String>) -> String? {
    let line = lines.first { $0.utf8.starts(with: (key + ":").utf8) }
    let value = line?.unicodeScalars.dropFirst(key.unicodeScalars.count + 1).drop { $0 == " " || $0 == "\t" }
    return value.flatMap(unquoted)
  }

  private static func unquoted(_ value: Substring.UnicodeScalarView) -> String? {
    let isQuoted = value.count > 1 && value.first == value.last && (value.first == "\"" || value.first == "'")
    let text = isQuoted ? value.dropFirst().dropLast() : value
    return text.isEmpty ? nil : String(text)
  }
}
