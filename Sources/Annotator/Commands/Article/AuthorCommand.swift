/// `author`: shows the article's authors; `author NAMES` corrects them.
struct AuthorCommand: MetadataCommand, Hashable {
  let setting: SessionProperty?
  let key = SessionProperty.Key.authors

  static let row = CommandRow(
    "author", arguments: "[NAME; NAME… | -]",
    summary: "Show the authors, or correct them; - removes them.",
    details: "Separate several names with semicolons.",
    examples: ["author", "author Maren Oske; Jan Lind"], group: .article,
    parse: { (arguments) throws(UserError) in
      AuthorCommand(setting: try arguments.takeValue().map { .authors(Byline.names(in: $0)) })
    })
}
