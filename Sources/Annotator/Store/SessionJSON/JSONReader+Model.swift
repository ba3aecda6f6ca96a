extension JSONReader {
  /// Reads a confidence.
  mutating func confidence() throws(UserError) -> Confidence {
    skipSpace()
    let start = position
    guard let confidence = Confidence(try number()) else {
      throw failure("a confidence is a number from 0 to 1", at: start)
    }
    return confidence
  }

  /// Reads a moment.
  mutating func timestamp() throws(UserError) -> Timestamp {
    let token = try stringToken()
    guard !token.hasEscapes, let moment = Timestamp(iso: bytes[token.range]) else {
      throw failure("a time is written like 2026-11-23T09:00:00Z", at: token.range.lowerBound)
    }
    return moment
  }

  /// Reads a kind of source.
  mutating func sourceKind() throws(UserError) -> SourceKind {
    let (start, text) = try word()
    guard let kind = SourceKind(rawValue: text) else {
      let names = SourceKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw failure("a source_kind is one of \(names)", at: start)
    }
    return kind
  }

  /// Reads a likelihood.
  mutating func likelihood() throws(UserError) -> Likelihood {
    let (start, text) = try word()
    guard let likelihood = Likelihood(text: text) else {
      throw failure("a likelihood is a term of ICD 203 or a fraction from 0 to 1", at: start)
    }
    return likelihood
  }

  /// Reads a grade.
  mutating func grade() throws(UserError) -> Grade {
    let (start, text) = try word()
    guard let grade = Grade(text: text) else {
      throw failure("a grade is a letter A to F and a digit 1 to 6, such as \"B2\"", at: start)
    }
    return grade
  }

  /// Reads a short string, and says where it begins.
  mutating func word() throws(UserError) -> (start: Int, text: String) {
    skipSpace()
    let start = position
    return (start, try string(limit: FileLimits.name))
  }

  /// Reads a list of strings.
  mutating func strings(limit: Int) throws(UserError) -> [String] {
    var texts: [String] = []
    var elements = try beginArray()
    while try nextElement(&elements) { texts.append(try string(limit: limit)) }
    return texts
  }

  /// Reads a string, or nil for `null`.
  mutating func stringOrNull(limit: Int = .max) throws(UserError) -> String? {
    takeNull() ? nil : try string(limit: limit)
  }
}
