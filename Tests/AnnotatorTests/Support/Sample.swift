@testable import Annotator

/// Small sessions to test with.
enum Sample {
  static let text = """
    Norvia leaks plan for the Osk strait

    The mediators have prepared a plan. This is reported by The Harbour Post, citing sources.

    Norvia has rejected the plan, and Tessal says it knows nothing of it.

    Хто передав документ?
    """

  /// A session over the sample text, or another one.
  static func session(
    _ text: String = Sample.text, codebook: Codebook = .standard
  ) throws(UserError) -> Session {
    let article = Article(text: text, title: "Norvia leaks plan", source: "plan.txt", language: "en")
    var statements: [Statement] = []
    for (index, range) in sentences(of: text).enumerated() {
      statements.append(Statement(id: StatementID(index + 1), range: range))
    }
    return try Session(
      id: String(repeating: "0", count: 32), annotator: "reader-1",
      created: Timestamp(seconds: 1_795_424_400),
      article: article, codebook: codebook, statements: statements)
  }

  /// A session over lines, one statement each.
  static func session(ofLines lines: [String]) throws(UserError) -> Session {
    var (statements, start) = ([Statement](), 0)
    for (index, line) in lines.enumerated() {
      statements.append(Statement(id: StatementID(index + 1), range: start..<start + line.utf8.count))
      start += line.utf8.count + 1
    }
    return try Session(
      id: String(repeating: "0", count: 32), annotator: "ann", created: Timestamp(seconds: 0),
      article: Article(text: lines.joined(separator: "\n"), language: "en"), codebook: .standard,
      statements: statements)
  }

  /// What two annotators differ on in the sample: the fourth statement most, then the second.
  static var agenda: DisagreementQueue {
    func side(_ name: String, _ label: Label?, _ percent: Int, by attribution: String? = nil)
      -> DisagreementQueue.Vote
    {
      var judgment = Judgment()
      judgment.label = label
      judgment.isSkipped = label == nil
      judgment.confidence = label == nil ? nil : Confidence(percent: percent)
      judgment.attribution = attribution
      return DisagreementQueue.Vote(name: name, judgment: judgment)
    }
    let ranges = sentences(of: text)
    return DisagreementQueue([
      DisagreementQueue.Disagreement(
        range: ranges[3], sides: [side("ann", .denial, 90, by: "Norvia"), side("bob", .report, 60)]),
      DisagreementQueue.Disagreement(
        range: ranges[1], sides: [side("ann", .claim, 80), side("bob", nil, 0)]),
    ])
  }

  /// Ranges that end at full stops, question marks and line ends, whatever the real segmenter does.
  private static func sentences(of text: String) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start: Int?
    for (offset, byte) in text.utf8.enumerated() {
      let ends = byte == 46 || byte == 63
      if let first = start, ends || byte == 10 {
        ranges.append(first..<(ends ? offset + 1 : offset))
        start = nil
      } else if start == nil, byte != 32, byte != 10 {
        start = offset
      }
    }
    if let start { ranges.append(start..<text.utf8.count) }
    return ranges
  }
}
