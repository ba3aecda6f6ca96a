import Testing

@testable import Annotator

/// Whose imported judgments are, and what of them stays without an answer.
@Suite struct CreditTests {
  private static let flat = """
    [{"id": 19, "text": "Yes. No.", "session": "1", "annotator": 1,
      "annotate": {"session": "1", "annotator": "ana", "annotator_kind": "person"},
      "statements": [{"statement": 2, "start": 5, "judged": "2026-11-28T21:16:55Z"}],
      "label": [{"start": 0, "end": 4, "text": "Yes.", "labels": ["claim"]},
                {"start": 5, "end": 8, "text": "No.", "labels": ["denial"]}],
      "confidence": [{"start": 5, "end": 8, "number": 0.9}],
      "source_kind": {"start": 5, "end": 8, "choices": ["party"]},
      "note": {"start": 0, "end": 4, "text": ["sure?"]}},
     {"id": 20, "text": "Yes. No.", "session": "2", "annotator": 1,
      "annotate": {"session": "2", "annotator": "bo", "annotator_kind": "model"},
      "label": [{"start": 0, "end": 4, "text": "Yes.", "labels": ["claim"]}]}
    """

  @Test func rowsOfLabelStudioKeepWhatRegionsSay() throws {
    let batch = try ImportBench.batch(Self.flat + "]", "label-studio")
    #expect(batch.sessions.map(\.annotator) == ["ana", "bo"])
    #expect(batch.sessions.map(\.provenance.kind) == [.person, .model])
    let judgments = batch.sessions[0].statements.map(\.judgment)
    #expect(judgments.map(\.confidence) == [nil, Confidence(0.9)])
    #expect(judgments.map(\.note) == ["sure?", nil])
    #expect(judgments.map(\.sourceKind?.rawValue) == [nil, "party"])
    #expect(judgments[1].judged?.iso == "2026-11-28T21:16:55Z")
  }

  @Test func aTaskThatTwoCompletedIsTheirs() throws {
    let second = """
      , {"id": 20, "text": "Yes. No.", "annotator": 7, "annotate": {"annotator": "bo", "annotator_kind": \
      "model"},
         "label": [{"start": 0, "end": 4, "text": "Yes.", "labels": ["denial"]}]}]
      """
    let batch = try ImportBench.batch(Self.flat + second, "label-studio")
    #expect(batch.sessions.map(\.annotator) == ["ana", "annotator-1", "annotator-7"])
    #expect(batch.sessions.map(\.provenance.kind) == [.person, .person, .person])
  }

  @Test func whoCorrectsAModelIsCredited() throws {
    let file = """
      # global.columns = ID FORM MISC ANNOTATE:LABEL
      # newdoc id = d
      # annotator = gpt
      # annotator_kind = model
      # sent_id = 1
      # text = Yes.
      1\tYes\tSpaceAfter=No\tB-claim
      2\t.\t_\tI-claim

      """
    for corrector in [nil, "jane", "gpt"] {
      var context = ImportedSession.Context(
        annotator: "me", codebook: .standard, now: Timestamp(seconds: 1_795_424_400))
      context.corrector = corrector
      var batch = ImportedBatch()
      try batch.add(
        Array(file.utf8), name: "f", format: .named("conll"), options: ImportOptions(), context: context,
        newID: { String(repeating: "1", count: 32) })
      #expect(batch.sessions.map(\.annotator) == [corrector ?? "gpt"])
      #expect(batch.sessions.map(\.provenance.kind) == [corrector == "jane" ? .person : .model])
      #expect(
        batch.notes.map(\.what)
          == (corrector == "jane"
            ? ["these judgments are by the model gpt; --annotator credits them to jane"] : []))
    }
  }

  @Test func remarksAreKeptWhereTheRestCannotBePlaced() throws {
    let lines = """
      {"session":"1","text":"Yes.","start":0,"end":4,"note":"hm","flagged":true}
      {"session":"1","text":"No.","start":5,"end":8,"label":"unheard-of"}

      """
    let batch = try ImportBench.batch(lines, "jsonl", partial: true)
    #expect(batch.sessions.map { $0.statements.map(\.judgment.note) } == [["hm", nil]])
    #expect(batch.decided == 0 && batch.remarks == 1 && batch.problems.count == 1)
  }

  @Test func articlesAreKnownByTheirDigestsOnce() throws {
    let articles = ["One.\n", "One.", "Two.\n"].map { Article(text: $0, title: $0) }
    let context = ImportedSession.Context(
      annotator: "me", codebook: .standard, articles: articles, now: Timestamp(seconds: 1_795_424_400))
    let title = { (text: String) in context.named[SHA256Digest(of: text)]?.title }
    #expect(["One.", "One.\n", "Two.", "Two.\n"].map(title) == ["One.", "One.\n", "Two.\n", "Two.\n"])
    #expect(title("Three.") == nil)
  }
}
