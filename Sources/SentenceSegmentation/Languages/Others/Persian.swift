extension LanguageProfile {
  static let persian = LanguageProfile(
    code: "fa",
    letters: "پچژگکی",
    titles: "د دکتر آقای م",
    endings: "ق.م م ه.ش ه.ق")
}
