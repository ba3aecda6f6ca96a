import Testing

@testable import Annotator

@Suite struct FoldedTextTests {
  @Test(arguments: [
    ("The Mayor’s", "the mayor's"), ("«draft»", "\"DRAFT\""), ("14‑point — plan", "14-point - plan"),
    ("co\u{AD}op\u{200B}er\u{2060}ate", "cooperate"), ("10\u{A0}000", "10 000"), ("reﬁll", "refill"),
    ("e\u{301}lan", "élan"), ("и\u{306}од", "йод"), ("ＡＢＣ", "abc"), ("wait…", "wait..."), ("ΟΔΟΣ", "οδοσ"),
    ("a \t\n b", "a b"), ("Ⅳ", "iv"), ("½", "1/2"),
  ])
  func findsWhatAPersonWouldType(_ text: String, _ typed: String) {
    #expect(FoldedText(text).contains(FoldedText(typed)))
    #expect(FoldedText(typed).contains(FoldedText(text)))
  }

  @Test(arguments: [("elan", "élan"), ("Norvia", "Novia"), ("a", "б"), ("plan", "plane")])
  func keepsWhatIsDifferentApart(_ text: String, _ typed: String) {
    #expect(!FoldedText(text).contains(FoldedText(typed)))
  }

  @Test func tellsWhereATextBeginsInUTF8() {
    #expect(FoldedText("the mayor’s").offsets(of: FoldedText("Mayor's")) == [4])
    #expect(FoldedText("«Ні», — «ні»").offsets(of: FoldedText("ні")) == [2, 16])
    #expect(FoldedText("aaa").offsets(of: FoldedText("aa")) == [0, 1])
    #expect(FoldedText("abc").offsets(of: FoldedText("")) == [])
  }

  @Test func anEmptyTextIsEverywhere() {
    #expect(FoldedText("").contains(FoldedText("")))
    #expect(FoldedText("abc").contains(FoldedText("\u{AD}")))
    #expect(!FoldedText("").contains(FoldedText("a")))
  }

  @Test func aPileOfAccentsIsComparedInLinearTime() {
    let pile = "e" + String(repeating: "\u{301}", count: 20_000)
    #expect(FoldedText("x" + pile).contains(FoldedText(pile)))
  }
}
