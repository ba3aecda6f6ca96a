import Testing

@testable import Annotator

@Suite struct DatasetSplitTests {
  @Test func sharesAreMetOnAverage() throws {
    let split = try DatasetSplit(typed: "80/10/10", seed: 7)
    var counts: [DatasetSplit.Part: Int] = [:]
    for index in 0..<2_000 { counts[split.part(of: SHA256Digest(of: "\(index)")), default: 0] += 1 }
    #expect(counts.values.reduce(0, +) == 2_000)
    #expect((1_540...1_660).contains(counts[.train] ?? 0))
    #expect((150...250).contains(counts[.test] ?? 0))
  }

  @Test func theSeedDecides() throws {
    let digests = (0..<100).map { SHA256Digest(of: "\($0)") }
    let first = try digests.map(DatasetSplit(typed: "50/50", seed: 1).part)
    #expect(try digests.map(DatasetSplit(typed: "50/50", seed: 1).part) == first)
    #expect(try digests.map(DatasetSplit(typed: "50/50", seed: 2).part) != first)
    #expect(Set(first) == [.train, .test])
  }

  @Test(arguments: ["", "80", "a/b", "-1/2", "0/0", "1/2/3/4", "1//2"]) func refusesWhatIsNoSplit(
    text: String
  ) {
    #expect(
      throws: UserError(
        "'\(text)' is not a split", fix: "write train/validation/test shares such as 80/10/10")
    ) {
      try DatasetSplit(typed: text)
    }
  }
}
