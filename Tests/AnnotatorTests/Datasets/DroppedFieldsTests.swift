import Testing

@testable import Annotator

@Suite struct DroppedFieldsTests {
  private func losses(_ confidences: Int, undecided: Int) -> DroppedFields {
    var losses = DroppedFields()
    losses.add(.confidence, count: confidences)
    for _ in 0..<undecided { losses.addUndecided() }
    return losses
  }

  @Test(arguments: [
    (0, 0, ""), (1, 0, "1 confidence"), (2, 1, "2 confidences, 1 undecided statement"),
    (0, 2, "2 undecided statements"),
  ])
  func areCountedInWords(confidences: Int, undecided: Int, words: String) {
    #expect(losses(confidences, undecided: undecided).description == words)
    #expect(losses(confidences, undecided: undecided).isEmpty == words.isEmpty)
  }

  @Test func thoseOfSeveralPartsAreAdded() {
    var all = losses(1, undecided: 2)
    all.add(losses(3, undecided: 1))
    all.add(losses(0, undecided: 0))
    #expect(all == losses(4, undecided: 3))
  }

  @Test(arguments: [
    (1, 1, 0, "1 judgment of 1 session"), (3, 2, 1, "2 judgments and 1 undecided statement of 3 sessions"),
    (2, 1, 2, "1 judgment and 2 undecided statements of 2 sessions"), (0, 0, 0, "0 judgments of 0 sessions"),
  ])
  func whatWasWrittenIsCountedInWords(sessions: Int, judgments: Int, undecided: Int, words: String) {
    var summary = DatasetExport.Summary()
    (summary.sessions, summary.records, summary.undecided) = (sessions, judgments + undecided, undecided)
    #expect(summary.description == words)
  }
}
