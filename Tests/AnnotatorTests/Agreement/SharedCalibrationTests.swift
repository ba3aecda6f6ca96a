import Testing

@testable import Annotator

@Suite struct SharedCalibrationTests {
  @Test func everyFigureHasTheReferenceValue() throws {
    for vector in try SharedVectors.load("calibration.json").list {
      let outcomes = zip(vector["confidence"].numbers, vector["correct"].numbers).map {
        Calibration.Outcome(confidence: $0, isRight: $1 == 1)
      }
      let calibration = try #require(Calibration(outcomes))
      for (name, expected) in vector["expected"].object {
        let place: Comment = "\(vector["id"].name): \(name)"
        let measured: Double = try #require(figure(name, calibration), place)
        expect(measured, near: expected, 1e-9, place)
      }
      for (bin, expected) in zip(calibration.bins(), vector["bins10_left"].list) {
        let place: Comment = "\(vector["id"].name): bin from \(bin.low)"
        #expect(Double(bin.count) == expected["n"].number, place)
        expect(bin.meanConfidence, near: expected["mean_confidence"], 1e-9, place)
        expect(bin.accuracy, near: expected["accuracy"], 1e-9, place)
      }
    }
  }

  private func figure(_ name: String, _ calibration: Calibration) -> Double? {
    switch name {
    case "n": Double(calibration.count)
    case "mean_confidence": calibration.meanConfidence
    case "accuracy": calibration.accuracy
    case "overconfidence": calibration.overconfidence
    case "brier": calibration.brier
    case "reliability": calibration.reliability
    case "resolution": calibration.resolution
    case "uncertainty": calibration.uncertainty
    case "ece10_left": calibration.expectedError(closedAt: .left)
    case "ece10_right": calibration.expectedError(closedAt: .right)
    case "mce10_left": calibration.maximumError(closedAt: .left)
    case "mce10_right": calibration.maximumError(closedAt: .right)
    default: nil
    }
  }
}
