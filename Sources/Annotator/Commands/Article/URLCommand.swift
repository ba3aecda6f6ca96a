/// `url`: shows the address the article was published at; `url ADDRESS` corrects it.
struct URLCommand: MetadataCommand, Hashable {
  let setting: SessionProperty?
  let key = SessionProperty.Key.url

  static let row = CommandRow(
    "url", arguments: "[ADDRESS | -]",
    summary: "Show the address, or correct it; - removes it.",
    examples: ["url", "url https://courier.example/2026/02/11/port"], group: .article,
    parse: { (arguments) throws(UserError) in
      URLCommand(setting: try arguments.takeValue().map(URLCommand.property))
    })

  private static func property(_ typed: String) throws(UserError) -> SessionProperty {
    if typed.isEmpty { return .url(nil) }
    let scheme = typed.prefix { $0 != ":" }.lowercased()
    let rest = typed.unicodeScalars.dropFirst(scheme.unicodeScalars.count)
    guard ["http", "https"].contains(scheme), String(rest).hasPrefix("://"), rest.count > 3,
      !typed.unicodeScalars.contains(where: { $0.properties.isWhitespace })
    else {
      throw UserError(
        "'\(typed.clipped(to: 40))' is not the address of a page",
        fix: "an address begins with https:// or http:// and has no spaces")
    }
    return .url(typed)
  }
}
