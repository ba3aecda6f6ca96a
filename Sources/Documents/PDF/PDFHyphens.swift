/// Joins the lines of a paragraph, reuniting words that are hyphenated at line ends.
///
/// Whether the hyphen is part of the word is decided by the other words of the document: "long-term" keeps
/// its hyphen if it occurs elsewhere, too. If they don't tell, the hyphen is kept in a document that doesn't
/// hyphenate words at line ends.
struct PDFHyphens {
  private let words: Set<String>
  private var isEnglish: Bool { words.contains("the") && words.contains("of") }
  /// Whether words are hyphenated at line ends, which makes such hyphens frequent.
  private let breaksWords: Bool

  /// Collects the words of a document. Linear.
  init(of pages: [PDFPage]) {
    var words: Set<String> = []
    let lines = pages.flatMap(\.blocks).flatMap(\.lines)
    for line in lines {
      for word in line.words.lazy.map(Self.bare) where !word.isEmpty && word.last != "-" {
        words.insert(word)
      }
    }
    self.words = words
    breaksWords = Self.breaksWords(lines, words)
  }

  /// Returns whether joining the parts around a hyphen at a line end makes a word of the document, or whether
  /// one line in 25 ends in a hyphen.
  ///
  /// About one in a hundred does if no words are hyphenated, and one in ten if they are.
  private static func breaksWords(_ lines: [PDFLine], _ words: Set<String>) -> Bool {
    var hyphens = 0
    for (line, next) in zip(lines, lines.dropFirst()) {
      let head = bare(line.words.last ?? "")
      guard head.last == "-" else { continue }
      if words.contains(head.dropLast() + bare(next.words.first ?? "")) { return true }
      hyphens += 1
    }
    return hyphens * 25 >= lines.count
  }

  /// Returns the text with the next line appended.
  func joined(_ text: String, _ next: String) -> String {
    guard let last = text.unicodeScalars.last else { return next }
    switch last {
    case "\u{AD}": return String(text.unicodeScalars.dropLast()) + next
    case "-", "\u{2010}": return atHyphen(text, next)
    default: return text + (parts(text, last, next) ? " " : "") + next
    }
  }

  private func atHyphen(_ text: String, _ next: String) -> String {
    let before = text.unicodeScalars.dropLast()
    let isWord = before.last?.properties.isAlphabetic ?? false
    guard isWord, next.unicodeScalars.first?.properties.isLowercase ?? false else {
      return text + next
    }
    let head = Self.bare(text.split(separator: " ").last ?? "")
    let tail = Self.bare(next.split(separator: " ").first ?? "")
    return belongs(head, tail) ? text + next : String(before) + next
  }

  /// Returns whether the hyphen at the end of `head` is part of the word that continues with `tail`.
  ///
  /// It is after "anti-" and "non-", which English writes either way and rarely breaks words at, unless the
  /// joined word occurs elsewhere. It is after "co-" if the tail is a word of the document.
  private func belongs(_ head: String, _ tail: String) -> Bool {
    let stem = String(head.dropLast())
    if words.contains(stem + tail) { return false }
    if words.contains(head + tail) || !breaksWords || Self.isCompound(head, tail) { return true }
    let isPrefix =
      ["anti-", "non-", "self-", "quasi-"].contains(head) || head == "co-" && words.contains(tail)
    if isEnglish, isPrefix { return true }
    // "up-to-" already has a hyphen and may continue with "date"; "web-chan-" continues with "nels".
    guard let hyphen = stem.lastIndex(of: "-") else { return false }
    return !words.contains(stem[stem.index(after: hyphen)...] + tail)
  }

  /// Returns whether the word is always written with a hyphen.
  private static func isCompound(_ head: String, _ tail: String) -> Bool {
    compounds[head.replacing("’", with: "'")]?.contains { tail.hasPrefix($0) } ?? false
  }

  /// The first parts of such words, and the beginnings of the second parts; without the hyphen, none would be
  /// a word.
  private static let compounds: [String: [String]] = {
    let units = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    let ordinals = ["first", "second", "third", "fifth", "ninth"]
    let tens = ["twenty-", "thirty-", "forty-", "fifty-", "sixty-", "seventy-", "eighty-", "ninety-"]
    var compounds = Dictionary(uniqueKeysWithValues: tens.map { ($0, units + ordinals) })
    compounds["so-"] = ["called"]
    compounds["long-"] = ["term"]
    compounds["short-"] = ["term"]
    compounds["ex-"] = [
      "minister", "presiden", "président", "chancellor", "mayor", "husband", "wife", "chief", "soldier",
      "prisoner", "governor", "premier", "director", "ambassador",
    ]
    compounds["co-"] = [
      "author", "chair", "found", "defendant", "pilot", "owner", "worker", "sponsor", "leader",
    ]
    compounds["екс-"] = ["президент", "міністр", "прем", "депутат", "глав"]
    compounds["экс-"] = ["президент", "министр", "премьер", "депутат", "глав"]
    compounds["vice-"] = ["presiden", "président", "chair"]
    compounds["прем'єр-"] = ["міністр"]
    compounds["премьер-"] = ["министр"]
    compounds["вице-"] = ["премьер", "президент", "губернатор", "спикер"]
    return compounds
  }()

  /// Returns whether a space separates a line from the next. None does in an address, or between a dash that
  /// touches the word before it and a number.
  private func parts(_ text: String, _ last: Unicode.Scalar, _ next: String) -> Bool {
    guard "/–—".unicodeScalars.contains(last), let word = text.split(separator: " ").last,
      word.count > 1
    else { return true }
    if last == "/" { return !word.contains("://") }
    return !(next.unicodeScalars.first.map { $0.properties.numericType != nil } ?? false)
  }

  /// Returns a word in lower case without surrounding punctuation.
  private static func bare(_ word: some StringProtocol) -> String {
    let scalars = word.lowercased().replacing("\u{2010}", with: "-").unicodeScalars
    let isSign = { (scalar: Unicode.Scalar) in
      !scalar.properties.isAlphabetic && scalar.properties.numericType == nil && scalar != "-"
    }
    let kept = scalars.drop(while: isSign).reversed().drop(while: isSign).reversed()
    return String(String.UnicodeScalarView(kept))
  }
}
