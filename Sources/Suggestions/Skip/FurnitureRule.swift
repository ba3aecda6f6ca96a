/// The rule by which page furniture was found. The raw value is the method stored in a session.
enum FurnitureRule: String, CaseIterable, Sendable {
  case block = "skip-block"
  case readAlso = "skip-notice"
  case date = "skip-date"
  case byline = "skip-byline"
  case menu = "skip-menu"
  case question = "skip-question"
  case heading = "skip-heading"
  case address = "skip-address"
  case repeated = "skip-repeated"

  /// The share of passages found by the rule that an analyst skips, counted on the lines of 41 pages (`make
  /// suggestion-eval WCXB=folder`) and rounded down. For questions, it is an estimate for articles.
  var probability: Double {
    switch self {
    case .block, .readAlso, .date, .byline, .address, .menu: 0.98
    case .heading, .repeated: 0.95
    case .question: 0.9
    }
  }

  /// The explanation, in words.
  var reason: String {
    switch self {
    case .block: "marked as page furniture by the document reader"
    case .readAlso: "a notice on the page"
    case .date: "only a date"
    case .byline: "the name of the author or photographer"
    case .menu: "text from a menu"
    case .question: "a question"
    case .heading: "a heading without a verb"
    case .address: "a web or e-mail address"
    case .repeated: "a line that occurs more than once"
    }
  }
}
