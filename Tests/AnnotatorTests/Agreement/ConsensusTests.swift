import Testing

@testable import Annotator

@Suite struct ConsensusTests {
  /// Rows of "item annotator label [confidence]".
  private func ratings(_ text: String) throws -> Ratings {
    try Ratings(
      text.split(separator: "\n").map { line in
        let words = line.split(separator: " ").map(String.init)
        return Rating(
          item: words[0], annotator: words[1], label: words[2],
          confidence: words.count > 3 ? Double(words[3]) : nil)
      })
  }

  @Test func aTieIsATie() throws {
    let consensus = MajorityVote.consensus(try ratings("1 ann claim\n1 bob denial\n2 ann claim\n2 bob claim"))
    #expect(consensus.decision(ofItem: 0) == .tie([0, 1], confidence: 0.5))
    #expect(consensus.decision(ofItem: 1) == .label(0, confidence: 1))
    #expect(consensus.toSettle(below: 0.9).map(\.item) == [0])
  }

  @Test func theLeastSureComeFirst() throws {
    let consensus = MajorityVote.consensus(
      try ratings(
        """
        1 ann claim
        2 ann claim
        2 bob claim
        2 eve denial
        3 ann claim
        3 bob denial
        """))
    #expect(consensus.toSettle(below: 0.7).map(\.item) == [2, 1])
    #expect(consensus.toSettle(below: 0.7, singles: true).map(\.item) == [2, 1, 0])
    #expect(consensus.toSettle(below: 0.5).map(\.item) == [2])
  }

  @Test func confidenceOutweighsNumbersAndSilenceIsNotCertainty() throws {
    let sure = ConfidenceVote.consensus(try ratings("1 ann claim 0.9\n1 bob denial 0.3\n1 eve denial 0.4"))
    #expect(sure.decision(ofItem: 0) == .label(0, confidence: 0.9 / (0.9 + 0.3 + 0.4)))
    let silent = ConfidenceVote.consensus(try ratings("1 ann claim 0.6\n1 bob denial\n2 ann claim 0.4"))
    #expect(silent.decision(ofItem: 0) == .label(0, confidence: 0.6 / (0.6 + 0.5)))
    let nobody = ConfidenceVote.consensus(try ratings("1 ann claim 0\n1 bob denial 0"))
    #expect(nobody.decision(ofItem: 0) == .tie([0, 1], confidence: 0.5))
  }

  /// Items 1 to 3: ann and bob agree against eve; item 4: ann against eve alone.
  @Test func wawaBelievesThoseWhoSideWithTheMajority() throws {
    let ratings = try ratings(
      """
      1 ann claim
      1 bob claim
      1 eve denial
      2 ann denial
      2 bob denial
      2 eve claim
      3 ann claim
      3 eve denial
      """)
    #expect(Wawa.skills(ratings, MajorityVote.consensus(ratings)) == [2.5 / 3, 1, 0.5 / 3])
    guard case .label(let label, let confidence) = Wawa.consensus(ratings).decision(ofItem: 2) else {
      Issue.record("item 3 is not decided")
      return
    }
    #expect(ratings.labels[label] == "claim" && abs(confidence - 2.5 / 3) < 1e-12)
  }

  /// Bob swaps the labels; what he says then counts for the other one.
  @Test func dawidSkeneReadsAnAnnotatorWhoSwapsLabels() throws {
    var rows: [String] = []
    for item in 0..<60 {
      let (label, other) = item % 2 == 0 ? ("claim", "denial") : ("denial", "claim")
      rows += ["\(item) ann \(label)", "\(item) eve \(label)", "\(item) bob \(other)"]
    }
    rows.append("60 bob claim")
    let ratings = try ratings(rows.joined(separator: "\n"))
    let fit = DawidSkene().fit(ratings)
    #expect(ratings.labels == ["claim", "denial"] && fit.consensus.shares(ofItem: 60)[1] > 0.99)
    guard case .label(0, let confidence) = fit.consensus.decision(ofItem: 60) else {
      Issue.record("an item with one vote keeps it")
      return
    }
    #expect(confidence < 0.01 && fit.consensus.toSettle(below: 0.5).map(\.item) == [60])
    #expect(fit.likelihoods.neverFalls && fit.hasConverged)
    #expect(abs(fit.priors.reduce(0, +) - 1) < 1e-12)
    #expect(fit.confusions.allSatisfy { $0.allSatisfy { abs($0.reduce(0, +) - 1) < 1e-12 } })
  }

  /// 60 items that three annotators rate alike where ann and bob are sure, and ann and bob differ on where
  /// they are not; at the end an item on which the two differ.
  private func sureAndUnsure(_ last: (ann: Double, bob: Double), silent: Bool, eve: String) -> String {
    let rows = (0..<60).flatMap { item in
      let (label, other) = item % 2 == 0 ? ("claim", "denial") : ("denial", "claim")
      let isSure = item % 3 != 0
      return [
        "\(item) ann \(label) \(isSure ? 0.9 : 0.4)",
        "\(item) bob \(isSure ? label : other) \(isSure ? 0.9 : 0.4)",
        "\(item) eve \(item % 6 == 0 ? other : label)\(silent ? "" : eve)",
      ]
    }
    return (rows + ["60 ann claim \(last.ann)", "60 bob denial \(last.bob)"]).joined(separator: "\n")
  }

  @Test(arguments: [(0.95, 0.3, 0), (0.3, 0.95, 1)]) func whoIsSurerThanUsualIsBelieved(
    ann: Double, bob: Double, label: Int
  ) throws {
    let ratings = try ratings(sureAndUnsure((ann, bob), silent: true, eve: ""))
    try #require(ConfidenceSlope(ratings) != nil)
    let shares = ratings.consensus(by: .confidentDawidSkene).shares(ofItem: 60)
    #expect(shares[label] > 0.9)
  }

  @Test func whoIsEquallySureOfEverythingCountsAsOneWhoDoesNotSay() throws {
    let silent = try ratings(sureAndUnsure((0.9, 0.4), silent: true, eve: ""))
    let steady = try ratings(sureAndUnsure((0.9, 0.4), silent: false, eve: " 0.7"))
    try #require(ConfidenceSlope(silent) != nil)
    #expect(ConfidenceSlope(steady)?.value == ConfidenceSlope(silent)?.value)
    for item in 0..<silent.itemCount {
      let shares = [silent, steady].map { $0.consensus(by: .confidentDawidSkene).shares(ofItem: item) }
      #expect(zip(shares[0], shares[1]).allSatisfy { abs($0 - $1) < 1e-9 })
    }
  }

  @Test func stopsAtTheIterationLimitAndSaysSo() throws {
    let fit = DawidSkene(tolerance: 0, iterationLimit: 3).fit(try ratings("1 ann claim\n1 bob denial"))
    #expect(fit.likelihoods.count == 3 && !fit.hasConverged)
  }

  @Test func theDefaultComesFromTheData() throws {
    #expect(ConsensusChoice(.empty) == .noOverlap)
    #expect(ConsensusChoice(try ratings("1 ann claim\n2 bob denial")) == .noOverlap)
    let constant = try ratings("1 ann claim\n1 bob claim\n2 ann claim\n2 bob denial")
    #expect(ConsensusChoice(constant) == .constantAnnotator)
    #expect(ConsensusChoice(constant).method == .majority)
    let even = try ratings("1 ann claim\n1 bob claim\n2 ann denial\n2 bob denial")
    #expect(ConsensusChoice(even) == .evenLabels && ConsensusChoice(even).method == .majority)
    let prevailing = try ratings(
      "1 ann claim\n1 bob claim\n2 ann denial\n2 bob denial\n3 ann claim\n3 bob claim")
    #expect(
      ConsensusChoice(prevailing) == .overlap && ConsensusChoice(prevailing).method == .confidentDawidSkene)
    let three = try ratings("1 ann claim\n1 bob claim\n1 eve denial\n2 ann claim\n2 bob denial\n2 eve claim")
    #expect(ConsensusChoice(three) == .overlap)
  }

  @Test func whoHasRatedNothingDoesNotChangeTheMethod() throws {
    let text = "One.| Two.|"
    let (ann, bob) = try (
      JudgedText.session(text, by: "ann", "claim", "denial"),
      JudgedText.session(text, by: "bob", "claim", "denial")
    )
    let two = try JudgedText.comparison(ann, bob).ratings
    let three = try JudgedText.comparison(ann, bob, JudgedText.session(text, by: "cleo", "-", "-")).ratings
    #expect(ConsensusChoice(two) == .evenLabels && ConsensusChoice(three) == .evenLabels)
  }

  @Test(arguments: [(10, ConsensusChoice.overlap), (11, .crowd)])
  func moreThanTenAnnotatorsAreACrowd(count: Int, choice: ConsensusChoice) throws {
    let ratings = try Ratings(
      (0..<count).flatMap { annotator in
        (0..<4).map { Rating(item: "\($0)", annotator: "\(annotator)", label: $0 % 2 == 0 ? "a" : "b") }
      })
    #expect(ConsensusChoice(ratings) == choice)
  }
}
