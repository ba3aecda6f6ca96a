import Testing

@testable import Annotator

@Suite struct UserErrorTests {
  @Test func saysWhereWhatAndWhatToDo() {
    let error = UserError("'clam' is not a label", at: "labels.csv:3:2", fix: "use claim, denial or report")
    #expect(error.description == "labels.csv:3:2: 'clam' is not a label. Use claim, denial or report.")
  }

  @Test func keepsThePlaceItWasBornAt() {
    let error = UserError("no such file", at: "a.txt").located(at: "b.txt")
    #expect(error.description == "a.txt: no such file.")
  }
}
