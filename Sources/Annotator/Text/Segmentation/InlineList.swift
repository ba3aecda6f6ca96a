/// A list whose items stand on one line: "1) The first item 2) The second item", "• One • Two".
enum InlineList {
  /// The starts of the second and later items of a paragraph that opens with an item; empty when it is no list.
  static func starts(_ bytes: TextBytes, _ paragraph: Range<Int>) -> [Int] {
    if opensWord(bytes, paragraph.lowerBound) { return [] }
    let opening = LineOpening(bytes: bytes)
    if opening.isBullet(paragraph.lowerBound, paragraph.upperBound) { return bullets(bytes, paragraph) }
    guard let first = Enumerator(bytes, at: paragraph.lowerBound, to: paragraph.upperBound) else { return [] }
    return followers(bytes, paragraph, first)
  }

  /// Whether two letters stand at `start` that begin no Roman number, so that no list can: nearly always, and quickly told.
  @inline(__always)
  private static func opensWord(_ bytes: TextBytes, _ start: Int) -> Bool {
    let second = bytes[start + 1] | 32
    guard bytes[start] >= 65, second >= 97, second <= 122 else { return false }
    return second != 105 && second != 118 && second != 120
  }

  /// The starts of the second and later items of a list that opens with the first number or letter in the middle of a
  /// paragraph, behind the end of a sentence. Where ordinals have a full stop, two items are too few to tell.
  static func starts(_ bytes: TextBytes, behindSentence range: Range<Int>, _ language: LanguageCode) -> [Int]
  {
    guard let first = Enumerator(bytes, at: range.lowerBound, to: range.upperBound), first.value == 1 else {
      return []
    }
    let starts = followers(bytes, range, first)
    let isOrdinal = language.hasDottedOrdinals && first.punctuation == Enumerator.dotted
    return isOrdinal && starts.count < 2 ? [] : starts
  }

  /// The starts of the second and later items of a list that opens right behind the colon of a lead-in.
  static func starts(_ bytes: TextBytes, underLeadIn range: Range<Int>, _ language: LanguageCode) -> [Int] {
    let starts = bullets(bytes, range)
    return starts.isEmpty ? self.starts(bytes, behindSentence: range, language) : starts
  }

  private static func bullets(_ bytes: TextBytes, _ paragraph: Range<Int>) -> [Int] {
    let (mark, width) = bytes.scalar(at: paragraph.lowerBound)
    guard CharacterKind(mark) == .bullet, mark >= 0x2022 || mark == 0xB7 else { return [] }
    return wordStarts(bytes, paragraph.lowerBound + width, paragraph.upperBound).filter {
      bytes.scalar(at: $0).value == mark
    }
  }

  private static func followers(_ bytes: TextBytes, _ paragraph: Range<Int>, _ first: Enumerator) -> [Int] {
    var current = first
    let isCapital = startsCapital(bytes, first, paragraph.upperBound)
    var starts: [Int] = []
    for start in wordStarts(bytes, first.end, paragraph.upperBound) {
      if start - (starts.last ?? paragraph.lowerBound) > reach { break }
      guard let next = Enumerator(bytes, at: start, to: paragraph.upperBound), current.isFollowed(by: next),
        startsCapital(bytes, next, paragraph.upperBound) == isCapital
      else { continue }
      starts.append(start)
      current = next
    }
    return starts
  }

  /// How many bytes an item may have before another is looked for in vain.
  private static let reach = 1_000

  private static func startsCapital(_ bytes: TextBytes, _ item: Enumerator, _ end: Int) -> Bool {
    CharacterKind(bytes.scalar(at: bytes.skippingSpace(from: item.end, to: end)).value) == .upper
  }

  /// Every offset behind a space.
  private static func wordStarts(
    _ bytes: TextBytes, _ start: Int, _ end: Int
  ) -> some Sequence<Int> {
    (start..<max(start, end)).lazy.filter { bytes[$0 - 1] == 32 && bytes[$0] != 32 }
  }
}
