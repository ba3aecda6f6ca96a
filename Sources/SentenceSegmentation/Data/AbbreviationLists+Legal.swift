extension AbbreviationLists {
  /// What stands inside sentences of judgments, statutes and the notes to them.
  static let legal: [Entry] = [
    Entry(
      "en", .inner,
      """
      fed civ crim atl bus dkt mem def evid supp cir cong rptr u.s.c c.f.r f.2d f.3d f.4th l.ed s.ct p.2d p.3d n.e.2d n.w.2d s.e.2d s.w.2d \
      a.2d a.3d cert bankr pub sess admin ass'n dep't gov't int'l nat'l sec'y comm'n transp f.supp r.civ.p r.crim.p \
      r.evid cal tex conn fla mich minn wis okla colo ariz tenn kan neb nev mont wyo md vt ky ark n.j n.h n.c s.c n.d s.d \
      w.va r.i n.m
      """),
    Entry("en", .numbered, "cl cls subsec subsecs reg regs sched scheds r rr ann n nn"),
    Entry(
      "de", .inner,
      """
      gem i.v.m i.s.d i.s.v i.d.f i.d.s i.h.v i.ü i.e.s m.w.n m.a.w urt beschl rspr st.rspr h.m a.a a.m n.f a.f aao a.a.o \
      hrsg verf bearb einl erl vorb ders dies zit begr komm entsch ausf geänd erg vorl abl bgbl ggü einschl lt
      """),
    Entry("de", .numbered, "rz tz e rdn ziff lit hs buchst nrn erw unterabs uabs"),
    Entry(
      "fr", .inner,
      """
      cass civ crim soc bull trib gaz préc concl rec req arr déc consid jur doctr somm sect plén ibid loc op cit comm \
      c.civ c.pén c.trav
      """),
    Entry("fr", .numbered, "art arts al ch consid n nos § l d r"),
    Entry(
      "it", .inner,
      "univ consid cass sez un ord sent ric dep conv g.u c.c c.p c.p.c c.p.p d.p.c.m t.u.e t.f.u.e conf rep cons"
    ),
    Entry(
      "es", .inner,
      "fund jur sent rec exp res reg bol of disp transit derog ed cód civ pen const cit ibíd loc r.d l.o"),
    Entry("es", .title, "fdo"),
    Entry("es", .numbered, "apdo apdos aptdo disp inc lit párr núms fto fdto"),
    Entry("pt", .inner, "ac proc rel rec des resp cód civ pen const cit ibid julg rec.esp d.l s.t.j t.r"),
    Entry("pt", .numbered, "arts incs als pars fls"),
    Entry("nl", .inner, "jo concl rb hof nr m.nt vgl aant r.o ro ov parl.gesch kamerst stb stcrt"),
    Entry("nl", .numbered, "artt lid sub ov rov"),
    Entry("pl", .inner, "dz.u dz.urz m.p k.c k.p.c k.k k.p.k wyr podst post sygn orz uchw rozp zarz"),
    Entry("uk", .inner, "реєстр охор грец реф ред зб упр вид прот пост ухв розп"),
    Entry("ru", .inner, "постановл опред реш собр утв ред офиц бюл газ журн"),
  ]

  /// Titles of English that are written in every language of the Latin alphabet.
  static let titles: [Entry] = [
    "de", "nl", "sv", "da", "nb", "fr", "es", "it", "pt", "ro", "pl", "cs", "sk", "hr", "tr",
  ]
  .map { Entry($0, .title, "mr mrs ms messrs dr st bros") }

  /// "And so on": what closes a sentence whenever a capital follows.
  static let closing: [Entry] = [
    Entry("uk", .closing, "т_д т_п т_ін т.д т.п т.ін та_ін"),
    Entry("ru", .closing, "т_д т_п т.д т.п"),
    Entry("be", .closing, "г_д т_п г.д т.п"),
    Entry("pl", .closing, "itd itp"),
    Entry("cs", .closing, "atd apod"),
    Entry("sk", .closing, "atď apod"),
    Entry("sl", .closing, "itd ipd"),
    Entry("hr", .closing, "itd i.sl"),
    Entry("sr", .closing, "itd итд"),
    Entry("nl", .closing, "enz"),
    Entry("sv", .closing, "osv"),
    Entry("hu", .closing, "stb"),
    Entry("fi", .closing, "jne"),
  ]
}
