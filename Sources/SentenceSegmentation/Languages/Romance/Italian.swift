extension LanguageProfile {
  static let italian = LanguageProfile(
    code: "it",
    telling: """
      il di che la del della è un una per con non sono gli nel alla dei anche ha nella dal dalla \
      questo stato i le
      """,
    letters: "ìòù",
    openers: """
      il lo la i gli le l un uno una egli lui lei loro noi voi io tu esso essa essi questo questa \
      questi queste quello quella quelli quelle ciò suo sua suoi sue nostro nostra mio mia nessuno \
      nessuna tutti tutte tutto tutta molti molte alcuni alcune ogni entrambi chi che cosa quando \
      dove come perché se mentre dopo prima da dal dalla dai fino durante ma e ed o oppure però \
      tuttavia quindi così anche inoltre poi infine oggi ieri domani ora adesso qui secondo in nel \
      nella nei nelle di del della dei a al alla ai con senza per contro tra fra su sul sulla \
      sotto verso due tre quattro cinque niente nulla non si c'è
      """,
    labels: """
      piano gruppo tipo classe categoria allegato parte vitamina epatite modello serie blocco \
      edificio livello fase zona lega punto opzione variante sezione porta torre tabella figura \
      versione girone lettera
      """,
    sayings: """
      disse ha chiese domanda domandò rispose risponde esclama gridò aggiunge aggiunse afferma \
      dichiara spiega insiste dice chiede scrive replica
      """,
    titles: """
      sig sigg sig.ra sig.na dott dott.ssa dr prof prof.ssa ing avv arch geom rag on sen mons cav \
      comm gen col cap magg ten serg s ss st sta sac fr p amm pres min dir spett egr gent ill mr \
      mrs ms messrs bros
      """,
    numbered: """
      n nn nr num art artt p pp pag pagg vol voll fig figg cap capp par tab tel c co l ll lett sez \
      tit d.l d.lgs dlgs d.p.r l.r cfr all reg cpv
      """,
    endings: """
      ecc etc s.p.a s.r.l a.c d.c s.n.c s.a.s s.p.a. snc u.s.a co inc ltd corp jr sen ss
      """,
    inner: """
      es p.es ad_es cfr cf v vd ca circa i.e c.d cd ed e.g c.a sgg seg segg succ cit op op.cit loc \
      ibid id trad tel trib cass pen civ cost proc lgs r.d u.s a.m p.m max min all gr lat ant prec \
      mod agr anat archeol astr astron az biol bot chim econ elettr farm ferr filol filos fis \
      fisiol fot geogr geol giur gramm idraul ingl letter ling mat mecc med meteor metall mil \
      mitol mus naut ott pitt polit psicol psichiatr relig sociol stat stor teatr tecn tecnol teol \
      tipogr topogr zool univ consid sec sez un ord sent ric dep conv g.u c.c c.p c.p.c c.p.p d.p.c.m \
      t.u.e t.f.u.e conf rep cons
      """,
    calendar: "gen feb mar apr mag giu lug ago set sett ott nov dic lun mer gio ven sab dom")
}
