import Testing

@testable import Annotator

@Suite struct ArticleLoaderTests {
  private static let text = " date 2025-11-20 18:42 Порт заперечив витік\r\n\r\nРечниця сказала: «Ні»…\r\n"

  @Test func makesAnArticleOfBytes() throws {
    let article = try ArticleLoader().load(Array(Self.text.utf8), source: "news/port.txt")
    #expect(article.text.utf8.elementsEqual(Self.text.utf8))
    #expect(article.title == "Порт заперечив витік")
    #expect(article.published == "2025-11-20")
    #expect(article.language == "uk")
    #expect(article.source == "news/port.txt")
    #expect(article.author == nil)
    #expect(article.url == nil)
  }

  @Test(arguments: [TextEncoding.windows1251, .koi8u, .macCyrillic])
  func readsOtherEncodingsAsTheSameText(encoding: TextEncoding) throws {
    let text = Self.text.replacing("«", with: "\"").replacing("»", with: "\"").replacing("…", with: ".")
    let bytes = EncodingDetectorTests.bytes(of: text, in: encoding)
    #expect(try ArticleLoader().load(bytes, source: "-").text.utf8.elementsEqual(text.utf8))
    #expect(try ArticleLoader(encoding: encoding).load(bytes, source: "-").text.utf8.elementsEqual(text.utf8))
  }

  @Test func removesOneByteOrderMarkOnly() throws {
    let article = try ArticleLoader().load(
      [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF] + Array("a".utf8), source: "-")
    #expect(article.text.unicodeScalars.elementsEqual("\u{FEFF}a".unicodeScalars))
  }

  @Test(
    arguments: [
      ([], "The article is empty", "name a file with text"),
      ([0xEF, 0xBB, 0xBF], "The article is empty", "name a file with text"),
      (Array(" \r\n\t\u{3000}".utf8), "The article holds nothing but white space", "name a file with text"),
      (
        Array("%PDF-1.7\n".utf8), "This is a PDF document, not plain text",
        "turn it into text: pdftotext FILE NEW.txt"
      ),
      (
        [0x1F, 0x8B, 8], "This is compressed with gzip, not plain text", "unpack it: gunzip -c FILE > NEW.txt"
      ),
      (
        [0x50, 0x4B, 3, 4], "This is a zip archive or office document, not plain text",
        "unpack it, or save it as plain text"
      ),
      (
        [0x89, 0x50, 0x4E, 0x47, 13, 10], "This is a PNG picture, not plain text",
        "name a text file; a picture of text must be read by a person or by OCR first"
      ),
      (
        Array("abc\0def ghi jkl mno pqr".utf8), "This is no text: it holds a zero byte at byte 4 (line 1)",
        "name a text file, or save the document as plain text"
      ),
    ] as [([UInt8], String, String)])
  func refusesWhatIsNoArticle(bytes: [UInt8], what: String, fix: String) {
    #expect(throws: UserError(what, at: "a.txt", fix: fix)) {
      try ArticleLoader().load(bytes, source: "a.txt")
    }
  }

  @Test func refusesBytesThatTheNamedEncodingLacks() {
    let error = UserError(
      "What stands at byte 3 (line 2) has no meaning in windows-1251", at: "standard input",
      fix: "name another encoding with --encoding, or leave it out to have it detected")
    #expect(throws: error) { try ArticleLoader(encoding: .windows1251).load([0x61, 10, 0x98], source: "-") }
  }

  @Test func aNamedEncodingDoesNotLetZerosPass() {
    let error = UserError(
      "This is no text: it holds a zero byte at byte 2 (line 1)", at: "a",
      fix: "name a text file, or save the document as plain text")
    #expect(throws: error) { try ArticleLoader(encoding: .windows1252).load([0x61, 0], source: "a") }
  }

  @Test func refusesMoreThanTheLimit() throws {
    let loader = ArticleLoader(maximumBytes: 3)
    #expect(try loader.load(Array("abc".utf8), source: "a").text == "abc")
    #expect(throws: UserError("This is larger than 3 bytes", at: "a", fix: "split it into articles")) {
      try loader.load(Array("abcd".utf8), source: "a")
    }
  }

  @Test func anyBytesEitherLoadOrAreRefused() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      for encoding in [nil, TextEncoding.utf8, .utf16, .koi8u] {
        let result = Result { try ArticleLoader(encoding: encoding).load(bytes, source: "a") }
        switch result {
        case .success(let article): #expect(article.text.isEmpty == false)
        case .failure(let error): #expect((error as? UserError)?.place == "a")
        }
      }
    }
  }
}
