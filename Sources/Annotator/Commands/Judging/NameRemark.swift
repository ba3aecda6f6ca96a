/// A remark on the typed name of a source: its kind that was filled in, a name that it may be another
/// spelling of, or a number that was taken as part of it.
struct NameRemark {
  /// The sentences, with a space before each; empty when there is nothing to say.
  let text: String

  /// Examines the clauses that were typed for a statement.
  ///
  /// - Parameters:
  ///   - statements: the statements as they were.
  ///   - isUnsure: whether a label was given without a confidence.
  init(_ changes: JudgmentChanges, on statements: [Statement], isUnsure: Bool, at context: CommandContext) {
    guard let name = changes.name, let statement = statements.first else {
      text = ""
      return
    }
    let shown = name.visibleOnOneLine
    var text = ""
    if let kind = changes.rememberedKind(for: statement, at: context), name != SourceMemory.author {
      text += " \(shown) is remembered as \(kind.rawValue)."
    }
    if context.sources.here.entries[name] == nil {
      if isUnsure, let confidence = Self.confidence(ending: name) {
        text +=
          " The name is “\(shown)”; a confidence goes before it: \(confidence) by "
          + "\(name.dropLast(confidence.count).description.trimmed.visibleOnOneLine)."
      }
      if let other = Self.spelling(of: name, in: context.sources.here),
        statements.count(where: { $0.judgment.attribution == other })
          < context.sources.here.entries[other]?.count ?? 0,
        let (before, after) = Self.quoted(name, other)
      {
        text +=
          " “\(other.visibleOnOneLine)” was given before; if it is the same source, "
          + "'sources \(before) = \(after)' merges them."
      }
    }
    self.text = text
  }
}

extension NameRemark {
  /// Returns the number from 0 to 100 that ends a name of several words; nil if there is none.
  private static func confidence(ending name: String) -> String? {
    let words = name.split(separator: " ")
    guard words.count > 1, let last = words.last else { return nil }
    let digits = last.hasSuffix("%") ? last.dropLast() : last
    guard digits.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(digits), number <= 100 else {
      return nil
    }
    return String(last)
  }

  /// Returns two names as they are typed, in quotation marks that can enclose them; nil if none can.
  private static func quoted(_ name: String, _ other: String) -> (String, String)? {
    guard let name = QuotationMarks.around(name), let other = QuotationMarks.around(other) else { return nil }
    return (name.visibleOnOneLine, other.visibleOnOneLine)
  }

  /// Returns a name that was given before and differs only in case, an article or punctuation.
  private static func spelling(of name: String, in book: SourceBook) -> String? {
    book.names.prefix(200).first { $0 != name && SourceVariants.areSame(name, $0) }
  }
}
