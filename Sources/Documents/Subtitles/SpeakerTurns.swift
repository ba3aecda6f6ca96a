/// Finds the turns of speakers in a plain text: paragraphs that begin with a name and a colon, and those that
/// follow them.
package enum SpeakerTurns {
  /// The limits of a record's head: the number of lines, and of bytes in each.
  private static let maximumHeadLines = 10
  private static let maximumHeadBytes = 100

  /// A turn: its range and its speaker.
  package struct Turn: Equatable, Sendable {
    /// The range in UTF-8 offsets.
    package let range: Range<Int>
    /// The name of the speaker.
    package let speaker: String
  }

  /// Returns the turns of a text; none if it isn't a dialogue. Linear.
  ///
  /// In a dialogue, at least two paragraphs begin with a name, names open a quarter of those below the head,
  /// and the speakers respond to one another: one of them speaks again, or asks a question. "LONDON:" and
  /// "PARIS:" above news from there don't.
  package static func turns(in text: String) -> [Turn] {
    let paragraphs = withoutHeadline(paragraphs(of: text))
    if isExamination(paragraphs) { return turns(ofExamination: paragraphs) }
    let strict = paragraphs.compactMap { SpeakerName.prefix(of: $0.text) }
    let loose = paragraphs.compactMap { SpeakerName.loosePrefix(of: $0.text) }
    let recurring = Set(loose).count < loose.count
    let names = recurring ? loose : strict
    // "Q" also is a speaker, although an unnamed one.
    let opened = withoutHead(paragraphs)
    let questions = opened.count { $0.text.hasPrefix("Q ") || $0.text.hasPrefix("Q\t") }
    guard names.count >= 2, (names.count + questions) * 4 >= opened.count,
      recurring || paragraphs.contains(where: { asks($0.text) })
    else { return [] }
    return turns(of: paragraphs) { recurring ? SpeakerName.loosePrefix(of: $0) : SpeakerName.prefix(of: $0) }
  }

  /// Returns the paragraphs without a headline such as "INTERVIEW: We never saw it", which is followed by a
  /// blank line, isn't a sentence, and begins with words that don't recur as a name.
  private static func withoutHeadline(_ paragraphs: [Paragraph]) -> [Paragraph] {
    guard paragraphs.count > 1, let name = SpeakerName.prefix(of: paragraphs[0].text),
      paragraphs[1].isApart,
      let end = paragraphs[0].text.last(where: { !"\"”“»«’'".contains($0) }), !".?!…:".contains(end),
      !paragraphs.dropFirst().contains(where: { SpeakerName.prefix(of: $0.text) == name })
    else { return paragraphs }
    return Array(paragraphs.dropFirst())
  }

  /// Returns the paragraphs without the head of a record: the few short lines above the first speaker, none
  /// of which is a sentence. Paragraphs of an article above "Phone:" aren't a head.
  private static func withoutHead(_ paragraphs: [Paragraph]) -> ArraySlice<Paragraph> {
    let head = paragraphs.prefix { SpeakerName.loosePrefix(of: $0.text) == nil }
    let isHead = head.allSatisfy { paragraph in
      let isSentence = paragraph.text.last.map { ".?!…".contains($0) } ?? false
      return paragraph.text.utf8.count <= maximumHeadBytes && (!isSentence || paragraph.text.hasSuffix("M."))
    }
    return head.count <= maximumHeadLines && isHead ? paragraphs[head.endIndex...] : paragraphs[...]
  }

  /// Returns whether a paragraph begins with a name and ends in a question.
  private static func asks(_ text: String) -> Bool {
    let last = text.last { !"\"”»’')".contains($0) }
    return last.map { "?？؟".contains($0) } ?? false && SpeakerName.prefix(of: text) != nil
  }

  /// Returns whether questions and answers are repeatedly marked "Q." and "A.", and a line such as "BY MR.
  /// LIND:" names the examiner.
  private static func isExamination(_ paragraphs: [Paragraph]) -> Bool {
    var speakers = TranscriptSpeakers()
    guard paragraphs.contains(where: { speakers.begins(examination: $0.text) }) else { return false }
    let sides = paragraphs.compactMap { TranscriptSpeakers.markedSide(of: $0.text) }
    let named = paragraphs.count { SpeakerName.prefix(of: $0.text) != nil }
    return sides.count { $0 == .question } > 1 && sides.count { $0 == .answer } > 1
      && (sides.count + named) * 4 >= paragraphs.count
  }

  private static func turns(ofExamination paragraphs: [Paragraph]) -> [Turn] {
    var speakers = TranscriptSpeakers()
    return paragraphs.compactMap { paragraph in
      if isRemark(paragraph.text), TranscriptSpeakers.markedSide(of: paragraph.text) == nil {
        speakers.interrupt()
        return nil
      }
      guard !speakers.begins(examination: paragraph.text),
        let speaker = speakers.speaker(of: paragraph.text)
      else { return nil }
      return Turn(range: paragraph.range, speaker: speaker)
    }
  }

  private static func turns(of paragraphs: [Paragraph], name: (String) -> String?) -> [Turn] {
    var turns: [Turn] = []
    var speaker: String?
    for paragraph in paragraphs {
      if let found = name(paragraph.text) ?? SpeakerName.titledPrefix(of: paragraph.text) {
        speaker = found
      } else if isRemark(paragraph.text) {
        speaker = nil
      }
      guard let speaker else { continue }
      turns.append(Turn(range: paragraph.range, speaker: speaker))
    }
    return turns
  }

  /// Returns whether a text has no speaker: a bracketed remark, a question of "Q" without a colon, or the end
  /// of the record.
  private static func isRemark(_ text: String) -> Bool {
    let starts = ["(", "[", "END", "Q ", "Q\t", "* * *", "###"]
    return starts.contains { text.hasPrefix($0) }
  }

  private struct Paragraph {
    let text: String
    let range: Range<Int>
    /// Whether a blank line precedes it.
    let isApart: Bool
  }

  /// Returns the lines that aren't blank.
  private static func paragraphs(of text: String) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var offset = 0
    var isApart = false
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      defer { offset += line.count + 1 }
      let skipped = line.prefix { $0 <= 0x20 }.count
      let kept = line.dropFirst(skipped)
      let length = kept.lastIndex { $0 > 0x20 }.map { kept.distance(from: kept.startIndex, to: $0) + 1 } ?? 0
      guard length > 0 else {
        isApart = true
        continue
      }
      let range = offset + skipped..<offset + skipped + length
      paragraphs.append(
        Paragraph(text: String(Substring(kept.prefix(length))), range: range, isApart: isApart))
      isApart = false
    }
    return paragraphs
  }
}
