/// The words of a text, for seeing whether another text differs from it by a word or two.
///
///     ComparedWords("It rose by 5%.").isNear(ComparedWords("It rose by 6%."))  // true
struct ComparedWords {
  /// The words as they are written; in scripts without spaces, the characters.
  private let words: [[UInt8]]
  /// How many of them may differ.
  private let allowed: Int

  /// Splits a text into words. Linear.
  init(_ text: some StringProtocol) {
    var words: [[UInt8]] = []
    var (isOpen, single) = (false, 0)
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        isOpen = false
      } else if Self.standsAlone(scalar) {
        words.append(Array(UTF8.encode(scalar) ?? .init()))
        (isOpen, single) = (false, single + 1)
      } else if isOpen {
        words[words.count - 1] += UTF8.encode(scalar) ?? .init()
      } else {
        words.append(Array(UTF8.encode(scalar) ?? .init()))
        isOpen = true
      }
    }
    self.words = words
    allowed = min(single * 2 > words.count ? 4 : 2, words.count / 2)
  }

  /// Whether the words differ by no more than is allowed; white space doesn't count.
  func isNear(_ other: ComparedWords) -> Bool {
    Self.differ(words[...], other.words[...], atMost: min(allowed, other.allowed))
  }

  /// Whether `edits` insertions, removals and replacements at most turn one list of words into the other.
  private static func differ(
    _ left: ArraySlice<[UInt8]>, _ right: ArraySlice<[UInt8]>, atMost edits: Int
  ) -> Bool {
    guard abs(left.count - right.count) <= edits else { return false }
    let same = zip(left, right).prefix { $0 == $1 }.count
    let (left, right) = (left.dropFirst(same), right.dropFirst(same))
    if left.isEmpty || right.isEmpty { return true }
    guard edits > 0 else { return false }
    return differ(left.dropFirst(), right.dropFirst(), atMost: edits - 1)
      || differ(left.dropFirst(), right, atMost: edits - 1)
      || differ(left, right.dropFirst(), atMost: edits - 1)
  }

  /// Whether a character is written without spaces around words: an ideograph, kana, or a letter of Thai,
  /// Lao, Burmese or Khmer.
  private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF: true
    default: scalar.properties.isIdeographic
    }
  }
}
