/// Reads subtitle files such as SubRip and WebVTT: cue times become metadata, and sentences continue from cue
/// to cue.
package enum SubtitleReader {
  /// The reader's version, increased whenever a file yields different text.
  package static let version = 7

  /// Returns the turns of a subtitle file.
  ///
  /// Successive cues of a speaker are one turn, even if each repeats the name. A pause of five seconds, a
  /// dash or a line in brackets ends the turn.
  ///
  /// - Throws: an error if the file has no cue.
  package static func document(of text: String) throws(DocumentError) -> Document {
    try document(of: SubtitleCue.cues(in: text))
  }

  /// Returns the turns of television subtitles in XML (TTML).
  package static func document(ofTimedText tree: HTMLTree) throws(DocumentError) -> Document {
    try document(of: TimedText.cues(in: tree))
  }

  private static func document(of cues: [SubtitleCue]) throws(DocumentError) -> Document {
    let cues = RollingCaptions.unrolled(cues)
    guard !cues.isEmpty else {
      throw DocumentError(
        "the subtitle file has no timed cues", fix: "save it as .srt or .vtt again")
    }
    let texts = cues.flatMap(\.parts).map(\.text)
    var turns = CueTurns(
      areNamed: SpeakerName.recur(in: texts), bracketed: SpeakerName.bracketed(in: texts),
      standApart: standApart(texts))
    for cue in cues { turns.add(cue) }
    return Document(reader: DocumentKind.subtitles.rawValue, version: version, blocks: turns.blocks)
  }
}

extension SubtitleReader {
  /// Returns whether each cue is a sentence of its own: Chinese subtitles hardly have any punctuation.
  private static func standApart(_ texts: [String]) -> Bool {
    let written = texts.filter { $0.unicodeScalars.contains { $0.properties.isIdeographic } }
    let ended = texts.count { $0.unicodeScalars.contains { "。！？!?…".unicodeScalars.contains($0) } }
    return written.count * 2 > texts.count && ended * 10 < texts.count
  }
}

/// Joins cues into turns.
private struct CueTurns {
  private(set) var blocks: [Block] = []
  private var voice: String?
  private var colour: Substring?
  private let areNamed: Bool
  private let bracketed: Set<String>
  private let standApart: Bool

  /// Creates an empty state.
  ///
  /// - Parameters:
  ///   - areNamed: whether names such as "Jan Lind:" recur in the file.
  ///   - bracketed: names in brackets that precede what is said.
  ///   - standApart: whether each cue is a sentence of its own.
  init(areNamed: Bool, bracketed: Set<String>, standApart: Bool) {
    self.standApart = standApart
    self.areNamed = areNamed
    self.bracketed = bracketed
  }

  mutating func add(_ cue: SubtitleCue) {
    for part in cue.parts.flatMap({ $0.split(at: bracketed) }) {
      let isRemark = part.text.isInBrackets
      let (named, said) = isRemark ? (nil, part.text[...]) : name(in: part.text)
      if !isRemark, let last = blocks.last, continues(last, cue, part, named) {
        blocks[blocks.count - 1].text += Self.space(between: last.text, said) + said
        // Cues may go back in time.
        let start = last.times?.lowerBound ?? cue.times.lowerBound
        blocks[blocks.count - 1].times = start..<max(start, cue.times.upperBound)
      } else {
        voice = part.voice
        colour = part.colour
        let kind: BlockKind = isRemark ? .caption : .turn
        blocks.append(Block(kind, part.text, speaker: part.voice ?? named, times: cue.times))
      }
    }
  }

  /// Returns the space between two cues; none in Chinese and Japanese.
  private static func space(between text: String, _ next: Substring) -> String {
    guard let last = text.unicodeScalars.last, let first = next.unicodeScalars.first else { return " " }
    let isDense = { (scalar: Unicode.Scalar) in
      scalar.properties.isIdeographic || (0x3000...0x30FF).contains(scalar.value)
        || (0xFF01...0xFF1F).contains(scalar.value)
    }
    return isDense(last) && isDense(first) ? "" : " "
  }

  /// Returns the name that a text begins with, and what is said.
  private func name(in text: String) -> (name: String?, said: Substring) {
    if let found = SpeakerName.bracketedPrefix(of: text[...]), bracketed.contains(found.name) {
      return found
    }
    let name = areNamed ? SpeakerName.loosePrefix(of: text) : SpeakerName.prefix(of: text)
    guard let name, let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) else {
      return (nil, text[...])
    }
    return (name, text[text.index(after: colon)...].trimmingSpaces)
  }

  /// Returns whether a cue continues the last one; it may repeat the speaker's name.
  private func continues(
    _ last: Block, _ cue: SubtitleCue, _ part: SubtitleCue.Part, _ named: String?
  ) -> Bool {
    guard !standApart, last.kind == .turn, !part.isNewTurn, part.voice == voice, part.colour == colour,
      named == nil || named == last.speaker
    else { return false }
    return cue.times.lowerBound - (last.times?.upperBound ?? 0) < 5_000
  }
}

extension String {
  /// Whether all text is in brackets, between notes, or between other music symbols with spaces inside: "*
  /// Musik *". "*Never.*" is just emphasized.
  fileprivate var isInBrackets: Bool {
    guard let first, let last, count > 1 else { return false }
    let ends = "\(first)\(last)"
    if ["♪♪", "♫♫"].contains(ends) { return true }
    if ["**", "##"].contains(ends) { return dropFirst().first == " " && dropLast().last == " " }
    var depth = 0
    let isInside = allSatisfy { sign in
      if "([（【".contains(sign) { depth += 1 }
      defer { if ")]）】".contains(sign) { depth -= 1 } }
      return depth > 0 || sign == " "
    }
    // An unclosed bracket continues in the next cue: "(which nobody had".
    return isInside && depth == 0
  }
}

extension SubtitleCue.Part {
  /// Returns the pieces before each of which a different bracketed name occurs.
  fileprivate func split(at names: Set<String>) -> [Self] {
    guard !names.isEmpty else { return [self] }
    let marks = SpeakerName.bracketed(in: text).filter { names.contains($0.name) }.map(\.place)
    var pieces: [Self] = []
    var start = text.startIndex
    for place in marks + [text.endIndex] where place > start {
      let piece = String(text[start..<place].trimmingSpaces)
      pieces.append(
        Self(text: piece, voice: voice, isNewTurn: isNewTurn || start > text.startIndex, colour: colour))
      start = place
    }
    return pieces
  }
}
