import Testing

@testable import Annotator

/// A session as a reader can check it by eye: the text with a bar after each statement, and an answer for
/// each.
enum JudgedText {
  /// Makes a session.
  ///
  ///     try JudgedText.session("One.| Two.|", by: "ann", "claim 90", "skip")
  ///
  /// An answer is a label with or without a confidence in percent and `by NAME`, `via KIND`, `of N`, `grade
  /// B2` and `likelihood 0.7`, `skip`, or `-` for none.
  static func session(
    _ marked: String, by annotator: String, _ answers: String..., modified: String = "2026-11-23T09:00:00Z",
    provenance: Provenance = Provenance(), equivalences: [[String]] = [], name: String = ""
  ) throws -> Session {
    try session(
      marked, by: annotator, answers: answers, modified: modified, provenance: provenance,
      equivalences: equivalences, name: name)
  }

  /// Makes a session of a list of answers.
  static func session(
    _ marked: String, by annotator: String, answers: [String], modified: String = "2026-11-23T09:00:00Z",
    provenance: Provenance = Provenance(), equivalences: [[String]] = [], name: String = ""
  ) throws -> Session {
    let (text, ranges) = TrickySession.marked(marked)
    try #require(answers.count == ranges.count)
    let statements = zip(ranges, answers).enumerated().map { index, pair in
      let trimmed = Article(text: text).trimmedRange(pair.0) ?? pair.0
      return Statement(id: StatementID(index + 1), range: trimmed, judgment: judgment(pair.1))
    }
    return try Session(
      id: String(SHA256Digest(of: annotator + marked + name).hex.prefix(32)), annotator: annotator,
      created: try #require(Timestamp(iso: modified)),
      article: Article(text: text, title: "Headline", source: "a.txt"), codebook: .standard,
      statements: statements, provenance: provenance, equivalences: equivalences)
  }

  private static func judgment(_ answer: String) -> Judgment {
    var judgment = Judgment()
    let words = answer.split(separator: " ")
    switch words[0] {
    case "-": break
    case "skip": judgment.isSkipped = true
    default:
      judgment.label = Label(String(words[0]))
      if words.count > 1 { judgment.confidence = Int(words[1]).flatMap { Confidence(percent: $0) } }
      judgment.attribution = value(after: "by", in: words)
      judgment.sourceKind = value(after: "via", in: words).flatMap(SourceKind.init(rawValue:))
      judgment.target = value(after: "of", in: words).map {
        Int($0).map { .statement(StatementID($0)) } ?? .text($0)
      }
      judgment.grade = value(after: "grade", in: words).flatMap(Grade.init(text:))
      judgment.likelihood = value(after: "likelihood", in: words).flatMap(Likelihood.init(text:))
    }
    return judgment
  }

  /// The words after one, up to the next that opens something.
  private static func value(after word: String, in words: [Substring]) -> String? {
    guard let start = words.firstIndex(of: word[...]) else { return nil }
    return words[(start + 1)...].prefix { !["by", "via", "of", "grade", "likelihood"].contains($0) }
      .joined(separator: " ")
  }

  /// What was compared.
  static func comparison(_ sessions: Session..., options: RatedArticles.Options = .init()) throws
    -> Comparison
  {
    var articles = RatedArticles(options: options)
    for (number, session) in sessions.enumerated() { articles.add(session, from: "\(number)") }
    return try articles.comparison()
  }
}
