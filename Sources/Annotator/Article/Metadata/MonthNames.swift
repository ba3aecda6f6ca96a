/// The names of the months as dates of news articles have them.
enum MonthNames {
  /// The month, 1 to 12, that a word in lower case names in English, Ukrainian, Russian, French, German,
  /// Spanish, Italian, Polish or Portuguese; nil for any other word.
  static func month(named word: String) -> Int? {
    numbers[word]
  }

  /// The name of a month, 1 to 12, in English.
  static func english(_ month: Int) -> String {
    let name = names[month - 1].prefix { $0 != " " }
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  private static let numbers = Dictionary(
    names.enumerated().flatMap { index, names in names.split(separator: " ").map { (String($0), index + 1) }
    },
    uniquingKeysWith: { first, _ in first })

  private static let names = [
    "january jan січня січень января январь janvier janv januar jänner enero gennaio stycznia styczeń "
      + "janeiro ledna leden siječnja januari",
    "february feb лютого лютий февраля февраль février févr februar febrero febbraio lutego luty fevereiro "
      + "února únor veljače februari",
    "march mar березня березень марта март mars märz marzo marca marzec março března březen ožujka",
    "april apr квітня квітень апреля апрель avril avr abril aprile kwietnia kwiecień dubna duben travnja",
    "may травня травень мая май mai mayo maggio maja maj maio května květen svibnja",
    "june jun червня червень июня июнь juin juni junio giugno czerwca czerwiec junho června červen lipnja",
    "july jul липня липень июля июль juillet juil juli julio luglio lipca lipiec julho července červenec "
      + "srpnja",
    "august aug серпня серпень августа август août agosto sierpnia sierpień srpna srpen kolovoza augusti",
    "september sept sep вересня вересень сентября сентябрь septembre septiembre settembre września wrzesień "
      + "setembro září rujna",
    "october oct жовтня жовтень октября октябрь octobre oktober okt octubre ottobre października październik "
      + "outubro října říjen",
    "november nov листопада листопад ноября ноябрь novembre noviembre listopada listopad novembro",
    "december dec грудня грудень декабря декабрь décembre déc dezember dez diciembre dicembre grudnia "
      + "grudzień dezembro prosince prosinec prosinca",
  ]
}
