import Testing

@testable import Annotator

@Suite struct MessageTests {
  private let renderer = Renderer(width: 200, ink: .plain)

  @Test func spellsWhatCannotBeSeenOnce() {
    let error = UserError("'a\u{1B}[31m' is not a label", at: "a\u{202E}b.json")
    #expect(renderer.error(error) == "a<U+202E>b.json: 'a<U+001B>[31m' is not a label.")
    #expect(renderer.message("Saved to \("a\u{1B}.json".visibleOnOneLine)") == "Saved to a<U+001B>.json")
    #expect(renderer.message("a\u{1B}b") == "a<U+001B>b")
  }

  @Test func namesTheRemedyOfWhatIsTooLarge() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("12345", named: "a.yaml")
    let file = InputFile(path: path, maximumBytes: 4, remedy: "shorten it")
    let error = #expect(throws: UserError.self) { try file.bytes() }
    #expect(error?.description == "\(path): this is larger than 4 bytes. Shorten it.")
  }
}
