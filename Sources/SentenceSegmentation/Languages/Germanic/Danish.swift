extension LanguageProfile {
  static let danish = LanguageProfile(
    code: "da",
    telling: """
      og at det som en er på af for den med til ikke har om et blev også men eller efter ved under \
      mod siger fra havde skal kan hvor været han
      """,
    letters: "åæø",
    openers: """
      den det de han hun vi jeg du man en et denne dette disse hans hendes deres sin vores min \
      ingen alle mange nogle begge hver hvem hvad når hvor hvordan hvorfor hvis da fordi mens \
      efter før siden indtil men og eller for så dog derfor derefter nu i på af til med fra ved \
      under over mellem gennem mod uden ifølge to tre fire fem ikke måske her der
      """,
    titles: """
      dr prof hr fr frk st adv dir gen kapt lekt mag cand ing pastor mr mrs ms messrs bros \
      dr.phil
      """,
    numbered: "nr s kap fig tab stk § afs art bd bind tlf pkt",
    endings: "etc osv m.m m.v o.l o.lign mfl m.fl mv f.kr e.kr kr mio mia inc co lign mill",
    inner: """
      bl.a f.eks fx ca dvs d.v.s evt inkl ekskl iflg jf jfr kl mht pga pr vedr vha f.x p.g.a i.h.t \
      mm a.h.t bl f s.k t.o.m p.t opr forv hhv resp eks \
      bl_a cyl
      """,
    calendar: "jan feb mar apr jun jul aug sep sept okt nov dec man tirs ons tors fre lør søn",
    ordinalNouns: """
      januar februar marts april maj juni juli august september oktober november december
      """,
    beforeOrdinals: "den det de til fra i på sin sit hans hendes deres vores",
    hasDottedOrdinals: true)
}
