/// Lines that stand above a headline and are none: "URGENT", "PRESS RELEASE", "Contact: Jan Lind", the slug of
/// a wire service, an address.
enum Kicker {
  /// Whether a line is one.
  static func isOne(_ line: String) -> Bool {
    let plain = line.lowercased().filter { $0.isLetter || $0 == " " || $0 == "-" }.trimmed
    return names.contains(plain) || isSlug(line) || isAddress(line)
      || contacts.contains(where: line.lowercased().hasPrefix)
  }

  private static let contacts = [
    "contact:", "contacts:", "media contact", "press contact", "kontakt:", "pressekontakt", "presskontakt",
    "contact presse", "contacto:", "контакт:", "контакты:", "контакти:",
  ]

  private static func isAddress(_ line: String) -> Bool {
    !line.contains(where: \.isWhitespace) && (line.contains("://") || line.hasPrefix("www."))
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
