import Testing

@testable import Annotator

@Suite struct ColumnNamesTests {
  private func failure(_ columns: [String: String], _ file: String, _ format: String) throws -> UserError? {
    var options = ImportOptions()
    options.columns = columns
    do {
      _ = try ImportBench.batch(file, format, options: options)
      return nil
    } catch {
      return error as? UserError
    }
  }

  @Test(arguments: [
    ("csv", "sentence,stance\nYes.,claim\n"), ("jsonl", #"{"sentence": "Yes.", "stance": "claim"}"# + "\n"),
  ])
  func columnsThatAreNotThereAreNamed(format: String, file: String) throws {
    #expect(
      try failure(["text": "foo"], file, format)
        == UserError("there is no column 'foo'", at: "f", fix: "the file has sentence, stance"))
    #expect(
      try failure(["colour": "stance"], file, format)
        == UserError(
          "'colour' is not a column that can be imported", fix: "write ours=theirs, as in --column text=claim"
        ))
    #expect(try failure(["text": "sentence", "label": "stance"], file, format) == nil)
  }

  @Test func aColumnThatOnlyALaterObjectHasIsTaken() throws {
    let file =
      #"{"text": "One fell.", "label": "claim"}"# + "\n"
      + #"{"text": "Two fell.", "label": "claim", "comment": "hm"}"# + "\n"
    var options = ImportOptions()
    options.columns = ["note": "comment"]
    let batch = try ImportBench.batch(file, "jsonl", options: options)
    let notes = batch.sessions.flatMap { $0.statements.compactMap(\.judgment.note) }
    #expect(notes == ["hm"])
  }

  @Test func theNamesThatGroupRowsAreOurs() throws {
    let file = "file,text,label\na,One fell.,claim\nb,Two fell.,claim\na,Three fell.,claim\n"
    var options = ImportOptions()
    options.columns = ["doc": "file"]
    #expect(try ImportBench.batch(file, "csv", options: options).sessions.count == 2)
  }

  @Test func aConfidenceInWordsIsRefusedWithTheRule() throws {
    let error = try failure([:], "text,label,confidence\nYes.,claim,high\n", "csv")
    #expect(error?.fix == "it must be a number from 0 to 1, or a percentage such as 80%")
  }

  @Test func aPersonIsNotCreditedAsTheModelThatCameBefore() throws {
    let origin = #""annotate": {"annotator": "gpt", "annotator_kind": "model"}"#
    let span = #""spans": [{"start": 0, "end": 9, "label": "claim"}]"#
    func kind(_ annotator: String) throws -> AnnotatorKind? {
      let file = #"{"text": "One fell.", "_annotator_id": "\#(annotator)", \#(origin), \#(span)}"# + "\n"
      return try ImportBench.batch(file, "prodigy").sessions.first?.provenance.kind
    }
    #expect(try kind("jane") == .person)
    #expect(try kind("gpt") == .model)
  }
}
