/// Walks one paragraph from stop to stop and reports where its sentences lie.
struct ParagraphScanner<Judge: BoundaryJudge> {
  let bytes: TextBytes
  let language: LanguageCode
  private(set) var judge: Judge
  private var state = QuotationState()
  private var sentenceStart = 0
  private var wasOpen = false
  private var limit = 0

  init(bytes: TextBytes, language: LanguageCode, judge: Judge) {
    self.bytes = bytes
    self.language = language
    self.judge = judge
  }

  /// Appends the sentences of a paragraph, which must be trimmed of white space.
  mutating func scan(_ paragraph: Range<Int>, into sentences: inout [Sentence]) {
    state = QuotationState()
    sentenceStart = paragraph.lowerBound
    limit = paragraph.upperBound
    wasOpen = false
    var offset = paragraph.lowerBound
    while offset < limit {
      if ByteInterest.isPlain(bytes[offset]) {
        offset += 1
      } else {
        offset = visit(offset, paragraph.lowerBound, &sentences)
      }
    }
    close(at: limit, next: limit, &sentences)
  }

  private mutating func close(at end: Int, next: Int, _ sentences: inout [Sentence]) {
    guard end > sentenceStart else { return }
    sentences.append(Sentence(range: sentenceStart..<end, isQuoted: wasOpen))
    sentenceStart = next
    wasOpen = state.isOpen
  }
}

extension ParagraphScanner {
  /// Deals with the byte at `offset` and answers where to go on.
  @inline(__always)
  private mutating func visit(_ offset: Int, _ start: Int, _ sentences: inout [Sentence]) -> Int {
    switch bytes[offset] {
    case 46: return isInsideWord(offset) ? offset + 1 : stop(offset, start, &sentences)
    case 33, 63: return stop(offset, start, &sentences)
    case 40, 91, 123: state.openBracket()
    case 41, 93, 125: return closingBracket(offset, start, &sentences)
    case 34: note(34, offset, 1)
    case 59: return language == .greek ? stop(offset, start, &sentences) : offset + 1
    default: return visitScalar(offset, start, &sentences)
    }
    return offset + 1
  }

  /// A dot before a lower-case letter or a digit, as in "3.14" or "example.com".
  @inline(__always)
  private func isInsideWord(_ offset: Int) -> Bool {
    let next = bytes[offset + 1]
    return (next >= 97 && next <= 122) || (next >= 48 && next <= 57)
  }

  private mutating func visitScalar(_ offset: Int, _ start: Int, _ sentences: inout [Sentence]) -> Int {
    let (value, width) = bytes.scalar(at: offset)
    switch CharacterKind(value) {
    case .stop: return stop(offset, start, &sentences)
    case .quote: note(value, offset, width)
    case .opener: if value > 0x2000 { state.openBracket() }
    case .closer: state.closeBracket()
    case .emoji: return emoji(offset, start, &sentences)
    default: break
    }
    return offset + width
  }

  private mutating func note(_ mark: UInt32, _ offset: Int, _ width: Int) {
    let left = offset > sentenceStart ? CharacterKind(bytes.scalar(before: offset).value) : .space
    let behind = offset + width
    let right = behind < limit ? CharacterKind(bytes.scalar(at: behind).value) : .space
    state.note(mark, left: left, right: right)
  }
}

extension ParagraphScanner {
  private var reader: CandidateReader {
    CandidateReader(bytes: bytes, isGreek: language == .greek, limit: limit)
  }

  private mutating func stop(_ offset: Int, _ start: Int, _ sentences: inout [Sentence]) -> Int {
    let candidate = reader.candidate(at: offset, state: &state)
    settle(candidate, start, &sentences)
    return max(candidate.end, offset + 1)
  }

  private mutating func settle(_ candidate: Candidate, _ start: Int, _ sentences: inout [Sentence]) {
    guard candidate.next < limit, candidate.start > sentenceStart else { return }
    let place = Place(start: start, sentenceStart: sentenceStart, end: limit)
    guard judge.ends(candidate, at: place, in: bytes) else { return }
    close(at: candidate.end, next: candidate.next, &sentences)
  }

  /// A closing bracket that nothing opened is a smile in Russian chats and may end a sentence.
  private mutating func closingBracket(_ offset: Int, _ start: Int, _ sentences: inout [Sentence]) -> Int {
    guard bytes[offset] == 41, state.brackets == 0 else {
      state.closeBracket()
      return offset + 1
    }
    var end = offset
    while end < limit, bytes[end] == 41 { end += 1 }
    guard bytes[end] == 32 else { return end }
    settle(reader.candidate(from: offset, to: end, run: .smiley, state: state), start, &sentences)
    return end
  }

  private mutating func emoji(_ offset: Int, _ start: Int, _ sentences: inout [Sentence]) -> Int {
    var end = offset
    while end < limit {
      let (value, width) = bytes.scalar(at: end)
      let kind = CharacterKind(value)
      let isJoined = kind == .emoji || kind == .mark
      let isSpaced = value == 32 && CharacterKind(bytes.scalar(at: end + 1).value) == .emoji
      guard isJoined || isSpaced else { break }
      end += width
    }
    settle(reader.candidate(from: offset, to: end, run: .emoji, state: state), start, &sentences)
    return max(end, offset + 1)
  }
}
