extension LanguageProfile {
  static let bosnian = LanguageProfile(
    code: "bs",
    openers: """
      taj ta to ti te on ona ono oni mi vi ja ovaj ova ovo ovi njegov njezin njihov naš moj svoj \
      nijedan svaki svi sve mnogi nekoliko neki oba tko što kada kad gdje kako zašto je li ako \
      iako jer tijekom nakon prije od do ali a i ili pa dakle međutim ipak također osim potom \
      zatim danas jučer sutra sada ovdje tamo prema u na s sa iz za nad pod kroz pri bez o između \
      dva dvije tri četiri pet ne ništa nitko već samo
      """,
    inner: "npr tj tzv odn cca br str dr prof mr",
    hasDottedOrdinals: true)
}
