extension AbbreviationLists {
  /// French, Spanish, Italian, Portuguese, Romanian, Catalan.
  static let romance: [Entry] = [
    Entry(
      "fr", .title,
      """
      m mm mr mme mmes mlle mlles mgr dr pr prof st ste sts stes gén col cap cne lt cdt adj sgt amb vve
      """),
    Entry("fr", .numbered, "n no nos n° p pp art vol fig chap t tom al éd ch par § tabl tél liv fasc r"),
    Entry(
      "fr", .final,
      """
      etc al cie av.j.-c j.-c apr ltd inc co corp s.a s.a.r.l u.s u.s.a jr fr env mill hab bd av
      """),
    Entry(
      "fr", .inner,
      """
      cf c.-à-d ex p.ex i.e e.g env av apr auj bd boul pl sq dép dir éd ét fig fr ill inc incl max min ms \
      obs op p.-s pl qqch qqn réf s.-p suiv sup trad vol vs ca
      """),
    Entry(
      "fr", .calendar,
      """
      janv jan févr fév mars avr juin juil août sept oct nov déc lun mar mer jeu ven sam dim
      """),
    Entry(
      "es", .title,
      """
      ee sr sra sres sras srta dr dra dres prof profa lic ing arq ab abg d dña dª excmo excma ilmo \
      ilma rvdo sto sta gral cnel cap tte sgto mons pbro fr hno hna ud uds vd vds av avda gob pdte pte cra \
      mt cte
      """),
    Entry(
      "es", .numbered,
      """
      n no núm num nº n° nro pág págs p pp art arts vol vols fig cap caps párr párrf tel tfno ext fasc t \
      tomo ed lib pto km
      """),
    Entry(
      "es", .final,
      """
      etc s.a s.l s.r.l ee.uu ee_uu uu eeuu d.c a.c a.m p.m a_m p_m d_c a_c cía cia inc ltd co corp ff.aa \
      cc.oo jj.oo rr.hh c.v s.a.u cía.ltda ltda hs min hab
      """),
    Entry(
      "es", .inner,
      """
      p.ej ej p_ej cf cfr vs aprox ca c esp incl máx mín admón adm atte avda c/ depto dpto dto entlo gral \
      izq dcha prov pról trad ed op cit v vid i.e e.g s f.c
      """),
    Entry(
      "es", .calendar,
      """
      ene feb mar abr may jun jul ago sep sept set oct nov dic lun mar mié mier jue vie sáb sab dom
      """),
    Entry(
      "it", .title,
      """
      sig sigg sig.ra sig.na dott dott.ssa dr prof prof.ssa ing avv arch geom rag on sen mons cav comm \
      gen col cap magg ten serg s ss st sta sac fr p amm pres min dir spett egr gent ill
      """),
    Entry(
      "it", .numbered,
      """
      n nn nr num art artt p pp pag pagg vol voll fig figg cap capp par tab tel c co l ll lett sez tit d.l \
      d.lgs dlgs d.p.r l.r cfr all reg cpv
      """),
    Entry("it", .final, "ecc etc s.p.a s.r.l a.c d.c s.n.c s.a.s s.p.a. snc u.s.a co inc ltd corp jr sen ss"),
    Entry(
      "it", .inner,
      """
      es p.es ad_es cfr cf v vd ca circa i.e c.d cd ed e.g c.a sgg seg segg succ cit op op.cit loc ibid id \
      trad tel trib cass pen civ cost proc lgs r.d u.s a.m p.m max min all gr lat ant prec mod \
      agr anat archeol astr astron az biol bot chim econ elettr farm ferr filol filos fis fisiol fot geogr geol giur \
      gramm idraul ingl letter ling mat mecc med meteor metall mil mitol mus naut ott pitt polit psicol psichiatr \
      relig sociol stat stor teatr tecn tecnol teol tipogr topogr zool
      """),
    Entry(
      "it", .calendar,
      """
      gen feb mar apr mag giu lug ago set sett ott nov dic lun mar mer gio ven sab dom
      """),
    Entry(
      "pt", .title,
      """
      sr sra srs sras srta dr dra drs dras prof profa eng enga arq d exmo exma ilmo sto sta gen cel \
      cap ten sgt pe fr mons v pres dep sen av r min
      """),
    Entry(
      "pt", .numbered,
      """
      n no nº num núm nro p pp pág págs art arts vol vols fig cap caps tel inc al par § fls tab t km
      """),
    Entry("pt", .final, "etc s.a s/a lda ltda cia d.c a.c a.m p.m e.u.a eua inc ltd co corp jr s.a.r.l"),
    Entry(
      "pt", .inner,
      """
      ex p.ex cf cfr v vs aprox ca c id ibid ed op cit obs séc sécs tel av máx mín trad i.e e.g gov adm \
      nac rep
      """),
    Entry("pt", .calendar, "jan fev mar abr mai jun jul ago set out nov dez seg ter qua qui sex sáb dom"),
    Entry("ro", .title, "dl d-l dna d-na dr prof ing av sf gen col lt dnul acad conf lect pr"),
    Entry("ro", .numbered, "nr art alin p pag vol fig cap lit tel bd str ap et sc"),
    Entry("ro", .final, "etc s.a s.r.l ș.a d.hr î.hr e.n lei mil mld ș.a.m.d"),
    Entry("ro", .inner, "ex ca cca cf aprox resp i.e jud loc mun com sec min max"),
    Entry("ro", .calendar, "ian feb mar apr iun iul aug sept oct noi dec"),
    Entry("ca", .title, "sr sra srs dr dra prof st sta mn av pl"),
    Entry("ca", .numbered, "núm pàg p vol art fig cap tel"),
    Entry("ca", .final, "etc s.a s.l a.c d.c ee.uu"),
    Entry("ca", .inner, "p.ex ex cf aprox c"),
  ]
}
