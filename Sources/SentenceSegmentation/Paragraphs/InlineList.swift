/// A list whose items stand on one line: "1) The first item 2) The second item", "• One • Two".
enum InlineList {
  /// The starts of the second and later items of a paragraph that opens with an item; empty when it is no
  /// list.
  static func starts(_ bytes: TextBytes, _ paragraph: Range<Int>) -> [Int] {
    if opensWord(bytes, paragraph.lowerBound) { return [] }
    guard let first = ListItem(bytes, at: paragraph.lowerBound, to: paragraph.upperBound) else { return [] }
    var memory = Memory()
    return followers(bytes, paragraph, first, &memory)
  }

  /// Whether two letters stand at `start` that begin no Roman number, so that no list can: nearly always, and
  /// quickly told.
  @inline(__always)
  private static func opensWord(_ bytes: TextBytes, _ start: Int) -> Bool {
    let second = bytes[start + 1] | 32
    guard bytes[start] >= 65, second >= 97, second <= 122 else { return false }
    return second != 105 && second != 118 && second != 120
  }

  /// The starts of the second and later items of a list that opens with the first number or letter in the
  /// middle of a paragraph, after the end of a sentence. Where ordinals have a full stop, two items are too
  /// few to tell.
  static func starts(
    _ bytes: TextBytes, behindSentence range: Range<Int>, _ language: LanguageCode, _ memory: inout Memory
  ) -> [Int] {
    guard let first = ListItem(bytes, at: range.lowerBound, to: range.upperBound), first.mark == 0,
      let enumerator = first.enumerator, enumerator.isFirst
    else { return [] }
    let starts = followers(bytes, range, first, &memory)
    let isOrdinal = language.hasDottedOrdinals && enumerator.punctuation == Enumerator.dotted
    return isOrdinal && starts.count < 2 ? [] : starts
  }

  /// The starts of the second and later items of a list that opens right after the colon of a lead-in.
  static func starts(
    _ bytes: TextBytes, underLeadIn range: Range<Int>, _ language: LanguageCode, _ memory: inout Memory
  ) -> [Int] {
    guard let first = ListItem(bytes, at: range.lowerBound, to: range.upperBound) else { return [] }
    return first.mark == 0
      ? starts(bytes, behindSentence: range, language, &memory) : followers(bytes, range, first, &memory)
  }

  /// How far was looked in vain for the second item of a list, so that it is not looked for again from every
  /// first item.
  struct Memory {
    private var item: ListItem?
    private var end = 0

    /// Where to look on for what follows an item.
    func seen(from first: ListItem) -> Int {
      item.map { $0.opensAlike(first) } == true ? max(end, first.end) : first.end
    }

    /// Takes note that nothing follows such an item before an offset.
    mutating func note(_ first: ListItem, nothingBefore end: Int) {
      (item, self.end) = (first, end)
    }
  }

  /// The items after the first, of its list and of lists that begin inside or after it.
  private static func followers(
    _ bytes: TextBytes, _ range: Range<Int>, _ first: ListItem, _ memory: inout Memory
  ) -> [Int] {
    let sought = memory.seen(from: first)
    if first.mark == 0, sought - range.lowerBound > reach { return [] }
    var lists = [first]
    var opening: (start: Int, item: ListItem)?
    var starts: [Int] = []
    var behind = first.end
    var seen = sought
    defer { if starts.isEmpty { memory.note(first, nothingBefore: seen) } }
    for start in wordStarts(bytes, seen, range.upperBound) where start >= behind {
      let isFar = lists.last?.mark == 0 && start - (starts.last ?? range.lowerBound) > reach
      if isFar, !starts.isEmpty || start - range.lowerBound > view { break }
      seen = start
      guard let item = ListItem(bytes, at: start, to: range.upperBound) else { continue }
      if isFar, first.isFollowed(by: item) { break }
      if isFar { continue }
      if let index = lists.lastIndex(where: { $0.isFollowed(by: item) }) {
        lists.removeSubrange((index + 1)...)
        lists[index] = item
      } else if let (first, one) = opening, one.isFollowed(by: item) {
        starts.append(first)
        if lists.count == depth { lists.removeFirst() }
        lists.append(item)
      } else {
        if item.opensList, !starts.isEmpty { opening = (start, item) }
        continue
      }
      starts.append(start)
      behind = item.end
      opening = nil
    }
    return starts
  }

  /// How many bytes a numbered item may have before another is looked for in vain.
  private static let reach = 1_000
  /// How far is looked for an item, so that the first items of lists that lie before need not look again.
  private static let view = 8 * reach
  /// How many lists are remembered that may go on.
  private static let depth = 8

  /// Every offset after a space.
  private static func wordStarts(
    _ bytes: TextBytes, _ start: Int, _ end: Int
  ) -> some Sequence<Int> {
    (start..<max(start, end)).lazy.filter { bytes[$0 - 1] == 32 && bytes[$0] != 32 }
  }
}

/// What opens an item of a list: a bullet, a number or letter, or a bullet and a number.
struct ListItem {
  /// The bullet, or 0.
  let mark: UInt32
  let enumerator: Enumerator?
  /// Where the item's text begins, but for white space.
  let end: Int
  private let startsCapital: Bool

  /// Reads an item's opening at `start`; a dash opens none.
  init?(_ bytes: TextBytes, at start: Int, to end: Int) {
    let (value, width) = bytes.scalar(at: start)
    let isBullet = CharacterKind(value) == .bullet && (value >= 0x2022 || value == 0xB7)
    mark = isBullet ? value : 0
    let behind = isBullet ? bytes.skippingSpace(from: start + width, to: end) : start
    enumerator = Enumerator(bytes, at: behind, to: end)
    guard isBullet || enumerator != nil else { return nil }
    self.end = enumerator?.end ?? behind
    let text = bytes.skippingSpace(from: self.end, to: end)
    startsCapital = CharacterKind(bytes.scalar(at: text).value) == .upper
  }

  /// Whether a list may begin with it, in the middle of a line.
  var opensList: Bool { mark != 0 || enumerator?.isFirst == true }

  /// Whether the same items can follow both.
  func opensAlike(_ other: ListItem) -> Bool {
    mark == other.mark && startsCapital == other.startsCapital && enumerator == other.enumerator
  }

  /// Whether `other` is the item after this one.
  func isFollowed(by other: ListItem) -> Bool {
    guard mark == other.mark else { return false }
    guard mark == 0, let enumerator, let next = other.enumerator else { return mark != 0 }
    return enumerator.isFollowed(by: next) && startsCapital == other.startsCapital
  }
}
