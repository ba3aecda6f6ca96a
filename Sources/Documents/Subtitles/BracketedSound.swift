/// Remarks in brackets that describe a sound or a manner of speaking rather than a speaker: "(SCOFFS)",
/// "(PHONE RINGS)", "(IN FRENCH)".
///
/// An ambiguous word isn't taken for a name: "(THOMAS)" looks like "(SCOFFS)", and "(HARDING)" like
/// "(CRYING)".
enum BracketedSound {
  /// Returns whether the words of a remark are one.
  static func matches(_ words: [Substring]) -> Bool {
    let words = words.map { $0.lowercased() }
    guard let first = words.first else { return false }
    if smallWords.contains(first) { return true }
    if titles.contains(first), words.count > 1 { return false }
    return words.contains {
      isParticiple($0) || isVerb($0) || sounds.contains($0) || sounds.contains($0 + "s")
    }
  }

  /// Returns whether a word ends like "crying", but unlike "king".
  private static func isParticiple(_ word: String) -> Bool { word.hasSuffix("ing") && word.count > 4 }

  /// Returns whether a word ends like "scoffs" and "exhales", but not in "ss".
  private static func isVerb(_ word: String) -> Bool {
    (word.hasSuffix("s") && !word.hasSuffix("ss")) || verbEnds.contains(where: word.hasSuffix)
  }

  private static let verbEnds = ["ает", "яет", "ется", "ётся", "ится", "ється", "иться", "ає", "яє"]

  private static let smallWords: Set = [
    "in", "on", "over", "to", "as", "at", "by", "from", "off", "through", "under", "via", "with", "without",
    "il", "elle", "ils", "en", "au", "à", "er", "sie", "auf", "im", "über", "zu", "con", "por", "на", "по",
    "в", "у",
  ]

  private static let titles: Set = [
    "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "prof.", "sen.", "rep.", "gov.",
  ]

  /// Words for sounds, voices and languages, which their endings don't reveal.
  private static let sounds: Set = [
    "laughs", "sighs", "coughs", "gasps", "groans", "cry", "sobs", "screams", "shouts", "whispers", "sniffs",
    "sings", "speaks", "chants", "music", "applause", "laughter", "cheers", "silence", "inaudible",
    "indistinct", "indistinctly", "crosstalk", "chatter", "noises", "pauses", "unintelligible", "foreign",
    "gunshots", "gunfire", "explosions", "thunder", "static", "beeps", "buzzes", "bangs", "knocks", "bells",
    "sirens", "horns", "breath", "muffled", "softly", "quietly", "loudly", "angrily", "sarcastically",
    "nervously", "english", "french", "spanish", "german", "russian", "arabic", "chinese", "ukrainian",
    "lachen", "lacht", "seufzt", "seufzen", "weint", "schreit", "hustet", "stöhnt", "flüstert", "singt",
    "applaus", "beifall", "musik", "soupire", "rit", "crie", "pleure", "tousse", "chuchote", "musique",
    "suspira", "ríe", "grita", "llora", "tose", "susurra", "música", "ri", "chora", "смех", "кричит", "сміх",
    "кричить", "плачет", "плаче", "шепчет", "шепоче", "аплодисменты", "оплески", "музыка", "музика",
  ]
}
