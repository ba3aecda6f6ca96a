/// Spells small letters in ASCII: Latin ones without their marks, Ukrainian and Russian ones by sound.
///
/// One table serves both languages, so that it needs no guess of the language; it is close to the tables for
/// passports.
enum Transliteration {
  /// The spelling of a small letter; a letter, digit, `.`, `_` or `-` of ASCII spells itself; combining marks
  /// and signs that are not heard spell nothing; nil when there is no spelling.
  static func ascii(for scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "a"..."z", "0"..."9", ".", "_", "-": String(Character(scalar))
    case "\u{300}"..."\u{36F}", "'", "’", "ʼ": ""
    default: spellings[scalar]
    }
  }

  private static let spellings: [Unicode.Scalar: String] = {
    var spellings: [Unicode.Scalar: String] = [:]
    for (ascii, letters) in groups {
      for letter in letters.unicodeScalars { spellings[letter] = ascii }
    }
    return spellings
  }()

  private static let groups = [
    ("a", "àáâãäåāăąа"), ("ae", "æ"), ("b", "б"), ("c", "çćĉċč"), ("ch", "ч"), ("d", "ďđд"),
    ("e", "èéêëēĕėęěеэ"),
    ("f", "ф"), ("g", "ĝğġģгґ"), ("h", "ĥħ"), ("i", "ìíîïĩīĭįıиіїй"), ("j", "ĵ"), ("k", "ķк"), ("kh", "х"),
    ("l", "ĺļľŀłл"),
    ("m", "м"), ("n", "ñńņňн"), ("o", "òóôõöøōŏőо"), ("oe", "œ"), ("p", "п"), ("r", "ŕŗřр"), ("s", "śŝşšșс"),
    ("sh", "ш"),
    ("shch", "щ"), ("ss", "ß"), ("t", "ţťŧțт"), ("ts", "ц"), ("u", "ùúûüũūŭůűųу"), ("v", "в"), ("w", "ŵ"),
    ("y", "ýÿŷы"),
    ("ya", "я"), ("ye", "є"), ("yo", "ё"), ("yu", "ю"), ("z", "źżžз"), ("zh", "ж"), ("", "ьъ"),
  ]
}
