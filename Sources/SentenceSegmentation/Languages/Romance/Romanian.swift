extension LanguageProfile {
  static let romanian = LanguageProfile(
    code: "ro",
    telling: "și în de la cu a că pe din nu care este pentru mai o un au",
    letters: "ățșţ",
    openers: """
      un o el ea ei ele noi voi eu tu acest această acești aceste acesta aceasta acel acea său sa \
      săi lor nostru niciun toți toate tot mulți unii unele fiecare cine ce când unde cum de dacă \
      deși în din la pe cu fără pentru prin contra între sub după înainte până dar și sau iar deci \
      astfel totuși apoi azi ieri acum aici potrivit doi trei patru nu nimic nimeni
      """,
    titles: """
      dl d-l dna d-na dr prof ing av sf gen col lt dnul acad conf lect pr mr mrs ms messrs st bros \
      al șt
      """,
    numbered: "nr art alin p pag vol fig cap lit tel bd str ap et sc pct",
    endings: "etc s.a s.r.l ș.a d.hr î.hr e.n lei mil mld ș.a.m.d",
    inner: "ex ca cca cf aprox resp i.e jud loc mun com sec min max prep",
    calendar: "ian feb mar apr iun iul aug sept oct noi dec")
}
