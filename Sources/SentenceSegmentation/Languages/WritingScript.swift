/// The script of a paragraph, so that one in another language isn't judged by the language of the text.
enum WritingScript {
  case latin, cyrillic, other

  /// Determines the script of the first letters in a range: `other` if they are mixed or in neither.
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

  /// The number of letters examined.
  private static let sample = 24
}

/// The scripts that a language never uses.
struct ForeignScripts {
  private let isLatin: Bool
  private let isCyrillic: Bool

  init(to language: LanguageCode) {
    isLatin = language.isCyrillic || ForeignScripts.others.contains(language)
    isCyrillic = !language.isCyrillic && ForeignScripts.latin.contains(language)
  }

  /// Returns whether a paragraph is in one of them, which its first letter nearly always decides.
  @inline(__always)
  func hold(_ paragraph: Range<Int>, in bytes: TextBytes) -> Bool {
    if !isLatin, bytes[paragraph.lowerBound] < 0xD0 { return false }
    guard isLatin || isCyrillic else { return false }
    switch WritingScript(of: paragraph, in: bytes) {
    case .latin: return isLatin
    case .cyrillic: return isCyrillic
    case .other: return false
    }
  }

  private static let others = codes("el hy he ar fa hi mr zh ja ko")
  /// Serbian and Bosnian use both.
  private static let latin = Set(LanguageProfile.all.map { LanguageCode($0.code) })
    .subtracting(others).subtracting(codes("sr bs"))

  private static func codes(_ list: String) -> Set<LanguageCode> {
    Set(list.split(separator: " ").map { LanguageCode(String($0)) })
  }
}
