/// Splits a passage into words and marks, and tracks its quotations.
///
/// O(length). French clitics (`l'`, `-t-il`) are tokens of their own; an abbreviation keeps its stop.
struct Tokenizer {
  private let scalars: [Unicode.Scalar]
  private let offsets: [Int]
  private let language: String
  private var depth: Int
  private var tokens: [Token] = []
  private var next = 0

  private var splitsClitics: Bool { language == "fr" }

  private init(_ text: String, isQuoted: Bool, language: String) {
    var scalars: [Unicode.Scalar] = []
    var offsets: [Int] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      scalars.append(scalar)
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    self.scalars = scalars
    self.offsets = offsets
    self.language = language
    depth = isQuoted ? 1 : 0
  }

  /// Returns the tokens of a text; `isQuoted` is whether it begins inside a quotation. German uses guillemets
  /// the other way round.
  static func tokens(of text: String, isQuoted: Bool, language: String) -> [Token] {
    var tokenizer = Tokenizer(text, isQuoted: isQuoted, language: language)
    while tokenizer.next < tokenizer.scalars.count { tokenizer.step() }
    return tokenizer.tokens
  }
}

extension Tokenizer {
  private mutating func step() {
    let scalar = scalars[next]
    if scalar.properties.isWhitespace {
      next += 1
    } else if Self.isWordScalar(scalar) {
      takeWord()
    } else {
      takeMark(scalar)
    }
  }

  private mutating func takeWord() {
    let start = next
    var isNumber = Self.isDigit(scalars[start])
    next += 1
    while next < scalars.count {
      if Self.isWordScalar(scalars[next]) {
        isNumber = isNumber && Self.isDigit(scalars[next])
        next += 1
      } else if joins(at: next) {
        isNumber = isNumber && scalars[next] != "-"
        next += 1
      } else {
        break
      }
    }
    if splitsClitics, endsClitic(at: next) { next += 1 }
    if isAbbreviation(start..<next) { next += 1 }
    append(start..<next, kind: isNumber ? .number : .word)
  }

  /// Returns whether the scalar at an index joins the letters around it into one word.
  private func joins(at place: Int) -> Bool {
    guard place + 1 < scalars.count, Self.isWordScalar(scalars[place + 1]) else { return false }
    switch scalars[place] {
    case "'", "’", "ʼ", "‘": return !splitsClitics
    case "-", "‐", "‑": return !(splitsClitics && beginsInvertedPronoun(at: place + 1))
    case ".": return Self.isWordScalar(scalars[place + 1]) && isInitialOrDigit(before: place)
    case ",": return Self.isDigit(scalars[place - 1]) && Self.isDigit(scalars[place + 1])
    default: return false
    }
  }

  private func isInitialOrDigit(before place: Int) -> Bool {
    if Self.isDigit(scalars[place - 1]) { return true }
    if scalars[place + 1].properties.isLowercase { return true }
    return place < 2 || !Self.isWordScalar(scalars[place - 2])
  }

  private func endsClitic(at place: Int) -> Bool {
    guard place + 1 < scalars.count, ["'", "’", "ʼ"].contains(scalars[place]) else { return false }
    return Self.isWordScalar(scalars[place + 1])
  }

  private func beginsInvertedPronoun(at place: Int) -> Bool {
    var end = place
    while end < scalars.count, scalars[end].properties.isAlphabetic { end += 1 }
    let word = String(String.UnicodeScalarView(scalars[place..<end])).lowercased()
    if word == "t", end < scalars.count, scalars[end] == "-" { return true }
    return ["il", "elle", "ils", "elles", "on", "je", "nous", "vous"].contains(word)
  }

  /// Returns whether a stop right after a word is part of it: `J.`, `U.S.`, `Mr.`
  private func isAbbreviation(_ word: Range<Int>) -> Bool {
    guard word.upperBound < scalars.count, scalars[word.upperBound] == "." else { return false }
    if word.count == 1 { return scalars[word.lowerBound].properties.isUppercase }
    if scalars[word].contains(".") { return !Self.isDigit(scalars[word.lowerBound]) && word.count <= 5 }
    guard word.count <= 5, word.upperBound + 1 < scalars.count else { return false }
    return Self.abbreviations.contains(String(String.UnicodeScalarView(scalars[word])).lowercased())
  }

  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "sen", "rep", "gov", "gen", "lt", "col", "sgt", "capt", "rev", "st",
    "jr",
    "sr", "inc", "corp", "ltd", "co", "mme", "mlle", "м", "им", "ул", "гр",
  ]

  private mutating func append(_ span: Range<Int>, kind: Token.Kind, quoted: Bool? = nil) {
    let text = String(String.UnicodeScalarView(scalars[span]))
    let first = scalars[span.lowerBound]
    tokens.append(
      Token(
        range: offsets[span.lowerBound]..<offsets[span.upperBound], lowered: Self.lowered(text), kind: kind,
        isCapitalized: first.properties.isUppercase,
        isAcronym: kind == .word && Self.isAcronym(scalars[span]), isQuoted: quoted ?? (depth > 0)))
  }

  private static func lowered(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "’", "ʼ", "‘": result.append("'")
      case "ё": result.append("е")
      case "‐", "‑": result.append("-")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static func isAcronym(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    let letters = word.filter(\.properties.isAlphabetic)
    return letters.count > 1 && letters.allSatisfy { !$0.properties.isLowercase }
  }
}

extension Tokenizer {
  private mutating func takeMark(_ scalar: Unicode.Scalar) {
    let place = next..<(next + 1)
    next += 1
    if let opens = quoteOpens(scalar, at: place.lowerBound) {
      depth = opens ? 1 : 0
      append(place, kind: opens ? .quoteOpen : .quoteClose, quoted: true)
    } else {
      append(place, kind: Self.kind(of: scalar))
    }
  }

  /// Returns whether a mark opens (true) or closes (false) a quotation; nil for any other character.
  private func quoteOpens(_ scalar: Unicode.Scalar, at place: Int) -> Bool? {
    switch scalar {
    case "„", "‟": true
    case "”": false
    case "«" where language != "de": true
    case "»" where language != "de": false
    case "\"", "“", "»", "«": quoteOpensByContext(scalar, at: place)
    default: nil
    }
  }

  private func quoteOpensByContext(_ scalar: Unicode.Scalar, at place: Int) -> Bool {
    let spaceBefore = place == 0 || isBlankOrOpening(place - 1)
    let spaceAfter = place + 1 == scalars.count || scalars[place + 1].properties.isWhitespace
    if spaceBefore != spaceAfter { return spaceBefore }
    if !spaceBefore, [",", ".", ";", ":", "!", "?", ")"].contains(scalars[place + 1]) { return false }
    switch scalar {
    case "«", "“": return true
    case "»": return false
    default: return depth == 0
    }
  }

  private func isBlankOrOpening(_ place: Int) -> Bool {
    let scalar = scalars[place]
    return scalar.properties.isWhitespace || ["(", "[", "—", "–", "-", ":"].contains(scalar)
  }

  private static func kind(of scalar: Unicode.Scalar) -> Token.Kind {
    switch scalar {
    case ",": .comma
    case ":", "：": .colon
    case ";": .semicolon
    case "—", "–", "-", "―", "‒": .dash
    case ".", "…": .stop
    case "?": .question
    case "!": .exclamation
    case "(", "[": .bracketOpen
    case ")", "]": .bracketClose
    default: .other
    }
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || isDigit(scalar) || scalar.properties.generalCategory == .nonspacingMark
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
