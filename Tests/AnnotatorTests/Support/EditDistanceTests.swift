import Testing

@testable import Annotator

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("clam", "claim", 1), ("calim", "claim", 1), ("denail", "denial", 1),
    ("report", "report", 0),
    ("kitten", "sitting", 3), ("CLAIM", "claim", 0), ("ca", "abc", 3), ("мова", "мсва", 1),
  ])
  func countsEdits(left: String, right: String, edits: Int) {
    #expect(EditDistance.between(left, right) == edits)
    #expect(EditDistance.between(right, left) == edits)
  }

  @Test(arguments: [
    ("clam", "claim"), ("denail", "denial"), ("Reprot", "report"), ("claim", "claim"), ("gp", "go"),
  ])
  func namesTheNearMiss(typed: String, meant: String) {
    #expect(EditDistance.closest(to: typed, in: ["claim", "denial", "report", "go"]) == meant)
  }

  @Test(arguments: ["xyzzy", "", "x", "dental plan", "claimant's"])
  func staysSilentWhenNothingIsNear(typed: String) {
    #expect(EditDistance.closest(to: typed, in: ["claim", "denial", "report"]) == nil)
  }

  @Test func staysSilentOnATie() {
    #expect(EditDistance.closest(to: "bat", in: ["cat", "hat"]) == nil)
    #expect(EditDistance.closest(to: "bat", in: ["cat", "hat", "bat"]) == "bat")
    #expect(EditDistance.closest(to: "bat", in: ["cat", "cat"]) == "cat")
  }

  @Test func aWordOfAnyLengthMayBeAskedAbout() {
    #expect(EditDistance.closest(to: String(repeating: "x", count: 100_000), in: ["claim"]) == nil)
  }
}
