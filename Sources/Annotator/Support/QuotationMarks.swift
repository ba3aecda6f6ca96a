/// The quotation marks that hold words together when they are typed: `"…"`, `“…”`, `«…»` and `„…“`.
enum QuotationMarks {
  /// Each opening mark, and the mark that usually closes it.
  static let pairs: [(opener: Unicode.Scalar, closer: Unicode.Scalar)] = [
    ("\"", "\""), ("«", "»"), ("“", "”"), ("„", "“"),
  ]

  /// The marks that close what a code point opens; nil when it opens nothing.
  static func closers(of opener: Unicode.Scalar) -> [Unicode.Scalar]? {
    switch opener {
    case "\"": ["\""]
    case "“": ["”", "\""]
    case "«": ["»"]
    case "„": ["“", "”"]
    default: nil
    }
  }

  /// The marks that close what a character opens; nil when it opens nothing.
  static func closers(of opener: Character) -> [Character]? {
    guard opener.unicodeScalars.count == 1, let scalar = opener.unicodeScalars.first else { return nil }
    return closers(of: scalar).map { $0.map { Character($0) } }
  }

  /// A text in marks that can hold it, to be typed as one word; nil when none can.
  ///
  ///     QuotationMarks.around("NBC")        // "\"NBC\""
  ///     QuotationMarks.around("a \"b\" c")  // "«a \"b\" c»"
  static func around(_ text: String) -> String? {
    let fitting = pairs.first { pair in
      !text.unicodeScalars.contains { closers(of: pair.opener)?.contains($0) == true }
    }
    return fitting.map { "\($0.opener)\(text)\($0.closer)" }
  }
}

extension String {
  /// The text without the quotation marks around it, if it has any.
  var unquoted: String {
    guard let opener = first, count > 1, let last, QuotationMarks.closers(of: opener)?.contains(last) == true
    else { return self }
    return String(dropFirst().dropLast())
  }
}
