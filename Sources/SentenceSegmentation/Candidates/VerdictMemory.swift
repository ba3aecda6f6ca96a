/// The verdicts on the last few candidates, so that repetitive text isn't judged again and again.
///
/// A verdict is reused if the same bytes surround a full stop as far as the rules and the model look: two
/// words before and after it, and an equal distance from the start of the sentence. Everything else is judged
/// anew.
struct VerdictMemory {
  /// The verdict on a candidate.
  struct Verdict {
    let ends: Bool
    /// The ends of the sentence and of the gap after it, relative to the stop.
    let end: Int
    let next: Int
  }

  /// The text around a candidate.
  struct Surroundings {
    let bytes: TextBytes
    let paragraph: Range<Int>
    let sentenceStart: Int
  }

  private struct Entry {
    var pattern: UInt64 = 0
    var offset = 0
    /// The number of bytes of the paragraph before and after the stop.
    var before = 0
    var after = 0
    /// How far the rules and the model look, measured once a similar candidate occurs, which is rare.
    var reach: Reach?
    var sentence = 0
    var opening = CharacterKind.other
    var verdict = Verdict(ends: false, end: 0, next: 0)
  }

  /// The number of bytes before and after a stop that affect the verdict.
  private struct Reach {
    let before: Int
    let after: Int

    init(of entry: Entry, in bytes: TextBytes) {
      let words = VerdictMemory.words(bytes, from: entry.offset, by: -1)
      before = entry.sentence < VerdictMemory.reach ? max(words, entry.sentence) : words
      after = VerdictMemory.words(bytes, from: entry.offset + 1, by: 1)
    }

    /// Returns whether all of them are in the paragraph.
    func fits(_ before: Int, _ after: Int) -> Bool {
      self.before < min(before, VerdictMemory.reach) && self.after < min(after, VerdictMemory.reach)
    }
  }

  private var entries = [Entry](repeating: Entry(), count: 64)

  /// Returns the verdict on a candidate like the one at `offset`.
  @inline(__always)
  mutating func verdict(at offset: Int, _ text: Surroundings) -> Verdict? {
    let pattern = VerdictMemory.pattern(offset, text.bytes)
    let sentence = min(offset - text.sentenceStart, VerdictMemory.reach)
    let slot = VerdictMemory.slot(pattern, sentence)
    guard entries[slot].pattern == pattern, entries[slot].sentence == sentence else { return nil }
    return isSame(slot, offset, text) ? entries[slot].verdict : nil
  }

  /// Records a verdict on a candidate that is a single full stop with one space and a word after it.
  mutating func note(_ ends: Bool, on candidate: Candidate, _ text: Surroundings) {
    guard candidate.isPeriod, candidate.closer == .none, candidate.gap == .space,
      candidate.end == candidate.start + 1, candidate.nextKind.isLetter || candidate.nextKind == .digit,
      !candidate.isInQuotation, candidate.brackets == 0
    else { return }
    let (offset, bytes) = (candidate.start, text.bytes)
    let pattern = VerdictMemory.pattern(offset, bytes)
    let sentence = min(offset - text.sentenceStart, VerdictMemory.reach)
    entries[VerdictMemory.slot(pattern, sentence)] = Entry(
      pattern: pattern, offset: offset, before: offset - text.paragraph.lowerBound,
      after: text.paragraph.upperBound - offset, sentence: sentence,
      opening: CharacterKind(bytes.scalar(at: text.sentenceStart).value),
      verdict: Verdict(ends: ends, end: candidate.end - offset, next: candidate.next - offset))
  }
}

extension VerdictMemory {
  /// Returns whether the same bytes surround the stop at `offset` as that of an entry.
  private mutating func isSame(_ slot: Int, _ offset: Int, _ text: Surroundings) -> Bool {
    let entry = entries[slot]
    guard entry.opening == CharacterKind(text.bytes.scalar(at: text.sentenceStart).value) else {
      return false
    }
    let reach = entry.reach ?? Reach(of: entry, in: text.bytes)
    entries[slot].reach = reach
    let paragraph = text.paragraph
    return reach.fits(entry.before, entry.after)
      && reach.fits(offset - paragraph.lowerBound, paragraph.upperBound - offset)
      && text.bytes.areEqual(
        offset - reach.before, entry.offset - reach.before, count: reach.before + reach.after)
  }

  /// Returns the number of bytes in two words from `offset` in a direction, including the white space beyond
  /// them.
  private static func words(_ bytes: TextBytes, from offset: Int, by step: Int) -> Int {
    var count = 0
    var spaces = 0
    var isInside = false
    while count < reach, spaces < 2 {
      let isSpace = bytes[offset + step * count - (step < 0 ? 1 : 0)] <= 32
      if isSpace, isInside { spaces += 1 }
      isInside = !isSpace
      count += 1
    }
    return count + 1
  }

  /// The maximum number of bytes compared on either side.
  private static let reach = 128

  /// Returns the bytes right before and after a stop.
  @inline(__always)
  private static func pattern(_ offset: Int, _ bytes: TextBytes) -> UInt64 { bytes.word(at: offset - 3) }

  /// Returns the slot of a pattern, which also depends on the distance from the start of the sentence, since
  /// the same bytes occur at several.
  @inline(__always)
  private static func slot(_ pattern: UInt64, _ sentence: Int) -> Int {
    let key = pattern ^ UInt64(truncatingIfNeeded: sentence) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 58)
  }
}
