/// Judges whether bytes that aren't UTF-8 read well as Windows-1252, the superset of ISO-8859-1 that files
/// actually use.
///
/// Evidence in favour: accented letters next to plain ones, in words of one case; dashes; quotation marks at
/// the edge of a word. Evidence against: bytes without a meaning, four accented letters in a row, a capital
/// after a small letter, symbols inside words. The former must outweigh the latter twenty times. Unless
/// accented letters are rare, they must also be those of one western language, which tells Czech, Polish,
/// Hungarian and Turkish files from French or German ones.
struct WesternPlausibility {
  private var evidence = 0
  private var objections = 0
  private var letters = 0
  private var accented: [Unicode.Scalar: Int] = [:]
  private var run = 0

  /// Examines a sample. Linear.
  init(_ sample: ArraySlice<UInt8>, _ table: SingleByteTable) {
    let upper = table.signs
    let text = sample.map { $0 < 0x80 ? Unicode.Scalar($0) : upper[Int($0) - 0x80] }
    for (index, scalar) in text.enumerated() {
      let last = index > 0 ? text[index - 1] : " "
      let next = index + 1 < text.count ? text[index + 1] : " "
      add(scalar, between: last, and: next)
    }
  }

  /// Whether the sample is likely to be Windows-1252.
  var isPlausible: Bool {
    evidence > 0 && evidence >= 20 * objections && lettersBelongTogether
  }

  private mutating func add(_ scalar: Unicode.Scalar, between last: Unicode.Scalar, and next: Unicode.Scalar)
  {
    if scalar.properties.isAlphabetic { letters += 1 }
    run = scalar.value >= 0xC0 && scalar.properties.isAlphabetic ? run + 1 : 0
    guard scalar.value >= 0x80 else { return }
    let isInside = last.properties.isAlphabetic && next.properties.isAlphabetic
    switch scalar {
    case _ where run > 0: addAccented(scalar, between: last, and: next)
    case "\u{FFFD}", "ˆ", "˜", "¨", "¬", "¸", "¤", "¦", "¯": objections += 1
    case "’": evidence += last.properties.isAlphabetic ? 1 : 0
    case "–", "—", "…", "•": evidence += 1
    case "‘", "“", "”", "„", "‚", "«", "»", "‹", "›":
      if isInside { objections += 1 } else if last == " " || next == " " || last == "\n" { evidence += 1 }
    default: objections += isInside ? 1 : 0
    }
  }

  private mutating func addAccented(
    _ scalar: Unicode.Scalar, between last: Unicode.Scalar, and next: Unicode.Scalar
  ) {
    let small = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    accented[small, default: 0] += 1
    if run > 3 || (scalar.properties.isUppercase && last.properties.isLowercase) {
      objections += 1
    } else if (last.isASCII && last.properties.isAlphabetic) || (next.isASCII && next.properties.isAlphabetic)
    {
      evidence += 1
    }
  }

  private var lettersBelongTogether: Bool {
    let total = accented.values.reduce(0, +)
    if total * 50 <= letters { return true }
    return Self.alphabets.contains { alphabet in
      let known = alphabet.unicodeScalars.reduce(0) { $0 + (accented[$1] ?? 0) }
      return known * 20 >= total * 19
    }
  }

  /// The letters beyond a to z in French, German, Spanish, Portuguese, Italian, Catalan, Dutch, Finnish with
  /// Swedish, Danish with Norwegian, and Icelandic.
  private static let alphabets = [
    "àâæçèéêëîïôœùûüÿ", "äöüßé", "áéíóúñüç", "áâãàçéêíóôõú", "àèéìòùî", "àçèéíïòóúü", "ëïéöüèá", "äöåéü",
    "æøåéäö",
    "áéíóúýþæöð",
  ]
}
