/// The form in which a code point is searched for.
enum ScalarFolding {
  /// Returns the code points that replace one in a search; none for an invisible one.
  static func folded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if scalar.isASCII { return [ascii(scalar)] }
    if let plain = table[scalar] { return plain }
    if scalar.properties.isWhitespace { return [" "] }
    if isInvisible(scalar) { return [] }
    if (0xFF01...0xFF5E).contains(scalar.value), let narrow = Unicode.Scalar(scalar.value - 0xFEE0) {
      return folded(narrow)
    }
    return Array(scalar.properties.lowercaseMapping.unicodeScalars)
  }

  private static func ascii(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 65...90: Unicode.Scalar(scalar.value + 32) ?? scalar
    case 9...13: " "
    case 96: "'"
    default: scalar
    }
  }

  /// Whether a code point is a soft hyphen, a zero-width character, a joiner, a direction mark or a variation
  /// selector.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.generalCategory == .format
  }

  /// The replacements of code points by what people type for them: quotation marks, dashes, and the
  /// compatibility forms of the Unicode Character Database that occur in prose.
  private static let table: [Unicode.Scalar: [Unicode.Scalar]] = {
    var table: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for (typed, forms) in alike {
      for form in forms.unicodeScalars { table[form] = Array(typed.unicodeScalars) }
    }
    for word in compatible.split(separator: " ") {
      guard let form = word.unicodeScalars.first else { continue }
      table[form] = Array(word.unicodeScalars.dropFirst())
    }
    return table
  }()

  private static let alike = [
    ("'", "‘’‚‛′‵ʹʻʼʽˈ´‹›＇"), ("\"", "“”„‟″‶«»〝〞〟＂❝❞"), ("-", "‐‑‒–—―−⁃﹘﹣－"),
  ]

  private static let compatible =
    "ﬀff ﬁfi ﬂfl ﬃffi ﬄffl ﬅst ﬆst ßss ẞss İi ĳij Ĳij ŉ'n ǆdž ǅdž Ǆdž ǉlj ǈlj Ǉlj ǌnj ǋnj Ǌnj ǳdz ǲdz Ǳdz "
    + "…... ‥.. ‼!! ⁇?? "
    + "⁰0 ¹1 ²2 ³3 ⁴4 ⁵5 ⁶6 ⁷7 ⁸8 ⁹9 ₀0 ₁1 ₂2 ₃3 ₄4 ₅5 ₆6 ₇7 ₈8 ₉9 ªa ºo ⁿn ™tm ℠sm №no ℃°c ℉°f ℓl Åå Kk Ωω "
    + "µμ "
    + "½1/2 ⅓1/3 ⅔2/3 ¼1/4 ¾3/4 ⅛1/8 ⅜3/8 ⅝5/8 ⅞7/8 "
    + "Ⅰi Ⅱii Ⅲiii Ⅳiv Ⅴv Ⅵvi Ⅶvii Ⅷviii Ⅸix Ⅹx Ⅺxi Ⅻxii Ⅼl Ⅽc Ⅾd Ⅿm "
    + "ⅰi ⅱii ⅲiii ⅳiv ⅴv ⅵvi ⅶvii ⅷviii ⅸix ⅹx ⅺxi ⅻxii ⅼl ⅽc ⅾd ⅿm "
    + "①1 ②2 ③3 ④4 ⑤5 ⑥6 ⑦7 ⑧8 ⑨9 ⑩10 ￥¥ ￡£ ￦₩ "
    + "ｱア ｲイ ｳウ ｴエ ｵオ ｶカ ｷキ ｸク ｹケ ｺコ ｻサ ｼシ ｽス ｾセ ｿソ ﾀタ ﾁチ ﾂツ ﾃテ ﾄト ﾅナ ﾆニ ﾇヌ ﾈネ ﾉノ ﾊハ ﾋヒ ﾌフ ﾍヘ ﾎホ "
    + "ﾏマ ﾐミ ﾑム ﾒメ ﾓモ ﾔヤ ﾕユ ﾖヨ ﾗラ ﾘリ ﾙル ﾚレ ﾛロ ﾜワ ｦヲ ﾝン ｧァ ｨィ ｩゥ ｪェ ｫォ ｬャ ｭュ ｮョ ｯッ ｰー ﾞ\u{3099} ﾟ\u{309A} "
    + "｡。 ｢「 ｣」 ､、 ･・"
}
