/// `language`: shows the article's language; `language NAME` corrects it.
struct LanguageCommand: MetadataCommand, Hashable {
  let setting: SessionProperty?
  let key = SessionProperty.Key.language

  static let row = CommandRow(
    "language", arguments: "[LANGUAGE | -]",
    summary: "Show the language, or correct it; - removes it.",
    details: "Give an ISO 639 code or an English name. The statements are not split again.",
    examples: ["language", "language uk", "language Croatian"], group: .article,
    parse: { (arguments) throws(UserError) in
      LanguageCommand(setting: try arguments.takeValue().map(LanguageCommand.property))
    })

  private static func property(_ typed: String) throws(UserError) -> SessionProperty {
    if typed.isEmpty { return .language(nil) }
    let code = typed.lowercased()
    let isCode = (2...3).contains(code.utf8.count) && code.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    if isCode { return .language(code) }
    guard let named = LanguageNames.code(named: typed) else {
      throw UserError(
        "'\(typed.clipped(to: 40))' is not a language", nearest: typed,
        of: LanguageNames.all.map { $0.lowercased() },
        fix: "give its code of two or three letters, such as uk")
    }
    return .language(named)
  }
}
