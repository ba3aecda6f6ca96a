/// Which texts of Label Studio's tasks are the article: a task may show several, and the names that they have
/// in its interface are usually those of their data.
struct LabelStudioTexts {
  /// What the article is called in the interface.
  private let name: String
  /// Whether one of the texts has the name of the article's data.
  private let isNamed: Bool
  /// The names of those that are not known to be other texts.
  private let possible: [String]

  /// Looks at what the results of all tasks are about.
  init(named name: String, _ tasks: [JSONValue]) {
    let results = tasks.flatMap { task in
      ((task["annotations"] ?? task["completions"])?.elements ?? [])
        .flatMap { $0["result"]?.elements ?? [] }.map { (task, $0["to_name"]?.text) }
    }
    self.name = name
    isNamed = results.contains { $0.1 == name }
    let isNamed = isNamed
    possible = Set(results.compactMap { Self.isOther($0.1, $0.0, name, isNamed) ? nil : $0.1 }).sorted()
  }

  /// Checks that the article is known.
  ///
  /// - Throws: an error that names the texts that may be it.
  func check(_ file: String) throws(UserError) {
    guard possible.count > 1 else { return }
    throw UserError(
      "the marks are on several texts: \(possible.joined(separator: ", "))", at: file,
      fix: "name the one of the article, as in --column text=\(ShellWord(possible[0]).text)")
  }

  /// The name of the text that a result is about, where that is another than the article.
  func other(_ result: JSONValue, in task: JSONValue) -> String? {
    let object = result["to_name"]?.text
    return Self.isOther(object, task, name, isNamed) ? object : nil
  }

  private static func isOther(_ object: String?, _ task: JSONValue, _ name: String, _ isNamed: Bool) -> Bool {
    guard let object, object != name else { return false }
    return isNamed || task["data"]?[object]?.text != nil
  }
}
