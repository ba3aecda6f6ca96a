/// A plain text printed in pages, with form feeds between them, page numbers on separate lines, recurring
/// heads and feet, or a number beside every fifth line.
package struct PrintedPages {
  /// The text without these; a sentence divided by a page break continues in the next line.
  package let text: String
  /// The number of heads, feet and page numbers left out.
  package let dropped: Int
  /// The first of them, which may state the day of a paper.
  package let heads: [String]
  /// The number of line numbers left out.
  package let lineNumbers: Int

  /// Finds the pages of a text; nil if it has none. Linear.
  package init?(_ text: String) {
    let numbered = MarginNumbers(text)
    lineNumbers = numbered?.count ?? 0
    var pages = PageLines(numbered?.text ?? text)
    guard pages.findBreaks() else {
      guard let numbered else { return nil }
      (self.text, dropped, heads) = (numbered.text, 0, [])
      return
    }
    pages.findRunningHeads()
    (self.text, dropped) = pages.joined
    heads = pages.leftOut
  }

  /// Returns whether a text may have pages, by a quick look at its bytes: it has a form feed with text after
  /// it, or two short lines that end in a number.
  static func mayBeIn(_ bytes: [UInt8]) -> Bool {
    if MarginNumbers.mayBeIn(bytes) { return true }
    if let feed = bytes.firstIndex(of: 0x0C), bytes[feed...].contains(where: { $0 > 0x20 }) { return true }
    var found = 0
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      defer { start = end + 1 }
      guard end - start <= PageLines.longest, let last = bytes[start..<end].last(where: { $0 > 0x20 }),
        (0x30...0x39).contains(last) || last == UInt8(ascii: "-") || last == UInt8(ascii: "]")
      else { continue }
      found += 1
      if found == 2 { return true }
    }
    return false
  }
}

/// The lines of a text, and which of them belong to its pages.
private struct PageLines {
  /// The maximum number of bytes in a line with a page number.
  static let longest = 120

  private let lines: [Substring]
  /// The lines that are not blank.
  private let full: [Int]
  /// Whether a page begins at each of the full lines.
  private var begins: [Bool]
  /// Whether each of the full lines isn't part of the text.
  private var isLeftOut: [Bool]

  init(_ text: String) {
    lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    full = lines.indices.filter { [lines] in lines[$0].contains { !$0.isWhitespace } }
    isLeftOut = [Bool](repeating: false, count: full.count)
    begins = isLeftOut
    var isNew = false
    var line = 0
    for (place, index) in full.enumerated() {
      while line <= index {
        let space = line == index ? lines[line].prefix { $0.isWhitespace } : lines[line]
        isNew = isNew || space.contains("\u{C}")
        line += 1
      }
      begins[place] = isNew && place > 0
      isNew = lines[index].drop { $0.isWhitespace }.contains("\u{C}")
    }
  }

  /// Finds form feeds and page numbers.
  ///
  /// - Returns: whether there are pages.
  mutating func findBreaks() -> Bool {
    let hasFeeds = begins.contains(true)
    let found = full.indices.compactMap { place in number(place).map { (place: place, $0) } }
    let named = found.filter { $0.1.isNamed }
    for mark in named.count > 1 || hasFeeds ? named : [] { leaveOut(mark.place) }
    let bare = chain(found.filter { !$0.1.isNamed && stands(alone: $0.place) }.map { ($0.place, $0.1.value) })
    for place in bare.count > 2 || hasFeeds ? bare : [] { leaveOut(place) }
    return hasFeeds || isLeftOut.contains(true)
  }

  /// Leaves out a page number, which ends its page, or begins it after a form feed.
  private mutating func leaveOut(_ place: Int) {
    isLeftOut[place] = true
    if !begins[place], place + 1 < full.count { begins[place + 1] = true }
  }

  /// Returns the longest run of numbers, each one more than the last.
  private func chain(_ marks: [(place: Int, value: Int)]) -> [Int] {
    var longest: [Int] = []
    var runs: [Int: [Int]] = [:]
    for mark in marks {
      let run = (runs.removeValue(forKey: mark.value - 1) ?? []) + [mark.place]
      runs[mark.value] = run
      if run.count > longest.count { longest = run }
    }
    return longest
  }

  /// Returns whether a line is between blank lines or the ends of a page.
  private func stands(alone place: Int) -> Bool {
    let above = place == 0 || begins[place] || isLeftOut[place - 1] || full[place] > full[place - 1] + 1
    let next = place + 1
    let below = next == full.count || begins[next] || isLeftOut[next] || full[next] > full[place] + 1
    return above && below
  }

  /// Finds lines next to page breaks that recur, disregarding numbers.
  mutating func findRunningHeads() {
    var near: Set<Int> = []
    for place in full.indices where place == 0 || begins[place] {
      near.formUnion(text(among: (0..<place).reversed(), most: 1))
      near.formUnion(text(among: place..<full.count, most: 2))
    }
    near.formUnion(text(among: full.indices.reversed(), most: 1))
    let heads = near.filter { lines[full[$0]].utf8.count <= Self.longest && mayBeHead($0) }
    let keys = Dictionary(grouping: heads) { place in
      lines[full[place]].filter { $0.isLetter }.lowercased()
    }
    for (key, places) in keys where !key.isEmpty && places.count > 1 {
      for place in places { isLeftOut[place] = true }
    }
  }

  /// Returns whether a line is set apart from the text: by blank lines, by a gap in it, or by a number at an
  /// end.
  private func mayBeHead(_ place: Int) -> Bool {
    let line = lines[full[place]].drop(while: \.isWhitespace)
    return stands(alone: place) || line.first?.isNumber ?? false
      || line.last { !$0.isWhitespace }?.isNumber ?? false || lastPart(of: line).startIndex > line.startIndex
  }

  /// Returns the first lines that aren't left out yet.
  private func text(among places: some Sequence<Int>, most: Int) -> [Int] {
    var found: [Int] = []
    for place in places where !isLeftOut[place] {
      found.append(place)
      if found.count == most { break }
    }
    return found
  }

  /// The text without what belongs to the pages, and the number of lines left out.
  var joined: (text: String, dropped: Int) {
    var kept: [Substring] = []
    var last = -1
    var isCut = false
    for (place, index) in full.enumerated() {
      isCut = isCut || begins[place] || isLeftOut[place]
      guard !isLeftOut[place] else { continue }
      let line = lines[index].filter { $0 != "\u{C}" }[...]
      if !isCut || kept.isEmpty {
        kept += kept.isEmpty ? [] : [Substring](repeating: "", count: index - last - 1)
      } else if kept.last.map(Self.endsPhrase) ?? false {
        kept.append("")
      }
      kept.append(line)
      (last, isCut) = (index, false)
    }
    return (kept.joined(separator: "\n") + "\n", isLeftOut.count { $0 })
  }

  /// The first three lines left out.
  var leftOut: [String] {
    full.indices.filter { isLeftOut[$0] }.prefix(3).map { String(lines[full[$0]]) }
  }

  private static func endsPhrase(_ line: Substring) -> Bool {
    let closing = "”\"»’')）」』"
    let last = line.last { !$0.isWhitespace && !closing.contains($0) }
    return last.map { ".!?…:;。！？".contains($0) } ?? false
  }
}

extension PageLines {
  /// Returns the page number that a line consists of, or that follows a gap in it: "3", "- 3 -", "Page 3 of
  /// 9".
  private func number(_ place: Int) -> (value: Int, isNamed: Bool)? {
    let line = lines[full[place]]
    guard line.utf8.count <= Self.longest, line.utf8.contains(where: { (0x30...0x39).contains($0) }) else {
      return nil
    }
    let last = lastPart(of: line)
    let words = last.lowercased().split { " -–—[]()|/\t\u{C}".contains($0) }
    let isNamed = words.first.map { Self.names.contains(String($0)) } ?? false
    guard let first = (isNamed ? words.dropFirst() : words[...]).first, first.utf8.count <= 4,
      let value = Int(first)
    else { return nil }
    let rest = words.dropFirst(isNamed ? 2 : 1)
    let isWhole =
      rest.isEmpty || (rest.count == 2 && Int(rest[rest.endIndex - 1]) != nil && isNamed)
      || (rest.count == 1 && isNamed && Int(rest[rest.startIndex]) != nil)
    guard isWhole, isNamed || last.filter({ !$0.isWhitespace }).count <= 8 else { return nil }
    return (value, isNamed)
  }

  /// Returns the text after the last gap of a line.
  private func lastPart(of line: Substring) -> Substring {
    var rest = line.drop { $0.isWhitespace }
    while let gap = rest.firstRange(of: "   ") {
      let next = rest[gap.upperBound...].drop { $0.isWhitespace }
      if next.isEmpty { return rest }
      rest = next
    }
    return rest
  }

  private static let names: Set = [
    "page", "p.", "стр.", "страница", "сторінка", "с.", "seite", "página", "strona", "pagina",
  ]
}
