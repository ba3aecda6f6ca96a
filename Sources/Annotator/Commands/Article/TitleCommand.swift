/// `title`: shows the article's headline; `title WORDS` corrects it.
struct TitleCommand: MetadataCommand, Hashable {
  let setting: SessionProperty?
  let key = SessionProperty.Key.title

  static let row = CommandRow(
    "title", arguments: "[TITLE | -]", summary: "Show the article's title, or correct it; - removes it.",
    examples: ["title", "title Port closed after fire"], group: .article,
    parse: { (arguments) throws(UserError) in
      TitleCommand(setting: try arguments.takeValue().map { .title($0.isEmpty ? nil : $0) })
    })
}
