/// The beginning of a line, which suggests whether the line starts something new.
struct LineOpening {
  let bytes: TextBytes

  /// Returns whether the range opens with a bullet or an enumerator such as "-", "•", "1.", "(a)", "IV)".
  func isListItem(_ start: Int, _ end: Int) -> Bool {
    isBullet(start, end) || Enumerator(bytes, at: start, to: end) != nil
  }

  /// Returns whether a line continues the sentence of the line before: it begins in lower case or in a script
  /// without case.
  func continues(_ start: Int) -> Bool {
    let kind = CharacterKind(bytes.scalar(at: start).value)
    return kind == .lower || kind == .caseless
  }

  /// Returns whether a line continues the one before, including a Chinese or Japanese line after another.
  func continues(_ start: Int, after line: Line) -> Bool {
    if continues(start) { return true }
    guard CharacterKind(bytes.scalar(at: start).value) == .ideograph else { return false }
    let kind = CharacterKind(bytes.scalar(before: line.end).value)
    return kind == .ideograph || kind == .comma
  }

  /// Returns whether the range is just a number, perhaps with dashes around it or with "Page" and "of".
  func isPageNumber(_ start: Int, _ end: Int) -> Bool {
    guard end - start <= 20 else { return false }
    var offset = start
    var (digits, letters) = (0, 0)
    while offset < end {
      let (value, width) = bytes.scalar(at: offset)
      offset += width
      switch CharacterKind(value) {
      case .digit: digits += 1
      case .lower, .upper: letters += 1
      case .space, .dash: break
      default: if value != 47 { return false }
      }
    }
    // "p. 3", "Page 3 of 9"
    let isNamed = bytes[start] | 32 == 112 && (letters == 1 || letters == 4 || letters == 6)
    return digits > 0 && digits <= 8 && (letters == 0 || isNamed)
  }

  /// Returns whether the range opens with a bullet that is followed by white space or isn't a dash.
  func isBullet(_ start: Int, _ end: Int) -> Bool {
    guard start < end else { return false }
    let (value, width) = bytes.scalar(at: start)
    let isSpaced = CharacterKind.isWhiteSpace(bytes.scalar(at: start + width).value)
    switch CharacterKind(value) {
    case .bullet: return isSpaced || value >= 0x2022
    case .dash: return isSpaced
    default: return false
    }
  }
}

/// The number or letter that opens a list item: its value, its style, and its end.
struct Enumerator: Equatable {
  /// The numbering of an item, which the items of a list share.
  enum Style: Equatable {
    case number, letter, roman
  }

  /// The punctuation of "1.".
  static let dotted = 2

  let style: Style
  let value: Int
  /// The punctuation around the number: "." or ")" or ".)" after it, and whether "(" precedes it.
  let punctuation: Int
  let end: Int

  /// Parses an enumerator at `start` that is followed by white space.
  init?(_ bytes: TextBytes, at start: Int, to end: Int) {
    var offset = start
    let isBracketed = bytes[offset] == 40
    if isBracketed { offset += 1 }
    guard let (style, value, after) = Enumerator.value(bytes, offset) else { return nil }
    offset = after
    let isDotted = bytes[offset] == 46
    if isDotted { offset += 1 }
    let isClosed = bytes[offset] == 41
    if isClosed { offset += 1 }
    guard isDotted || isClosed, offset < end, isBracketed ? isClosed : true else { return nil }
    guard CharacterKind.isWhiteSpace(bytes.scalar(at: offset).value) else { return nil }
    self.style = style
    self.value = value
    punctuation = (isBracketed ? 1 : 0) | (isDotted ? Enumerator.dotted : 0) | (isClosed ? 4 : 0)
    self.end = offset
  }

  static func == (one: Enumerator, other: Enumerator) -> Bool {
    one.style == other.style && one.value == other.value && one.punctuation == other.punctuation
  }

  /// Whether a list may begin with it: 1, a, or i, which is taken for a letter.
  var isFirst: Bool { value == 1 || (style == .letter && value == 9) }

  /// Returns whether `other` is the item after this one.
  func isFollowed(by other: Enumerator) -> Bool {
    guard punctuation == other.punctuation else { return false }
    if style == other.style { return other.value == value + 1 }
    return style == .letter && other.style == .roman && value == 9 && other.value == 2
  }

  private static func value(_ bytes: TextBytes, _ start: Int) -> (Style, Int, Int)? {
    if let (value, end) = number(bytes, start) { return (.number, value, end) }
    if let (value, end) = roman(bytes, start), end > start + 1 { return (.roman, value, end) }
    let letter = bytes[start] | 32
    guard letter >= 97, letter <= 122 else { return nil }
    return (.letter, Int(letter) - 96, start + 1)
  }

  private static func number(_ bytes: TextBytes, _ start: Int) -> (Int, Int)? {
    var end = start
    var value = 0
    while end < start + 3, bytes[end] >= 48, bytes[end] <= 57 {
      value = value * 10 + Int(bytes[end]) - 48
      end += 1
    }
    return end > start ? (value, end) : nil
  }

  /// Parses a Roman numeral of I, V and X, which suffice for lists.
  private static func roman(_ bytes: TextBytes, _ start: Int) -> (Int, Int)? {
    var end = start
    var value = 0
    var last = 0
    while end < start + 6, let digit = romanDigit(bytes[end]) {
      value += digit > last && last > 0 ? digit - 2 * last : digit
      last = digit
      end += 1
    }
    return end > start ? (value, end) : nil
  }

  private static func romanDigit(_ byte: UInt8) -> Int? {
    switch byte | 32 {
    case 105: 1
    case 118: 5
    case 120: 10
    default: nil
    }
  }
}
