/// Words that are all but indispensable for news in a language. They identify texts that are too short for
/// the most common words: days of the week, offices, and verbs of saying and denying.
enum NewsWords {
  /// Returns the words for a language; empty if it has none here.
  static func of(_ code: String) -> String { words[code] ?? "" }

  private static let words = [
    "en": """
    monday tuesday wednesday thursday friday saturday sunday police mayor government minister president \
    denied told after before there what when who would could
    """,
    "de": """
    montag dienstag mittwoch donnerstag freitag samstag sonntag polizei bürgermeister regierung \
    präsident sagte bestritt bestätigte noch schon aber oder wenn weil sie wir
    """,
    "nl": """
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag politie burgemeester regering zei tegen \
    ontkende ging wordt worden zou geen wel nog omdat deze dit hun haar ons
    """,
    "sv": """
    måndagen tisdagen onsdagen torsdagen fredagen polisen borgmästaren regeringen sade nekade inte \
    också efter före enligt detta dessa
    """,
    "da": "mandag tirsdag onsdag torsdag fredag politiet borgmesteren regeringen sagde afviste ifølge",
    "nb": "mandag tirsdag onsdag torsdag fredag politiet ordføreren regjeringen sa avviste ifølge",
    "fr": """
    lundi mardi mercredi jeudi vendredi samedi dimanche police maire gouvernement ministre président \
    dit nié démenti démens nous vous je ils elles rien mais ou où donc car leur ses cet avait sont \
    était comme aussi selon après avant
    """,
    "es": """
    lunes martes miércoles jueves viernes sábado domingo policía alcalde gobierno ministro presidente \
    dijo negó lo no también según tras mientras cuando desde hasta porque donde muy ya así aunque \
    esta ese esa esto eso nos les sus fueron han había tiene puede embajada
    """,
    "pt": """
    segunda-feira terça-feira quarta-feira quinta-feira sexta-feira polícia prefeito governo ministro \
    presidente disse negou também segundo após enquanto quando até porque onde muito já assim esta \
    esse isso lhe seus são eram tem pode
    """,
    "it": """
    lunedì martedì mercoledì giovedì venerdì sabato domenica polizia sindaco governo ministro \
    presidente detto negato secondo dopo mentre quando dove molto già così ma questa quello loro suoi \
    erano può
    """,
    "ca": "dilluns dimarts dimecres dijous divendres policia alcalde govern ministre president dit negar",
    "ro": "luni marți miercuri joi vineri poliția primarul guvernul ministrul președintele spus negat",
    "pl": """
    poniedziałek wtorek środę czwartek piątek policja burmistrz rząd minister prezydent powiedział \
    zaprzeczył
    """,
    "cs": "pondělí úterý středu čtvrtek pátek policie starosta vláda ministr prezident řekl popřel",
    "sk": "pondelok utorok stredu štvrtok piatok polícia starosta vláda minister prezident povedal poprel",
    "sl": "ponedeljek torek sredo četrtek petek policija župan vlada minister predsednik dejal zanikal",
    "hr": "ponedjeljak utorak srijedu četvrtak petak policija gradonačelnik vlada ministar rekao zanijekao",
    "lt": "pirmadienį antradienį trečiadienį policija meras vyriausybė ministras prezidentas sakė paneigė",
    "lv": "pirmdien otrdien trešdien policija mērs valdība ministrs prezidents teica noliedza",
    "et": """
    esmaspäeval teisipäeval kolmapäeval neljapäeval reedel politsei linnapea valitsus ütles teatas \
    lükkas väite sellest kohe tagasi olid juba veel
    """,
    "fi": """
    maanantaina tiistaina keskiviikkona torstaina perjantaina poliisi kaupunginjohtaja hallitus \
    ministeri presidentti kertoi sanoi kiisti väitteen siitä heti sekä jälkeen ennen vielä olivat \
    eivät jonka tämä
    """,
    "hu": "hétfőn kedden szerdán csütörtökön pénteken rendőrség polgármester kormány miniszter mondta",
    "tr": "pazartesi salı çarşamba perşembe cuma polis başkanı hükümet bakan söyledi yalanladı",
  ]
}
