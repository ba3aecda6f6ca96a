/// Short lines that read the same on every page: offers to subscribe, buttons turned into text, picture
/// credits.
enum FurnitureLines {
  private static let longest = 120

  /// Returns the kind of a line that isn't part of the article's text: furniture or the caption of a picture;
  /// nil for text.
  static func kind(of text: String) -> BlockKind? {
    guard text.unicodeScalars.count <= longest, !text.contains("\n") else { return nil }
    let line = text.lowercased()
    if starts.contains(where: line.hasPrefix) || whole.contains(line) || isTime(line) { return .furniture }
    let isCredit = text.unicodeScalars.count <= 60 && credits.contains(where: line.hasPrefix)
    return isCredit ? .caption : nil
  }

  /// Returns whether a line is a time of day, like those above the entries of live reports.
  private static func isTime(_ line: String) -> Bool {
    let parts = line.utf8.split(separator: UInt8(ascii: ":"))
    return line.utf8.count <= 5 && parts.count == 2
      && parts.allSatisfy { $0.count <= 2 && $0.allSatisfy { (0x30...0x39).contains($0) } }
  }

  /// Returns whether a line says that the rest of the article is for subscribers.
  static func isPaywall(_ text: String) -> Bool {
    let line = text.lowercased()
    return text.unicodeScalars.count <= longest && paywalls.contains(where: line.hasPrefix)
  }

  private static let paywalls = [
    "subscribe to continue", "already a subscriber", "this article is for subscribers", "subscribe to read",
    "to continue reading", "sign in to continue", "log in to continue", "this content is for subscribers",
    "jetzt weiterlesen", "weiterlesen mit", "cet article est réservé aux abonnés", "réservé aux abonnés",
    "la suite est réservée", "este artículo es exclusivo", "artículo solo para suscriptores",
    "dalszy ciąg dostępny", "полная версия доступна", "матеріал доступний лише",
  ]

  private static let starts =
    paywalls + [
      "sign up for our", "sign up to our", "subscribe to our newsletter", "click to share on", "follow us on",
      "share this:", "share this article", "read more:", "related:", "see also:", "(责任编辑", "责任编辑",
      "©", "(c) 20", "copyright ©", "read also:", "also read:", "читайте также:", "читайте також:",
      "lesen sie auch:", "mehr zum thema:", "lire aussi", "lea también:", "lee también:",
      "te puede interesar:", "archivado en:", "leia também:", "leggi anche:", "czytaj także:",
      "czytaj też:", "zobacz także:",
      "przeczytaj również:", "läs också:", "相关阅读", "延伸阅读", "подписывайтесь на наш", "підписуйтесь на наш",
      "підписуйтеся на наш", "suscríbete a nuestr", "abonnez-vous à notre",
    ]

  private static let whole: Set = [
    "advertisement", "anzeige", "publicité", "publicidad", "реклама", "pubblicità", "reklama", "share",
    "tweet", "print", "log in", "log in.", "sign in", "广告", "공유",
  ]

  private static let credits = [
    "photo:", "photos:", "photo credit", "photograph:", "image:", "image credit", "picture:", "foto:",
    "fotos:", "bild:", "crédit photo", "crédit :", "фото:", "фотография:", "світлина:", "zdjęcie:",
    "fot.", "图片来源", "写真:", "사진:",
  ]
}
