/// Finds the author in bylines of Chinese, Japanese and Korean papers: "记者 王明", "홍길동 기자".
enum HanByline {
  private static let before = ["本报记者", "记者", "記者", "通讯员", "撰文", "作者"]
  private static let longest = 40

  /// Returns the author that a line names at its start; nil if it names none.
  static func author(in line: String) -> String? {
    guard line.unicodeScalars.count <= longest else { return nil }
    let words = line.split { $0.isWhitespace || "：:/|、".contains($0) }
    if words.count > 1, isIntroduction(words[0]) { return names(words.dropFirst()) }
    if words.count > 1, words[1] == "기자", isName(words[0]) { return String(words[0]) }
    return nil
  }

  /// Whether a word introduces a name, perhaps after the name of a paper or an agency: "新华社记者".
  private static func isIntroduction(_ word: Substring) -> Bool {
    before.contains { label in
      guard word.hasSuffix(label) else { return false }
      return word.dropLast(label.count).last.map { "社报報网網台闻聞".contains($0) } ?? true
    }
  }

  /// Returns the name after "作者：" among the words of a line.
  static func label(in words: [String]) -> String? {
    for word in words {
      for label in before {
        guard let place = word.firstRange(of: label) else { continue }
        let rest = word[place.upperBound...]
        guard let sign = rest.first, sign == "：" || sign == ":" else { continue }
        let name = rest.dropFirst().prefix { $0.isLetter }
        if isName(name) { return String(name) }
      }
    }
    return nil
  }

  /// Returns the names that words begin with, as a list.
  private static func names(_ words: ArraySlice<Substring>) -> String? {
    let names = words.prefix { isName($0) && !before.contains(String($0)) }
    return names.isEmpty ? nil : names.prefix(4).joined(separator: ", ")
  }

  /// Whether a word is two to four Chinese or Korean characters.
  private static func isName(_ word: Substring) -> Bool {
    (2...4).contains(word.unicodeScalars.count)
      && word.unicodeScalars.allSatisfy {
        (0x4E00...0x9FFF).contains($0.value) || (0xAC00...0xD7A3).contains($0.value) || $0 == "·"
      }
  }
}
