import Testing

@testable import Annotator

@Suite struct AgreementReportTests {
  private let ratings: [Rating] = [
    Rating(item: "1", annotator: "ann", label: "claim", confidence: 0.9),
    Rating(item: "1", annotator: "bob", label: "claim", confidence: 0.8),
    Rating(item: "2", annotator: "ann", label: "denial", confidence: 0.6),
    Rating(item: "2", annotator: "bob", label: "claim", confidence: 0.5),
    Rating(item: "3", annotator: "ann", label: "denial", confidence: 1),
    Rating(item: "3", annotator: "bob", label: "denial", confidence: 0.9),
    Rating(item: "4", annotator: "ann", label: "claim"),
  ]

  private func report() throws -> AgreementReport {
    try AgreementReport(
      Ratings(ratings, labels: ["claim", "denial"]),
      .init(bootstrap: Bootstrap(replicates: 200), seconds: ["ann": 6.25]))
  }

  @Test func figuresOfEachAnnotator() throws {
    let figures = try report().annotators[0].figures
    #expect(figures.coverage == .value(1) && figures.ratings == 4)
    #expect(figures.labelMix == [0.5, 0.5])
    #expect(try close(figures.agreementWithOthers, 2.0 / 3))
    #expect(zip(figures.drift, [-1.0 / 3, 1.0 / 3]).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(try close(figures.driftSize, 1.0 / 3))
    #expect(try close(figures.meanConfidence, 2.5 / 3))
    #expect(figures.calibration?.count == 3)
  }

  @Test func confidenceWeighsThePairs() throws {
    // Agreeing pairs .9·.8 and 1·.9, the other .6·.5.
    #expect(try close(report().confidences.value(.agreementWeightedByConfidence), 1.62 / 1.92))
    // The same three pairs, each alike.
    #expect(try close(report().confidences.value(.agreementOfSamePairs), 2.0 / 3))
  }

  @Test func readsFromTheGeneralToTheParticular() throws {
    let lines = AgreementText(try report(), width: 100).lines
    #expect(
      lines.filter { !$0.hasPrefix(" ") && !$0.isEmpty } == [
        "Too few items (3) for a verdict: α is 0.44, and 66.7% of the pairs agree.",
        "Only 3 items were rated by two annotators: with fewer than 15, the intervals are rough.",
        "Annotators: 2. Items: 4, with two or more ratings: 3. Ratings: 7.",
        "Left out: items that only one annotator rated (1).",
        "Percent agreement", "Beyond chance", "Each label", "Each pair", "Each annotator against the others",
        "Stated confidence against what the others' labels make likely",
      ])
    #expect(lines.contains("  by item, the mean over the items   66.7%   95%: 21 to 94%"))
    #expect(lines.contains("  ann says denial where bob says claim: 1"))
    #expect(
      lines.contains(
        "  Fleiss' κ, complete data           undefined: not every item was rated by every annotator"))
    #expect(lines.contains { $0.hasPrefix("  0.9–1.0  ") && $0.hasSuffix("%  3") })
  }

  @Test(arguments: [40, 60, 80]) func noLineIsWiderThanTheTerminal(width: Int) throws {
    let lines = AgreementText(try report(), width: width).lines
    #expect(lines.allSatisfy { $0.columns <= width })
    #expect(lines.contains("  by item, the mean over the items") == (width == 40))
  }

  @Test func barsFillTheRoomThatIsLeft() throws {
    let text = { (width: Int) throws in AgreementText(try report(), width: width).lines }
    let pair = try #require(try text(100).first { $0.hasPrefix("  ann and bob  ") })
    #expect(pair.hasSuffix("  #############......."))
    let list = try text(40)
    let row = try #require(list.firstIndex(of: "  pair ann and bob"))
    #expect(list[row + 1] == "    #############.......")
  }

  @Test func oneAnnotatorGetsOneSentence() throws {
    let alone = try Ratings([Rating(item: "1", annotator: "ann", label: "claim")])
    #expect(
      AgreementText(AgreementReport(alone)).lines == [
        "Only one annotator, ann, rated this item: there is no one to compare with."
      ])
  }

  @Test(arguments: [(1, true), (14, true), (15, false)])
  func fewerThanFifteenItemsAreCalledFew(count: Int, isFew: Bool) throws {
    let list = (0..<count).flatMap { item in
      ["ann", "bob"].map {
        Rating(item: "\(item)", annotator: $0, label: item % 2 == 0 ? "claim" : "denial")
      }
    }
    let lines = AgreementText(AgreementReport(try Ratings(list)), width: 200).lines
    let words = "\(count) \(count == 1 ? "item was" : "items were")"
    #expect(
      lines.contains(
        "Only \(words) rated by two annotators: with fewer than 15, the intervals are rough.") == isFew)
  }

  @Test(arguments: [30, 31]) func upToThirtyLabelsHaveAColumnEach(count: Int) throws {
    let list = (0..<count).flatMap { item in
      ["ann", "bob"].map { Rating(item: "\(item)", annotator: $0, label: "label\(item)") }
    }
    let lines = AgreementText(AgreementReport(try Ratings(list)), width: 1_000).lines
    let head = try #require(lines.first { $0.contains("annotator") && $0.contains("coverage") })
    #expect(head.contains("label\(count - 1)") == (count == 30))
  }

  @Test func prevalenceIsMentionedWhereChanceExplainsMost() throws {
    let list = (0..<40).flatMap { item in
      [
        Rating(item: "\(item)", annotator: "ann", label: item == 0 ? "denial" : "claim"),
        Rating(item: "\(item)", annotator: "bob", label: item == 1 ? "denial" : "claim"),
      ]
    }
    let lines = AgreementText(AgreementReport(try Ratings(list)), width: 100).lines
    #expect(lines[0] == "Weak agreement on the labels: α is -0.01, and 95.0% of the pairs agree.")
    #expect(lines[1].hasPrefix("One label prevails (claim, 97.5%)"))
  }

  @Test func fewItemsThatAllAgreeStillHaveAnInterval() throws {
    let list = (0..<3).flatMap { item in
      ["ann", "bob"].map { Rating(item: "\(item)", annotator: $0, label: item == 0 ? "denial" : "claim") }
    }
    let alpha = AgreementReport(try Ratings(list)).alpha
    #expect(alpha.value == .value(1) && alpha.undefinedReplicates > 0)
    #expect(try #require(alpha.interval).low < 0.2 && alpha.interval?.high == 1)
  }

  @Test func sixArticlesOrMoreAreTheUnitsOfTheInterval() throws {
    var list: [Rating] = []
    for item in 0..<60 {
      let isClaim = item % 2 == 0
      list.append(Rating(item: "\(item)", annotator: "ann", label: isClaim ? "claim" : "denial"))
      list.append(Rating(item: "\(item)", annotator: "bob", label: isClaim || item < 10 ? "claim" : "denial"))
    }
    let ratings = try Ratings(list)
    var options = AgreementReport.Options()
    options.articles = (0..<6).map { ($0 * 10)..<($0 * 10 + 10) }
    let (clustered, plain) = (AgreementReport(ratings, options), AgreementReport(ratings))
    #expect(clustered.grouping == .articles(6) && plain.grouping == .items)
    let (wide, narrow) = (try #require(clustered.alpha.interval), try #require(plain.alpha.interval))
    #expect(wide.low < narrow.low && clustered.alpha.value == plain.alpha.value)
  }

  @Test func ofManyPairsTheTextHasThoseThatAgreeLeast() throws {
    let list = (0..<20).flatMap { item in
      (0..<9).map {
        Rating(item: "\(item)", annotator: "a\($0)", label: $0 == 8 || item % 2 == 0 ? "x" : "y")
      }
    }
    let lines = AgreementText(AgreementReport(try Ratings(list), .init(bootstrap: Bootstrap(replicates: 0))))
      .lines
    #expect(lines.contains("The 30 pairs that agree least, of 36"))
    #expect(lines.contains { $0.hasPrefix("  a0 and a8") } && !lines.contains { $0.hasPrefix("  a6 and a7") })
  }

  @Test func hidesWhatATerminalWouldObey() throws {
    let report = AgreementReport(
      try Ratings([Rating(item: "1", annotator: "a\u{1B}[2J", label: "x\u{202E}y")]))
    let text = AgreementText(report).lines.joined(separator: "\n")
    #expect(!text.unicodeScalars.contains("\u{1B}") && !text.unicodeScalars.contains("\u{202E}"))
  }

  @Test func jsonHasEveryKeyAndNamesWhatIsMissing() throws {
    let text = String(decoding: AgreementJSON.bytes(try report()), as: UTF8.self)
    #expect(
      text.hasPrefix(#"{"format": "annotate-agreement", "version": 1, "counts": {"ratings": 7, "items": 4"#))
    #expect(text.contains(#""fleiss_kappa": {"value": null, "undefined": "incomplete"}"#))
    #expect(
      text.contains(#""weighted_kappa": null"#)
        && text.hasSuffix("\"boundaries\": null, \"details\": null}\n"))
    #expect(text.contains(#""confusion": [[1, 0], [1, 1]]"#))
  }

  @Test func csvHasOneFigureALine() throws {
    let lines = AgreementCSV.text(try report()).split(separator: "\r\n").map(String.init)
    #expect(lines[0] == "section,first,second,label,measure,value,undefined")
    #expect(lines.contains("counts,,,,ratings,7.0,"))
    #expect(lines.contains("all,,,,fleiss_kappa,,incomplete"))
    #expect(lines.contains("pair,ann,bob,,items,3.0,"))
    #expect(lines.allSatisfy { $0.split(separator: ",", omittingEmptySubsequences: false).count == 7 })
  }

  @Test func csvLeavesNoFormulaToASpreadsheet() throws {
    let text = AgreementCSV.text(
      AgreementReport(try Ratings([Rating(item: "1", annotator: "=1+1", label: "a,\"b\"")])))
    #expect(text.contains("annotator,'=1+1,,,ratings,1.0,"))
    #expect(text.contains("label,,,\"a,\"\"b\"\"\",share,1.0,"))
  }

  /// Each sample is drawn to its end and its α computed, which the program spares itself.
  @Test(arguments: [1, 5, 77] as [UInt64]) func samplesWithoutAlphaAreThoseOfWhichItIsUndefined(seed: UInt64)
    throws
  {
    let tallies = try Ratings(ratings).tallies
    let items = tallies.weights.indices.flatMap { repeatElement($0, count: tallies.weights[$0]) }
    let undefined = (0..<200).count { replicate in
      var generator = SplitMix64(seed: seed, part: replicate)
      var sample = tallies
      sample.weights = sample.weights.map { _ in 0 }
      for _ in items { sample.weights[items[generator.index(below: items.count)]] += 1 }
      return KrippendorffAlpha.alpha(sample).value == nil
    }
    #expect(undefined > 0)
    #expect(Bootstrap(seed: seed, replicates: 200).samplesWithoutAlpha(tallies) == undefined)
    #expect(Bootstrap(replicates: 0).samplesWithoutAlpha(tallies) == 0)
    #expect(Bootstrap(replicates: 9).samplesWithoutAlpha(Ratings.empty.tallies) == 9)
  }

  @Test func plotsTheShareThatWasRight() throws {
    let outcomes = (0..<10).map { Calibration.Outcome(confidence: 0.75, isRight: $0 < 5) }
    let plot = ReliabilityPlot(try #require(Calibration(outcomes)), width: 40)
    #expect(plot.lines == ["0.7–0.8  ███████████░░░░│░░░░░   50%  10"])
  }

  @Test(arguments: [
    (0.12345, 3, "0.123"), (-0.0001, 3, "0.000"), (-1.5, 0, "-2"), (12, 1, "12.0"), (0.05, 1, "0.1"),
  ])
  func writesDecimals(number: Double, places: Int, text: String) {
    #expect(number.decimals(places) == text)
  }
}
