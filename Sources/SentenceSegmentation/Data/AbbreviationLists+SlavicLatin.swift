extension AbbreviationLists {
  /// Polish, Czech, Slovak, Slovene, Croatian and its neighbours.
  static let slavicLatin: [Entry] = [
    Entry(
      "pl", .title,
      """
      dr prof mgr inż hab ks bp abp kard św gen płk mjr kpt por ppłk ppor sierż im al ul pl os pr p pp płk \
      doc red adm mec śp sp dyr min prok sędz gm woj pow o bł mar
      """),
    Entry("pl", .numbered, "nr godz s str ss art ust pkt t tom rozdz rys tab par poz lit zob § cz wyd tel z"),
    Entry(
      "pl", .final,
      """
      itd itp etc in r w in n.e p.n.e n_e m.in jr sp.z.o.o o.o s.a min sek tys mln mld bln zł gr proc \
      rb br ww wg wyd lat ha km kg m ub hr dr
      """),
    Entry(
      "pl", .inner,
      """
      np m.in m_in tzn tj tzw tzw t.j por ang fr niem łac ros wł hiszp gr czes ok ew ewent właśc pt dot m \
      wg ur zm zob śr żyd daw dosł egz j kol lek nadz pn pd płd płn wsch zach prz przyp red rej samorz \
      spółdz st staropol tel tłum b bałt paraf obj nadkom podkom kom insp asp ws wym zw zwł bm przew hist jęz z_o nt dn k n.p.m p.o d.s ds s_d
      """),
    Entry("pl", .calendar, "sty lut mar kwi maj cze lip sie wrz paź lis gru pon wt śr czw pt sob niedz"),
    Entry(
      "cs", .title,
      """
      dr prof doc ing mgr mudr judr phdr rndr bc p pí sl sv gen plk pplk mjr kpt por npor st ul nám tř csc
      """),
    Entry("cs", .numbered, "č čís s str odst písm obr tab kap roč sv vyd § čl tel r"),
    Entry(
      "cs", .final,
      """
      atd apod aj etc a.s s.r.o a_s s_r_o tis mil mld kč hod min př.n.l n.l l n_l př r ml st o.s
      """),
    Entry(
      "cs", .inner,
      """
      např zák tzv tj t.j mj resp popř příp cca ca viz angl něm lat fr rus zejm zvl tzn kupř srov pozn red pol \
      stol býv nar zem vč max min odd okr kt n m
      """),
    Entry("cs", .calendar, "led úno bře dub kvě čvn čvc srp zář říj lis pro po út st čt pá so ne"),
    Entry(
      "sk", .title,
      """
      dr prof doc ing mgr mudr judr phdr rndr paeddr bc p sl sv gen plk pplk mjr kpt por npor st ul nám \
      csc drsc akad arch art
      """),
    Entry("sk", .numbered, "č čís s str ods písm obr tab kap roč zv vyd § čl tel r"),
    Entry(
      "sk", .final,
      """
      atď apod a.i etc a.s s.r.o a_s s_r_o tis mil mld sk hod min pred.n.l n.l l n_l pr r ml st o.s spol
      """),
    Entry(
      "sk", .inner,
      """
      napr zák tzv tj t.j t_j resp popr príp cca ca viď angl nem lat fr rus najmä tzn porov pozn red pol stor \
      býv nar zom vrát max min odd okr n m n.m slov maď j
      """),
    Entry("sk", .calendar, "jan feb mar apr máj jún júl aug sep okt nov dec po ut st št pi so ne"),
    Entry("sl", .title, "dr prof doc ing mag g ga gdč sv gen polk st ul inž akad red"),
    Entry("sl", .numbered, "št str čl odst sl pogl tab zv tel"),
    Entry("sl", .final, "itd ipd idr d.o.o d.d d_o_o d_d n.š pr.n.š tis mio mrd itn"),
    Entry("sl", .inner, "npr tj t.i t_i oz ti dr ok cca gl prim roj um ang nem lat sv obč angl"),
    Entry("sl", .calendar, "jan feb mar apr jun jul avg sep okt nov dec"),
    Entry(
      "hr", .title,
      """
      dr prof mr doc ing dipl g gđa gdin gđica gosp sv ul akad gen puk pukovnik mons fra vlč prim
      """),
    Entry("hr", .numbered, "br str čl st sl tab knj sv pogl toč al tel r"),
    Entry(
      "hr", .final,
      """
      itd i.sl i_sl sl dr d.o.o d.d d_o_o d_d pr.kr n.e p.n.e n_e tis mil mlrd kn god st sat min g i.dr \
      i_dr
      """),
    Entry(
      "hr", .inner,
      """
      npr tj tzv tzn odn cca ca oko usp vidi v eng njem lat franc tal rus hrv srp rođ god um ur red ing \
      čit mn jd n.pr
      """),
    Entry("hr", .calendar, "sij velj ožu tra svi lip srp kol ruj lis stu pro pon uto sri čet pet sub ned"),
    Entry(
      "sr", .title,
      """
      dr prof mr doc ing g gđa gđica sv ul akad gen puk др проф мр инж г гђа св ул акад ген
      """),
    Entry("sr", .numbered, "br str čl st sl tab бр стр чл ст сл таб"),
    Entry("sr", .final, "itd i_sl sl dr d.o.o god n_e итд и_сл сл др год н_е тј"),
    Entry("sr", .inner, "npr tj tzv odn cca нпр тј тзв одн цца"),
    Entry("bs", .inner, "npr tj tzv odn cca br str dr prof mr"),
    Entry("lt", .title, "dr prof doc p gerb šv gen plk mjr kpt vyr g pr al"),
    Entry("lt", .numbered, "nr p psl t pav lent str d sk"),
    Entry("lt", .final, "kt pan t.t t_t etc m mėn val min tūkst mln mlrd r a pr_kr"),
    Entry("lt", .inner, "pvz t.y t_y vad žr plg liet angl vok rus lot gim apie"),
    Entry("lv", .title, "dr prof doc g k sv gen plkv ģen"),
    Entry("lv", .numbered, "nr lpp sk p att tab nod"),
    Entry("lv", .final, "u.c u_c utt tml u.tml gs gadsim plkst tūkst milj mljrd p.m.ē"),
    Entry("lv", .inner, "piem t.i t_i t.s t_s sal resp apm latv angl vāc kr"),
    Entry("et", .title, "dr prof hr pr prl mag kol kpt"),
    Entry("et", .numbered, "nr lk lg p joon tab ptk"),
    Entry("et", .final, "jne jms jm jt jpt e.m.a m.a.j a s saj mln mld tuh u"),
    Entry("et", .inner, "nt st s.t s.o vt vrd näit ca u st sh sks sünd surn ingl sks lad"),
  ]
}
