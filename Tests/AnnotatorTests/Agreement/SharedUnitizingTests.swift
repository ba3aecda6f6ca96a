import Testing

@testable import Annotator

@Suite struct SharedUnitizingTests {
  @Test func everyTextHasTheReferenceDisagreements() throws {
    for vector in try SharedVectors.load("unitizing.json").list {
      let begin = Int(try #require(vector["begin"].number))
      let length = Int(try #require(vector["length"].number))
      let result = UnitizingAlpha(
        annotators: vector["observers"].list.map { $0.list.map(unit) }, of: begin..<(begin + length))
      let reference = vector["reference"]
      expect(result.alpha, near: reference["alpha_u"], "\(vector["id"].name)")
      for figures in result.labels {
        let (expected, place) = (reference["per_category"][figures.label], Comment("\(vector["id"].name)"))
        expect(figures.observed, near: expected["Do"], 1e-9, place)
        expect(figures.expected, near: expected["De"], 1e-9, place)
        expect(figures.alpha, near: expected["alpha"], place)
      }
    }
  }

  private func unit(_ row: JSON) -> UnitizingAlpha.Unit {
    let start = Int(row.list[0].number ?? 0)
    return UnitizingAlpha.Unit(start..<(start + Int(row.list[1].number ?? 0)), label: row.list[2].name)
  }
}
