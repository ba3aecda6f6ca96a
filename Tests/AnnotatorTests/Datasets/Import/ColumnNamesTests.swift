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
          "'colour' is not a column that is imported", fix: "write ours=theirs, as in --column text=claim"))
    #expect(try failure(["text": "sentence", "label": "stance"], file, format) == nil)
  }

  @Test func aConfidenceInWordsIsRefusedWithTheRule() throws {
    let error = try failure([:], "text,label,confidence\nYes.,claim,high\n", "csv")
    #expect(error?.fix == "it is a number from 0 to 1, or a percentage such as 80%")
  }
}
