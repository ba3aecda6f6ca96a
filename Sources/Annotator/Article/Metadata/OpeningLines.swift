/// The lines at the start of a text that contain its metadata.
enum OpeningLines {
  private static let maximumLines = 12
  private static let maximumRead = 60
  private static let maximumScalars = 1_000

  /// Returns the first dozen nonblank lines, trimmed and grouped into blocks at blank lines, none longer than
  /// 1,000 code points.
  ///
  /// A menu above the article is left out: three or more short lines at the very start.
  static func blocks(of text: String) -> [[String]] {
    let read = blocks(reading: text)
    let menu = menuLines(in: read.flatMap { $0 })
    var (passed, kept) = (0, 0)
    return read.compactMap { block in
      let rest = block.dropFirst(max(0, min(block.count, menu - passed))).prefix(maximumLines - kept)
      passed += block.count
      kept += rest.count
      return rest.isEmpty ? nil : Array(rest)
    }
  }

  /// Returns how many menu lines come first. Menu lines have at most four words, without a stop, a date or a
  /// byline, and a longer line follows them.
  private static func menuLines(in lines: [String]) -> Int {
    var count = lines.prefix { isMenuItem($0) }.count
    // The line above a date or byline is the headline, however short; a name may come in between.
    if count < lines.count, isSignature(lines[count]) {
      while count > 0, PersonLine.isName(lines[count - 1]) { count -= 1 }
      count -= 1
    }
    return count >= 3 && count < lines.count ? count : 0
  }

  private static func isMenuItem(_ line: String) -> Bool {
    if Headline.isBreadcrumb(line) { return true }
    let words = line.split { $0.isWhitespace }
    guard words.count <= 4, line.contains(where: \.isLetter), line.unicodeScalars.count <= 40 else {
      return false
    }
    let marks = ".?!:…。！？#-=*".unicodeScalars
    let isMarked = line.unicodeScalars.contains { marks.contains($0) }
    return !isMarked && !isSignature(line)
  }

  private static func isSignature(_ line: String) -> Bool {
    Byline.author(in: line) != nil || Byline.namesNobody(line) || DateLine(Substring(line)) != nil
      || DatedLine(line) != nil
  }

  private static func blocks(reading text: String) -> [[String]] {
    var blocks: [[String]] = [[]]
    var line = String.UnicodeScalarView()
    var (length, count) = (0, 0)
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      if scalar == "\n", previous == "\r" { continue }
      if scalar == "\n" || scalar == "\r" || scalar == "\u{2028}" || scalar == "\u{2029}"
        || scalar == "\u{85}"
      {
        end(&line, in: &blocks, count: &count)
        length = 0
        if count == maximumRead { break }
      } else if length < maximumScalars {
        line.append(scalar)
        length += 1
      }
    }
    if count < maximumRead { end(&line, in: &blocks, count: &count) }
    return blocks.filter { !$0.isEmpty }
  }

  /// Returns a wire service's line without the marks for its typesetters: "^By MAREN OSKE=".
  private static func withoutWireMarks(_ line: String) -> String {
    guard line.hasPrefix("^"), let last = line.last, last == "<" || last == "=" else { return line }
    return String(line.dropFirst().dropLast())
  }

  private static func end(
    _ line: inout String.UnicodeScalarView, in blocks: inout [[String]], count: inout Int
  ) {
    let text = line.drop { $0.isBlank }
    let end = text.lastIndex { !$0.isBlank }.map { text.index(after: $0) } ?? text.startIndex
    line = String.UnicodeScalarView()
    guard !text.isEmpty else {
      if blocks.last?.isEmpty == false { blocks.append([]) }
      return
    }
    blocks[blocks.count - 1].append(withoutWireMarks(String(text[..<end])))
    count += 1
  }
}

extension Unicode.Scalar {
  fileprivate var isBlank: Bool {
    properties.isWhitespace || value == 0xFEFF
  }
}
