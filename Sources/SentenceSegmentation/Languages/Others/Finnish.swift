extension LanguageProfile {
  static let finnish = LanguageProfile(
    code: "fi",
    telling: "ja on ei että oli se hän mutta ovat myös kun mukaan joka",
    letters: "äö",
    openers: """
      se he hän ne me te minä tämä nämä tuo sen hänen heidän kaikki jokainen monet jotkut kuka \
      mikä mitä milloin missä miten miksi jos vaikka koska kun jälkeen ennen mutta ja tai siis \
      kuitenkin siksi myös lisäksi sitten myöhemmin tänään eilen nyt täällä mukaan kaksi kolme \
      neljä ei kukaan jo vain
      """,
    titles: "tri toht prof dos hra rva nti pyh evl kenr ev maist",
    numbered: "nro no s ss luku kpl kuva taul art puh §",
    endings: "jne ym yms jms eaa jaa e.kr j.kr ekr jkr milj mrd tuh kpl klo oy o.s v",
    inner: """
      esim mm ns eli ts ks vrt vert n noin nk engl ruots saks lat synt s k os huom mon yks tms \
      tjsp ao ent nyk
      """,
    closing: "jne",
    calendar: "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu",
    ordinalNouns: """
      tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta \
      syyskuuta lokakuuta marraskuuta joulukuuta
      """,
    hasDottedOrdinals: true)
}
