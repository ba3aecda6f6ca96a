import ArgumentParser
import Testing

@testable import annotate

@Suite struct ProgramTests {
  @Test func isCalledAnnotate() {
    #expect(Annotate.configuration.commandName == "annotate")
  }
}
