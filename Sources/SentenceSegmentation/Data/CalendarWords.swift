/// The names of months, and other nouns that an ordinal stands before, in languages that write it "12.".
struct CalendarWords: Sendable {
  private let words: Set<UInt64>

  static let shared = CalendarWords()

  private init() {
    var words: Set<UInt64> = []
    for (language, names) in CalendarWords.names {
      for name in names.split(separator: " ") {
        words.insert(LanguageCode(language).salted(TokenHash.of(name)))
      }
    }
    self.words = words
  }

  func contains(_ word: UInt64, in language: LanguageCode) -> Bool {
    words.contains(language.salted(word))
  }

  private static let names: [(String, String)] = [
    (
      "de",
      """
      januar jänner februar märz april mai juni juli august september oktober november dezember jahrhundert \
      jahrhunderts jahrhunderten stock platz mal lebensjahr geburtstag jahrestag spieltag minute runde klasse \
      auflage aufl kapitel senat zivilsenat strafsenat kammer etage weltkrieg bundesversammlung bundestag obergeschoss hälfte tag woche monat rang
      """
    ),
    (
      "cs",
      """
      ledna února března dubna května června července srpna září října listopadu prosince století místo ročník výročí
      """
    ),
    (
      "sk",
      "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra storočia"
    ),
    ("sl", "januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra"),
    (
      "hr",
      """
      siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga studenog prosinca \
      prosinac siječanj veljača ožujak travanj svibanj lipanj srpanj kolovoz rujan listopad studeni stoljeća
      """
    ),
    ("sr", "januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra"),
    ("da", "januar februar marts april maj juni juli august september oktober november december"),
    ("nb", "januar februar mars april mai juni juli august september oktober november desember"),
    ("no", "januar februar mars april mai juni juli august september oktober november desember"),
    (
      "fi",
      """
      tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta \
      lokakuuta marraskuuta joulukuuta
      """
    ),
    (
      "hu",
      """
      január február március április május június július augusztus szeptember október november december
      """
    ),
    ("et", "jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember"),
    (
      "lv",
      "janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris decembris"
    ),
    (
      "pl",
      "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"
    ),
    ("tr", "yüzyıl yüzyılda yüzyılın madde maddesi maddesinde kez sınıf"),
  ]
}
