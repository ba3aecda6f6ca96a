/// Walks a paragraph from stop to stop and reports the ranges of its sentences.
struct ParagraphScanner<Judge: BoundaryJudge> {
  let bytes: TextBytes
  let language: LanguageCode
  private(set) var judge: Judge
  /// Whether the text is a corpus record, in which a list is a single sentence.
  let isRecord: Bool
  private var state = QuotationState()
  private var list = LeadInList()
  private var sentenceStart = 0
  private var wasOpen = false
  private var limit = 0
  private var depth = 0
  private var searches = 0
  private var memory = InlineList.Memory()
  /// The end of the date line that opens the paragraph, determined at a stop near the start.
  private var dateLine: Int?
  private var verdicts = VerdictMemory()

  init(bytes: TextBytes, language: LanguageCode, judge: Judge, isRecord: Bool) {
    self.bytes = bytes
    self.language = language
    self.judge = judge
    self.isRecord = isRecord
  }

  /// Emits the sentences of a paragraph, which must have no white space at its ends.
  mutating func scan(_ paragraph: Range<Int>, _ emit: (Sentence) -> Void) {
    state.clear()
    list.clear()
    searches = 0
    dateLine = nil
    if depth == 0 { memory = InlineList.Memory() }
    sentenceStart = paragraph.lowerBound
    limit = paragraph.upperBound
    wasOpen = false
    var offset = bytes.firstInteresting(from: paragraph.lowerBound, to: limit)
    while offset < limit {
      offset = visit(offset, paragraph.lowerBound, emit)
      offset = bytes.firstInteresting(from: offset, to: limit)
    }
    close(at: limit, next: limit, emit)
  }

  private mutating func close(at end: Int, next: Int, _ emit: (Sentence) -> Void) {
    guard end > sentenceStart else { return }
    if !list.isEmpty { closeItems(before: end, emit) }
    emit(Sentence(range: sentenceStart..<end, isQuoted: wasOpen))
    sentenceStart = next
    wasOpen = state.isOpen || !state.wide.isEmpty && state.wide.isQuotation(at: next, in: bytes, to: limit)
  }

  private mutating func closeItems(before end: Int, _ emit: (Sentence) -> Void) {
    for item in list.items(before: end, in: bytes) {
      emit(
        Sentence(range: sentenceStart..<bytes.trimmingSpace(from: sentenceStart, to: item), isQuoted: wasOpen)
      )
      (sentenceStart, wasOpen) = (item, false)
    }
    list.clear()
  }
}

extension ParagraphScanner {
  /// Handles the byte at `offset` and returns the offset to continue from.
  @inline(__always)
  private mutating func visit(_ offset: Int, _ start: Int, _ emit: (Sentence) -> Void) -> Int {
    switch bytes[offset] {
    case 46: return isInsideWord(offset) ? offset + 1 : stop(offset, start, emit)
    case 33, 63: return stop(offset, start, emit)
    case 40, 91, 123: state.openBracket()
    case 41, 93, 125: return closingBracket(offset, start, emit)
    case 34: note(34, offset, 1)
    case 59:
      if language == .greek { return stop(offset, start, emit) }
      return listMark(offset, 1, emit)
    case 58:
      if endsInArmenian(offset) { return stop(offset, start, emit) }
      if sentenceStart == start, closesOpening(offset) {
        close(at: offset + 1, next: bytes.skippingSpace(from: offset + 1, to: limit), emit)
        return offset + 1
      }
      return listMark(offset, 1, emit)
    default: return visitScalar(offset, start, emit)
    }
    return offset + 1
  }

  /// Returns whether a colon ends a sentence in Armenian: one that isn't inside a time or an address.
  @inline(__always)
  private func endsInArmenian(_ offset: Int) -> Bool {
    language == .armenian && (offset + 1 == limit || bytes[offset + 1] == 32)
  }

  /// Returns whether a colon follows the date and source, or the heading, that open a paragraph.
  private func closesOpening(_ colon: Int) -> Bool {
    if LeadingDate.closes(bytes, from: sentenceStart, at: colon) { return true }
    return language == .arabic && QuestionHeading.closes(bytes, from: sentenceStart, at: colon, to: limit)
  }

  /// Returns whether a dot precedes a lower-case letter or a digit, as in "3.14" or "example.com".
  @inline(__always)
  private func isInsideWord(_ offset: Int) -> Bool {
    let next = bytes[offset + 1]
    return (next >= 97 && next <= 122) || (next >= 48 && next <= 57)
  }

  private mutating func visitScalar(_ offset: Int, _ start: Int, _ emit: (Sentence) -> Void) -> Int {
    let (value, width) = bytes.scalar(at: offset)
    switch CharacterKind(value) {
    case .stop: return stop(offset, start, emit)
    case .quote: if !noteWide(value, offset, width) { note(value, offset, width) }
    case .opener:
      if value > 0x2000 { state.openBracket() }
      state.wide.open(value, at: offset)
    case .closer:
      state.closeBracket()
      state.wide.close(value)
    case .comma: return listMark(offset, width, emit)
    case .emoji: return emoji(offset, start, emit)
    default: break
    }
    return offset + width
  }

  /// Records “ or ” next to a Chinese or Japanese character.
  private mutating func noteWide(_ mark: UInt32, _ offset: Int, _ width: Int) -> Bool {
    guard mark == 0x201C || mark == 0x201D else { return false }
    let isWide =
      bytes.scalar(at: offset + width).value >= 0x3000
      || (offset > sentenceStart && bytes.scalar(before: offset).value >= 0x3000)
    guard isWide else { return false }
    if mark == 0x201C { state.wide.open(mark, at: offset) } else { state.wide.close(mark) }
    return true
  }

  private mutating func note(_ mark: UInt32, _ offset: Int, _ width: Int) {
    let left = offset > sentenceStart ? CharacterKind(bytes.scalar(before: offset).value) : .space
    let after = offset + width
    let right = after < limit ? CharacterKind(bytes.scalar(at: after).value) : .space
    state.note(mark, left: left, right: right)
  }
}

extension ParagraphScanner {
  /// Scans the items of a list inside a paragraph that opens with the current sentence: "… this. 1. One 2.
  /// Two".
  private mutating func scansList(_ offset: Int, _ start: Int, _ emit: (Sentence) -> Void) -> Bool {
    guard sentenceStart > start, offset - sentenceStart <= 2, depth < 2, !state.isOpen, state.brackets == 0
    else { return false }
    let starts = InlineList.starts(bytes, behindSentence: sentenceStart..<limit, language, &memory)
    guard !starts.isEmpty else { return false }
    scanItems([sentenceStart] + starts, emit)
    return true
  }

  /// Scans the items that begin at `starts`; the last extends to the end of the paragraph.
  private mutating func scanItems(_ starts: [Int], _ emit: (Sentence) -> Void) {
    let end = limit
    depth += 1
    for (item, next) in zip(starts, starts.dropFirst() + [end]) {
      scan(item..<bytes.trimmingSpace(from: item, to: next), emit)
    }
    depth -= 1
    limit = end
    sentenceStart = end
  }

  /// Returns the starts of the second and later items of a list that opens at `next`. The number of searches
  /// is limited, so that hostile text can't slow down reading.
  private mutating func items(underLeadInTo next: Int) -> [Int] {
    guard depth < 2, searches < 32, ListItem(bytes, at: next, to: limit) != nil else { return [] }
    searches += 1
    return InlineList.starts(bytes, underLeadIn: next..<limit, language, &memory)
  }

  /// Looks for a list after a colon or semicolon with white space after it, which the full-width ones don't
  /// need.
  private mutating func listMark(_ offset: Int, _ width: Int, _ emit: (Sentence) -> Void) -> Int {
    let after = offset + width
    guard !isRecord, !state.isOpen, state.brackets == 0, offset > sentenceStart else { return after }
    let mark = bytes.scalar(at: offset).value
    let next = bytes.skippingSpace(from: after, to: limit)
    guard next > after || mark >= 0xFF00 else { return after }
    switch mark {
    case 0x3A, 0xFF1A:
      let items = items(underLeadInTo: next)
      guard items.isEmpty else {
        close(at: after, next: next, emit)
        scanItems([next] + items, emit)
        return limit
      }
      list.noteColon(next: next)
    case 0x3B, 0x61B, 0xFF1B: list.noteSemicolon(next: next)
    default: break
    }
    return after
  }

  private var reader: CandidateReader {
    CandidateReader(bytes: bytes, language: language, limit: limit)
  }

  @inline(__always)
  private mutating func stop(_ offset: Int, _ start: Int, _ emit: (Sentence) -> Void) -> Int {
    guard offset + 1 < limit else { return limit }
    if isBetweenInitials(offset) { return offset + 1 }
    if offset - start < AgencyDateLine.reach, sentenceStart == start, isInDateLine(offset, start) {
      return offset + 1
    }
    let isOutside = !state.isOpen && state.brackets == 0 && offset + 2 < limit
    if isOutside, judge.isUnambiguous(offset, from: sentenceStart, in: bytes) {
      close(at: offset + 1, next: offset + 2, emit)
      return offset + 2
    }
    return weigh(offset, start, emit)
  }

  /// Returns whether a full stop is between two single ASCII letters: "J. R. R. Tolkien". No sentence ends
  /// there in any language.
  @inline(__always)
  private func isBetweenInitials(_ offset: Int) -> Bool {
    guard bytes[offset + 3] == 46, bytes[offset + 1] == 32, bytes[offset] == 46, offset > sentenceStart + 1
    else { return false }
    let before = bytes[offset - 2]
    guard before == 32 || before == 46 || before == 41 else { return false }
    return LetterCase.isASCIILetter(UInt32(bytes[offset - 1]))
      && LetterCase.isASCIILetter(UInt32(bytes[offset + 2]))
  }

  /// Returns whether the stop is inside the date line that opens the paragraph.
  private mutating func isInDateLine(_ offset: Int, _ start: Int) -> Bool {
    if let dateLine { return offset < dateLine }
    let end = depth > 0 ? start : AgencyDateLine.end(bytes, from: start, to: limit) ?? start
    dateLine = end
    return offset < end
  }

  private mutating func weigh(_ offset: Int, _ start: Int, _ emit: (Sentence) -> Void) -> Int {
    if scansList(offset, start, emit) { return limit }
    if Judge.isRepeatable, bytes[offset] == 46, isPlain,
      let known = verdicts.verdict(at: offset, surroundings(start))
    {
      if known.ends { close(at: offset + known.end, next: offset + known.next, emit) }
      return offset + known.end
    }
    let candidate = reader.candidate(at: offset, state: &state)
    settle(candidate, start, emit)
    return max(candidate.end, offset + 1)
  }

  /// Whether nothing is open that could affect a verdict.
  private var isPlain: Bool { !state.isOpen && state.brackets == 0 && state.wide.isEmpty }

  private func surroundings(_ start: Int) -> VerdictMemory.Surroundings {
    VerdictMemory.Surroundings(bytes: bytes, paragraph: start..<limit, sentenceStart: sentenceStart)
  }

  private mutating func settle(_ candidate: Candidate, _ start: Int, _ emit: (Sentence) -> Void) {
    guard candidate.next < limit, candidate.start > sentenceStart else { return }
    let place = Place(start: start, sentenceStart: sentenceStart, end: limit)
    let ends = judge.ends(candidate, at: place, in: bytes)
    if state.wide.isEmpty { verdicts.note(ends, on: candidate, surroundings(start)) }
    guard ends else { return }
    close(at: candidate.end, next: candidate.next, emit)
  }

  /// Handles a closing bracket. One that nothing opened is a smiley in Russian chats and may end a sentence.
  private mutating func closingBracket(_ offset: Int, _ start: Int, _ emit: (Sentence) -> Void) -> Int {
    guard bytes[offset] == 41, state.brackets == 0 else {
      state.closeBracket()
      return offset + 1
    }
    if scansList(offset, start, emit) { return limit }
    var end = offset
    while end < limit, bytes[end] == 41 { end += 1 }
    guard bytes[end] == 32 else { return end }
    settle(reader.candidate(from: offset, to: end, run: .smiley, state: state), start, emit)
    return end
  }

  private mutating func emoji(_ offset: Int, _ start: Int, _ emit: (Sentence) -> Void) -> Int {
    var end = offset
    while end < limit {
      let (value, width) = bytes.scalar(at: end)
      let kind = CharacterKind(value)
      let isJoined = kind == .emoji || kind == .mark
      let isSpaced = value == 32 && CharacterKind(bytes.scalar(at: end + 1).value) == .emoji
      guard isJoined || isSpaced else { break }
      end += width
    }
    settle(reader.candidate(from: offset, to: end, run: .emoji, state: state), start, emit)
    return max(end, offset + 1)
  }
}
