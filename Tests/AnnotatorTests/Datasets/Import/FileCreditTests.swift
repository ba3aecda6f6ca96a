import Testing

@testable import Annotator

/// Whose judgments are in files that do not say so, and that have one text.
@Suite struct FileCreditTests {
  private static let text = "Blige sings."

  private func batch(_ names: [String], texts: [String] = []) throws -> ImportedBatch {
    var options = ImportOptions()
    options.texts = [Self.text]
    let mark = Array("T1\tclaim 0 12\tBlige sings.\n".utf8)
    return try ImportBench.batch(names.map { (mark, $0) }, "brat", options)
  }

  @Test func foldersAreAnnotators() throws {
    let batch = try batch(["ann/a.ann", "bob/a.ann", "cy/a.ann", "cy/b.ann"])
    #expect(batch.sessions.map(\.annotator) == ["ann", "bob", "cy", "cy"])
    #expect(
      batch.notes == [
        UserError(
          "several files have the same text, so the annotators are named after the folders: ann, bob, cy",
          at: "ann/a.ann", fix: "to use other names, import each one's files with --annotator")
      ])
  }

  @Test func filesOfBratAreDocuments() throws {
    let batch = try batch(["d/x.ann", "d/y.ann", "d/z.ann"])
    #expect(batch.sessions.map(\.annotator) == ["me", "me", "me"] && batch.notes.isEmpty)
  }

  @Test(arguments: ["conll", "doccano", "csv"]) func filesOfOtherFormatsAreAnnotators(format: String) throws {
    let files = [
      "conll": ["One B-claim\ncame I-claim\n", "One O\ncame B-claim\n"],
      "doccano": [
        #"{"text": "One came.", "label": [[0, 9, "claim"]]}"#, #"{"text": "One came.", "label": []}"#,
      ],
      "csv": ["text,label\nOne came.,claim\n", "text,label\nOne came.,denial\n"],
    ]
    let other = [
      "conll": "Two B-claim\n", "doccano": #"{"text": "Two.", "label": [[0, 4, "claim"]]}"#,
      "csv": "text,label\nTwo.,claim\n",
    ]
    let texts = (files[format] ?? []) + [other[format] ?? ""]
    let named = zip(texts, ["cc/ana.x", "cc/bo.x", "cc/third.x"]).map { (Array($0.utf8), $1) }
    let batch = try ImportBench.batch(named, format)
    #expect(batch.sessions.map(\.annotator).sorted() == ["ana", "bo", "me"])
    #expect(
      batch.notes.map(\.what) == [
        "several files have the same text, so the annotators are named after the files: ana, bo"
      ])
  }

  @Test func whoIsNamedInTheFileStays() throws {
    let lines = #"{"session": "1", "annotator": "ana", "text": "One came.", "label": "claim"}"#
    let batch = try ImportBench.batch([(Array(lines.utf8), "a/x"), (Array(lines.utf8), "b/x")], "jsonl")
    #expect(batch.sessions.map(\.annotator) == ["ana"] && batch.notes.isEmpty)
    #expect(batch.passedOver == ["1 row that repeats an earlier one"])
  }

  @Test func oneWhoJudgedATaskTwiceIsOnePerson() throws {
    let result =
      #"[{"id": "a", "type": "labels", "from_name": "label", "value": {"start": 0, "end": 4, "labels": "#
      + #"["claim"]}}]"#
    let file = """
      [{"data": {"text": "Yes. No."}, "annotations": [{"completed_by": 1, "result": \(result)}, \
      {"completed_by": 1, "result": []}]}]
      """
    let batch = try ImportBench.batch(file, "label-studio")
    #expect(batch.sessions.map(\.annotator) == ["annotator-1", "annotator-1"])
  }
}
