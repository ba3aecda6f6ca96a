/// The place, date and agency that open a report: "МОСКВА, 3 марта. /ТАСС/.", "КИЇВ. 3 березня. УНН.", "ST.
/// LOUIS (AP) —".
///
/// It is recognised by its form in any language: capitalised words, a day with a word and perhaps a year, and
/// an agency in slashes, brackets or capitals, followed by a dash or a full stop. No sentence ends inside.
struct AgencyDateLine {
  private let bytes: TextBytes
  private let start: Int
  private var words: WordReader
  private var last = Token()
  private var number = Token()
  /// Whether a word of the place that isn't short is followed by a full stop.
  private var isPlaceClosed = false

  /// Returns the stop or dash that closes the date line at `start`, or nil if there is none. Examines `reach`
  /// bytes.
  static func end(_ bytes: TextBytes, from start: Int, to limit: Int) -> Int? {
    guard !opensSentence(bytes, start) else { return nil }
    var line = AgencyDateLine(bytes, from: start, to: min(limit, start + reach))
    guard line.readPlace() else { return nil }
    line.readDate()
    return line.tail()
  }

  /// Returns whether the bytes begin with a place in capitals, or a place and a day, and a marked agency.
  fileprivate static func opensReport(_ bytes: TextBytes) -> Bool {
    guard !opensSentence(bytes, 0) else { return false }
    var line = AgencyDateLine(bytes, from: 0, to: min(bytes.count, reach))
    guard line.readPlace() else { return false }
    line.readDate()
    let isMarked = line.groupEnd(line.nextOffset) != nil && line.tail() != nil
    return isMarked && (!line.number.isEmpty || line.isInCapitals)
  }

  /// Returns whether the text can't be a date line, which quickly rules out nearly every sentence: its second
  /// word is in lower case, or a long word in lower case comes before any number, bracket, slash or dash.
  private static func opensSentence(_ bytes: TextBytes, _ start: Int) -> Bool {
    var space = start
    while bytes[space] != 32 {
      space += 1
      guard space < start + firstWord else { return false }
    }
    if CharacterKind(bytes.scalar(at: space + 1).value) == .lower { return bytes[space - 1] != 44 }
    var offset = space
    while offset < space + firstWord {
      if isMark(bytes[offset]) { return false }
      if bytes[offset] == 32, isLongLower(bytes, offset + 1) { return true }
      offset += 1
    }
    return true
  }

  /// Returns whether there are more lower-case ASCII letters at an offset than a particle has.
  private static func isLongLower(_ bytes: TextBytes, _ start: Int) -> Bool {
    (start...start + longestParticle).allSatisfy { bytes[$0] >= 97 && bytes[$0] <= 122 }
  }

  /// Returns whether a byte is a digit, a bracket or a slash, or begins a dash.
  private static func isMark(_ byte: UInt8) -> Bool {
    (byte >= 47 && byte <= 57) || byte == 40 || byte == 45 || byte == 0xE2
  }

  /// The number of bytes in which the end of the first word, and then a number or mark after it, must be
  /// found.
  private static let firstWord = 40
  /// The maximum number of bytes in a date line.
  static let reach = 120

  private init(_ bytes: TextBytes, from start: Int, to end: Int) {
    self.bytes = bytes
    self.start = start
    words = WordReader(bytes: bytes, offset: start, end: end)
  }
}

extension AgencyDateLine {
  /// Reads up to five capitalised words, including the month of "MOSCOW, March 3", and the number after them.
  private mutating func readPlace() -> Bool {
    skipAgencyInFront()
    for count in 0...AgencyDateLine.longestPlace {
      if count > 0, isGroup(nextOffset) || isDash(nextOffset) { return true }
      guard let word = words.next() else { return false }
      if word.shape == .digits || word.shape == .numeric {
        (number, last) = (word, word)
        return count > 0
      }
      guard isName(word) || (count > 0 && isParticle(word)), count > 0 || word.length > 1 else {
        return false
      }
      isPlaceClosed = isPlaceClosed || (word.after == .stop && word.length > 2 && !word.isDotted)
      last = word
    }
    return false
  }

  /// Skips an agency at the beginning: "(ANSA) - ROMA, 3 MAR. -".
  private mutating func skipAgencyInFront() {
    guard let end = groupEnd(words.offset), isDash(bytes.skippingSpace(from: end, to: words.end)) else {
      return
    }
    words.offset = bytes.skippingSpace(from: end, to: words.end)
    _ = words.next()
  }

  /// Reads the month, the year, and an abbreviation of "year": "3 березня 2022 р.".
  private mutating func readDate() {
    guard !number.isEmpty else { return }
    var ahead = words
    if let month = ahead.next(), month.length > 2, month.shape == .lower || isName(month),
      month.before == .space
    {
      take(month, ahead)
    }
    if let year = ahead.next(), year.shape == .digits, year.length == 4 { take(year, ahead) }
    if let noun = ahead.next(), noun.length < 3, noun.after == .stop, noun.startsLower { take(noun, ahead) }
  }

  private mutating func take(_ word: Token, _ reader: WordReader) {
    last = word
    words = reader
  }
}

extension AgencyDateLine {
  /// Returns the mark that closes the line, if the place and date are followed by an agency or a dash.
  private mutating func tail() -> Int? {
    let hasDate = !number.isEmpty
    if hasDate, let dash = dashAfterStop { return dash }
    if isDash(nextOffset) { return hasDate || (isInCapitals && !isPlaceClosed) ? nextOffset : nil }
    if let end = groupEnd(nextOffset) {
      guard hasDate || !isPlaceClosed else { return nil }
      let next = bytes.skippingSpace(from: end, to: words.end)
      return isDash(next) ? next : bytes[end] == 46 ? end : nil
    }
    guard hasDate, last.after == .stop else { return nil }
    return agency() ?? (isInCapitals ? last.end : nil)
  }

  /// Returns the end of an agency's name with at most three words: "УНН.", "INTERFAX.RU -", "РИА Новости.".
  private func agency() -> Int? {
    var reader = words
    for count in 0..<AgencyDateLine.longestAgency {
      guard let word = reader.next(), count == 0 ? isAgency(word) : isName(word) else { return nil }
      if word.after == .stop { return word.end }
      let next = bytes.skippingSpace(from: reader.offset, to: words.end)
      if isDash(next) { return next }
      guard word.after == .space else { return nil }
    }
    return nil
  }

  /// Returns whether a word is in capitals, or is a name with a hyphen, a dot or capitals inside: "ТАСС",
  /// "Interfax-Ukraine", "КазТАГ".
  private func isAgency(_ word: Token) -> Bool {
    guard word.length > 2, word.before == .space else { return false }
    switch word.shape {
    case .allCaps, .camel, .dottedUpper, .dottedMixed: return true
    case .capitalized: return (word.start..<word.end).contains { bytes[$0] == 45 }
    default: return false
    }
  }

  private func isName(_ word: Token) -> Bool {
    switch word.shape {
    case .capitalized, .allCaps, .camel, .dottedUpper, .roman: word.before == .space
    default: false
    }
  }

  /// Returns whether a word is a particle, as in "Paris, le 3 janv. 2022" and "San Pedro de Macorís".
  private func isParticle(_ word: Token) -> Bool {
    word.startsLower && word.length <= AgencyDateLine.longestParticle && word.after == .space
  }

  /// Whether the place is in capitals.
  private var isInCapitals: Bool {
    var reader = WordReader(bytes: bytes, offset: start, end: words.end)
    return reader.next().map { $0.shape == .allCaps } ?? false
  }

  private var nextOffset: Int { bytes.skippingSpace(from: words.offset, to: words.end) }

  /// The dash right after a stop, as in "3 mar. 2010.-".
  private var dashAfterStop: Int? {
    guard last.after == .stop, words.offset > last.end + 1, isDash(words.offset - 1) else { return nil }
    return words.offset - 1
  }

  private func isDash(_ offset: Int) -> Bool {
    let (value, width) = bytes.scalar(at: offset)
    guard CharacterKind(value) == .dash else { return false }
    return bytes[offset + width] == 32 || (value == 45 && bytes[offset + 1] == 45)
  }

  private func isGroup(_ offset: Int) -> Bool { bytes[offset] == 40 || bytes[offset] == 47 }

  /// Returns the end of a group such as "(AP)" or "/ТАСС/".
  private func groupEnd(_ start: Int) -> Int? {
    guard isGroup(start) else { return nil }
    let closer: UInt8 = bytes[start] == 40 ? 41 : 47
    return (start + 1..<max(start + 1, words.end)).first { bytes[$0] == closer }.map { $0 + 1 }
  }

  private static let longestPlace = 5
  private static let longestParticle = 3
  private static let longestAgency = 3
}

/// Recognises reports of wire services, for code that looks for headlines.
package enum WireCopy {
  /// Returns whether a line begins like such a report: "KELD, Feb 11 (Reuters) - The port".
  ///
  /// "Mayor (SPD) - a man with a plan" doesn't. O(1).
  package static func opens(_ line: String) -> Bool {
    var line = line
    return line.withUTF8 { AgencyDateLine.opensReport(TextBytes($0)) }
  }
}
