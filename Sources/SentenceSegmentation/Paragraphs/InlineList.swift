/// A list with its items on one line: "1) The first item 2) The second item", "• One • Two".
enum InlineList {
  /// Returns the starts of the second and later items of a paragraph that opens with an item; empty if it
  /// isn't a list.
  static func starts(_ bytes: TextBytes, _ paragraph: Range<Int>) -> [Int] {
    if opensWord(bytes, paragraph.lowerBound) { return [] }
    guard let first = ListItem(bytes, at: paragraph.lowerBound, to: paragraph.upperBound) else { return [] }
    var memory = Memory()
    return followers(bytes, paragraph, first, &memory)
  }

  /// Returns whether `start` begins with two letters that aren't a Roman numeral, so that there can't be a
  /// list. A quick check that nearly always succeeds.
  @inline(__always)
  private static func opensWord(_ bytes: TextBytes, _ start: Int) -> Bool {
    let second = bytes[start + 1] | 32
    guard bytes[start] >= 65, second >= 97, second <= 122 else { return false }
    return second != 105 && second != 118 && second != 120
  }

  /// Returns the starts of the second and later items of a list in the middle of a paragraph, which opens
  /// with the first number or letter after the end of a sentence.
  ///
  /// Two items aren't enough if the language writes ordinals with a full stop.
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

  /// Returns the starts of the second and later items of a list right after the colon of a lead-in.
  static func starts(
    _ bytes: TextBytes, underLeadIn range: Range<Int>, _ language: LanguageCode, _ memory: inout Memory
  ) -> [Int] {
    guard let first = ListItem(bytes, at: range.lowerBound, to: range.upperBound) else { return [] }
    return first.mark == 0
      ? starts(bytes, behindSentence: range, language, &memory) : followers(bytes, range, first, &memory)
  }

  /// How far the second item of a list was sought in vain, so that it isn't sought again from every first
  /// item.
  struct Memory {
    private var item: ListItem?
    private var end = 0

    /// Returns where to continue looking for the items after a first one.
    func seen(from first: ListItem) -> Int {
      item.map { $0.opensAlike(first) } == true ? max(end, first.end) : first.end
    }

    /// Records that no item follows a first one before an offset.
    mutating func note(_ first: ListItem, nothingBefore end: Int) {
      (item, self.end) = (first, end)
    }
  }

  /// Returns the starts of the items after the first, both of its list and of lists that begin inside or
  /// after it.
  private static func followers(
    _ bytes: TextBytes, _ range: Range<Int>, _ first: ListItem, _ memory: inout Memory
  ) -> [Int] {
    let sought = memory.seen(from: first)
    if first.mark == 0, sought - range.lowerBound > reach { return [] }
    var lists = [first]
    var opening: (start: Int, item: ListItem)?
    var starts: [Int] = []
    var after = first.end
    var seen = sought
    defer { if starts.isEmpty { memory.note(first, nothingBefore: seen) } }
    for start in wordStarts(bytes, seen, range.upperBound) where start >= after {
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
      after = item.end
      opening = nil
    }
    return starts
  }

  /// The maximum number of bytes between two items of a numbered list.
  private static let reach = 1_000
  /// The distance up to which items are sought, so that first items within it need no search of their own.
  private static let view = 8 * reach
  /// The maximum number of lists that may continue.
  private static let depth = 8

  /// Returns every offset after a space.
  private static func wordStarts(
    _ bytes: TextBytes, _ start: Int, _ end: Int
  ) -> some Sequence<Int> {
    (start..<max(start, end)).lazy.filter { bytes[$0 - 1] == 32 && bytes[$0] != 32 }
  }
}

/// The opening of a list item: a bullet, a number or letter, or a bullet and a number.
struct ListItem {
  /// The bullet, or 0.
  let mark: UInt32
  let enumerator: Enumerator?
  /// The start of the item's text, not counting white space.
  let end: Int
  private let startsCapital: Bool

  /// Parses an item's opening at `start`; a dash isn't one.
  init?(_ bytes: TextBytes, at start: Int, to end: Int) {
    let (value, width) = bytes.scalar(at: start)
    let isBullet = CharacterKind(value) == .bullet && (value >= 0x2022 || value == 0xB7)
    mark = isBullet ? value : 0
    let after = isBullet ? bytes.skippingSpace(from: start + width, to: end) : start
    enumerator = Enumerator(bytes, at: after, to: end)
    guard isBullet || enumerator != nil else { return nil }
    self.end = enumerator?.end ?? after
    let text = bytes.skippingSpace(from: self.end, to: end)
    startsCapital = CharacterKind(bytes.scalar(at: text).value) == .upper
  }

  /// Whether a list may begin with it in the middle of a line.
  var opensList: Bool { mark != 0 || enumerator?.isFirst == true }

  /// Returns whether both can be followed by the same items.
  func opensAlike(_ other: ListItem) -> Bool {
    mark == other.mark && startsCapital == other.startsCapital && enumerator == other.enumerator
  }

  /// Returns whether `other` is the item after this one.
  func isFollowed(by other: ListItem) -> Bool {
    guard mark == other.mark else { return false }
    guard mark == 0, let enumerator, let next = other.enumerator else { return mark != 0 }
    return enumerator.isFollowed(by: next) && startsCapital == other.startsCapital
  }
}
