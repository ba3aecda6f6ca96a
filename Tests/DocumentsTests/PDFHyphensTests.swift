import Testing

@testable import Documents

@Suite struct PDFHyphensTests {
  private func hyphens(_ lines: String...) -> PDFHyphens {
    let lines = lines.map { line in
      PDFLine(
        box: PDFBox(left: 0, top: 0, right: 100, bottom: 12),
        words: line.split(separator: " ").map(String.init), size: 12)
    }
    return PDFHyphens(of: [PDFPage(width: 600, height: 800, blocks: [PDFBlock(lines: lines)])])
  }

  @Test(arguments: [
    ("the may-", "or said", "the mayor said"),
    ("a long-", "term plan", "a long-term plan"),
    ("an up-to-", "date list", "an up-to-date list"),
    ("some chan\u{2010}", "nels in", "some channels in"),
    ("a long\u{2010}", "term plan", "a long\u{2010}term plan"),
    ("of web-chan-", "nels in", "of web-channels in"),
    ("the Soekarno-", "Hatta airport", "the Soekarno-Hatta airport"),
    ("Docket 2020–", "0686 of", "Docket 2020–0686 of"),
    ("he left –", "3 days late", "he left – 3 days late"),
    ("at https://", "www.a.example now", "at https://www.a.example now"),
    ("the so-", "called truce", "the so-called truce"), ("twenty-", "one ships", "twenty-one ships"),
    ("the so-", "cial union", "the social union"), ("the vice-", "president", "the vice-president"),
    ("Прем’єр-", "міністра", "Прем’єр-міністра"), ("either/", "or", "either/ or"),
    ("soft\u{AD}", "ware", "software"), ("the", "end", "the end"),
  ])
  func aLineGoesOn(text: String, next: String, joined: String) {
    #expect(hyphens("a (long-term) loan of chan-", "nels and channels").joined(text, next) == joined)
  }

  @Test(arguments: [
    ("an anti-", "government vote", "an anti-government vote"),
    ("a non-", "profit group", "a nonprofit group"),
    ("the ex-", "minister left", "the ex-minister left"), ("he ex-", "pected it", "he expected it"),
    ("the co-", "operation of", "the co-operation of"), ("a co-", "lour", "a colour"),
    ("the co-", "author said", "the co-author said"), ("non-", "governmental", "non-governmental"),
  ])
  func aPrefixKeepsItsHyphenUnlessTheWordStandsElsewhere(text: String, next: String, joined: String) {
    let hyphens = hyphens("the operation of chan-", "nels and channels of a nonprofit group")
    #expect(hyphens.joined(text, next) == joined)
  }

  @Test func onlyEnglishWritesSuchPrefixesEitherWay() {
    let hyphens = hyphens("die Lage der Ka-", "näle und Kanäle")
    #expect(hyphens.joined("eine anti-", "semitische Tat") == "eine antisemitische Tat")
  }

  @Test func aDocumentThatBreaksNoWordsKeepsItsHyphens() {
    #expect(hyphens("the talks failed", "on Monday").joined("a long-", "term plan") == "a long-term plan")
    #expect(hyphens("the talks on agree-", "ments failed").joined("the may-", "or") == "the mayor")
  }
}
