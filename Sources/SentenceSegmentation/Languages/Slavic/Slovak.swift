extension LanguageProfile {
  static let slovak = LanguageProfile(
    code: "sk",
    telling: """
      a sa v na že je s z do o pre vo sú by ako bol od pri ktorý ktorá ktoré som sme nie ešte tiež \
      tým byť môže podľa proti tejto tento roku povedal jeho ich keď bola bolo
      """,
    letters: "ľĺŕôä",
    openers: """
      ten tá to tí tie on ona ono oni my vy ja tento táto toto títo jeho jej ich náš môj svoj \
      žiadny každý všetci všetky všetko veľa niekoľko niektorí obaja kto čo kedy kde ako prečo či \
      keď ak hoci pretože počas po pred od do až ale a i aj alebo teda však napriek tiež okrem \
      potom nakoniec dnes včera zajtra teraz tu tam podľa v vo na s so z zo za nad pod cez pri pre \
      bez o u medzi dva dve tri štyri päť nie nič nikto už len
      """,
    labels: """
      plán skupina skupiny skupine typ typu trieda kategória príloha časť vitamín vitamínu \
      hepatitída model séria blok budova úroveň fáza zóna liga bod možnosť variant oddiel tabuľka \
      verzia písmeno
      """,
    sayings: """
      povedal povedala spýtal opýtal pýta odpovedal zvolal kričal dodal dodala uviedol vyhlásil \
      hovorí napísal vysvetlil
      """,
    titles: """
      dr prof doc ing mgr mudr judr phdr rndr paeddr bc p sl sv gen plk pplk mjr kpt por npor st \
      ul nám csc drsc akad arch art mr mrs ms messrs bros \
      ch
      """,
    numbered: "č čís s str ods písm obr tab kap roč zv vyd § čl tel r",
    endings: """
      atď apod a.i etc a.s s.r.o a_s s_r_o tis mil mld sk hod min pred.n.l n.l l n_l pr r ml st \
      o.s spol
      """,
    inner: """
      napr zák tzv tj t.j t_j resp popr príp cca ca viď angl nem lat fr rus najmä tzn porov pozn \
      red pol stor býv nar zom vrát max min odd okr n m n.m slov maď j obyv rod proc
      """,
    closing: "atď apod",
    calendar: "jan feb mar apr máj jún júl aug sep okt nov dec po ut st št pi so ne",
    ordinalNouns: """
      januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra \
      storočia
      """,
    hasDottedOrdinals: true)
}
