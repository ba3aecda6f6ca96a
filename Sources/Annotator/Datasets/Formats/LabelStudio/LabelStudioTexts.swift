/// Which texts of Label Studio's tasks are the article: a task may show several, and the names that they have in
/// its interface are usually those of their data.
struct LabelStudioTexts {
  private let field: String
  /// Whether one of the texts has the name of the article's data.
  private let isNamed: Bool
  /// The names of those that are not known to be other texts.
  private let possible: [String]

  /// Looks at what the results of all tasks are about.
  init(_ field: String, _ tasks: [JSONValue]) {
    let results = tasks.flatMap { task in
      ((task["annotations"] ?? task["completions"])?.elements ?? [])
        .flatMap { $0["result"]?.elements ?? [] }.map { (task, $0["to_name"]?.text) }
    }
    self.field = field
    isNamed = results.contains { $0.1 == field }
    let isNamed = isNamed
    possible = Set(results.compactMap { Self.isOther($0.1, $0.0, field, isNamed) ? nil : $0.1 }).sorted()
  }

  /// Checks that the article is known.
  ///
  /// - Throws: an error that names the texts that may be it.
  func check(_ name: String) throws(UserError) {
    guard possible.count > 1 else { return }
    throw UserError(
      "the marks are on several texts: \(possible.joined(separator: ", "))", at: name,
      fix: "export a project whose text is named \(field) in its labelling interface")
  }

  /// The name of the text that a result is about, where that is another than the article.
  func other(_ result: JSONValue, in task: JSONValue) -> String? {
    let name = result["to_name"]?.text
    return Self.isOther(name, task, field, isNamed) ? name : nil
  }

  private static func isOther(_ name: String?, _ task: JSONValue, _ field: String, _ isNamed: Bool) -> Bool {
    guard let name, name != field else { return false }
    return isNamed || task["data"]?[name]?.text != nil
  }
}
