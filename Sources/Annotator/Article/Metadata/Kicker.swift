/// Lines that stand above a headline and are none: "URGENT", "PRESS RELEASE", "Contact: Jan Lind", the slug of
/// a wire service, an address, a section ("Opinion"), a paper ("The Harbour Courier").
enum Kicker {
  /// Whether a line is one.
  static func isOne(_ line: String) -> Bool {
    let plain = line.lowercased().filter { $0.isLetter || $0 == " " || $0 == "-" }.trimmed
    return names.contains(plain) || plain.hasSuffix(" edition") || plain == "of  documents"
      || sections.contains(plain) || isSlug(line) || isAddress(line)
      || contacts.contains(where: line.lowercased().hasPrefix)
  }

  /// Whether a line is one where a headline stands below: a word in capitals, or a name that ends as those of
  /// papers do.
  static func mayBeOne(_ line: String) -> Bool {
    let words = line.split(separator: " ").map { $0.lowercased() }
    guard (1...5).contains(words.count), line.last.map({ $0.isLetter || $0.isNumber }) ?? false else {
      return false
    }
    let isInCapitals = line.contains(where: \.isUppercase) && !line.contains(where: \.isLowercase)
    let isNamed = papers.contains(words[words.count - 1]) || papers.contains(words[0])
    return words.count == 1 ? isInCapitals || isNamed : isNamed && (words[0] == "the" || words.count < 4)
  }

  /// Whether a line can be nothing but the name of a paper: "The Harbour Courier", "BBC News".
  static func isPaper(_ line: String) -> Bool {
    // "The Courier (Keld)".
    if line.hasSuffix(")"), let start = line.lastIndex(of: "("), start > line.startIndex {
      return isPaper(String(line[..<start]).trimmed)
    }
    let words = line.split(separator: " ").map { $0.lowercased() }
    guard mayBeOne(line), words.count > 1 else { return false }
    return papers.contains(words[words.count - 1]) && (words[0] == "the" || papers.contains(words[0]))
  }

  private static let papers: Set = [
    "courier", "times", "post", "herald", "gazette", "tribune", "journal", "observer", "telegraph",
    "chronicle",
    "guardian", "examiner", "mirror", "independent", "sentinel", "inquirer", "enquirer", "standard",
    "express",
    "daily", "weekly", "news", "star", "globe", "press", "record", "bulletin", "review", "magazine", "today",
    "bbc", "cnn", "reuters", "zeitung", "nachrichten", "anzeiger", "tageblatt", "rundschau", "kurier", "bote",
    "presse", "spiegel", "welt", "figaro", "libération", "parisien", "gazzetta", "corriere", "stampa",
    "diario",
    "periódico", "mundo", "país", "jornal", "correio", "gazeta", "dziennik", "правда", "газета", "новини",
    "новости", "известия", "вісник", "вестник", "тиждень", "неделя", "время", "час", "нова", "dagbladet",
    "aftenposten", "nyheter", "tidningen", "krant", "volkskrant", "dagblad", "noviny", "deník",
  ]

  private static let sections: Set = [
    "politics", "world", "world news", "international", "national", "local", "local news", "news", "business",
    "economy", "opinion", "opinions", "comment", "comment is free", "editorial", "editorials", "leader",
    "analysis", "news analysis", "commentary", "guest essay", "letters", "letters to the editor", "sport",
    "sports", "culture", "arts", "science", "technology", "tech", "health", "environment", "climate",
    "education", "lifestyle", "travel", "obituaries", "interview", "exclusive", "feature", "features",
    "investigation", "explainer", "factcheck", "fact check", "live", "video", "europe", "asia", "africa",
    "middle east", "americas", "uk", "us", "usa", "us news", "uk news", "us politics", "uk politics",
    "politik", "wirtschaft", "kultur", "meinung", "kommentar", "ausland", "inland", "panorama",
    "gesellschaft",
    "wissen", "nachrichten", "lokales", "leitartikel", "gastbeitrag", "analyse", "politique", "économie",
    "monde", "société", "tribune", "éditorial", "idées", "política", "economía", "economia", "mundo",
    "opinión",
    "opinião", "internacional", "sociedad", "deportes", "politica", "esteri", "cronaca", "cultura",
    "opinioni", "polityka", "gospodarka", "świat", "kraj", "opinie", "kultura", "політика", "економіка",
    "світ",
    "новини", "спорт", "культура", "суспільство", "думка", "думки", "колонка", "погляд", "інтервʼю",
    "інтервю", "аналітика", "війна", "политика", "экономика", "мир", "новости", "общество", "мнение",
    "мнения", "интервью", "аналитика", "politiek", "buitenland", "binnenland", "politikk", "utenriks",
    "debatt", "ledare", "inrikes", "utrikes", "ekonomi", "gündem", "siyaset", "dünya", "ekonomika", "názory",
    "politika", "svijet", "vijesti", "πολιτική", "οικονομία", "κόσμος", "观点", "评论", "国际", "社会", "政治",
    "社説", "国際", "経済", "사설", "정치", "국제",
  ]

  private static let contacts = [
    "contact:", "contacts:", "phone:", "tel:", "tel.:", "telephone:", "telefon:", "email:", "e-mail:",
    "photo:", "photos:", "foto:", "fotos:", "фото:", "media contact", "press contact", "kontakt:",
    "pressekontakt", "presskontakt",
    "contact presse", "contacto:", "контакт:", "контакты:", "контакти:",
  ]

  private static func isAddress(_ line: String) -> Bool {
    guard !line.contains(where: \.isWhitespace) else { return false }
    return line.contains("://") || line.hasPrefix("www.") || isDomain(line)
  }

  /// "courier.example".
  private static func isDomain(_ word: String) -> Bool {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count > 1 && parts[parts.count - 1].count > 1
      && parts.allSatisfy {
        !$0.isEmpty && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
      }
      && !parts[parts.count - 1].contains(where: \.isNumber)
  }

  private static let names: Set = [
    "urgent", "breaking", "breaking news", "press release", "news release", "media release",
    "press statement",
    "for immediate release", "pressemitteilung", "pressemeldung", "communiqué de presse",
    "comunicado de prensa", "comunicato stampa", "nota de prensa", "nota de imprensa", "persbericht",
    "pressmeddelande", "pressemelding", "pressemeddelelse", "informacja prasowa", "tisková zpráva",
    "пресс-релиз", "прес-реліз", "прессрелиз", "пресреліз", "срочно", "терміново", "молния", "bulletin",
    "flash",
    "basın bülteni", "basın açıklaması", "新闻稿", "快讯", "速報",
  ]

  /// "BC-Keld-Port,0312": one word of hyphens and the count of words.
  private static func isSlug(_ line: String) -> Bool {
    !line.contains(where: \.isWhitespace) && line.contains("-") && line.contains(where: \.isNumber)
      && line.contains(where: \.isLetter)
  }
}
