extension LanguageProfile {
  static let german = LanguageProfile(
    code: "de",
    telling: """
      der die und das den von zu mit des auf ist im dem nicht ein eine als auch wurde sich sind \
      hat war wird nach bei einer aus um für dass
      """,
    letters: "ßäöü",
    openers: """
      der die das den dem des ein eine einen einem einer eines er sie es wir ihr ich du man dies \
      dieser diese dieses diesen diesem jener jene jenes sein seine seinen seiner ihre ihren ihrer \
      unser unsere mein meine kein keine keiner alle alles viele einige manche mehrere beide jeder \
      jede jedes wer was wann wo wie warum weshalb wenn als ob weil da dass damit nachdem bevor \
      während seit bis obwohl aber und oder denn doch sondern jedoch allerdings dennoch trotzdem \
      deshalb daher darum dann danach dort hier heute gestern morgen jetzt nun auch noch schon nur \
      sogar bereits später zuletzt zunächst zudem außerdem dabei dazu dafür dagegen damals in im \
      an am auf aus bei beim mit nach von vom vor zu zum zur über unter zwischen durch für gegen \
      ohne um trotz wegen laut seitdem zwei drei vier fünf sechs sieben acht neun zehn so nicht \
      nichts niemand vielleicht insgesamt ferner ebenso
      """,
    labels: """
      plan gruppe typ klasse kategorie anlage anhang teil vitamin hepatitis modell serie block \
      gebäude ebene phase zone liga punkt option variante abschnitt halle bereich zimmer \
      stufe blutgruppe tabelle abbildung version note staffel
      """,
    sayings: """
      sagte fragte rief antwortete erklärte meinte schrie betonte fügte sagt fragt ruft schrieb \
      erwiderte entgegnete kritisierte forderte
      """,
    titles: """
      dr prof fa hr hrn fr frl dipl ing med phil jur rer nat theol habil st sr jun sen gebr pfr \
      kap oberst gen lt hptm str pl fam präs vors min mr mrs ms messrs bros
      """,
    numbered: """
      nr s abs art bd bde kap ziff abb tab hft h aufl jg lfd vers anm fn rn rdnr bl tel az § §§ zt \
      bzgl rz tz e rdn lit hs buchst nrn erw unterabs uabs
      """,
    endings: """
      usw etc uvm u.a u.ä o.ä u.s.w u.v.m d.j d.m v.chr n.chr chr std min sek jh jhd jhs jhdt ggf \
      gmbh co inc ltd corp a.d a.d.s i.r a.m a.o e.v u_a u_ä o_ä str v_chr n_chr
      """,
    inner: """
      bzw mio mrd tsd z.b zb d.h dh z.t z.zt u.u i.d.r i.a z ca vgl sog evtl ggf inkl exkl einschl \
      insb insbes bspw allg alt amtl angebl ausschl bes bezügl bzgl dt ehem eigtl engl entspr ev \
      evang ff f franz frz geb gegr gem gen gest griech hg hrsg ital jap jew kath lat max mind mhd \
      mod möbl od orig österr röm russ schweiz s.o s.u sen spez st staatl std südd u urspr usf \
      versch verh verst vorm wg wiss zw zzgl zus zzt d_h z_b u_u i_d d h b a o v i.v i.s.v i.e.s s \
      i.v.m i.s.d i.d.f i.d.s i.h.v i.ü m.w.n m.a.w urt beschl rspr st.rspr h.m a.a a.m n.f a.f \
      aao a.a.o verf bearb einl erl vorb ders dies zit begr komm entsch ausf geänd erg vorl abl \
      bgbl ggü lt rd mult h.c h_c
      """,
    calendar: "jan jän feb mär mrz apr jun jul aug sep sept okt nov dez mo di mi do fr sa so",
    ordinalNouns: """
      januar jänner februar märz april mai juni juli august september oktober november dezember \
      jahrhundert jahrhunderts jahrhunderten stock platz mal lebensjahr geburtstag jahrestag \
      spieltag minute runde klasse auflage aufl kapitel senat zivilsenat strafsenat kammer etage \
      weltkrieg bundesversammlung bundestag obergeschoss hälfte tag woche monat rang
      """,
    beforeOrdinals: """
      der die das den dem des zum zur am im vom beim ein eine einen einem einer eines sein seine \
      seinen seinem seiner ihr ihre ihren ihrem ihrer unser unsere unseren unserem mein meine \
      jeder jede jeden jedem dieser diese dieses diesen diesem ab bis seit zweite
      """,
    hasDottedOrdinals: true)
}
