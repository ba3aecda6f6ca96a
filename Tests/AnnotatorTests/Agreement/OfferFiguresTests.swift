import Testing

@testable import Annotator

@Suite struct OfferFiguresTests {
  /// Two annotators' sessions of the sample; where `offered`, a source was offered to the first.
  private func report() throws -> AgreementReport {
    var articles = RatedArticles()
    for (annotator, labels) in [
      ("ann", ["claim", "claim", "report", "denial"]), ("bob", ["claim", "report", "report", "denial"]),
    ] {
      let sample = try Sample.session()
      let statements = zip(sample.statements, labels).enumerated().map { index, pair in
        var statement = pair.0
        statement.judgment.label = Label(pair.1)
        if annotator == "ann", index > 1 {
          statement.judgment.offers = [
            Offer(field: "attribution", value: "x", method: "m", outcome: index == 2 ? .taken : .refused),
            Offer(field: "label", value: "claim", method: "m", outcome: .open),
          ]
        }
        return statement
      }
      articles.add(
        try Session(
          id: String(repeating: annotator == "ann" ? "a" : "b", count: 32), annotator: annotator,
          created: sample.created, article: sample.article, codebook: .standard, statements: statements),
        from: annotator)
    }
    return try articles.comparison().report(bootstrap: Bootstrap(replicates: 10))
  }

  @Test func acceptanceAndAgreementAreCountedApart() throws {
    let offers = try #require(try report().offers)
    #expect(offers.counts.rows.map(\.field) == ["attribution"])
    #expect(offers.counts.rows.first?.taken == 1)
    #expect(offers.counts.rows.first?.refused == 1)
    #expect(offers.offered.items == 2)
    #expect(offers.offered.percent.value == 1)
    #expect(offers.unoffered.items == 2)
    #expect(offers.unoffered.percent.value == 0.5)
  }

  @Test func everyReportSaysIt() throws {
    let report = try report()
    let text = AgreementText(report).lines
    #expect(text.contains("What was offered"))
    #expect(text.contains { $0.contains("source") && $0.contains("2") && $0.contains("50") })
    let json = String(decoding: AgreementJSON.bytes(report), as: UTF8.self)
    #expect(
      json.contains(
        "\"fields\": [{\"field\": \"attribution\", \"answered\": 2, \"taken\": 1, \"changed\": 0, "
          + "\"refused\": 1}]"
      ))
    #expect(AgreementCSV.text(report).contains("offers,attribution,,,taken,1.0,"))
  }

  @Test func withoutOffersNothingIsSaid() throws {
    var articles = RatedArticles()
    articles.add(try Sample.session(), from: "a")
    let report = try articles.comparison().report(bootstrap: Bootstrap(replicates: 10))
    #expect(report.offers == nil)
    #expect(String(decoding: AgreementJSON.bytes(report), as: UTF8.self).contains("\"offers\": null"))
  }
}
