extension LanguageProfile {
  static let catalan = LanguageProfile(
    code: "ca",
    telling: "el la els les del de i que en una per amb és un al va són com més",
    letters: "·",
    openers: """
      el la els les l un una uns unes ell ella ells elles nosaltres jo aquest aquesta aquests \
      aquestes això seu seva no tots totes cada qui què que quan on com perquè si encara mentre \
      després abans des fins però i o doncs així també avui ahir ara aquí segons en de del al a \
      amb sense per contra entre sobre sota dos tres
      """,
    titles: "sr sra srs dr dra prof st sta mn av pl",
    numbered: "núm pàg p vol art fig cap tel",
    endings: "etc s.a s.l a.c d.c ee.uu",
    inner: "p.ex ex cf aprox c")
}
