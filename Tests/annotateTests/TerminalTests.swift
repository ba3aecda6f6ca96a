import Testing

@testable import annotate

@Suite struct TerminalTests {
  private func terminal(_ variables: [String: String]) -> Terminal {
    Terminal { variables[$0] }
  }

  @Test func columnsSaysHowWideToWrite() {
    #expect(terminal(["COLUMNS": "57"]).size.columns == 57)
    for nonsense in ["0", "-3", "wide", "99999999999999999999"] {
      #expect(terminal(["COLUMNS": nonsense]).size == terminal([:]).size)
    }
  }

  @Test func colourNeedsATerminal() {
    #expect(!terminal(["TERM": "dumb"]).usesColor(on: .output))
    #expect(!terminal(["TERM": "xterm", "NO_COLOR": "1"]).usesColor(on: .output))
    #expect(!terminal(["TERM": "xterm"]).usesColor(on: .output, refused: true))
  }

  @Test func thePagerIsChosenWithoutAShell() {
    #expect(Pager(terminal([:])).command.prefix(2) == ["less", "-FIRX"])
    #expect(Pager(terminal([:])).command.last?.contains("q\\: return") == true)
    #expect(Pager(terminal(["PAGER": "most  -s; rm"])).command == ["most", "-s;", "rm"])
    #expect(Pager(terminal(["PAGER": ""])).command.isEmpty)
    #expect(Pager(terminal(["PAGER": "cat"])).command.isEmpty)
  }

  @Test func aProgramStartedTellsItsStatus() {
    #expect(ChildProcess.start(["sh", "-c", "exit 3"])?.wait() == 3)
    #expect(ChildProcess.start(["sh", "-c", "kill -TERM $$"])?.wait() == 143)
    #expect(ChildProcess.start(["no-such-program-here"]) == nil)
    #expect(ChildProcess.start([]) == nil)
  }
}
