/// `published`: shows the day the article appeared; `published DATE` corrects it.
struct PublishedCommand: MetadataCommand, Hashable {
  let setting: SessionProperty?
  let key = SessionProperty.Key.published

  static let row = CommandRow(
    "published", arguments: "[DATE | -]",
    summary: "Show the date of publication, or correct it; - removes it.",
    details: "Any common way of writing a date is understood, unless it is ambiguous.",
    examples: ["published", "published 2026-02-11", "published 11 February 2026"], group: .article,
    parse: { (arguments) throws(UserError) in
      PublishedCommand(setting: try arguments.takeValue().map(PublishedCommand.property))
    })

  private static func property(_ typed: String) throws(UserError) -> SessionProperty {
    if typed.isEmpty { return .published(nil) }
    guard let day = PublishedDate.day(in: typed) else {
      throw UserError(
        "'\(typed.clipped(to: 40))' \(Self.ambiguity(of: typed) ?? "is not a date")",
        fix: "for example: published 2026-02-11")
    }
    return .published(day.iso)
  }

  /// The two days that numbers such as "3/4/2026" may mean; nil for anything else.
  private static func ambiguity(of typed: String) -> String? {
    let numbers = typed.split { !$0.isNumber }.compactMap { Int($0) }
    guard numbers.count == 3, numbers[2] > 31, !typed.contains(where: \.isLetter),
      (1...12).contains(numbers[0]), (1...12).contains(numbers[1])
    else { return nil }
    let (first, second) = (MonthNames.english(numbers[1]), MonthNames.english(numbers[0]))
    return "could be \(numbers[0]) \(first) or \(numbers[1]) \(second)"
  }
}
