import Testing

@testable import Annotator

@Suite struct VisibleTextTests {
  @Test(arguments: [
    "", "Plain text, 100 % <b>.", "Привіт, її обійми — «так»…", "e\u{301}", "東京都、千葉。", "naïve “quotes” ‘a’",
    "10\u{A0}000\u{202F}km", "👨‍👩‍👧‍👦 👩🏽‍💻 ❤\u{FE0F} 🏳️‍🌈 1\u{FE0F}\u{20E3} 🇺🇦", "می\u{200C}خواهم", "क्\u{200D}ष",
    "葛\u{E0100}",
    "<U", "<UL>", "\u{600}12", "one\ntwo",
  ])
  func leavesReadableTextAsItIs(text: String) {
    #expect(text.visible.unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test(arguments: [
    ("red \u{1B}[31m", "red <U+001B>[31m"), ("\u{1B}]0;owned\u{7}", "<U+001B>]0;owned<U+0007>"),
    ("x\u{8}y\u{7F}", "x<U+0008>y<U+007F>"),
    ("\u{0}\u{E}\u{F}\u{B}\u{C}", "<U+0000><U+000E><U+000F><U+000B><U+000C>"),
    ("\u{9B}2J\u{85}", "<U+009B>2J<U+0085>"),
    ("a\u{202E}b\u{202C}", "a<U+202E>b<U+202C>"),
    ("\u{2066}\u{2069}\u{200E}\u{200F}\u{61C}", "<U+2066><U+2069><U+200E><U+200F><U+061C>"),
    ("no\u{200B}thing", "no<U+200B>thing"), ("\u{2060}\u{FEFF}\u{AD}", "<U+2060><U+FEFF><U+00AD>"),
    ("\u{FFF9}a\u{FFFA}b\u{FFFB}", "<U+FFF9>a<U+FFFA>b<U+FFFB>"),
    ("\u{E0041}\u{E0001}", "<U+E0041><U+E0001>"),
    ("a\u{2028}b\u{2029}", "a<U+2028>b<U+2029>"),
    ("\u{E000}\u{FFFF}\u{10FFFF}", "<U+E000><U+FFFF><U+10FFFF>"),
    ("\u{3164}\u{115F}\u{34F}\u{180E}", "<U+3164><U+115F><U+034F><U+180E>"),
    ("a\u{200D}b\u{200C}c", "a<U+200D>b<U+200C>c"), ("a\u{FE0F} \u{FE0F}", "a<U+FE0F> <U+FE0F>"),
    ("😀\u{200D}a", "😀<U+200D>a"), ("\u{200D}😀", "<U+200D>😀"), ("می\u{200C}\u{200C}خ", "می\u{200C}<U+200C>خ"),
    ("❤\u{FE0F}\u{FE0F}", "❤\u{FE0F}<U+FE0F>"),
  ])
  func spellsOutWhatCannotBeSeen(text: String, shown: String) {
    #expect(text.visible.unicodeScalars.elementsEqual(shown.unicodeScalars))
  }

  @Test func aSoftHyphenInsideAWordIsLeftOut() {
    #expect("Tues\u{AD}day".visible == "Tuesday")
    #expect("Tues\u{AD} day".visible == "Tues<U+00AD> day")
    #expect("a\u{AD}\u{AD}b".visible == "a<U+00AD><U+00AD>b")
  }

  @Test func nothingCanPoseAsASpelling() {
    #expect("<U+202E>".visible == "<U+003C>U+202E>")
  }

  @Test func tabsBecomeSpaces() {
    #expect("a\tb".visible == "a    b")
  }

  @Test func keepsLinesOrJoinsThem() {
    #expect("a\r\nb\rc\n\nd".visible == "a\nb\nc\n\nd")
    #expect("a\r\nb\rc\nd\r".visibleOnOneLine == "a b c d ")
  }

  @Test func noControlOrBidiSurvivesAnywhere() {
    let codes = [UInt32(0)...0x33FF, 0xE000...0xE0FF, 0xF900...0x100FF, 0xE0000...0xE01FF].joined()
    let all = String(String.UnicodeScalarView(codes.compactMap { Unicode.Scalar($0) }))
    let shown = all.visible.unicodeScalars
    let forbidden = shown.filter { scalar in
      switch scalar.value {
      case 0..<0x0A, 0x0B..<0x20, 0x7F..<0xA0, 0xAD, 0x61C, 0x200B, 0x200E...0x200F, 0x2028...0x202E,
        0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE00FF:
        true
      default: false
      }
    }
    #expect(forbidden.isEmpty)
  }
}
