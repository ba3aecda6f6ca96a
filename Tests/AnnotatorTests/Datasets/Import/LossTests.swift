import Testing

@testable import Annotator

/// What a file has that a session has no place for is counted, by kind and name.
@Suite struct LossTests {
  private static let text = "One came. Two came. He denied it."
  private static let marks = [
    "T1\tclaim 0 9\tOne came.", "T2\tclaim 10 19\tTwo came.", "T3\tdenial 20 33\tHe denied it.",
  ]

  private func brat(_ lines: [String], map: [String] = [], partial: Bool = false) throws -> ImportedBatch {
    var options = ImportOptions()
    options.texts = [Self.text]
    let file = (Self.marks + lines).map { $0 + "\n" }.joined()
    return try ImportBench.batch(file, "brat", partial: partial, options: options, map: map)
  }

  private func targets(_ batch: ImportedBatch) -> [Int?] {
    batch.sessions[0].statements.map { $0.judgment.targetID?.number }
  }

  @Test func theFirstLinkOfAStatementCounts() throws {
    let batch = try brat(["R1\tdenies Arg1:T3 Arg2:T1", "R2\tdenies Arg1:T3 Arg2:T2"])
    #expect(targets(batch) == [nil, nil, 1] && batch.passedOver == ["1 second link of a statement"])
  }

  @Test func aLinkToNothingTakesNoGoodOneAway() throws {
    let lines = ["R1\tdenies Arg1:T3 Arg2:T1", "R4\tdenies Arg1:T3 Arg2:T99"]
    for lines in [lines, lines.reversed()] {
      let batch = try brat(lines, partial: true)
      #expect(targets(batch) == [nil, nil, 1])
      #expect(batch.problems.map(\.what) == ["there is no annotation 'T99'"])
    }
  }

  @Test func relationsOfOtherNamesAreNoLinks() throws {
    let lines = ["R1\tCoref Arg1:T3 Arg2:T1", "R2\tCoref Arg1:T1 Arg2:T3", "R3\tweird Arg1:T2 Arg2:T1"]
    let batch = try brat(lines)
    #expect(targets(batch) == [nil, nil, nil])
    #expect(batch.passedOver == ["2 relations 'Coref'", "1 relation 'weird'"])
    let mapped = try brat(Array(lines.prefix(1)), map: ["Coref=of"])
    #expect(targets(mapped) == [nil, nil, 1] && mapped.passedOver.isEmpty)
  }

  @Test func attributesAndCommentsOfOtherNamesAreCounted() throws {
    let batch = try brat([
      "A1\tNegation T1", "A2\tCertainty T1 high", "A3\tConfidence T1 101", "A4\tSourceKind T1 martian",
      "A5\tNegation T2", "#1\tMood T1\tsad", "#2\tAnnotatorNotes T1\ta", "#3\tAnnotatorNotes T1\tb",
    ])
    #expect(
      batch.passedOver == [
        "2 attributes 'Negation'", "1 attribute 'Certainty'", "1 invalid value of 'confidence'",
        "1 invalid value of 'source_kind'", "1 comment 'Mood'",
      ])
    #expect(batch.sessions[0].statements[0].judgment.note == "a\nb")
  }

  @Test func aLineIsReportedOnceAndANameIsGivenOnce() throws {
    let batch = try brat(["T4 claim 0 9", "T1\tdenial 10 19\tTwo came."], partial: true)
    #expect(
      batch.problems.map(\.what) == [
        "this is not a text-bound annotation", "'T1' is also the name of another annotation",
      ])
  }

  @Test func everyControlOfLabelStudioIsTakenOrCounted() throws {
    let region = { (type: String, control: String, value: String) in
      #"{"id": "a", "type": "\#(type)", "from_name": "\#(control)", "value": {"start": 0, "end": 4, "#
        + #"\#(value)}}"#
    }
    let results = [
      region("labels", "label", #""labels": ["claim"]"#), region("labels", "topic", #""labels": ["sea"]"#),
      region("textarea", "note", #""text": ["n1", "n2"]"#), region("choices", "mood", #""choices": ["sad"]"#),
      region("textarea", "attribution", #""text": ["Ann", "Bo"]"#),
      #"{"id": "r", "type": "rating", "from_name": "stars", "value": {"rating": 4}}"#,
      #"{"type": "relation", "from_id": "a", "to_id": "a", "direction": "right", "labels": ["Coref"]}"#,
    ]
    let file = """
      [{"data": {"text": "Yes. No."}, "drafts": [{"id": 1}], "annotations": [{"completed_by": 1, "result": \
      [\(results.joined(separator: ", "))]}]},
      {"data": {"text": "Yes."}, "annotations": [], "predictions": [{"result": []}]}]
      """
    let batch = try ImportBench.batch(file, "label-studio")
    #expect(
      batch.passedOver == [
        "1 second label", "1 draft", "1 answer to the control 'mood'",
        "1 answer to the control 'attribution'",
        "1 answer to the control 'stars'", "1 relation 'Coref'", "1 prediction",
      ])
    let judgment = batch.sessions[0].statements[0].judgment
    #expect(judgment.note == "n1\nn2" && judgment.attribution == "Ann" && judgment.label == .claim)
  }

  /// An arrow that is drawn to the left begins at its second region.
  @Test(arguments: [("right", [nil, 1]), ("left", [2, nil]), ("bi", [nil, 1])])
  func aRelationOfLabelStudioHasADirection(direction: String, targets: [Int?]) throws {
    let region = { (id: String, start: Int, end: Int) in
      #"{"id": "\#(id)", "type": "labels", "from_name": "label", "value": {"start": \#(start), "end": "#
        + #"\#(end), "labels": ["claim"]}}"#
    }
    let relation =
      #"{"type": "relation", "from_id": "b", "to_id": "a", "direction": "\#(direction)", "labels": "#
      + #"["denies"]}"#
    let file = """
      [{"data": {"text": "Yes. No."}, "annotations": [{"completed_by": 1, "result": \
      [\(region("a", 0, 4)), \(region("b", 5, 8)), \(relation)]}]}]
      """
    #expect(self.targets(try ImportBench.batch(file, "label-studio")) == targets)
  }

  /// doccano numbers its entities anew: what we exported is found by where it begins, or else by its number.
  @Test func whatALineOfDoccanoKeepsGoesToItsStatement() throws {
    let line = { (first: String, second: String) in
      """
      {"text": "Yes. No.", "entities": [{"id": 71, "label": "claim", "start_offset": 0, "end_offset": 4}, \
      {"id": 72, "label": "denial", "start_offset": 5, "end_offset": 8}], "annotate": {"statements": [\
      {\(first), "note": "one"}, {\(second), "note": "two"}, {"statement": 9, "note": "nowhere"}]}}
      """
    }
    for file in [
      line(#""statement": 72"#, #""statement": 71"#),
      line(#""statement": 4, "start": 5"#, #""statement": 3, "start": 0"#),
    ] {
      let session = try ImportBench.batch(file, "doccano").sessions[0]
      #expect(session.statements.map(\.judgment.note) == ["two", "one"])
    }
  }

  @Test func linksOfAWebAnnotationBeyondTheFirstAreCounted() throws {
    let link = #"{"type": "SpecificResource", "purpose": "linking", "source": "urn:x"}"#
    let annotation = """
      {"type": "Annotation", "id": "urn:a", "body": [{"type": "TextualBody", "purpose": "classifying", \
      "value": "claim"},
      \([link, link, link].joined(separator: ", "))], "target": {"selector": [{"type": \
      "TextPositionSelector", \
      "start": 0, "end": 4}]}}
      """
    let batch = try ImportBench.batch(annotation, "w3c", partial: true, articles: [Article(text: "Yes. No.")])
    #expect(batch.passedOver.contains("2 second links of statements"), "\(batch.passedOver)")
  }

  @Test func relationsOfDoccanoProdigyAndCASAreToldApart() throws {
    let doccano = """
      {"text": "Yes. No.", "entities": [{"id": 1, "label": "claim", "start_offset": 0, "end_offset": 4}, \
      {"id": 2, "label": "denial", "start_offset": 5, "end_offset": 8}], "relations": [\
      {"id": 1, "from_id": 2, "to_id": 1, "type": "Coref"}, {"id": 2, "from_id": 2, "to_id": 1, "type": \
      "denies"}]}
      """
    let prodigy = """
      {"text": "Yes. No.", "spans": [{"start": 0, "end": 4, "label": "claim"}, {"start": 5, "end": 8, \
      "label": "denial"}],
       "relations": [{"head_span": {"start": 5}, "child_span": {"start": 0}, "label": "Coref"}, \
      {"head_span": {"start": 5}, "child_span": {"start": 0}, "label": "denies"}]}
      """
    let cas = """
      {"%FEATURE_STRUCTURES": [{"%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaString": "Yes. No."},
      {"%ID": 2, "%TYPE": "webanno.custom.Statement", "begin": 0, "end": 4, "label": "claim"},
      {"%ID": 3, "%TYPE": "webanno.custom.Statement", "begin": 5, "end": 8, "label": "denial"},
      {"%ID": 4, "%TYPE": "webanno.custom.Coref", "begin": 5, "end": 8, "@Governor": 2, "@Dependent": 3},
      {"%ID": 5, "%TYPE": "webanno.custom.Link", "begin": 5, "end": 8, "@Governor": 2, "@Dependent": 3}]}
      """
    let files = [
      ("doccano", doccano), ("prodigy", prodigy.split(separator: "\n").joined()), ("cas", cas),
    ]
    for (format, file) in files {
      let batch = try ImportBench.batch(file, format)
      #expect(batch.passedOver == ["1 relation 'Coref'"], "\(format)")
      #expect(targets(batch) == [nil, 1], "\(format)")
    }
  }

  private static let custom = """
    {"%FEATURE_STRUCTURES": [{"%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaString": "Yes. No."},
    {"%ID": 2, "%TYPE": "webanno.custom.Claim", "begin": 0, "end": 4, "Stance": "claim", "Sure": "0.5", \
    "Mood": "sad"},
    {"%ID": 3, "%TYPE": "webanno.custom.Frame", "begin": 5, "end": 8, "Name": "x"},
    {"%ID": 4, "%TYPE": "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token", "begin": 0, "end": 3}]}
    """

  @Test func featuresOfAnyNameAreReadWhereTheyAreNamed() throws {
    var options = ImportOptions()
    options.columns = ["label": "Stance", "confidence": "Sure"]
    let batch = try ImportBench.batch(Self.custom, "cas", options: options)
    #expect(ImportBench.shown(batch.sessions[0]) == ["Yes.=claim", "No.=-"])
    #expect(batch.sessions[0].statements[0].judgment.confidence == Confidence(0.5))
    #expect(batch.passedOver == ["1 annotation of the layer 'Frame'", "1 value of the feature 'Mood'"])
  }

  @Test(arguments: [
    (
      [:], "no annotation has a feature 'label' or 'value'",
      "the layers are Claim (Stance, Sure, Mood), Frame (Name); name the feature, as in --column label=Stance"
    ),
    (
      ["label": "stance"], "no annotation has a feature 'stance'",
      "the layers are Claim (Stance, Sure, Mood), Frame (Name)"
    ),
    (
      ["labl": "Stance"], "'labl' is not a field that features are read as",
      "did you mean 'label'? Write ours=theirs, as in --column label=Stance"
    ),
  ])
  func theLayersThatAreThereAreNamed(columns: [String: String], what: String, fix: String) throws {
    var options = ImportOptions()
    options.columns = columns
    do {
      _ = try ImportBench.batch(Self.custom, "cas", options: options)
      Issue.record("was not refused")
    } catch let error as UserError {
      #expect(error.what == what && error.fix == fix && error.place == "f", "\(error)")
    }
  }

  /// A number and a truth value are values; an empty text is none.
  @Test func featuresOfAnyKindAreCountedAndNamed() throws {
    let file = Self.custom.replacing(#""Mood": "sad""#, with: #""Mood": "", "Sure": true, "Rank": 3"#)
      .replacing(#""Sure": "0.5", "#, with: "")
    var options = ImportOptions()
    options.columns = ["label": "Stance"]
    let batch = try ImportBench.batch(file, "cas", options: options)
    #expect(
      batch.passedOver == [
        "1 annotation of the layer 'Frame'", "1 value of the feature 'Sure'", "1 value of the feature 'Rank'",
      ])
  }

  @Test func webAnnoCountsOtherLayersAndFeatures() throws {
    let file = """
      #FORMAT=WebAnno TSV 3.3
      #T_SP=webanno.custom.Claim|Stance|Mood
      #T_SP=webanno.custom.Frame|Name
      #T_RL=webanno.custom.Coref|kind|BT_webanno.custom.Claim


      #Text=Yes. No.
      1-1\t0-4\tYes.\tclaim[1]\tsad[1]\t_\t_\t_\t
      1-2\t5-8\tNo.\tdenial\t*\tx[2]\t*\t1-1\t

      """
    let batch = try ImportBench.batch(file, "webanno")
    #expect(ImportBench.shown(batch.sessions[0]) == ["Yes.=claim", "No.=denial"])
    #expect(
      batch.passedOver == [
        "1 value of the feature 'Mood'", "1 annotation of the layer 'Frame'",
        "1 annotation of the layer 'Coref'",
      ])
    var options = ImportOptions()
    options.columns = ["label": "Name"]
    let other = try ImportBench.batch(file, "webanno", partial: true, options: options)
    #expect(other.problems.map(\.what) == ["the codebook has no label 'x'"])
  }
}
