/// Tells the article from the other texts in Label Studio's tasks.
///
/// A task may show several texts, whose names in the interface are usually those of their data.
struct LabelStudioTexts {
  /// The name of the article in the interface.
  private let name: String
  /// Whether one of the texts in the results has that name.
  private let isNamed: Bool
  /// The names of the texts that aren't known to be other texts.
  private let possible: [String]

  /// Examines the texts that the results of all tasks refer to.
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

  /// Checks that the article can be told from other texts.
  ///
  /// - Throws: an error that names the texts that may be the article.
  func check(_ file: String) throws(UserError) {
    guard possible.count > 1 else { return }
    throw UserError(
      "the marks are on several texts: \(possible.joined(separator: ", "))", at: file,
      fix: "name the one of the article, as in --column text=\(ShellWord(possible[0]).text)")
  }

  /// Returns the name of the text that a result refers to, unless that is the article.
  func other(_ result: JSONValue, in task: JSONValue) -> String? {
    let object = result["to_name"]?.text
    return Self.isOther(object, task, name, isNamed) ? object : nil
  }

  private static func isOther(_ object: String?, _ task: JSONValue, _ name: String, _ isNamed: Bool) -> Bool {
    guard let object, object != name else { return false }
    return isNamed || task["data"]?[object]?.text != nil
  }
}
