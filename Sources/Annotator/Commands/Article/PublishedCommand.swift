/// `published`: shows the day the article appeared; `published DATE` corrects it.
struct PublishedCommand: MetadataCommand, Hashable {
  let setting: SessionProperty?
  let key = SessionProperty.Key.published

  static let row = CommandRow(
    "published", arguments: "[DATE | -]",
    summary: "Show the day it appeared, or correct it; - takes it away.",
    details: "Any usual spelling of a date is understood, unless it can be read in two ways.",
    examples: ["published", "published 2026-02-11", "published 11 February 2026"], group: .article,
    parse: { (arguments) throws(UserError) in
      PublishedCommand(setting: try arguments.takeValue().map(PublishedCommand.property))
    })

  private static func property(_ typed: String) throws(UserError) -> SessionProperty {
    if typed.isEmpty { return .published(nil) }
    guard let day = PublishedDate.day(in: typed) else {
      throw UserError(
        "'\(typed.clipped(to: 40))' is not a day, or can be read as two",
        fix: "for example: published 2026-02-11")
    }
    return .published(day.iso)
  }
}
