/// A subtitle: its time and its text.
struct SubtitleCue {
  /// A part spoken by one speaker.
  struct Part: Equatable {
    /// The words, on one line.
    let text: String
    /// The voice named in WebVTT.
    let voice: String?
    /// Whether a dash marks a change of speaker.
    let isNewTurn: Bool
    /// The colour of the words, which broadcasters change with the speaker.
    var colour: Substring?
  }

  /// The display time, in milliseconds.
  let times: Range<Int>
  /// The spoken parts, in order.
  let parts: [Part]

  /// Returns the cues of a file, skipping lines outside of cues, such as numbers, styles and notes. Linear.
  static func cues(in text: String) -> [SubtitleCue] {
    var cues: [SubtitleCue] = []
    var times: Range<Int>?
    var lines: [Substring] = []
    var isBlank = false
    func flush() {
      if let times {
        let parts = parts(of: lines)
        if !parts.isEmpty { cues.append(SubtitleCue(times: times, parts: parts)) }
      }
      times = nil
      lines = []
    }
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if let cue = SubStationCue.cue(of: line) {
        flush()
        times = cue.times
        lines = cue.lines
        flush()
      } else if let found = Self.times(in: line) ?? Self.timesWithComma(in: line) {
        // In a file without blank lines, the number of the next cue follows the words of this one.
        if times != nil, let last = lines.last, last.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
          lines.removeLast()
        }
        flush()
        times = found
        isBlank = false
      } else if line.utf8.allSatisfy({ $0 <= 0x20 }) {
        // Some files have a blank line below the times.
        if !lines.isEmpty || isBlank { flush() }
        isBlank = true
      } else {
        lines.append(line)
      }
    }
    flush()
    return cues
  }
}

extension SubtitleCue {
  private static func parts(of lines: [Substring]) -> [Part] {
    var parts: [Part] = []
    var colour: Substring?
    for line in lines {
      let (start, end) = colours(of: line, from: colour)
      colour = end
      for piece in voices(in: line) { add(piece, colour: start, isAlone: lines.count < 2, to: &parts) }
    }
    return parts.filter { !$0.text.isEmpty }
  }

  private static func add(_ line: Substring, colour: Substring?, isAlone: Bool, to parts: inout [Part]) {
    let (text, voice) = plain(line)
    guard !text.isEmpty else { return }
    let isDashed =
      text.hasPrefix(">>") || text.hasPrefix("- ") || text.hasPrefix("– ")
      || (text.hasPrefix("-") && !isAlone)
    let words = isDashed ? PageText.line(String(text.drop { "-–> ".contains($0) })) : text
    if let last = parts.last, !isDashed, voice == nil || voice == last.voice, colour == last.colour {
      parts[parts.count - 1] = Part(
        text: last.text + " " + words, voice: last.voice, isNewTurn: last.isNewTurn, colour: colour)
    } else {
      parts.append(
        Part(text: words, voice: voice ?? parts.last?.voice, isNewTurn: isDashed, colour: colour))
    }
  }

  /// Returns the colours at the start and at the end of a line, in SubRip notation: `<font color="#ffff00">`.
  private static func colours(
    of line: Substring, from colour: Substring?
  ) -> (start: Substring?, end: Substring?) {
    var (start, end) = (colour, colour)
    var isAtStart = !line.prefix { $0 != "<" }.contains(where: \.isLetter)
    for piece in line.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
      let tag = piece.prefix { $0 != ">" }
      if tag.hasPrefix("font"), let place = tag.firstRange(of: "color=")?.upperBound {
        end = tag[place...].drop { "\"'".contains($0) }.prefix { !"\"' ".contains($0) }
      } else if tag == "/font" {
        end = nil
      }
      if isAtStart { start = end }
      isAtStart = isAtStart && piece.dropFirst(tag.count + 1).trimmingSpaces.isEmpty
    }
    return (start, end)
  }

  /// Returns the pieces of a line between changes of voice, including those marked with ">>".
  private static func voices(in line: Substring) -> [Substring] {
    var pieces: [Substring] = []
    var start = line.startIndex
    let marks = [" >>", " &gt;&gt;", "<v"].flatMap { line.ranges(of: $0) }.map(\.lowerBound)
    for place in marks.sorted() where place > start {
      pieces.append(line[start..<place])
      start = place
    }
    return pieces + [line[start...]]
  }

  /// Returns a line without its tags, and the voice that one of them names.
  private static func plain(_ line: Substring) -> (text: String, voice: String?) {
    var text = ""
    var voice: String?
    var rest = line
    while let start = rest.firstIndex(where: { $0 == "<" || $0 == "{" }) {
      text += rest[..<start]
      let close: Character = rest[start] == "<" ? ">" : "}"
      guard let end = rest[start...].firstIndex(of: close), isTag(rest[start..<end]) else {
        text.append(rest[start])
        rest = rest[rest.index(after: start)...]
        continue
      }
      let tag = rest[rest.index(after: start)..<end]
      if tag.hasPrefix("v"), let space = tag.firstIndex(of: " ") {
        voice = PageText.line(HTMLEntities.decoded(String(tag[tag.index(after: space)...])))
      }
      rest = rest[rest.index(after: end)...]
    }
    return (PageText.line(HTMLEntities.decoded(text + rest)), voice.flatMap { $0.isEmpty ? nil : $0 })
  }

  private static func isTag(_ text: Substring) -> Bool {
    guard let second = text.dropFirst().first else { return false }
    return text.utf8.count < 200 && (second.isLetter || second == "/" || second == "\\" || second.isNumber)
  }

  /// Returns the times of a line such as `00:00:01,000 --> 00:00:04,200`.
  static func times(in line: Substring) -> Range<Int>? {
    let parts = line.split(separator: " --> ", maxSplits: 1)
    guard parts.count == 2, let from = milliseconds(parts[0]),
      let word = parts[1].split(separator: " ").first, let to = milliseconds(word), from <= to
    else { return nil }
    return from..<to
  }

  /// Returns the times of a line such as `0:00:01.000,0:00:04.200`.
  static func timesWithComma(in line: Substring) -> Range<Int>? {
    let parts = line.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.contains(":") && $0.contains(".") }),
      let from = milliseconds(parts[0]), let to = milliseconds(parts[1]), from <= to
    else { return nil }
    return from..<to
  }

  static func milliseconds(_ text: Substring) -> Int? {
    let parts = text.trimmingSpaces.split(omittingEmptySubsequences: false) { ":,.".contains($0) }
    guard (2...4).contains(parts.count) else { return nil }
    let numbers = parts.compactMap { $0.utf8.count <= 4 ? Int($0) : nil }
    guard numbers.count == parts.count, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
    let hasFraction = text.contains(",") || text.contains(".")
    let whole = (hasFraction ? numbers.dropLast() : numbers[...]).reduce(0) { $0 * 60 + $1 }
    return whole * 1_000 + (hasFraction ? numbers.last ?? 0 : 0)
  }
}

extension Substring {
  /// The text without spaces and tabs at its ends.
  var trimmingSpaces: Substring {
    var text = self
    while let first = text.first, first == " " || first == "\t" { text = text.dropFirst() }
    while let last = text.last, last == " " || last == "\t" { text = text.dropLast() }
    return text
  }
}
