extension LanguageProfile {
  static let hungarian = LanguageProfile(
    code: "hu",
    telling: "a az és hogy nem is egy ez meg volt de csak már el ha",
    letters: "őű",
    openers: """
      a az ez ezek azok ő ők mi ti én egy minden mindenki sok néhány ki mikor hol hogyan miért ha \
      bár mert amikor után előtt de és vagy tehát azonban mégis ezért így is továbbá majd később \
      ma tegnap holnap most itt ott szerint két kettő három négy nem senki már csak
      """,
    titles: "dr prof ifj id özv st gen ezr alez szds szt u krt gy zs cs ny sz ty",
    numbered: "sz o old ld köt bek fej ábra tábl tel évf",
    endings: "stb kft rt zrt nyrt bt i.e i.sz i_e i_sz e ezer m mrd ft kb u",
    inner: "pl ill ún u.n kb vö ti mint ang ném fr lat szül meg max min jan vs hiv",
    closing: "stb",
    calendar: "jan febr feb márc már ápr máj jún júl aug szept szep okt nov dec",
    ordinalNouns: """
      január február március április május június július augusztus szeptember október november \
      december
      """,
    beforeOrdinals: "a az egy",
    hasDottedOrdinals: true)
}
