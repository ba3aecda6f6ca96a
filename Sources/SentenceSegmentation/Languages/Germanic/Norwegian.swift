extension LanguageProfile {
  static let norwegian = LanguageProfile(
    code: "no",
    openers: """
      den det de han hun vi jeg du man en et ei denne dette disse hans hennes deres sin vår min \
      ingen alle mange noen begge hver hvem hva når hvor hvordan hvorfor hvis da fordi mens etter \
      før siden inntil men og eller for så likevel derfor deretter nå i på av til med fra ved \
      under over mellom gjennom mot uten ifølge to tre fire fem ikke kanskje her der
      """,
    titles: "dr prof hr fr st adv dir kapt mr mrs ms messrs bros",
    numbered: "nr s kap fig tab § art bd tlf pkt",
    endings: "etc osv m.m o.l m.fl mv f.kr e.kr kr mill mrd",
    inner: "bl.a f.eks ca dvs evt inkl jf jfr kl pga pr vedr ift mht tidl ev eks",
    calendar: "jan feb mar apr jun jul aug sep sept okt nov des",
    ordinalNouns: """
      januar februar mars april mai juni juli august september oktober november desember
      """,
    beforeOrdinals: "den det de til fra sin sitt hans hennes deres",
    hasDottedOrdinals: true)
}
