/// Spells lower-case letters in ASCII: Latin ones without their marks, Cyrillic, Greek, Georgian and Armenian
/// ones by sound, Hebrew and Arabic consonants.
///
/// One table serves all languages of a script, so the language needn't be guessed. It is close to the tables
/// used for passports. Chinese, Japanese and Korean have no spelling here.
enum Transliteration {
  /// Returns the spelling of a lower-case letter; nil if it has none. An ASCII letter, digit, `.`, `_` or `-`
  /// spells itself; combining marks and signs that aren't heard spell nothing.
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
    ("a", "àáâãäåāăąǎǟǡǻȁȃȧάαаաآأإاىაḁạảấầẩẫậắằẳẵặ"), ("ae", "æ"), ("b", "бբבبბḃḅḇ"), ("c", "çćĉċčḉ"),
    ("ch", "χчћճչחچჩჭ"), ("d", "ðďđδдդדدضდḋḍḏḑḓ"), ("dh", "ذ"), ("dj", "ђ"), ("dz", "ѕձძ"), ("dzh", "џ"),
    ("e", "èéêëēĕėęěȅȇȩέεеэեէეḕḗḙḛḝẹẻẽếềểễệ"), ("ev", "և"), ("f", "φфֆفḟ"), ("g", "ĝğġģǧǵγгґգגگგḡ"),
    ("gh", "ղغღ"), ("gj", "ѓ"), ("h", "ĥħȟհהةحهჰḣḥḧḩḫẖ"), ("i", "ìíîïĩīĭįıǐȉȋΐήίηιϊийіїիიḭḯỉị"),
    ("j", "ĵǰјջجჯ"), ("k", "ķǩκкқկքךכكکკქḱḳḵ"), ("kh", "хҳխخხ"), ("kj", "ќ"), ("l", "ĺļľŀłλлլלلლḷḹḻḽ"),
    ("lj", "љ"), ("m", "μмմםמمმḿṁṃ"), ("n", "ñńņňǹνнңնןנنნṅṇṉṋ"), ("nj", "њ"),
    ("o", "òóôõöøōŏőơǒǫǭȍȏȫȭȯȱοωόώоөոօოṍṏṑṓọỏốồổỗộớờởỡợ"), ("oe", "œ"), ("p", "πпպփףפپპფṕṗ"), ("ps", "ψ"),
    ("q", "קقყ"), ("r", "ŕŗřȑȓρрռրרرრṙṛṝṟ"), ("s", "śŝşšșςσсսסسصსṡṣṥṧṩ"), ("sh", "шշשشშ"), ("shch", "щ"),
    ("ss", "ß"), ("t", "ţťŧțτтթտטתتطთტṫṭṯṱẗ"), ("th", "þθث"), ("ts", "цծցץצცწ"),
    ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗуўүұუṳṵṷṹṻụủứừửữự"), ("v", "βвվוვṽṿ"), ("w", "ŵւوẁẃẅẇẉẘ"), ("x", "ξẋẍ"),
    ("y", "ýÿŷȳΰυϋύыըյיيیẏẙỳỵỷỹ"), ("ya", "я"), ("ye", "є"), ("yo", "ё"), ("yu", "ю"), ("z", "źżžζзզזزظზẑẓẕ"),
    ("zh", "жժژჟ"), ("", "ъьאעءؤئع"),
  ]
}
