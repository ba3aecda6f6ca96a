/// Reads transcripts with numbered lines: the numbers and the text between pages are left out, and sentences
/// continue from line to line.
package enum TranscriptReader {
  /// The reader's version, increased whenever a file yields different text.
  package static let version = 3

  /// Returns the paragraphs of a transcript, with their speakers.
  ///
  /// - Throws: an error if the file has no text.
  package static func document(of text: String) throws(DocumentError) -> Document {
    guard let document = document(of: NumberedLines(text)) else {
      throw DocumentError("there is no text in the transcript", fix: "name a file with text")
    }
    return document
  }

  /// Returns the paragraphs of parsed lines; nil if they have no text.
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

  /// Returns the lines without page numbers and without those between the last number of a page and the first
  /// of the next, and the number of lines left out.
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

  /// Returns the smallest indentation that is common among the lines.
  private static func base(of lines: [NumberedLines.Line]) -> Int {
    var counts: [Int: Int] = [:]
    for line in lines where line.number != nil { counts[line.indent, default: 0] += 1 }
    return counts.filter { $0.value * 8 >= lines.count }.keys.min() ?? counts.keys.min() ?? 0
  }

  /// Returns the paragraphs as turns; one without a name continues the turn above.
  private static func turns(_ texts: [String]) -> [Block] {
    var speakers = TranscriptSpeakers()
    return texts.map { text in
      if let heading = spacedOut(text) { return Block(.heading, heading, level: 2) }
      if text.hasPrefix("(") || speakers.begins(examination: text) { return Block(.caption, text) }
      let speaker = speakers.speaker(of: text)
      return speaker == nil ? Block(.paragraph, text) : Block(.turn, text, speaker: speaker)
    }
  }

  /// Returns a heading without its letter-spacing: "PROCEEDINGS" for "P R O C E E D I N G S".
  private static func spacedOut(_ text: String) -> String? {
    let words = text.split(separator: " ")
    return words.count > 3 && words.allSatisfy { $0.count == 1 } ? words.joined() : nil
  }
}

/// Joins the lines of a transcript into paragraphs.
private struct TranscriptParagraphs {
  private(set) var texts: [String] = []
  private let base: Int
  private var isAlone = false
  private var isFull = false
  private var isSplit = false

  /// Creates an empty state, given the indentation of most lines.
  init(base: Int) { self.base = base }

  mutating func add(_ line: NumberedLines.Line) {
    // A line without text separates paragraphs, unless it just spaces out the lines.
    guard !line.text.isEmpty else {
      isSplit = texts.last?.unicodeScalars.last.map { ".!?”\"".unicodeScalars.contains($0) } ?? false
      return
    }
    defer { isSplit = false }
    let isIndented = line.indent >= base + 4
    let isNamed =
      SpeakerName.prefix(of: line.text) != nil || TranscriptSpeakers.side(of: line.text) != nil
    let wasAlone = isAlone
    // Centred text isn't part of any paragraph.
    isAlone =
      line.indent >= base + 16 && (line.text.hasPrefix("(") || line.text.split(separator: " ").count < 5)
    // A hanging indent continues a line that was full and has no stop.
    let isHanging = isFull && !wasAlone
    isFull =
      line.text.unicodeScalars.count >= 40
      && !(line.text.unicodeScalars.last.map { ".!?:;…”\")".unicodeScalars.contains($0) } ?? true)
    if let last = texts.indices.last, !isSplit, !isIndented || isHanging, !isNamed, !wasAlone {
      texts[last] += " " + line.text
    } else {
      texts.append(line.text)
    }
  }
}
