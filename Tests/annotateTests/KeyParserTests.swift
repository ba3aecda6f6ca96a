import Annotator
import Testing

@testable import annotate

@Suite struct KeyParserTests {
  private func presses(_ text: String) -> [KeyPress] {
    var parser = KeyParser()
    return text.unicodeScalars.compactMap { parser.take($0) }
  }

  @Test func aSignIsAKey() {
    #expect(presses("cж9") == [.sign("c"), .sign("ж"), .sign("9")])
    #expect(presses("\r\t\u{3}\u{7F}") == [.enter, .tab, .interrupt, .other])
  }

  @Test(arguments: [
    ("\u{1B}[A", KeyPress.backward), ("\u{1B}OD", .backward), ("\u{1B}[B", .forward),
    ("\u{1B}[1;5C", .forward),
    ("\u{1B}OM", .enter), ("\u{1B}[5~", .other), ("\u{1B}[Z", .other),
  ])
  func aSequenceIsEscapeAndAKey(_ text: String, _ press: KeyPress) {
    #expect(presses(text) == [.other, press])
  }

  /// Whatever time passes: Escape closes what is open at once, and does not change the key after it.
  @Test func escapeIsAKeyOfItsOwn() {
    #expect(presses("\u{1B}") == [.other])
    #expect(presses("\u{1B}\u{1B}c") == [.other, .other, .sign("c")])
    #expect(presses("\u{1B}dr") == [.other, .sign("d"), .sign("r")])
  }

  @Test func aPasteIsOneKeyWhateverItHolds() {
    #expect(presses("\u{1B}[200~c90\rd\u{1B}[A\u{1B}[201~r") == [.other, .paste, .sign("r")])
  }
}
