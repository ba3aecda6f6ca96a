/// What a line begins with, as far as it tells whether the line starts something new.
struct LineOpening {
  let bytes: TextBytes

  /// Whether a bullet or an enumerator such as "-", "•", "1.", "(a)", "IV)" opens the range.
  func isListItem(_ start: Int, _ end: Int) -> Bool {
    isBullet(start, end) || Enumerator(bytes, at: start, to: end) != nil
  }

  /// Whether a line goes on with the sentence of the line before: in lower case, or in a script that has
  /// none.
  func goesOn(_ start: Int) -> Bool {
    let kind = CharacterKind(bytes.scalar(at: start).value)
    return kind == .lower || kind == .caseless
  }

  /// The same, and whether a line in Chinese or Japanese follows one.
  func goesOn(_ start: Int, after line: Line) -> Bool {
    if goesOn(start) { return true }
    guard CharacterKind(bytes.scalar(at: start).value) == .ideograph else { return false }
    let kind = CharacterKind(bytes.scalar(before: line.end).value)
    return kind == .ideograph || kind == .comma
  }

  /// Whether the range holds a number alone, which may have dashes around it or "Page" and "of" with it.
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

  /// Whether a bullet with white space after it, or a bullet that is no dash, opens the range.
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

/// The number or letter that opens a list item: its value, its style, and where it ends.
struct Enumerator: Equatable {
  /// How the item is numbered; items of one list share it.
  enum Style: Equatable {
    case number, letter, roman
  }

  /// The punctuation of "1.".
  static let dotted = 2

  let style: Style
  let value: Int
  /// The scalars after the number: "." or ")" or ".)", and whether "(" stood before it.
  let punctuation: Int
  let end: Int

  /// Reads an enumerator with white space after it at `start`.
  init?(_ bytes: TextBytes, at start: Int, to end: Int) {
    var offset = start
    let isBracketed = bytes[offset] == 40
    if isBracketed { offset += 1 }
    guard let (style, value, behind) = Enumerator.value(bytes, offset) else { return nil }
    offset = behind
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

  /// Whether a list may begin with it: 1, a, or i, which is read as a letter.
  var isFirst: Bool { value == 1 || (style == .letter && value == 9) }

  /// Whether `other` is the item after this one.
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

  /// Roman numerals of I, V and X, which is as far as lists go.
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
