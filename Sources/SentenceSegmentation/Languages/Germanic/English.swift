extension LanguageProfile {
  static let english = LanguageProfile(
    code: "en",
    telling: """
      the of and to in is was that for with on by as are this from said it he his her they had has \
      have but were be not which an at
      """,
    openers: """
      the they he she it we you i this that these those there here his her their its our my your \
      who whom whose what when where why how which if as at by for from in into of on onto to up \
      with without within while whereas after afterwards before since until during despite \
      although though because but and or nor so yet then thus hence therefore however moreover \
      furthermore meanwhile nevertheless nonetheless instead indeed also too an a all both each \
      every either neither some any many most much several such other others another one two three \
      four five six seven eight nine ten no not none nothing nobody everyone everybody everything \
      someone somebody something once twice only even perhaps maybe now today tomorrow yesterday \
      later earlier recently currently finally first again according about above across against \
      along near among around behind below beneath beside between beyond over under through throughout \
      toward towards upon unless whether
      """,
    labels: """
      plan camp court group type class category grade section part exhibit appendix schedule table figure \
      vitamin vitamins hepatitis model series team room gate block building level phase zone serie \
      division league title chapter article option variant sample lot track line terminal hall \
      wing stage witness defendant annex unit highway channel studio formation platform tier rule \
      letter item column row box area sector site position version generation gen influenza flu \
      region province county state pool tract question answer scenario solution set conference \
      pier dock tower ward shape size cup chord blood vertex node index clause paragraph \
      subsection drug substance compound compartment window exit bus district planet camera bond \
      share hurricane
      """,
    sayings: """
      said says asked asks replied answered shouted cried exclaimed added told wondered demanded \
      insisted declared yelled whispered muttered joked quipped recalled explained continued \
      concluded responded remarked noted wrote tweeted posted warned argued claimed announced \
      screamed laughed snapped retorted objected protested countered inquired mused observed \
      pleaded begged called thought repeated admitted agreed interjected sighed smiled suggested \
      testified urged stated complained commented
      """,
    titles: """
      mr mrs ms messrs mmes dr prof rev fr hon pres gov sen rep gen col maj capt cpt cmdr lt sgt \
      cpl pvt adm st ste mt ft sr supt insp det atty amb asst assoc br cdr comdr const dir drs esq \
      lieut mgr mssrs pfc ph ord reps sens govs gens mlle mme msgr sis lt_col lt_gen maj_gen \
      brig_gen brig gen_sec vice_adm
      """,
    numbered: """
      no nos p pp vol vols fig figs art arts sec secs ch chap chaps para paras eq eqs ex exs cl pt \
      pts app tab tabs nr bk bks v vv verse op cap stat § sect reg regs r ver l ll fol rm rd apt \
      tel ext cls subsec subsecs sched scheds rr ann n nn
      """,
    endings: """
      etc al inc ltd co corp bros jr sr llc plc dept univ est ave blvd rd sq bldg a.m p.m u.s u.k \
      u.n e.u d.c u.s.a u.s.s.r l.a n.y b.c a.d c.e b.c.e ph.d m.d b.a m.a b.sc m.sc m.b.a j.d esq \
      hr hrs min mins sec secs ft in yd yds oz lb lbs mi mph km cm mm kg mg st misc govt intl natl \
      assn mfg ca p.s n.b
      """,
    inner: """
      e.g i.e eg ie viz cf vs v approx ca circa c incl excl esp resp orig trans transl ed eds repr \
      rev abbr adj adv fem masc obs pl sing usu ibid id op.cit loc.cit fl b d née aka a.k.a w \
      w.r.t i.a med est avg max min dept ext temp subj attn vid fed civ crim atl bus dkt mem def \
      evid supp cir cong rptr u.s.c c.f.r f.2d f.3d f.4th l.ed s.ct p.2d p.3d n.e.2d n.w.2d s.e.2d \
      s.w.2d a.2d a.3d cert bankr pub sess admin ass'n dep't gov't int'l nat'l sec'y comm'n transp \
      compl mot opp decl aff exh tr dkt stip hr'g vet f.supp r.civ.p r.crim.p r.evid cal tex conn fla mich \
      minn wis okla colo ariz tenn kan neb \
      nev mont wyo md vt ky ark n.j n.h n.c s.c n.d s.d w.va r.i n.m
      """,
    calendar: """
      jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
      """)
}
