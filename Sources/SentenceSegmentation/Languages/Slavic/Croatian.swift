extension LanguageProfile {
  static let croatian = LanguageProfile(
    code: "hr",
    telling: """
      i je u na se da za su s o od kao što koji iz bi će nije ne bio bila bilo sam smo nego samo \
      ili ali koja koje prema nakon godine kako više može jer rekao
      """,
    letters: "đć",
    openers: """
      taj ta to ti te on ona ono oni mi vi ja ovaj ova ovo ovi njegov njezin njihov naš moj svoj \
      nijedan svaki svi sve mnogi nekoliko neki oba tko što kada kad gdje kako zašto je li ako \
      iako jer tijekom nakon prije od do ali a i ili pa dakle međutim ipak također osim potom \
      zatim danas jučer sutra sada ovdje tamo prema u na s sa iz za nad pod kroz pri bez o između \
      dva dvije tri četiri pet ne ništa nitko već samo
      """,
    labels: """
      plan grupa grupe grupi tip tipa klasa kategorija prilog dio vitamin vitamina hepatitis model \
      serija blok zgrada razina faza zona liga točka opcija varijanta odjeljak tablica verzija \
      slovo
      """,
    sayings: """
      rekao rekla upitao upitala pita odgovorio odgovorila uzviknuo dodao dodala izjavio kaže \
      kazao napisao objasnio poručio
      """,
    titles: """
      dr prof mr doc ing dipl g gđa gdin gđica gosp sv ul akad gen puk pukovnik mons fra vlč prim \
      mrs ms messrs st bros \
      lj nj dž
      """,
    numbered: "br str čl st sl tab knj sv pogl toč al tel r",
    endings: """
      itd i.sl i_sl sl dr d.o.o d.d d_o_o d_d pr.kr n.e p.n.e n_e tis mil mlrd kn god st sat min g \
      i.dr i_dr
      """,
    inner: """
      npr tj tzv tzn odn cca ca oko usp vidi v eng njem lat franc tal rus hrv srp rođ god um ur \
      red ing čit mn jd n.pr
      """,
    closing: "itd i.sl",
    calendar: "sij velj ožu tra svi lip srp kol ruj lis stu pro pon uto sri čet pet sub ned",
    ordinalNouns: """
      siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga \
      studenog prosinca prosinac siječanj veljača ožujak travanj svibanj lipanj srpanj kolovoz \
      rujan listopad studeni stoljeća
      """,
    hasDottedOrdinals: true)
}
