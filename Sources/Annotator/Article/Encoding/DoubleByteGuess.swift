/// Guesses that a text is in an encoding of two bytes a sign, only to say so in a refusal.
enum DoubleByteGuess {
  case shiftJIS
  /// GB18030, Big5, EUC-JP or EUC-KR, which look too much alike to be told apart here.
  case chineseJapaneseOrKorean

  /// Looks at a sample; nil when its bytes do not come in such pairs. Linear.
  init?(_ sample: ArraySlice<UInt8>) {
    if Self.isShiftJIS(sample) {
      self = .shiftJIS
    } else if Self.isOtherPairs(sample) {
      self = .chineseJapaneseOrKorean
    } else {
      return nil
    }
  }

  /// Japanese text shows hiragana, whose first byte is 82 in Shift-JIS, or katakana with 83.
  private static func isShiftJIS(_ sample: ArraySlice<UInt8>) -> Bool {
    let pairs = pairs(of: sample) { first, second in
      ((0x81...0x9F).contains(first) || (0xE0...0xFC).contains(first)) && (0x40...0xFC).contains(second)
        && second != 0x7F
    }
    guard let pairs else { return false }
    let kana = pairs.count { $0 == 0x82 || $0 == 0x83 }
    return kana > 0 && kana * 10 >= pairs.count
  }

  private static func isOtherPairs(_ sample: ArraySlice<UInt8>) -> Bool {
    let pairs = pairs(of: sample) { first, second in
      (0x81...0xFE).contains(first) && (0x40...0xFE).contains(second) && second != 0x7F
    }
    guard let pairs else { return false }
    return pairs.count { (0xA1...0xF7).contains($0) } * 10 >= pairs.count * 9
  }

  /// The first bytes of all pairs, when nearly everything beyond ASCII is a pair.
  private static func pairs(of sample: ArraySlice<UInt8>, isPair: (UInt8, UInt8) -> Bool) -> [UInt8]? {
    var firsts: [UInt8] = []
    var strays = 0
    var rest = sample
    while let first = rest.popFirst() {
      guard first >= 0x80 else { continue }
      if let second = rest.first, isPair(first, second) {
        firsts.append(first)
        rest = rest.dropFirst()
      } else {
        strays += 1
      }
    }
    return !firsts.isEmpty && strays * 20 <= firsts.count ? firsts : nil
  }
}
