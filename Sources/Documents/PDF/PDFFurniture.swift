/// Removes what belongs to the pages rather than the text: running heads and feet, page numbers, line
/// numbers.
enum PDFFurniture {
  /// Returns the pages without furniture, and the number of removed lines.
  static func removed(from pages: [PDFPage]) -> (pages: [PDFPage], removed: Int) {
    let repeated = RepeatedLines(of: pages)
    var count = 0
    let kept = pages.map { page in
      var page = page
      let numbers = lineNumbers(of: page)
      for index in page.blocks.indices {
        let lineCount = page.blocks[index].lines.count
        page.blocks[index].lines = page.blocks[index].lines.compactMap { line in
          // A running head is a block of its own; the first line of a column isn't.
          let isEdge = lineCount <= 3 && isAtEdge(line, of: page)
          if (isEdge && (repeated.contains(line) || isPageNumber(line.text)))
            || (isAtEdge(line, of: page) && isPrinted(line))
            || numbers.isNumber(line)
          {
            count += 1
            return nil
          }
          return numbers.without(line)
        }
      }
      page.blocks.removeAll { $0.lines.isEmpty }
      return page
    }
    return (kept, count)
  }

  static func isAtEdge(_ line: PDFLine, of page: PDFPage) -> Bool {
    page.height > 0 && (line.box.bottom < page.height * 0.12 || line.box.top > page.height * 0.88)
  }

  /// Returns the text of a line with every number replaced by the same character.
  static func key(_ text: String) -> String {
    var key = ""
    for scalar in text.lowercased().unicodeScalars {
      if scalar.properties.numericType != nil {
        if key.last != "#" { key += "#" }
      } else if !scalar.properties.isWhitespace {
        key.unicodeScalars.append(scalar)
      }
    }
    return key
  }

  /// Returns whether a text is a page number: "12", "- 12 -", "Page 12 of 30", "12 / 30".
  static func isPageNumber(_ text: String) -> Bool {
    // Two numbers separated only by a space are a table row.
    let words = text.split(separator: " ")
    let isRow = zip(words, words.dropFirst()).contains { isNumber($0) && isNumber($1) }
    guard !isRow else { return false }
    let key = key(text).filter { !"-–—[]()|·. ".contains($0) }
    return [
      "#", "page#", "page#of#", "#/#", "#of#", "seite#", "seite#von#", "стр#", "с#", "p#", "s#",
    ]
    .contains(key)
  }

  private static func isNumber(_ word: Substring) -> Bool {
    word.unicodeScalars.allSatisfy { $0.properties.numericType != nil }
  }

  /// Returns whether a line is one that browsers print above and below a page: the date and time, or the
  /// address.
  static func isPrinted(_ line: PDFLine) -> Bool { isAddress(line) || isMoment(line) }

  /// Returns the address that a browser prints on a page along with the date and time, unless it is
  /// shortened.
  static func address(on page: PDFPage) -> String? {
    let lines = page.blocks.flatMap(\.lines).filter { isAtEdge($0, of: page) }
    guard lines.contains(where: isMoment), let word = lines.first(where: isAddress)?.words.first,
      word.hasPrefix("http"), !word.contains("…"), !word.hasSuffix("...")
    else { return nil }
    return word
  }

  private static func isAddress(_ line: PDFLine) -> Bool {
    guard let first = line.words.first, ["http://", "https://", "file://"].contains(where: first.hasPrefix)
    else { return false }
    return line.words.count == 1 || (line.words.count == 2 && isPageNumber(line.words[1]))
  }

  private static func isMoment(_ line: PDFLine) -> Bool {
    guard let first = line.words.first else { return false }
    let day = first.split { "/.-,".contains($0) }
    guard day.count == 3, day.allSatisfy({ Int($0) != nil }), line.words.count > 1 else { return false }
    let time = line.words[1].split(separator: ":")
    return time.count == 2 && time.allSatisfy { Int($0) != nil }
  }

  /// Returns the numbers in the margin of a transcript: a column of small numbers that count up from the top
  /// of the page.
  private static func lineNumbers(of page: PDFPage) -> PDFLineNumbers {
    PDFLineNumbers(page.blocks.flatMap(\.lines))
  }
}

/// The lines of a page that are line numbers, or begin with one.
struct PDFLineNumbers {
  private let first: Set<String>
  private let margin: Double

  init(_ lines: [PDFLine]) {
    let numbered = lines.compactMap { line in
      line.words.first.flatMap { Int($0) }.map { ($0, line.box.left) }
    }
    let values = Set(numbered.map(\.0)).filter { (1...60).contains($0) }
    // A transcript's pages usually count to 25; ten numbers in a row are proof enough.
    let run = values.sorted().reduce((longest: 0, current: 0, last: -1)) { state, value in
      let current = value == state.last + 1 ? state.current + 1 : 1
      return (max(state.longest, current), current, value)
    }
    let lefts = numbered.map(\.1).sorted()
    let isNumbered = run.longest >= 10 && numbered.count * 2 >= lines.count
    first = isNumbered ? Set(values.map { String($0) }) : []
    margin = lefts.isEmpty ? 0 : lefts[lefts.count / 2] + 20
  }

  /// Returns whether a line consists of such a number.
  func isNumber(_ line: PDFLine) -> Bool {
    line.words.count == 1 && line.box.left < margin && first.contains(line.words[0])
  }

  /// Returns a line without its leading number.
  func without(_ line: PDFLine) -> PDFLine {
    guard line.words.count > 1, line.box.left < margin, let word = line.words.first,
      first.contains(word)
    else { return line }
    var line = line
    line.words.removeFirst()
    return line
  }
}
