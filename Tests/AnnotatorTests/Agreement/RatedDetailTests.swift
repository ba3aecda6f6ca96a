import Testing

@testable import Annotator

@Suite struct RatedDetailTests {
  @Test(
    arguments: [
      ("A1", 0, 0), ("B2", 1, 1), ("E5", 4, 4), ("F1", nil, 0), ("A6", 0, nil), ("F6", nil, nil),
    ] as [(String, Int?, Int?)])
  func gradesAreRanksFromTheBestAndWhatCannotBeJudgedHasNone(grade: String, source: Int?, item: Int?) {
    var details = RatedDetails()
    details.grade = Grade(text: grade)
    let kept = RatedDetail(details) { _ in 0 }
    #expect(kept.sourceGrade == source && kept.itemGrade == item)
  }

  @Test func withoutAGradeThereIsNoRank() {
    #expect(RatedDetail.none.sourceGrade == nil && RatedDetail.none.itemGrade == nil)
  }
}
