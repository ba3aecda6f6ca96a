/// Reads a candidate at a stop: the run, its closers, and the following text.
struct CandidateReader {
  let bytes: TextBytes
  let language: LanguageCode
  /// The end of the paragraph.
  let limit: Int

  /// Returns the candidate whose first stop is at `start`, recording the closers it absorbs in the quotation
  /// state.
  @inline(__always)
  func candidate(at start: Int, state: inout QuotationState) -> Candidate {
    var candidate = Candidate(start: start, runEnd: start, end: start, next: start, run: .period)
    readStops(&candidate)
    candidate.runEnd = candidate.end
    readClosers(&candidate, &state)
    if bytes[start - 1] >= 0x80 || bytes[start] >= 0x80 {
      candidate.isWhole = state.wide.isWhole(at: candidate.end, in: bytes, to: limit)
    }
    finish(&candidate, state.isOpen, state.brackets)
    return candidate
  }

  /// Returns a candidate for a run of emoji, or for a lone closing bracket used as a smiley, that ends at
  /// `end`.
  func candidate(from start: Int, to end: Int, run: Candidate.Run, state: QuotationState) -> Candidate {
    var candidate = Candidate(start: start, runEnd: end, end: end, next: end, run: run)
    finish(&candidate, state.isOpen, state.brackets)
    return candidate
  }

  private func finish(_ candidate: inout Candidate, _ isOpen: Bool, _ brackets: Int) {
    candidate.next = bytes.skippingSpace(from: candidate.end, to: limit)
    candidate.gap = gap(candidate)
    candidate.nextKind = CharacterKind(bytes.scalar(at: candidate.next).value)
    if bytes[candidate.next] == 44, bytes[candidate.next + 1] == 44 { candidate.nextKind = .quote }
    candidate.isInQuotation = isOpen
    candidate.brackets = brackets
  }

  private func gap(_ candidate: Candidate) -> Candidate.Gap {
    let first = bytes[candidate.end]
    switch candidate.next - candidate.end {
    case 0: return .none
    case _ where first == 10 || first == 13: return .line
    case 1: return .space
    default: return .spaces
    }
  }
}

extension CandidateReader {
  /// Reads stops; dots separated by single spaces form one run.
  @inline(__always)
  private func readStops(_ candidate: inout Candidate) {
    var count = 0
    var kinds: UInt8 = 0
    var offset = candidate.start
    while offset < limit {
      let byte = bytes[offset]
      if byte == 46 {
        count += 1
        kinds |= 1
        offset += 1
      } else if byte == 32, bytes[offset + 1] == 46, count > 0, isSpacedDot(offset + 1) {
        if count == 1, opensEllipsis(candidate.start) {
          candidate.opensEllipsis = true
          break
        }
        offset += 1
      } else if let (bit, width) = stop(at: offset) {
        kinds |= bit
        count += bit == 1 ? 3 : 1
        offset += width
      } else {
        break
      }
    }
    candidate.end = max(offset, candidate.start + 1)
    candidate.run = run(kinds, count)
  }

  /// Returns whether a full stop is followed by an ellipsis that opens the next sentence: "compounds. . . .
  /// The", "raak. ...en".
  private func opensEllipsis(_ start: Int) -> Bool {
    guard start > 0, bytes[start - 1] != 32 else { return false }
    if bytes[start + 2] == 46, bytes[start + 3] == 46, bytes[start + 4] == 46 {
      return CharacterKind(bytes.scalar(at: start + 5).value).isLetter
    }
    for step in 1...3 where bytes[start + 2 * step - 1] != 32 || bytes[start + 2 * step] != 46 {
      return false
    }
    return bytes[start + 7] == 32 && CharacterKind(bytes.scalar(at: start + 8).value) == .upper
  }

  /// Returns whether the dot at `offset` stands alone, as in ". . .", rather than opening ".5" or ".com".
  private func isSpacedDot(_ offset: Int) -> Bool {
    let kind = CharacterKind(bytes.scalar(at: offset + 1).value)
    return !kind.isLetter && kind != .digit
  }

  private func stop(at offset: Int) -> (bit: UInt8, width: Int)? {
    let byte = bytes[offset]
    if byte == 63 { return (2, 1) }
    if byte == 33 { return (4, 1) }
    if byte == 59, language == .greek { return (2, 1) }
    if byte == 58, language == .armenian { return (16, 1) }
    guard byte >= 0xC0 else { return nil }
    let (value, width) = bytes.scalar(at: offset)
    switch value {
    case 0x2026: return (1, width)
    case 0x37E, 0x2047: return (2, width)
    case 0x203C, 0x203D, 0x2048, 0x2049: return (4, width)
    case 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0xFF61: return (8, width)
    case 0x589, 0x61F, 0x6D4, 0x964, 0x965, 0x1362, 0x1367, 0x17D4, 0x104A, 0x104B: return (16, width)
    default: return nil
    }
  }

  private func run(_ kinds: UInt8, _ count: Int) -> Candidate.Run {
    switch kinds {
    case 1: count == 1 ? .period : .ellipsis
    case 2: .question
    case 4: .exclamation
    case 16: .foreign
    default: kinds & 8 != 0 ? .ideographic : .mixed
    }
  }
}

extension CandidateReader {
  /// Absorbs closing quotes, brackets, footnote marks and further stops after the run.
  private func readClosers(_ candidate: inout Candidate, _ state: inout QuotationState) {
    while candidate.end < limit {
      let offset = candidate.end
      if let mark = closer(at: offset, state.isOpen, state.brackets) {
        candidate.absorb(mark.kind)
        state.close(mark.value)
        candidate.end = mark.end
      } else if let end = footnote(at: offset) {
        candidate.absorb(.footnote)
        candidate.end = end
      } else if candidate.closer != .none, let (_, width) = stopOrDot(at: offset) {
        candidate.end = offset + width
      } else {
        return
      }
    }
  }

  private func stopOrDot(at offset: Int) -> (bit: UInt8, width: Int)? {
    bytes[offset] == 46 ? (1, 1) : stop(at: offset)
  }

  private func closer(
    at offset: Int, _ isOpen: Bool, _ brackets: Int
  ) -> (kind: Candidate.Closer, value: UInt32, end: Int)? {
    var start = offset
    let isTwin = bytes[start + 1] == 39 && bytes[start + 2] == 39
    if bytes[start] == 32, isOpen || brackets > 0 || isTwin { start += 1 }
    if bytes[start] == 0xC2, bytes[start + 1] == 0xA0, isOpen { start += 2 }
    guard start < limit else { return nil }
    let (value, width) = bytes.scalar(at: start)
    let kind = CharacterKind(value)
    guard kind.isCloserOrQuote else { return nil }
    let right = CharacterKind(bytes.scalar(at: start + width).value)
    let isLast = start + width >= limit
    if kind == .closer {
      return start == offset || brackets > 0 ? (.bracket, value, start + width) : nil
    }
    let isAfterSpace = start > offset
    if isAfterSpace, value == 39, bytes[start + 1] == 39 { return twinApostrophe(start) }
    guard isLast || closes(value, right, isAfterSpace, isOpen) else { return nil }
    return (.quote, value, start + width)
  }

  /// Returns two apostrophes with a space on both sides, which close a quotation opened by two commas.
  private func twinApostrophe(_ start: Int) -> (kind: Candidate.Closer, value: UInt32, end: Int)? {
    let isClosed = start + 2 >= limit || bytes[start + 2] == 32
    return isClosed ? (.quote, 34, start + 2) : nil
  }

  /// Returns whether a quotation mark after a stop is a closing one.
  private func closes(
    _ mark: UInt32, _ right: CharacterKind, _ isAfterSpace: Bool, _ isOpen: Bool
  ) -> Bool {
    let isOutside = right == .space || right == .comma || right == .stop || right == .dash
    if isAfterSpace {
      return isOpen && (isOutside || right.isCloserOrQuote) && mark != 0x201E && mark != 0xAB
    }
    switch mark {
    case 0x201E, 0x201A, 0x2018: return false
    case 0xAB, 0x201C, 0x22, 0x27: return isOpen || !right.isLetter
    default: return true
    }
  }

  /// Returns the end of a footnote mark such as "[13]" or "[2–11]" at `offset`.
  private func footnote(at offset: Int) -> Int? {
    let start = bytes[offset] == 32 ? offset + 1 : offset
    guard bytes[start] == 91 else { return superscript(at: offset) }
    var end = start + 1
    var digits = 0
    while end < limit, end - offset < 24 {
      let (value, width) = bytes.scalar(at: end)
      if value == 93 { return digits > 0 ? end + 1 : nil }
      let kind = CharacterKind(value)
      guard kind == .digit || kind == .comma || kind == .dash || kind == .space else { return nil }
      digits += kind == .digit ? 1 : 0
      end += width
    }
    return nil
  }

  private func superscript(at offset: Int) -> Int? {
    switch bytes.scalar(at: offset).value {
    case 0xB2, 0xB3, 0xB9: offset + 2
    case 0x2070, 0x2074...0x2079: offset + 3
    default: nil
    }
  }
}
