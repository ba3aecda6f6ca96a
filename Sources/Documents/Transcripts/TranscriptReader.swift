/// Reads transcripts whose lines are numbered: the numbers and what stands between the pages are left out,
/// and sentences run on from line to line.
package enum TranscriptReader {
  /// The reader's version; it goes up when a file gives another text.
  package static let version = 3

  /// The paragraphs of a transcript, and who speaks in them.
  ///
  /// - Throws: an error when there is no text in it.
  package static func document(of text: String) throws(DocumentError) -> Document {
    guard let document = document(of: NumberedLines(text)) else {
      throw DocumentError("there is no text in the transcript", fix: "name a file with text")
    }
    return document
  }

  /// The same of lines that are known already; nil when there is no text in them.
  static func document(of numbered: NumberedLines) -> Document? {
    let lines = numbered.lines
    let (kept, dropped) = withoutFurniture(lines)
    var paragraphs = TranscriptParagraphs(base: base(of: kept.filter { !$0.text.isEmpty }))
    for line in kept { paragraphs.add(line) }
    let blocks = turns(paragraphs.texts)
    guard !blocks.isEmpty else { return nil }
    let numbers = kept.count { $0.number != nil && !$0.text.isEmpty }
    let parts = [
      DroppedPart("line numbers", count: numbers),
      DroppedPart("running heads and page numbers", count: dropped),
    ]
    return Document(
      reader: DocumentKind.transcript.rawValue, version: version, blocks: blocks,
      dropped: parts)
  }

  /// The lines without those between the last number of a page and the first of the next, and without page
  /// numbers; lines without text go, too.
  private static func withoutFurniture(
    _ lines: [NumberedLines.Line]
  ) -> (kept: [NumberedLines.Line], dropped: Int) {
    var kept: [NumberedLines.Line] = []
    var waiting: [NumberedLines.Line] = []
    var last: Int?
    var dropped = 0
    for line in lines {
      guard let number = line.number else {
        waiting.append(line)
        continue
      }
      let isNewPage = last.map { number <= $0 } ?? false
      let text = isNewPage ? [] : waiting.filter { !$0.text.allSatisfy { $0.isNumber || $0 == "-" } }
      dropped += waiting.count - text.count
      kept += text
      waiting = []
      kept.append(line)
      last = number
    }
    return (kept, dropped + waiting.count)
  }

  /// How far most lines are indented.
  private static func base(of lines: [NumberedLines.Line]) -> Int {
    var counts: [Int: Int] = [:]
    for line in lines where line.number != nil { counts[line.indent, default: 0] += 1 }
    return counts.filter { $0.value * 8 >= lines.count }.keys.min() ?? counts.keys.min() ?? 0
  }

  /// The paragraphs as turns; what no name stands before goes on with the one above.
  private static func turns(_ texts: [String]) -> [Block] {
    var speakers = TranscriptSpeakers()
    return texts.map { text in
      if let heading = spacedOut(text) { return Block(.heading, heading, level: 2) }
      if text.hasPrefix("(") || speakers.begins(examination: text) { return Block(.caption, text) }
      let speaker = speakers.speaker(of: text)
      return speaker == nil ? Block(.paragraph, text) : Block(.turn, text, speaker: speaker)
    }
  }

  /// "PROCEEDINGS" for "P R O C E E D I N G S".
  private static func spacedOut(_ text: String) -> String? {
    let words = text.split(separator: " ")
    return words.count > 3 && words.allSatisfy { $0.count == 1 } ? words.joined() : nil
  }
}

/// Joins the lines of a transcript to paragraphs.
private struct TranscriptParagraphs {
  private(set) var texts: [String] = []
  private let base: Int
  private var isAlone = false
  private var isFull = false
  private var isParted = false

  /// Begins with nothing; most lines are indented so far.
  init(base: Int) { self.base = base }

  mutating func add(_ line: NumberedLines.Line) {
    // A line without text parts paragraphs, where it does not only space out the lines.
    guard !line.text.isEmpty else {
      isParted = texts.last?.unicodeScalars.last.map { ".!?”\"".unicodeScalars.contains($0) } ?? false
      return
    }
    defer { isParted = false }
    let isIndented = line.indent >= base + 4
    let isNamed =
      SpeakerName.prefix(of: line.text) != nil || TranscriptSpeakers.side(of: line.text) != nil
    let wasAlone = isAlone
    // What stands in the middle of the page belongs to nothing.
    isAlone =
      line.indent >= base + 16 && (line.text.hasPrefix("(") || line.text.split(separator: " ").count < 5)
    // A hanging indent goes on with a line that was full and has no stop.
    let isHanging = isFull && !wasAlone
    isFull =
      line.text.unicodeScalars.count >= 40
      && !(line.text.unicodeScalars.last.map { ".!?:;…”\")".unicodeScalars.contains($0) } ?? true)
    if let last = texts.indices.last, !isParted, !isIndented || isHanging, !isNamed, !wasAlone {
      texts[last] += " " + line.text
    } else {
      texts.append(line.text)
    }
  }
}
