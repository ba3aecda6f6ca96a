extension Lexicon {
  /// German.
  static let german = Lexicon(
    language: "de",
    order: .verbSecond,
    saying: CueSet(
      """
      sagt sagte sagten sagen gesagt berichtet berichtete berichten berichteten meldet meldete melden meldeten
      gemeldet teilt teilte teilten mitteilt mitteilte mitteilten mitgeteilt erklärt erklärte erklären
      erklärten betont betonte betonen betonten bekräftigt bekräftigte behauptet behauptete behaupten
      behaupteten warnt warnte warnen warnten gewarnt erzählt erzählte erzählen erzählten verkündet verkündete
      kündigt kündigte kündigten angekündigt schreibt schrieb schreiben schrieben geschrieben äußert äußerte
      äußerten meint meinte meinen gestand gesteht bestätigt bestätigte bestätigen bestätigten vermutet
      vermutete antwortet antwortete antworteten klagt klagte kritisiert kritisierte kritisierten lobt lobte
      fragt fragte ruft rief ergänzt ergänzte räumt räumte beteuert beteuerte versichert versicherte
      versicherten zitiert zitierte entgegnet entgegnete argumentiert argumentierte prognostiziert
      prognostizierte unterstreicht unterstrich mahnt mahnte twittert twitterte
      """),
    weakSaying: CueSet(
      """
      hält hielt bezeichnet bezeichnete nennt nannte fordert forderte glaubt glaubte findet fand spricht
      sprach wies weist wiesen lehnt lehnte lehnten sieht sah geht ging rechnet rechnete verspricht versprach
      wirft warf zeigt zeigte zeigen
      """),
    before: phrases(
      """
      laut|so|nach angaben von|nach angaben|nach eigenen angaben|nach ansicht von|nach ansicht|
      nach einschätzung von|nach einschätzung|nach darstellung von|nach darstellung|nach den worten von|
      nach den worten|den angaben|nach informationen von|nach informationen|nach meinung von|nach meinung|
      hieß es aus|heißt es aus|heißt es bei|hieß es bei|hieß es von|aus sicht von|aus sicht|
      nach auffassung von|nach auffassung
      """),
    after: phrases("zufolge"),
    citing: phrases("unter berufung auf|mit verweis auf|mit bezug auf"),
    hearsay: CueSet("angeblich mutmaßlich offenbar vermeintlich* soll sollen"),
    denying: CueSet(
      """
      bestreitet bestritt bestreiten bestritten dementier* leugnet leugnete leugnen leugneten zurückgewiesen
      zurückwies widersprach widerspricht widersprachen widersprochen widerlegt widerlegte abgestritten
      abstreitet verneint verneinte abgelehnt ablehnte verwarf verwirft
      """),
    negations: CueSet("nicht kein keine keinen keinem keiner keinerlei nie niemals weder ohne nichts"),
    negatable: CueSet(
      """
      bestätig* bekannt beweis* beleg* wissen weiß wisse wusste kenntnis* hinweis* wahr richtig anhaltspunkt*
      """
    ),
    judging: CueSet(
      """
      falsch unwahr haltlos* erfunden* lüge lügen unsinn quatsch unbegründet* fake falschmeldung*
      unzutreffend* absurd* märchen verleumdung* desinformation propaganda
      """),
    calling: CueSet("nannte nannten nennt bezeichn*"),
    confirming: CueSet("bestätig* räumt* einräum* eingeräumt zugegeben"),
    accusing: CueSet("vorwurf vorwürfe* wirft warf beschuldig* behaupt* bericht* verdacht* angeblich*"),
    backReferences: CueSet(
      "dies das es vorwurf vorwürfe* bericht berichte behauptung* anschuldigung* gerücht* darstellung"),
    pronouns: set("er sie es"),
    nonSources: set("wir ich ihr man das dies dieser diese welche wer was alle jeder niemand"),
    auxiliaries: CueSet(
      """
      hat haben habe hatte hatten ist sind war waren wird werden würde auch dann nun jetzt bereits schon zudem
      außerdem wiederholt später zuvor zunächst erneut weiter öffentlich mehrfach stets heute gestern
      ebenfalls am
      """),
    conjunctions: set(
      """
      und aber dass daß weil wenn als ob wie während obwohl damit sondern oder denn doch wobei wo welcher
      der-die
      """),
    prepositions: set(
      """
      in im an am auf aus bei beim durch für gegen mit nach seit um unter über vor während wegen zwischen zu
      zum zur hinter neben ohne bis trotz gegenüber laut innerhalb außerhalb
      """),
    linking: set("der des von vom für und &"),
    determiners: set(
      "der die das den dem des ein eine einen einem einer eines sein seine ihr ihre diese dieser mehrere"),
    and: set("und &"),
    roles: CueSet(
      """
      minister* präsident* kanzler* sprecher* chef* vorsitzende* leiter* direktor* generalsekretär* expert*
      forscher* professor* abgeordnete* bürgermeister* oberbürgermeister* kommissar* anwalt* anwält* richter*
      politiker* general sekretär* kandidat* botschafter* autor* trainer* gouverneur* staatsanwalt*
      oberstaatsanwalt* polizeichef* könig* geschäftsführer* vorstand* ökonom* wissenschaftler* arzt ärztin
      analyst* historiker* aktivist* premier* außenminister* innenminister* finanzminister* umweltminister*
      gesundheitsminister* verteidigungsminister* regierungssprecher* vorstandschef* außenministerin
      bundeskanzler* ministerpräsident* fraktionschef* parteichef* vizepräsident*
      """),
    titles: set("herr frau dr dr. prof prof. professor"),
    organizations: CueSet(
      """
      polizei ministerium regierung behörde* gericht* universität* institut* verband* verein* partei*
      opposition fraktion* gewerkschaft* bank* kommission* stadtverwaltung verwaltung klinik* krankenhaus*
      unternehmen konzern* agentur* amt bundesamt parlament bundestag staatsanwaltschaft feuerwehr armee
      militär kirche rat stiftung
      """),
    media: CueSet(
      """
      zeitung* tagesschau spiegel zeit welt bild reuters dpa afp ap magazin* sender rundfunk*
      nachrichtenagentur* blatt kurier* nordkurier hafenpost tageblatt morgenpost medien ard zdf tass
      """),
    documents: CueSet(
      """
      studie* bericht* polizeibericht* gutachten umfrage* erklärung* mitteilung* pressemitteilung* dokument*
      entwurf* plan vertrag* statistik* daten zahlen urteil* gesetz* brief* protokoll*
      """),
    anonymous: CueSet(
      """
      quelle* beamte* insider* augenzeuge* zeuge* experten beobachter* diplomat* mitarbeiter* sprecher
      sprecherin anwohner* kreise* kritiker* kreisen vertreter* behördenvertreter*
      """),
    times: CueSet(
      """
      montag dienstag mittwoch donnerstag freitag samstag sonntag gestern heute abend morgen nachmittag
      vormittag woche monat jahr montagabend dienstagabend mittwochabend donnerstagabend freitagabend zuvor
      später
      """),
    months: CueSet("januar februar märz april mai juni juli august september oktober november dezember"),
    verbs: CueSet(
      "ist sind war waren wird werden wurde wurden hat haben kann können soll sollen muss müssen seien sei"),
    stop: set(
      """
      der die das den dem des ein eine einen einem einer und oder aber in im an am auf aus bei mit nach von zu
      zum zur für ist sind war waren wird hat haben habe sei nicht auch sich er sie es wir sagt sagte dass als
      wie
      """),
    furniture: phrases(
      """
      lesen sie auch|mehr zum thema|lesen sie mehr|weiterlesen|folgen sie uns|abonnieren|newsletter|anmelden|
      registrieren|teilen|drucken|foto|fotos|bild|quelle|quellen|anzeige|werbung|kommentare|impressum|
      datenschutz|copyright|von|aktualisiert|stand|veröffentlicht|video|auch interessant|meistgelesen|
      startseite
      """),
    furnitureWords: CueSet(
      """
      abonnieren abo abonnement newsletter cookies cookie anzeige impressum datenschutz anmelden registrieren
      teilen drucken kommentare menü suche startseite kontakt facebook twitter whatsapp instagram agb login
      werbung merken
      """))
}
