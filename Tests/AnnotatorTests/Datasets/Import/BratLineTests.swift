import Testing

@testable import Annotator

@Suite struct BratLineTests {
  private static let text = "The port of Keld closed. The mayor denied it. A union agreed."

  private func batch(_ lines: [String], partial: Bool = true) throws -> ImportedBatch {
    var options = ImportOptions()
    options.texts = [Self.text]
    let file = lines.map { $0 + "\n" }.joined()
    return try ImportBench.batch(file, "brat", partial: partial, options: options)
  }

  @Test func aLineThatIsNoneOfBratsIsNamed() throws {
    let lines = ["T1\tclaim 0 24\tThe port of Keld closed.", "", "Q1 junk line", "X\tclaim"]
    let problems = try batch(lines).problems
    #expect(
      problems.map { "\($0.place ?? ""): \($0.what)" } == [
        "f:3: this is not a line of brat annotation", "f:4: this is not a line of brat annotation",
      ])
    #expect(throws: UserError.self) { try batch(lines, partial: false) }
  }

  @Test func anAnnotationInPartsThatOverlapsIsNamedOnceAndLeftOutWhole() throws {
    let found = try batch([
      "T1\tclaim 0 24\tThe port of Keld closed.", "T2\tdenial 0 8;17 23;25 34\tThe port closed The mayor",
    ])
    #expect(found.problems.map(\.what) == ["the mark overlaps another, f:1"])
    #expect(found.separated == nil && found.passedOver.isEmpty)
    #expect(found.sessions.map(\.progress.decided) == [1])
  }

  @Test func anAnnotationInPartsIsCounted() throws {
    let found = try batch(["T2\tdenial 0 8;25 34\tThe port The mayor"])
    #expect(found.separated == "1 discontinuous annotation became separate statements")
    #expect(found.sessions.map(\.progress.decided) == [2])
  }

  @Test func theMarkThatTriggersAnEventIsCounted() throws {
    let found = try batch([
      "T1\tclaim 0 24\tThe port of Keld closed.", "T2\tdenial 35 41\tdenied", "E1\tdenial:T2 Arg:T1",
    ])
    #expect(found.passedOver == ["1 mark that only triggers an event", "1 event"])
  }

  @Test func reasonsComeInTheOrderOfTheFile() throws {
    let found = try batch([
      "T1\tclaim 0 24\tThe port of Bonn closed.", "junk", "T3\tclaim 25 45\tThe mayor denied it.",
      "T4\tclaim 30 45\tayor denied it.", "T5\tclaim 900 910\tx",
    ])
    #expect(found.problems.map(\.place) == ["f:1", "f:2", "f:4", "f:5"])
  }

  @Test func nothingIsImportedOfWhatCouldNotBePlaced() throws {
    let found = try batch(["T1\tclaim 0 24\tThe port of Bonn closed."])
    #expect(found.sessions.isEmpty && found.sessionCount == 0)
  }
}
