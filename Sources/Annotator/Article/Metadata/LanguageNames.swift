/// The English names of the languages that most news is written in.
///
///     LanguageNames.name(of: "uk")         // "Ukrainian"
///     LanguageNames.code(named: "german")  // "de"
enum LanguageNames {
  /// Returns the name of a language by its ISO 639 code; nil if it isn't listed.
  static func name(of code: String) -> String? { names[code] }

  /// Returns the ISO 639 code of a language by its name in any case; nil if it isn't listed.
  static func code(named name: String) -> String? {
    let wanted = name.lowercased()
    return names.first { $0.value.lowercased() == wanted }?.key
  }

  /// Every name, for near misses.
  static var all: [String] { Array(names.values) }

  private static let names = Dictionary(
    uniqueKeysWithValues: list.split(whereSeparator: \.isNewline).map { line in
      (String(line.prefix { $0 != " " }), String(line.drop { $0 != " " }.dropFirst()))
    })

  private static let list = """
    af Afrikaans
    ar Arabic
    az Azerbaijani
    be Belarusian
    bg Bulgarian
    bn Bengali
    bs Bosnian
    ca Catalan
    cs Czech
    cy Welsh
    da Danish
    de German
    el Greek
    en English
    es Spanish
    et Estonian
    eu Basque
    fa Persian
    fi Finnish
    fr French
    ga Irish
    gl Galician
    he Hebrew
    hi Hindi
    hr Croatian
    hu Hungarian
    hy Armenian
    id Indonesian
    is Icelandic
    it Italian
    ja Japanese
    ka Georgian
    kk Kazakh
    ko Korean
    lt Lithuanian
    lv Latvian
    mk Macedonian
    ms Malay
    nb Norwegian Bokmål
    nl Dutch
    nn Norwegian Nynorsk
    no Norwegian
    pl Polish
    ps Pashto
    pt Portuguese
    ro Romanian
    ru Russian
    sk Slovak
    sl Slovenian
    sq Albanian
    sr Serbian
    sv Swedish
    sw Swahili
    th Thai
    tr Turkish
    uk Ukrainian
    ur Urdu
    uz Uzbek
    vi Vietnamese
    zh Chinese
    """
}
