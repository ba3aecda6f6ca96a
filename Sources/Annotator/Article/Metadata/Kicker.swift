/// Lines above a headline that aren't headlines: "URGENT", "PRESS RELEASE", "Contact: Jan Lind", the slug of
/// a wire service, an address; and, if a headline follows, a section ("Opinion") or a newspaper ("The Harbour
/// Courier").
enum Kicker {
  /// Whether a line is a kicker, whatever follows it.
  static func matches(_ line: String) -> Bool {
    let plain = plain(line)
    return names.contains(plain) || plain == "of  documents" || isSlug(line) || isAddress(line)
      || isLabelled(line)
  }

  /// Returns the lines of a block that say whom to contact: "Contact:", the name below it if none follows on
  /// the line, with a line for an office, and addresses and telephone numbers.
  static func contacts(in block: [String]) -> Range<Int> {
    let opens = { (line: String) in askingLabels.contains(where: line.lowercased().hasPrefix) }
    guard let first = block.firstIndex(where: opens) else { return 0..<0 }
    var end = first + 1
    let isAlone = askingLabels.contains { plain(block[first]) == plain($0) }
    if isAlone, end < block.count, PersonLine.isName(String(block[end].prefix { $0 != "," })) {
      end += 1
      if end + 1 < block.count, !isContact(block[end]), isContact(block[end + 1]) { end += 1 }
    }
    while end < block.count, isContact(block[end]) { end += 1 }
    return first..<end
  }

  /// Whether a line consists of nothing but addresses or numbers for contacting somebody.
  private static func isContact(_ line: String) -> Bool {
    if isLabelled(line) || isAddress(line) { return true }
    let words = line.split(whereSeparator: \.isWhitespace)
    return (line.contains("@") || line.count(where: \.isNumber) > 6) && DateLine(Substring(line)) == nil
      && words.allSatisfy { $0.contains("@") || $0.hasSuffix(":") || !$0.contains(where: \.isLetter) }
  }

  private static func isLabelled(_ line: String) -> Bool {
    (askingLabels + labels).contains(where: line.lowercased().hasPrefix)
  }

  /// Whether a line is a kicker if a headline follows: a section.
  static func isSection(_ line: String) -> Bool { sections.contains(plain(line)) }

  /// Whether a line is a kicker if a signed headline follows: a word in capitals, or the name of a newspaper.
  static func mayMatch(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    guard let last = words.last, line.allSatisfy({ $0.isLetter || $0 == " " || $0 == "-" }) else {
      return false
    }
    if words.count == 1 { return line.contains(where: \.isUppercase) && !line.contains(where: \.isLowercase) }
    return words.count < (words[0] == "The" ? 5 : 3) && words.allSatisfy { $0.first?.isUppercase ?? false }
      && papers.contains(last.lowercased())
  }

  /// Whether a line names a newspaper and its place, as press databases do: "The Courier (Keld)".
  static func isPaperWithPlace(_ line: String) -> Bool {
    guard line.hasSuffix(")"), let start = line.lastIndex(of: "("), start > line.startIndex else {
      return false
    }
    return mayMatch(String(line[..<start]).trimmed)
  }

  private static func plain(_ line: String) -> String {
    line.lowercased().filter { $0.isLetter || $0 == " " || $0 == "-" }.trimmed
  }

  /// The last words of newspaper names that are unlikely in a headline.
  private static let papers: Set = [
    "courier", "times", "post", "herald", "gazette", "tribune", "observer", "telegraph", "chronicle",
    "guardian", "inquirer", "enquirer", "zeitung", "tageblatt", "gazzetta", "corriere", "dagbladet",
    "volkskrant", "dagblad",
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

  /// Labels before the name of the person to contact.
  private static let askingLabels = [
    "contact:", "contacts:", "media contact", "press contact", "kontakt:", "pressekontakt", "presskontakt",
    "contact presse", "contacto:", "контакт:", "контакты:", "контакти:",
  ]

  private static let labels = [
    "phone:", "tel:", "tel.:", "telephone:", "telefon:", "email:", "e-mail:", "photo:", "photos:", "foto:",
    "fotos:", "фото:",
  ]

  private static func isAddress(_ line: String) -> Bool {
    guard !line.contains(where: \.isWhitespace) else { return false }
    return line.contains("://") || line.hasPrefix("www.") || isDomain(line)
  }

  /// Whether a word is a domain, such as "courier.example".
  private static func isDomain(_ word: String) -> Bool {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count > 1 && parts[parts.count - 1].count > 1
      && parts.allSatisfy {
        !$0.isEmpty && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
      }
      && !parts[parts.count - 1].contains(where: \.isNumber)
  }

  private static let names: Set = [
    "skip to content", "skip to main content", "skip to navigation", "skip navigation", "jump to content",
    "zum inhalt springen", "zum hauptinhalt springen", "aller au contenu", "aller au contenu principal",
    "passer au contenu", "saltar al contenido", "ir al contenido", "ir al contenido principal",
    "vai al contenuto", "salta al contenuto", "ir para o conteúdo", "pular para o conteúdo",
    "przejdź do treści", "naar de inhoud", "hoppa till innehåll", "hopp til innhold",
    "перейти к содержанию", "перейти к основному содержанию", "перейти до вмісту",
    "перейти до основного вмісту", "跳转到主要内容", "本文へ移動",
    "advertisement", "sponsored", "anzeige", "werbung", "publicité", "publicidad",
    "pubblicità", "publicidade", "reklama", "реклама",
    "urgent", "breaking", "breaking news", "press release", "news release", "media release",
    "press statement",
    "for immediate release", "pressemitteilung", "pressemeldung", "communiqué de presse",
    "comunicado de prensa", "comunicato stampa", "nota de prensa", "nota de imprensa", "persbericht",
    "pressmeddelande", "pressemelding", "pressemeddelelse", "informacja prasowa", "tisková zpráva",
    "пресс-релиз", "прес-реліз", "прессрелиз", "пресреліз", "срочно", "терміново", "молния", "bulletin",
    "flash",
    "basın bülteni", "basın açıklaması", "新闻稿", "快讯", "速報",
    "final edition", "first edition", "late edition", "early edition", "national edition", "city edition",
    "bbc", "bbc news", "cnn", "reuters", "associated press", "the guardian", "the new york times",
    "the washington post", "der spiegel", "süddeutsche zeitung", "frankfurter allgemeine zeitung", "le monde",
    "le figaro", "el país", "українська правда",
  ]

  /// Whether a line is a slug, such as "BC-Keld-Port,0312": one hyphenated word with a word count.
  private static func isSlug(_ line: String) -> Bool {
    !line.contains(where: \.isWhitespace) && line.contains("-") && line.contains(where: \.isNumber)
      && line.contains(where: \.isLetter)
  }
}
