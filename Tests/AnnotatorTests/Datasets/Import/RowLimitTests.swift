import Testing

@testable import Annotator

@Suite struct RowLimitTests {
  /// Confidences are percentages where all are whole numbers to 100 and one
  /// goes beyond a scale of ten points.
  @Test(
    arguments: [
      (["10"], false), (["11"], true), (["0", "100"], true), (["11", "101"], false), (["11", "-1"], false),
      (["11", "0.5"], false), (["11", "high"], true), ([], false),
    ] as [([String], Bool)])
  func numbersBeyondTenArePercentages(written: [String], isPercent: Bool) {
    var confidences = WrittenConfidences()
    for text in written { confidences.take(text) }
    #expect(confidences.isPercent == isPercent)
  }

  @Test(arguments: [(5, ""), (6, " …")])
  func fiveFoldersAreNamed(count: Int, more: String) throws {
    let line = Array(#"{"text": "One came.", "label": [[0, 9, "claim"]]}"#.utf8)
    let batch = try ImportBench.batch((1...count).map { (line, "p\($0)/a.jsonl") }, "doccano")
    #expect(
      batch.notes.map(\.what) == [
        "several files have the same text, so the annotators are named after the folders: p1, p2, p3, p4, "
          + "p5\(more)"
      ])
  }

  /// A column that comes later makes no other row of one that was there: all
  /// cells that both have are the same.
  @Test(arguments: [
    (#"{"text": "Yes.", "label": "claim"}"#, 1), (#"{"text": "Yes.", "label": "claim", "note": null}"#, 1),
    (#"{"text": "Yes.", "label": "claim", "note": "x"}"#, 0), (#"{"text": "Yes.", "label": "denial"}"#, 0),
  ])
  func aRowBesideALaterColumnIsTheSame(row: String, repeated: Int) throws {
    let rows = [
      #"{"text": "Yes.", "label": "claim"}"#, #"{"text": "No.", "label": "claim", "note": "n"}"#, row,
    ]
    let batch = try ImportBench.batch(rows.map { $0 + "\n" }.joined(), "jsonl")
    #expect(batch.passedOver == (repeated == 1 ? ["1 row that repeats an earlier one"] : []))
    #expect(batch.decided == 3 - repeated)
  }

  /// What a task is called a source by tells documents apart where texts are put together, and is no value
  /// that is lost; elsewhere it is one.
  @Test(
    arguments: [
      (#"{"type": "choices", "from_name": "label", "value": {"choices": ["claim"]}}"#, []),
      (
        #"{"id": "a", "type": "labels", "from_name": "label", "value": {"start": 0, "end": 4, "labels": "#
          + #"["claim"]}}"#,
        ["1 value of 'source'"]
      ),
    ] as [(String, [String])])
  func aSourceOfATextThatIsJudgedWholeIsItsDocument(result: String, passedOver: [String]) throws {
    let file = """
      [{"data": {"text": "Yes.", "source": "wire"}, "annotations": [{"completed_by": 1, "result": \
      [\(result)]}]}]
      """
    let batch = try ImportBench.batch(file, "label-studio")
    #expect(batch.passedOver == passedOver && batch.decided == 1)
  }

  @Test(
    arguments: [(1, []), (2, ["1 second link of a statement"]), (3, ["2 second links of statements"])]
      as [(Int, [String])])
  func linksOfAWebAnnotationBeyondTheFirstAreCounted(count: Int, passedOver: [String]) throws {
    let links = (1...count).map { #"{"purpose": "linking", "source": "urn:\#($0)"}"# }.joined(separator: ", ")
    let annotation = """
      {"type": "Annotation", "id": "urn:a", "body": [{"type": "TextualBody", "purpose": "classifying", \
      "value": "claim"}, \(links)], "target": {"selector": [{"type": "TextPositionSelector", "start": 0, \
      "end": 4}]}}
      """
    let batch = try ImportBench.batch(annotation, "w3c", partial: true, articles: [Article(text: "Yes. No.")])
    #expect(batch.passedOver.filter { $0.contains("second link") } == passedOver)
  }
}
