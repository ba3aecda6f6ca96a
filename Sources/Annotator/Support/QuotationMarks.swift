/// The quotation marks that group typed words into one: `"…"`, `“…”`, `«…»` and `„…“`.
enum QuotationMarks {
  /// Each opening mark with its usual closing mark.
  static let pairs: [(opener: Unicode.Scalar, closer: Unicode.Scalar)] = [
    ("\"", "\""), ("«", "»"), ("“", "”"), ("„", "“"),
  ]

  /// Returns the marks that may close the quotation that a code point opens; nil when it opens none.
  static func closers(of opener: Unicode.Scalar) -> [Unicode.Scalar]? {
    switch opener {
    case "\"": ["\""]
    case "“": ["”", "\""]
    case "«": ["»"]
    case "„": ["“", "”"]
    default: nil
    }
  }

  /// Returns the marks that may close the quotation that a character opens; nil when it opens none.
  static func closers(of opener: Character) -> [Character]? {
    guard opener.unicodeScalars.count == 1, let scalar = opener.unicodeScalars.first else { return nil }
    return closers(of: scalar).map { $0.map { Character($0) } }
  }

  /// Returns a text in the first quotation marks that can enclose it, so that it can be typed as one word;
  /// nil when none can.
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
