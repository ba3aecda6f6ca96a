extension LanguageProfile {
  static let estonian = LanguageProfile(
    code: "et",
    telling: "ja on ei et oli see ka kui aga oma ning seda ta mis või nad aasta pärast tema",
    letters: "õäö",
    openers: """
      see ta tema nad nemad me meie te ma mina selle selles seda nende kõik iga mõned kes mis \
      millal kus kuidas miks kui kuigi sest pärast enne alates kuni aga ja või kuid siiski \
      seetõttu samuti ka veel hiljem täna eile homme nüüd siin seal kaks kolm ei keegi juba ainult
      """,
    titles: "dr prof hr pr prl mag kol kpt",
    numbered: "nr lk lg p joon tab ptk",
    endings: "jne jms jm jt jpt e.m.a m.a.j a s saj mln mld tuh u",
    inner: "nt st s.t s.o vt vrd näit ca u sh sks sünd surn ingl lad k e min",
    ordinalNouns: """
      jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember
      """,
    hasDottedOrdinals: true)
}
