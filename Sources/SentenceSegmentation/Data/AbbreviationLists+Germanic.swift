extension AbbreviationLists {
  /// English, German, Dutch, Swedish, Danish, Norwegian.
  static let germanic: [Entry] = [
    Entry(
      "en", .title,
      """
      mr mrs ms messrs mmes dr prof rev fr hon pres gov sen rep gen col maj capt cpt cmdr lt sgt cpl pvt \
      adm st ste mt ft sr supt insp det atty amb asst assoc br cdr comdr const dir drs esq lieut mgr mssrs \
      pfc ph ord reps sens govs gens mlle mme msgr sis det
      """),
    Entry("en", .title, "lt_col lt_gen maj_gen brig_gen brig gen_sec vice_adm"),
    Entry(
      "en", .numbered,
      """
      no nos p pp vol vols fig figs art arts sec secs ch chap chaps para paras eq eqs ex exs cl pt pts app \
      tab tabs nr bk bks v vv verse op cap stat § sect reg regs r ver l ll fol rm rd apt tel ext
      """),
    Entry(
      "en", .final,
      """
      etc al inc ltd co corp bros jr sr llc plc dept univ est ave blvd rd sq bldg a.m p.m u.s u.k u.n e.u \
      d.c u.s.a u.s.s.r l.a n.y b.c a.d c.e b.c.e ph.d m.d b.a m.a b.sc m.sc m.b.a j.d esq hr hrs min mins \
      sec secs ft in yd yds oz lb lbs mi mph km cm mm kg mg st misc govt intl natl assn mfg ca p.s n.b
      """),
    Entry(
      "en", .inner,
      """
      e.g i.e eg ie viz cf vs v approx ca circa c incl excl esp resp orig trans transl ed eds repr rev \
      abbr adj adv fem masc obs pl sing usu ibid id op.cit loc.cit fl b d née aka a.k.a w w.r.t i.a med \
      est avg max min dept ext temp subj attn vid 
      """),
    Entry(
      "en", .calendar,
      """
      jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
      """),
    Entry(
      "de", .title,
      """
      dr prof fa hr hrn fr frl dipl ing med phil jur rer nat theol habil st sr jun sen gebr pfr kap \
      oberst gen lt hptm str pl fam präs vors min
      """),
    Entry(
      "de", .numbered,
      """
      nr s abs art bd bde kap ziff abb tab hft h aufl jg lfd vers anm fn rn rdnr bl tel az § §§ zt bzgl
      """),
    Entry(
      "de", .final,
      """
      usw etc uvm u.a u.ä o.ä u.s.w u.v.m d.j d.m v.chr n.chr chr std min sek jh jhd jhs jhdt \
      ggf gmbh co inc ltd corp a.d a.d.s i.r a.m a.o e.v u_a u_ä o_ä str
      """),
    Entry(
      "de", .inner,
      """
      bzw mio mrd tsd z.b zb d.h dh z.t z.zt u.u i.d.r i.a z ca vgl sog evtl ggf inkl exkl einschl insb insbes bspw \
      allg alt amtl angebl ausschl bes bezügl bzgl dt ehem eigtl engl entspr ev evang ff f franz frz geb \
      gegr gem gen gest griech hg hrsg ital jap jew kath lat max mind mhd mod möbl od orig österr röm russ \
      schweiz s.o s.u sen spez st staatl std südd u urspr usf versch verh verst vorm wg wiss zw zzgl zus \
      zzt d_h z_b u_u i_d d h b a o v i.v i.s.v i.e.s s
      """),
    Entry("de", .calendar, "jan jän feb mär mrz apr jun jul aug sep sept okt nov dez mo di mi do fr sa so"),
    Entry(
      "nl", .title,
      """
      dhr mevr mw mej dr drs prof ir ing mr ds st jhr gen kol kap lt sgt min pres burg jr sr wed mgr
      """),
    Entry("nl", .numbered, "nr nrs p pag blz art afb fig hfst bd dl tab tel afl vs"),
    Entry(
      "nl", .final,
      """
      enz etc e.d e.a a.u.b s.v.p jl b.v n.v inc co v.chr n.chr chr jr sr mln mld m.b.t e.v
      """),
    Entry(
      "nl", .inner,
      """
      bijv bv d.w.z m.a.w m.b.v m.n m.i o.a o.i.d o.l.v t.a.v t.b.v t.o.v t.w.v z.g resp ca ong vgl cf \
      incl excl max min zgn nl a.h.w i.p.v i.v.m i.t.t n.a.v v.d d.m.v i.o i.s.m alg afd geb gem ned \
      oorspr red uitg vert eig \
      aanw aanvw bez betr bep bnw bw enk ev hww koppelww lidw lijd meew mv onbep onderw ott overg pers pred telw \
      tussenw ueg verl voegw vnw voorz vrl wederk ww znw zelfst
      """),
    Entry("nl", .calendar, "jan feb mrt apr jun jul aug sep sept okt nov dec ma di wo do vr za zo"),
    Entry("sv", .title, "dr prof hr fr frk dir st kapt gen löjtn överst doc ing"),
    Entry("sv", .numbered, "nr s sid kap fig tab art bd d bil par § tel st"),
    Entry(
      "sv", .final,
      """
      etc m.m o.d o.dyl osv m.fl e.d e.kr f.kr kr milj mkr tkr st o.s.v mm mfl dyl inc co
      """),
    Entry(
      "sv", .inner,
      """
      bl.a t.ex d.v.s dvs f.d s.k t.o.m fr.o.m f.n p.g.a m.a.o m.h.t o.a å.å ca c:a resp jfr jämf ev inkl \
      exkl ung eg bl t f fr p s forts förf obs enl tex bla pga sk fd tom from kl max min t_ex bl_a s_k
      """),
    Entry(
      "sv", .calendar,
      """
      jan feb mar apr jun jul aug sep sept okt nov dec mån tis ons tors tor fre fred lör sön
      """),
    Entry("da", .title, "dr prof hr fr frk st adv dir gen kapt lekt mag cand ing pastor"),
    Entry("da", .numbered, "nr s kap fig tab stk § afs art bd bind tlf pkt"),
    Entry("da", .final, "etc osv m.m m.v o.l o.lign mfl m.fl mv f.kr e.kr kr mio mia inc co lign"),
    Entry(
      "da", .inner,
      """
      bl.a f.eks fx ca dvs d.v.s evt inkl ekskl iflg jf jfr kl mht pga pr vedr vha f.x p.g.a i.h.t mm \
      a.h.t bl f s.k t.o.m p.t opr forv hhv resp eks
      """),
    Entry("da", .calendar, "jan feb mar apr jun jul aug sep sept okt nov dec man tirs ons tors fre lør søn"),
    Entry("nb", .title, "dr prof hr fr st adv dir kapt"),
    Entry("nb", .numbered, "nr s kap fig tab § art bd tlf pkt"),
    Entry("nb", .final, "etc osv m.m o.l m.fl mv f.kr e.kr kr mill mrd"),
    Entry("nb", .inner, "bl.a f.eks ca dvs evt inkl jf jfr kl pga pr vedr ift mht tidl ev eks"),
    Entry("no", .title, "dr prof hr fr st adv dir kapt"),
    Entry("no", .inner, "bl.a f.eks ca dvs evt inkl jf jfr kl pga pr vedr ift mht tidl ev eks"),
    Entry("nb", .calendar, "jan feb mar apr jun jul aug sep sept okt nov des"),
  ]
}
