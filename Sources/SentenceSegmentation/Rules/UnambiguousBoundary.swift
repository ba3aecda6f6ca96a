/// The most common ends of sentences, which need no model: "… a plain word. Another sentence", "… really?
/// Another".
///
/// A stop after a word that isn't a known abbreviation, outside of brackets, is followed by one space and a
/// capitalised word. The model agrees in more than 999 of 1,000 cases, which are five sixths of all
/// candidates.
struct UnambiguousBoundary {
  let bytes: TextBytes
  let tables: ModelTables
  let abbreviations: AbbreviationTable
  let language: LanguageCode
  let hasDottedOrdinals: Bool

  /// Returns whether the stop at `stop`, outside of brackets and quotations, is of this kind.
  @inline(__always)
  func isPlain(_ stop: Int, from sentenceStart: Int) -> Bool {
    guard bytes[stop + 1] == 32, stop > sentenceStart, let next = opening(after: stop + 2) else {
      return false
    }
    return bytes[stop] == 46
      ? isAfterWord(stop, next, sentenceStart)
      : next == stop + 2 && !isAfterIdeograph(stop) && !(bytes[stop] == 33 && opensLegalForm(next))
  }
}

extension UnambiguousBoundary {
  /// Returns the start of the next word if it is capitalised, all in capitals, or a single letter that isn't
  /// an initial, such as "I" and "A". A quotation mark may precede it.
  @inline(__always)
  private func opening(after space: Int) -> Int? {
    let start = bytes[space] == 34 ? space + 1 : space
    let (first, width) = bytes.scalar(at: start)
    guard CharacterKind(first) == .upper else { return nil }
    let (second, secondWidth) = bytes.scalar(at: start + width)
    switch CharacterKind(second) {
    case .lower, .space: return start
    case .upper: return bytes[start + width + secondWidth] == 46 ? nil : start
    default: return second == 39 || second == 0x2019 ? start : nil
    }
  }

  /// Returns whether a legal form is at an offset, as in "Yahoo! Inc."
  private func opensLegalForm(_ start: Int) -> Bool {
    let word = Token(in: bytes, startingAt: start, limit: start + UnambiguousBoundary.longest)
    return BoundaryRules.legalForms.contains(word.hash)
  }

  private func isAfterIdeograph(_ stop: Int) -> Bool {
    CharacterKind(bytes.scalar(before: stop).value) == .ideograph
  }

  /// Returns whether the word before the stop can end a sentence: a long word, or a short one known to occur
  /// inside sentences. A name or number only can if the next word is usually in lower case.
  @inline(__always)
  private func isAfterWord(_ stop: Int, _ next: Int, _ sentenceStart: Int) -> Bool {
    let floor = max(sentenceStart, stop - UnambiguousBoundary.longest)
    let last = bytes.scalar(before: stop).value
    let run = LowerRun(before: stop, floor: floor, in: bytes)
    let (start, length) = (run.start, run.length)
    guard start > floor else { return false }
    let (mark, width) = bytes.scalar(before: start)
    if mark == 32 || (mark == 45 && length > 3) {
      guard length > 3 ? run.hasVowel : length > 1 else { return false }
      guard length < 4 || abbreviations.mayContain(length: length, last: last) else { return true }
      let word = hash(from: start, to: stop)
      return (length > 3 || tables.isUsuallyLower(word)) && !abbreviations.contains(word, in: language)
    }
    if length == 0 { return isAfterNumber(start, next, floor, sentenceStart) }
    guard length > 2, CharacterKind(mark) == .upper, bytes[start - width - 1] == 32 else { return false }
    return isUsuallyLower(at: next)
      && !(abbreviations.mayContain(length: length + 1, last: last)
        && abbreviations.contains(hash(from: start - width, to: stop), in: language))
  }

  /// Returns whether a plain number inside a sentence precedes the stop, as in "… in 2014. The", in a
  /// language whose ordinals have no full stop.
  private func isAfterNumber(_ end: Int, _ next: Int, _ floor: Int, _ sentenceStart: Int) -> Bool {
    guard !hasDottedOrdinals else { return false }
    var start = end
    while start > floor, bytes[start - 1] >= 48, bytes[start - 1] <= 57 { start -= 1 }
    guard start > floor + 4, start < end, bytes[start - 1] == 32 else { return false }
    return isUsuallyLower(at: next) && !isSecondWord(start, sentenceStart)
  }

  /// Returns whether the word at `start` is the second of its sentence, as in "Table 3. Results".
  private func isSecondWord(_ start: Int, _ sentenceStart: Int) -> Bool {
    guard start - sentenceStart < UnambiguousBoundary.longest else { return false }
    return !(sentenceStart..<start - 1).contains { bytes[$0] == 32 }
  }

  /// The maximum number of bytes of a word that are examined.
  private static let longest = 40

  @inline(__always)
  private func isUsuallyLower(at start: Int) -> Bool {
    var end = start
    while end < start + UnambiguousBoundary.longest {
      let (value, width) = bytes.scalar(at: end)
      guard CharacterKind(value).isLetter else { break }
      end += width
    }
    return bytes[end] == 32 && tables.isUsuallyLower(hash(from: start, to: end))
  }

  @inline(__always)
  private func hash(from start: Int, to end: Int) -> UInt64 {
    var hash = TokenHash.seed
    var offset = start
    while offset < end {
      let (value, width) = bytes.scalar(at: offset)
      hash = TokenHash.adding(UInt64(LetterCase.lowercase(value)), to: hash)
      offset += width
    }
    return hash
  }
}
