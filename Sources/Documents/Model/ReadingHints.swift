/// External information about a file to be read.
package struct ReadingHints: Equatable, Sendable {
  /// The encoding; nil to use what the file states or reads like.
  package var encoding: Charset?
  /// The column or member that contains the text of an article; nil for the usual names.
  package var textField: String?
  /// The inner extension of a packed file's name, such as "md"; nil if there is none.
  package var packedEnding: String?

  /// Creates hints.
  package init(encoding: Charset? = nil, textField: String? = nil, packedEnding: String? = nil) {
    self.encoding = encoding
    self.textField = textField
    self.packedEnding = packedEnding
  }

  /// Creates hints from the value of `arguments`.
  package init(arguments: some Collection<String>) {
    let words = arguments.prefix(3).map { $0.isEmpty ? nil : $0 } + [nil, nil, nil]
    self.init(encoding: words[0].map { Charset(label: $0) }, textField: words[1], packedEnding: words[2])
  }

  /// The hints as command-line arguments.
  package var arguments: [String] {
    let words = [encoding?.name, textField, packedEnding]
    return words.prefix((words.lastIndex { $0 != nil } ?? -1) + 1).map { $0 ?? "" }
  }
}
