import Testing

@testable import Annotator

/// Every figure and every line that a comparison of many-sided sessions comes to, as it was recorded. The
/// figures themselves are held against other programs in `SharedAgreementTests` and its like.
@Suite struct RecordedReportTests {
  private func comparison(_ change: (inout RatedArticles.Options) -> Void = { _ in }) throws -> Comparison {
    var options = RatedArticles.Options()
    change(&options)
    var articles = RatedArticles(options: options)
    for (number, session) in try RichSessions.make().enumerated() {
      articles.add(session, from: "\(number).json")
    }
    return try articles.comparison()
  }

  /// Compares a text with the golden file, but for the last digits of its numbers, which are the machine's.
  private func expect(
    _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let rounded = text.replacing(#/-?[0-9]+(\.[0-9]{10,}|\.[0-9]+e-[0-9]+)(e-[0-9]+)?/#) { match in
      Double(match.output.0).map { $0.decimals(9) } ?? ""
    }
    Golden.expect(Array(rounded.utf8), "reports/" + name, sourceLocation: sourceLocation)
  }

  private func expect(
    _ lines: [String], _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    expect(lines.joined(separator: "\n") + "\n", name, sourceLocation: sourceLocation)
  }

  @Test func agreementAsText() throws {
    let comparison = try comparison()
    let report = comparison.report(bootstrap: Bootstrap(replicates: 100))
    expect(comparison.remarks + [""] + AgreementText(report, width: 100).lines, "agreement-100.txt")
    expect(AgreementText(report, width: 40).lines, "agreement-40.txt")
  }

  @Test func agreementForMachines() throws {
    let report = try comparison().report(bootstrap: Bootstrap(replicates: 100))
    expect(String(decoding: AgreementJSON.bytes(report), as: UTF8.self), "agreement.json")
    expect(AgreementCSV.text(report), "agreement.csv")
  }

  @Test func agreementWithoutSkips() throws {
    let report = try comparison { $0.countsSkips = false }.report(bootstrap: Bootstrap(replicates: 100))
    expect(AgreementText(report, width: 100).lines, "agreement-skips-apart.txt")
  }

  @Test func agreementOfPasses() throws {
    let comparison = try comparison { $0.comparesPasses = true }
    let report = comparison.report(bootstrap: Bootstrap(replicates: 100))
    expect(comparison.remarks + AgreementText(report, width: 100).lines, "agreement-passes.txt")
  }

  @Test func everybodyAgainstGold() throws {
    let report = try AgainstReport(
      comparison { $0.counted = Set(AnnotatorKind.allCases) }, reference: "gold")
    expect(report.lines(width: 100), "against-100.txt")
    expect(report.lines(width: 40), "against-40.txt")
    expect(String(decoding: report.json, as: UTF8.self), "against.json")
  }

  @Test(arguments: ConsensusMethod.allCases) func consensus(method: ConsensusMethod) throws {
    try record(
      ConsensusResult(comparison(), by: method, minimumVotes: 2), 80, "consensus-\(method.rawValue).txt")
  }

  @Test func consensusAsTheRatingsSuggest() throws {
    try record(ConsensusResult(comparison()), 40, "consensus.txt")
  }

  private func record(_ result: ConsensusResult, _ width: Int, _ name: String) throws {
    let beginnings = try RichSessions.make().map(SessionBeginning.init)
    var list = ConsensusSessions(result, settlingBelow: 0.7) { place throws(UserError) in
      beginnings[Int(place.dropLast(5)) ?? 0]
    }
    var lines: [String] = []
    while let session = try list.nextSession() { lines += [""] + Self.judgments(of: session) }
    let text = ConsensusText(result, toSettle: list.toSettle, partlyNamed: list.partlyNamed, width: width)
    expect(text.lines + lines, name)
  }

  @Test(arguments: [false, true]) func adjudication(isBlind: Bool) throws {
    let sessions = Array(try RichSessions.make().prefix(3))
    let settled = try Adjudication(
      sessions, for: .gold, sides: .init(names: sessions.map(\.annotator), areBlind: isBlind),
      annotator: "gold", id: String(repeating: "a", count: 32), now: Timestamp(seconds: 1_795_424_460))
    let renderer = Renderer(width: 80, ink: .plain)
    let agenda = settled.agenda.entries.flatMap { entry in
      [String(settled.session.article[entry.range]), renderer.sides(of: entry, in: settled.session)]
    }
    let head = "\(settled.coverage) \(settled.agenda.left(in: settled.session)) left"
    expect(
      [head] + agenda + [""] + Self.judgments(of: settled.session),
      "adjudication-\(isBlind ? "blind" : "named").txt")
  }

  /// What a session says, a line a statement.
  private static func judgments(of session: Session) -> [String] {
    session.statements.map { statement in
      let judgment = statement.judgment
      let fields = JudgmentField.all.filter {
        $0.get(judgment) != .null && $0.get(judgment) != .boolean(false)
      }
      return (["\(statement.id.number)"] + fields.map { "\($0.key): \($0.get(judgment).plainText)" })
        .joined(separator: "; ")
    }
  }
}
