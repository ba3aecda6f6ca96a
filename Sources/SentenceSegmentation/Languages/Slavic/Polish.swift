extension LanguageProfile {
  static let polish = LanguageProfile(
    code: "pl",
    telling: "w i na się z że do nie to jest o jak przez dla po od oraz",
    letters: "łąęśźżń",
    openers: """
      ten ta to te ci tego tej tych on ona ono oni one my wy ja ty jego jej ich nasz nasza mój \
      swój żaden każdy każda wszyscy wszystkie wszystko wielu wiele kilka niektóre oba kto co \
      kiedy gdzie jak dlaczego czy jeśli jeżeli gdy choć chociaż ponieważ bo podczas po przed od \
      do aż ale a i lub albo więc zatem jednak jednakże natomiast także również ponadto potem \
      następnie wreszcie dziś wczoraj jutro teraz tu tutaj tam według w we na z ze za nad pod \
      przez przy dla bez o u między wobec mimo dwa dwie dwaj trzy cztery pięć nie nic nikt może \
      już tylko jest są był była były został
      """,
    labels: """
      plan grupa grupie grupy grupę typ typu klasa klasy kategoria kategorii załącznik część \
      witamina witaminy witaminę hepatitis model seria serii blok budynek poziom faza strefa liga \
      punkt opcja wariant dział tabela wersja litera lit
      """,
    sayings: """
      powiedział powiedziała zapytał zapytała spytał pyta pytał odpowiedział odparł krzyknął \
      krzyczał dodał dodała stwierdził oświadczył mówi mówił napisał zawołał wyjaśnił podkreślił
      """,
    titles: """
      dr prof mgr inż hab ks bp abp kard św gen płk mjr kpt por ppłk ppor sierż im al ul pl os pr \
      p pp doc red adm mec śp sp dyr min prok sędz gm woj pow o bł mar mr mrs ms messrs st bros \
      cz sz ch rz dz proj gen_dyw gen_bryg gen_broni dyw bryg nadkom podinsp
      """,
    numbered: "nr godz s str ss art ust pkt t tom rozdz rys tab par poz lit zob § cz wyd tel z",
    endings: """
      itd itp etc in r w n.e p.n.e n_e m.in jr sp.z.o.o o.o s.a min sek tys mln mld bln zł gr proc \
      rb br ww wg wyd lat ha km kg m ub hr dr
      """,
    inner: """
      np m.in m_in tzn tj tzw t.j por ang fr niem łac ros wł hiszp gr czes ok ew ewent właśc pt \
      dot m wg ur zm zob śr żyd daw dosł egz j kol lek nadz pn pd płd płn wsch zach prz przyp red \
      rej samorz spółdz st staropol tel tłum b bałt paraf obj nadkom podkom kom insp asp ws wym zw \
      zwł bm przew hist jęz z_o nt dn k n.p.m p.o d.s ds s_d dz.u dz.urz m.p k.c k.p.c k.k k.p.k \
      wyr podst post sygn orz uchw rozp zarz
      """,
    closing: "itd itp",
    calendar: "sty lut mar kwi maj cze lip sie wrz paź lis gru pon wt śr czw pt sob niedz",
    ordinalNouns: """
      stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada \
      grudnia pułk brygada dywizja batalion kompania armia korpus eskadra festiwal zjazd kongres \
      sesja edycja mistrzostwa igrzyska dzień rocznica liceum szkoła finał etap sejm
      """,
    hasDottedOrdinals: true,
    writesYearsShort: true)
}
