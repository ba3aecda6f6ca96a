/// Reads SubRip and WebVTT: cue numbers and times become metadata, and sentences run on from cue to cue.
package enum SubtitleReader {
  /// The reader's version; it goes up when a file gives another text.
  package static let version = 4

  /// The turns of a subtitle file. Cues of one speaker are one turn, also where each of them repeats the
  /// name; a pause of five seconds, a dash or a line in brackets ends it.
  ///
  /// - Throws: an error when there is no cue in it.
  package static func document(of text: String) throws(DocumentError) -> Document {
    try document(of: SubtitleCue.cues(in: text))
  }

  /// The same of television's subtitles in XML (TTML).
  package static func document(ofTimedText tree: HTMLTree) throws(DocumentError) -> Document {
    try document(of: TimedText.cues(in: tree))
  }

  private static func document(of cues: [SubtitleCue]) throws(DocumentError) -> Document {
    let cues = RollingCaptions.unrolled(cues)
    guard !cues.isEmpty else {
      throw DocumentError(
        "the subtitle file has no timed cues", fix: "save it as .srt or .vtt again")
    }
    var turns = CueTurns(areNamed: SpeakerName.recur(in: cues.flatMap(\.parts).map(\.text)))
    for cue in cues { turns.add(cue) }
    return Document(reader: DocumentKind.subtitles.rawValue, version: version, blocks: turns.blocks)
  }
}

/// Joins cues to turns.
private struct CueTurns {
  private(set) var blocks: [Block] = []
  private var voice: String?
  private let areNamed: Bool

  /// Begins with nothing.
  ///
  /// - Parameter areNamed: whether names such as "Jan Lind:" keep recurring in the file.
  init(areNamed: Bool) { self.areNamed = areNamed }

  mutating func add(_ cue: SubtitleCue) {
    for part in cue.parts {
      let isRemark = part.text.isInBrackets
      let named = isRemark ? nil : name(of: part.text)
      if !isRemark, let last = blocks.last, continues(last, cue, part, named) {
        blocks[blocks.count - 1].text += " " + part.text.withoutName(named)
        // Cues may go back in time.
        let start = last.times?.lowerBound ?? cue.times.lowerBound
        blocks[blocks.count - 1].times = start..<max(start, cue.times.upperBound)
      } else {
        voice = part.voice
        let kind: BlockKind = isRemark ? .caption : .turn
        blocks.append(Block(kind, part.text, speaker: part.voice ?? named, times: cue.times))
      }
    }
  }

  private func name(of text: String) -> String? {
    areNamed ? SpeakerName.loosePrefix(of: text) : SpeakerName.prefix(of: text)
  }

  /// Whether a cue goes on with what the last one said; it may say again who speaks.
  private func continues(
    _ last: Block, _ cue: SubtitleCue, _ part: SubtitleCue.Part, _ named: String?
  ) -> Bool {
    guard last.kind == .turn, !part.isNewTurn, part.voice == voice, named == nil || named == last.speaker
    else { return false }
    return cue.times.lowerBound - (last.times?.upperBound ?? 0) < 5_000
  }
}

extension String {
  /// What is said after a name and its colon.
  fileprivate func withoutName(_ name: String?) -> String {
    guard name != nil, let colon = firstIndex(where: { $0 == ":" || $0 == "：" }) else { return self }
    return String(self[index(after: colon)...].trimmingSpaces)
  }

  fileprivate var isInBrackets: Bool {
    guard let first = unicodeScalars.first, let last = unicodeScalars.last else { return false }
    return ["[]", "()", "♪♪"].contains(String(Character(first)) + String(Character(last)))
  }
}
