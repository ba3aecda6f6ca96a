/// What is stated from outside of a file that is to be read.
package struct ReadingHints: Equatable, Sendable {
  /// The encoding; nil for what the file says of itself, or reads like.
  package var encoding: Charset?
  /// The column or member that holds the text of an article; nil for the usual names.
  package var textField: String?

  /// Creates hints.
  package init(encoding: Charset? = nil, textField: String? = nil) {
    self.encoding = encoding
    self.textField = textField
  }

  /// Takes the arguments that `arguments` gives.
  package init(arguments: some Collection<String>) {
    let words = Array(arguments.prefix(2))
    self.init(
      encoding: words.first.flatMap { $0.isEmpty ? nil : Charset(label: $0) },
      textField: words.count > 1 ? words[1] : nil)
  }

  /// The hints as arguments of a program.
  package var arguments: [String] {
    let first = encoding?.name ?? ""
    return textField.map { [first, $0] } ?? (first.isEmpty ? [] : [first])
  }
}
