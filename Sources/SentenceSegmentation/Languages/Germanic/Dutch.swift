extension LanguageProfile {
  static let dutch = LanguageProfile(
    code: "nl",
    telling: """
      de het een van en in is dat op te voor met zijn niet aan werd ook hij ze maar er heeft bij \
      naar uit over dan had
      """,
    openers: """
      de het een hij zij ze wij we jij je ik u men dit dat deze die er hier daar zijn haar hun ons \
      onze mijn geen alle veel sommige enkele beide elke iedere wie wat wanneer waar hoe waarom \
      als toen omdat hoewel terwijl nadat voordat sinds tot maar en of want dus echter toch daarom \
      daarna dan nu vandaag gisteren morgen ook nog al alleen zelfs later eerst in op aan bij met \
      naar van voor door over onder tussen tegen zonder om volgens na uit twee drie vier vijf niet \
      niemand misschien
      """,
    labels: """
      plan groep type klasse categorie bijlage deel vitamine hepatitis model serie blok gebouw \
      fase zone punt optie variant afdeling tabel figuur versie
      """,
    sayings: "zei vroeg antwoordde riep schreeuwde voegde verklaarde zegt vraagt schreef",
    titles: """
      dhr mevr mw mej dr drs prof ir ing mr ds st jhr gen kol kap lt sgt min pres burg jr sr wed \
      mgr mrs ms messrs bros
      """,
    numbered: "nr nrs p pag blz art afb fig hfst bd dl tab tel afl vs artt lid sub ov rov",
    endings: """
      enz etc e.d e.a a.u.b s.v.p jl b.v n.v inc co v.chr n.chr chr jr sr mln mld m.b.t e.v
      """,
    inner: """
      bijv bv d.w.z m.a.w m.b.v m.n m.i o.a o.i.d o.l.v t.a.v t.b.v t.o.v t.w.v z.g resp ca ong \
      vgl cf incl excl max min zgn nl a.h.w i.p.v i.v.m i.t.t n.a.v v.d d.m.v i.o i.s.m alg afd \
      geb gem ned oorspr red uitg vert eig aanw aanvw bez betr bep bnw bw enk ev hww koppelww lidw \
      lijd meew mv onbep onderw ott overg pers pred telw tussenw ueg verl voegw vnw voorz vrl \
      wederk ww znw zelfst jo concl rb hof nr m.nt aant r.o ro ov parl.gesch kamerst stb stcrt
      """,
    closing: "enz",
    calendar: "jan feb mrt apr jun jul aug sep sept okt nov dec ma di wo do vr za zo")
}
