import Testing

@testable import Annotator

@Suite struct RatingsTests {
  private let twice = [
    Rating(item: "1", annotator: "ann", label: "claim", confidence: 0.9),
    Rating(item: "2", annotator: "bob", label: "claim"),
    Rating(item: "1", annotator: "ann", label: "denial", confidence: 0.4),
  ]

  @Test func liesByItemAndAnnotatorWhateverTheOrderOfArrival() throws {
    let ratings = try Ratings([
      Rating(item: "1", annotator: "bob", label: "claim"),
      Rating(item: "2", annotator: "bob", label: "report"),
      Rating(item: "1", annotator: "ann", label: "denial", confidence: 0.5),
    ])
    #expect(ratings.annotators == ["ann", "bob"])
    #expect(ratings.labels == ["claim", "denial", "report"])
    #expect(ratings.items == ["1", "2"])
    #expect(
      ratings.ratings(ofItem: 0) == [
        CodedRating(annotator: 0, label: 1, confidence: 0.5),
        CodedRating(annotator: 1, label: 0, confidence: nil),
      ])
    #expect(ratings.ratings(ofItem: 1) == [CodedRating(annotator: 1, label: 2, confidence: nil)])
    #expect(ratings.ratings(ofItem: 2).isEmpty && ratings.ratings(ofItem: -1).isEmpty)
  }

  @Test func keepsTheOrderOfTheCodebook() throws {
    let ratings = try Ratings(twice, labels: ["report", "denial"], repeats: .keepLast)
    #expect(ratings.labels == ["report", "denial", "claim"])
  }

  @Test func refusesARepeatedRating() {
    #expect {
      try Ratings(twice)
    } throws: {
      "\($0)" == "'ann' rated item '1' more than once. Say which rating counts: the first or the last."
    }
  }

  @Test(arguments: [(RepeatRule.keepFirst, [0], 1), (.keepLast, [1], 1), (.keepEach, [0, 1], 0)])
  func resolvesARepeatedRatingByTheRule(rule: RepeatRule, labels: [Int], dropped: Int) throws {
    let ratings = try Ratings(twice, repeats: rule)
    #expect(ratings.ratings(ofItem: 0).map(\.label) == labels)
    #expect(ratings.droppedRepeats == dropped)
    #expect(ratings.hasRepeats == (rule == .keepEach))
  }

  @Test func neverCountsAnAnnotatorAsAgreeingWithOneself() throws {
    let tallies = try Ratings(twice, repeats: .keepEach).tallies
    #expect(KrippendorffAlpha.alpha(tallies) == .undefined(.repeatedRatings))
    #expect(PercentAgreement.byItem(tallies) == .undefined(.repeatedRatings))
  }

  @Test(arguments: [-0.1, 1.1, Double.nan, .infinity])
  func refusesWhatIsNoConfidence(confidence: Double) {
    #expect {
      try Ratings([Rating(item: "1", annotator: "ann", label: "claim", confidence: confidence)])
    } throws: {
      "\($0)" == "'\(confidence)' is not a confidence. Use a fraction from 0 to 1."
    }
  }

  @Test(arguments: [(-1, 0, 0), (0, 2, 0), (0, 0, 1), (Int.max, 0, 0)])
  func refusesCodesWithoutAName(item: Int, annotator: Int, label: Int) {
    var builder = RatingsBuilder(annotators: ["ann", "bob"], labels: ["claim"])
    #expect(throws: UserError.self) { try builder.add(item: item, annotator: annotator, label: label) }
  }

  @Test(arguments: [0, 1, 0.5]) func keepsAConfidenceFromNoneToAll(confidence: Double) throws {
    let ratings = try Ratings([Rating(item: "1", annotator: "ann", label: "claim", confidence: confidence)])
    #expect(ratings.ratings(ofItem: 0).map(\.confidence) == [confidence])
  }

  @Test func ofNothingThereAreNoItems() throws {
    var builder = RatingsBuilder(annotators: ["ann"], labels: ["claim"])
    #expect(try builder.ratings().itemCount == 0)
    builder.include(items: 2)
    builder.include(items: 1)
    #expect(try builder.ratings().itemCount == 2)
    try builder.add(item: 4, annotator: 0, label: 0)
    let ratings = try builder.ratings()
    #expect(ratings.itemCount == 5 && ratings.voteCounts == [0, 0, 0, 0, 1])
    #expect(ratings.onlyVotes == [-1, -1, -1, -1, 0])
  }

  @Test func aTieIsOpenWhereNoLabelHasHalf() throws {
    let labels = ["a", "b", "c", "d"]
    // One leads with two of five; two lead with two of five; two have half each; one alone.
    let votes = [[0, 0, 1, 2, 3], [0, 0, 1, 1, 2], [0, 0, 1, 1], [3]]
    var builder = RatingsBuilder(annotators: (0..<5).map { "\($0)" }, labels: labels)
    for (item, votes) in votes.enumerated() {
      for (annotator, label) in votes.enumerated() {
        try builder.add(item: item, annotator: annotator, label: label)
      }
    }
    let ratings = try builder.ratings()
    #expect(ratings.openTies(ratings.voteShares) == [1: [0, 1]])
    #expect(ratings.onlyVotes == [-1, -1, -1, 3] && ratings.voteCounts == [5, 5, 4, 1])
  }

  @Test(arguments: [(1_000, 1), (1_000, 20), (500, 40), (100, 200), (100, 10_000), (1_000, 0)])
  func asManyLabelsAsTablesHaveRoomFor(labels: Int, annotators: Int) throws {
    try Ratings.checkSize(labels: labels, annotators: annotators)
    #expect(
      throws: UserError(
        "\(labels + 1) different labels are too many to compare: \(annotators) annotators may use \(labels)",
        fix: "give labels of one meaning one name, or compare fewer sessions at a time")
    ) { try Ratings.checkSize(labels: labels + 1, annotators: annotators) }
  }
}
