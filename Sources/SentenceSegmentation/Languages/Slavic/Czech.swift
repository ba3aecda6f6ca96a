extension LanguageProfile {
  static let czech = LanguageProfile(
    code: "cs",
    telling: """
      a se v na že je s z do o pro ve jsou by jako byl od při který která které jsem jsme není \
      ještě také tím být může podle proti této tento roku řekl jeho jejich když
      """,
    letters: "řěů",
    openers: """
      ten ta to ti ty on ona ono oni my vy já tento tato toto tyto jeho její jejich náš můj svůj \
      žádný každý všichni všechny vše mnoho několik někteří oba kdo co kdy kde jak proč zda když \
      jestliže ačkoli protože během po před od do až ale a i nebo tedy však přesto také rovněž \
      navíc pak poté nakonec dnes včera zítra nyní zde tam podle v ve na s se z ze za nad pod přes \
      při pro bez o u mezi dva dvě tři čtyři pět ne nic nikdo už jen
      """,
    labels: """
      plán skupina skupiny skupině typ typu třída kategorie příloha část vitamin vitaminu \
      hepatitida model série blok budova úroveň fáze zóna liga bod možnost varianta oddíl tabulka \
      verze písmeno
      """,
    sayings: """
      řekl řekla zeptal zeptala ptá odpověděl odpověděla zvolal křičel dodal dodala uvedl \
      prohlásil říká napsal vysvětlil
      """,
    titles: """
      dr prof doc ing mgr mudr judr phdr rndr bc p pí sl sv gen plk pplk mjr kpt por npor st ul \
      nám tř csc mr mrs ms messrs bros \
      ch
      """,
    numbered: "č čís s str odst písm obr tab kap roč sv vyd § čl tel r",
    endings: """
      atd apod aj etc a.s s.r.o a_s s_r_o tis mil mld kč hod min př.n.l n.l l n_l př r ml st o.s
      """,
    inner: """
      např zák tzv tj t.j mj resp popř příp cca ca viz angl něm lat fr rus zejm zvl tzn kupř srov \
      pozn red pol stol býv nar zem vč max min odd okr kt n m proc
      """,
    closing: "atd apod",
    calendar: "led úno bře dub kvě čvn čvc srp zář říj lis pro po út st čt pá so ne",
    ordinalNouns: """
      ledna února března dubna května června července srpna září října listopadu prosince století \
      místo ročník výročí
      """,
    hasDottedOrdinals: true)
}
