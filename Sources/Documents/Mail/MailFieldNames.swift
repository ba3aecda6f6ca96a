/// The names of visible header fields in mail programs, in several languages.
enum MailFieldNames {
  /// The standard field names by their names in other languages, in lower case.
  static let standard: [String: String] = {
    var standard: [String: String] = [:]
    for (name, others) in known { for other in others { standard[other] = name } }
    return standard
  }()

  private static let known = [
    "from": [
      "von", "de", "da", "van", "od", "від", "от", "от кого", "kimden", "från", "fra", "lähettäjä", "feladó",
      "από", "发件人", "差出人", "보낸 사람", "de la", "expéditeur",
    ],
    "date": [
      "sent", "gesendet", "datum", "envoyé", "enviado", "enviado el", "fecha", "дата", "отправлено",
      "надіслано", "wysłano", "inviato", "data", "verzonden", "skickat", "发送时间",
    ],
    "to": ["an", "à", "para", "кому", "do", "a", "aan", "till", "收件人"],
    "cc": ["копия", "копія"],
    "subject": [
      "betreff", "objet", "asunto", "assunto", "тема", "temat", "oggetto", "onderwerp", "ämne", "emne",
      "konu",
      "主题",
    ],
  ]

  /// Returns the names of a standard field in other languages.
  static func names(for name: String) -> Set<String> { Set(known[name] ?? []) }

  /// Returns the name of a field from the text before its colon, in lower case. French puts a space before
  /// the colon.
  static func name(_ field: Substring) -> String {
    let start = field.drop(while: \.isWhitespace)
    let end = start.lastIndex { !$0.isWhitespace }
    return end.map { start[...$0].lowercased() } ?? ""
  }

  /// Returns the name of a field from the bytes before its colon.
  static func name(_ field: ArraySlice<UInt8>) -> String { name(Substring(decoding: field, as: UTF8.self)) }

  /// Returns whether a text begins with a mail header copied from a program: the sender, the subject, and the
  /// date or the recipient.
  static func open(_ bytes: ArraySlice<UInt8>) -> Bool {
    let lines = bytes.prefix(1_024).split(separator: 0x0A, maxSplits: 7, omittingEmptySubsequences: false)
    let fields = lines.prefix(7).map { line -> String? in
      guard let colon = line.prefix(40).firstIndex(of: UInt8(ascii: ":")) else { return nil }
      return name(line[..<colon])
    }
    // Some names are the same as in English: "Date :".
    let found = Set(
      fields.map { $0.flatMap { standard[$0] ?? (known[$0] == nil ? nil : $0) } }
        .prefix { $0 != nil }.compactMap { $0 })
    return found.isSuperset(of: ["from", "subject"]) && found.count > 2
      && fields[0].flatMap { standard[$0] } == "from"
  }
}
