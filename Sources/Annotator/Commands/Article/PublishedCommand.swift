/// `published`: shows the article's date of publication; `published DATE` corrects it.
struct PublishedCommand: MetadataCommand, Hashable {
  let setting: SessionProperty?
  let key = SessionProperty.Key.published

  static let row = CommandRow(
    "published", arguments: "[DATE | -]",
    summary: "Show the date of publication, or correct it; - removes it.",
    details: "Any common date format is accepted, unless it is ambiguous.",
    examples: ["published", "published 2026-02-11", "published 11 February 2026"], group: .article,
    parse: { (arguments) throws(UserError) in
      PublishedCommand(setting: try arguments.takeValue().map(PublishedCommand.property))
    })

  private static func property(_ typed: String) throws(UserError) -> SessionProperty {
    if typed.isEmpty { return .published(nil) }
    guard let day = PublishedDate.day(in: typed) else {
      throw UserError(
        "'\(typed.clipped(to: 40))' \(PublishedDate.ambiguity(of: typed) ?? "is not a date")",
        fix: "for example: published 2026-02-11")
    }
    return .published(day.iso)
  }
}
