/// How likely the analyst thinks the content of a statement is true: a word of ICD 203 or a fraction.
///
/// It is separate from `Confidence`, which concerns the label.
package enum Likelihood: Hashable, Sendable {
  /// A standard expression of Intelligence Community Directive 203 (2015), section D.6.e.
  case term(Term)
  /// A probability from 0 through 1.
  case fraction(Confidence)

  /// The seven standard expressions, from the least likely to the most.
  package enum Term: String, CaseIterable, Hashable, Sendable {
    /// 1 to 5 percent; also "remote".
    case almostNoChance = "almost no chance"
    /// 5 to 20 percent; also "highly improbable".
    case veryUnlikely = "very unlikely"
    /// 20 to 45 percent; also "improbable".
    case unlikely
    /// 45 to 55 percent; also "roughly even odds".
    case roughlyEvenChance = "roughly even chance"
    /// 55 to 80 percent; also "probable".
    case likely
    /// 80 to 95 percent; also "highly probable".
    case veryLikely = "very likely"
    /// 95 to 99 percent; also "nearly certain".
    case almostCertain = "almost certain"
  }

  /// Reads a term or a fraction as `text` writes it, or returns nil for anything else.
  package init?(text: String) {
    if let term = Term(name: text) {
      self = .term(term)
    } else if let fraction = Double(text), let checked = Confidence(fraction) {
      self = .fraction(checked)
    } else {
      return nil
    }
  }

  /// Reads a typed term, or a number typed like a confidence; returns nil for anything else.
  init?(typed text: String) {
    if let term = Term(name: text.lowercased()) {
      self = .term(term)
    } else if case .stated(let fraction) = try? ConfidenceGrammar.parse(text, scale: ConfidenceScale([])) {
      self = .fraction(fraction)
    } else {
      return nil
    }
  }

  /// The term, or "70% likely".
  var words: String {
    switch self {
    case .term(let term): term.rawValue
    case .fraction(let fraction): "\(fraction.percentText)% likely"
    }
  }

  /// The term's words, or the fraction in decimal digits.
  package var text: String {
    switch self {
    case .term(let term): term.rawValue
    case .fraction(let fraction): "\(fraction.fraction)"
    }
  }
}

extension Likelihood.Term {
  /// All terms, from the least likely to the most.
  static let names = allCases.map(\.rawValue)

  /// Finds a term by its first or second name in ICD 203.
  init?(name: String) {
    let synonyms: [String: Self] = [
      "remote": .almostNoChance, "highly improbable": .veryUnlikely, "improbable": .unlikely,
      "roughly even odds": .roughlyEvenChance, "probable": .likely, "highly probable": .veryLikely,
      "nearly certain": .almostCertain,
    ]
    guard let term = Self(rawValue: name) ?? synonyms[name] else { return nil }
    self = term
  }
}
