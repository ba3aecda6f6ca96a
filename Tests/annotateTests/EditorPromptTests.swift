import Testing

@testable import annotate

@Suite struct EditorPromptTests {
  @Test(arguments: [
    ("> ", "> "),
    (">", "> "),
    ("", " "),
    ("\u{1B}[1m>\u{1B}[0m ", "\u{1}\u{1B}[1m\u{1}>\u{1}\u{1B}[0m\u{1} "),
    ("\u{1B}[1m\u{1B}[32m> ", "\u{1}\u{1B}[1m\u{1B}[32m\u{1}> "),
    ("> \u{1B}[0m", ">\u{1}\u{1B}[0m\u{1} "),
    (">\u{1B}[0m", ">\u{1}\u{1B}[0m\u{1} "),
    ("a\nb\u{1}\u{7}> ", "a b  > "),
    ("\u{1B}]0;x> ", " ]0;x> "),
    ("\u{1B}[1", " [1 "),
  ])
  func marksColourAndNothingElse(_ prompt: String, _ escaped: String) {
    #expect(EditorPrompt(prompt).escaped == escaped)
  }
}
