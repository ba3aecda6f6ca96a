extension LanguageProfile {
  static let swedish = LanguageProfile(
    code: "sv",
    telling: """
      och att det som en är på av för den med till inte har om ett var också men eller efter vid \
      under mot säger från hade ska kan de
      """,
    letters: "åäö",
    openers: """
      den det de han hon vi jag du man en ett denna detta dessa hans hennes deras sin vår min \
      ingen inga alla många några båda varje vem vad när var hur varför om då eftersom medan efter \
      innan sedan tills men och eller för så dock därför därefter nu idag igår också även bara \
      redan senare först i på av till med från vid under över mellan genom mot utan enligt två tre \
      fyra fem inte kanske här där
      """,
    labels: """
      plan grupp typ klass kategori bilaga del vitamin hepatit modell serie block byggnad nivå fas \
      zon liga punkt alternativ avsnitt tabell version
      """,
    sayings: "sade sa säger frågade frågar svarade ropade utropade tillade förklarade skrev",
    titles: "dr prof hr fr frk dir st kapt gen löjtn överst doc ing mr mrs ms messrs bros",
    numbered: "nr s sid kap fig tab art bd d bil par § tel st",
    endings: """
      etc m.m o.d o.dyl osv m.fl e.d e.kr f.kr kr milj mkr tkr st o.s.v mm mfl dyl inc co
      """,
    inner: """
      bl.a t.ex d.v.s dvs f.d s.k t.o.m fr.o.m f.n p.g.a m.a.o m.h.t o.a å.å ca c:a resp jfr jämf \
      ev inkl exkl ung eg bl t f fr p s forts förf obs enl tex bla pga sk fd tom from kl max min \
      t_ex bl_a s_k
      """,
    closing: "osv",
    calendar: """
      jan feb mar apr jun jul aug sep sept okt nov dec mån tis ons tors tor fre fred lör sön
      """)
}
