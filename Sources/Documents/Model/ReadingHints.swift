/// What is stated from outside of a file that is to be read.
package struct ReadingHints: Equatable, Sendable {
  /// The encoding; nil for what the file says of itself, or reads like.
  package var encoding: Charset?
  /// The column or member that holds the text of an article; nil for the usual names.
  package var textField: String?
  /// How the name of a file ends that is packed in this one, such as "md"; nil where no name tells.
  package var packedEnding: String?

  /// Creates hints.
  package init(encoding: Charset? = nil, textField: String? = nil, packedEnding: String? = nil) {
    self.encoding = encoding
    self.textField = textField
    self.packedEnding = packedEnding
  }

  /// Takes the arguments that `arguments` gives.
  package init(arguments: some Collection<String>) {
    let words = arguments.prefix(3).map { $0.isEmpty ? nil : $0 } + [nil, nil, nil]
    self.init(encoding: words[0].map { Charset(label: $0) }, textField: words[1], packedEnding: words[2])
  }

  /// The hints as arguments of a program.
  package var arguments: [String] {
    let words = [encoding?.name, textField, packedEnding]
    return words.prefix((words.lastIndex { $0 != nil } ?? -1) + 1).map { $0 ?? "" }
  }
}
