import Foundation
import Testing

@testable import Annotator

@Suite struct MeasureTableTests {
  /// Two who cut alike, state confidences and give ordered labels, so that every measure means something.
  private func report(isOrdered: Bool = true) throws -> AgreementReport {
    let ratings = try Ratings([
      Rating(item: "1", annotator: "ann", label: "a", confidence: 0.9),
      Rating(item: "1", annotator: "ben", label: "a", confidence: 0.8),
      Rating(item: "2", annotator: "ann", label: "b", confidence: 0.6),
      Rating(item: "2", annotator: "ben", label: "a", confidence: 0.7),
      Rating(item: "3", annotator: "ann", label: "b", confidence: 0.5),
      Rating(item: "3", annotator: "ben", label: "b", confidence: 0.9),
    ])
    var options = AgreementReport.Options(labelsAreOrdered: isOrdered)
    options.agreementByShare = Coefficient(.value(0.5), of: 4)
    options.alphaByShare = Coefficient(.value(0.5))
    return AgreementReport(ratings, options)
  }

  private struct Named {
    let key: String
    let longKey: String
    let name: String
    let source: String?
  }

  private static func named<Subject>(_ table: [Measure<Subject>]) -> [Named] {
    table.map { Named(key: $0.key, longKey: $0.longKey, name: $0.name, source: $0.source) }
  }

  private static var all: [Named] {
    named(MeasureTable.whole) + named(MeasureTable.labels) + named(MeasureTable.pairs)
      + named(MeasureTable.confidences)
  }

  @Test func everyMeasureIsInTextJSONAndCSV() throws {
    let report = try report()
    let text = AgreementText(report, width: 200).lines.joined(separator: "\n")
    let json = String(decoding: AgreementJSON.bytes(report), as: UTF8.self)
    let csv = AgreementCSV.text(report)
    for measure in Self.all {
      #expect(text.contains(measure.name), "\(measure.key)")
      #expect(json.contains("\"\(measure.key)\": {\"value\": "), "\(measure.key)")
      #expect(csv.contains(",\(measure.longKey),"), "\(measure.key)")
    }
  }

  @Test func nothingIsSaidOfAMeasureThatMeansNothing() throws {
    let report = try report(isOrdered: false)
    #expect(report.pairs.allSatisfy { $0.figures[.weightedKappa] == nil })
    #expect(!AgreementText(report, width: 200).lines.joined().contains("weighted κ"))
    #expect(String(decoding: AgreementJSON.bytes(report), as: UTF8.self).contains("\"weighted_kappa\": null"))
    #expect(!AgreementCSV.text(report).contains("weighted_kappa"))
  }

  @Test func keysAreNotGivenTwiceInATable() {
    for keys in [
      Self.named(MeasureTable.whole), Self.named(MeasureTable.labels), Self.named(MeasureTable.pairs),
      Self.named(MeasureTable.confidences),
    ].map({ $0.map(\.longKey) }) {
      #expect(Set(keys).count == keys.count)
    }
  }

  @Test func everySourceIsInTheDocument() throws {
    let document = try String(
      contentsOf: SourceTree.root.appending(path: "Documentation/Agreement.md"), encoding: .utf8)
    for source in Set(Self.all.compactMap(\.source)) { #expect(document.contains(source), "\(source)") }
  }
}
