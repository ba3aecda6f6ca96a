/// The alphabet that a paragraph is written in, so that one in another language is not judged by the language of the text.
enum WritingScript {
  case latin, cyrillic, other

  /// The script of the first letters of a range, or `other` when they are mixed or of neither.
  init(of range: Range<Int>, in bytes: TextBytes) {
    var (latin, cyrillic) = (0, 0)
    var offset = range.lowerBound
    while offset < range.upperBound, latin + cyrillic < WritingScript.sample {
      let (value, width) = bytes.scalar(at: offset)
      offset += width
      switch value {
      case 65...90, 97...122, 0xC0...0x24F: latin += 1
      case 0x400...0x52F: cyrillic += 1
      case 0x370...0x3FF, 0x530..<0x2000, 0x2E80...:
        self = .other
        return
      default: break
      }
    }
    self = cyrillic == 0 && latin > 0 ? .latin : latin == 0 && cyrillic > 0 ? .cyrillic : .other
  }

  /// How many letters are looked at.
  private static let sample = 24
}

extension LanguageCode {
  /// Whether a language is never written in a script.
  func isForeign(to script: WritingScript) -> Bool {
    switch script {
    case .latin: isCyrillic || LanguageCode.otherScripts.contains(self)
    case .cyrillic: !isCyrillic && LanguageCode.latinScripts.contains(self)
    case .other: false
    }
  }

  private static let otherScripts = Set(["el", "hy", "he", "ar", "fa", "hi", "mr", "zh", "ja", "ko"].map { LanguageCode($0) })
  /// Serbian and Bosnian are written in both.
  private static let latinScripts = Set(
    LanguageProfile.all.map { LanguageCode($0.code) }
  ).subtracting(otherScripts).subtracting(["sr", "bs"].map { LanguageCode($0) })
}
