import Testing

@testable import Annotator

@Suite struct ArticleLoaderTests {
  private static let text = " date 2025-11-20 18:42 Порт заперечив витік\r\n\r\nРечниця сказала: «Ні»…\r\n"

  @Test func theDayOfAnUpdateIsThatOfPublicationWhereNoOtherIsStated() throws {
    func article(_ line: String) throws -> Article {
      try ArticleLoader().load(Array("Port closed\n\n\(line)\n\nIt burned.\n".utf8), source: "a.txt")
    }
    let alone = try article("Last updated 11th February 2026")
    #expect(alone.published == "2026-02-11" && alone.origin.modified == "2026-02-11")
    let both = try article("Updated February 12, 2026 | Published February 11, 2026")
    #expect(both.published == "2026-02-11" && both.origin.modified == "2026-02-12")
  }

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

  @Test func readsOtherEncodingsAsTheSameTextAndSaysSo() throws {
    let bytes: [UInt8] = [
      0xCF, 0xEE, 0xF0, 0xF2, 0x20, 0xE7, 0xE0, 0xEA, 0xF0, 0xE8, 0xEB, 0xE8, 0x20, 0xE2, 0x20, 0xEF, 0xEE,
      0xED, 0xE5,
      0xE4, 0xB3, 0xEB, 0xEE, 0xEA, 0x2E,
    ]
    for loader in [ArticleLoader(), ArticleLoader(encoding: try TextEncoding(name: "cp1251"))] {
      let article = try loader.load(bytes, source: "-")
      #expect(article.text == "Порт закрили в понеділок.")
      #expect(article.origin.encoding == "windows-1251")
      #expect(article.origin.originalDigest == bytes.withUnsafeBufferPointer { SHA256Digest(of: $0) })
    }
  }

  @Test func removesOneByteOrderMarkOnly() throws {
    let article = try ArticleLoader().load(
      [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF] + Array("a".utf8), source: "-")
    #expect(article.text.unicodeScalars.elementsEqual("\u{FEFF}a".unicodeScalars))
  }

  @Test(
    arguments: [
      ([], "the article is empty", "name a file with text"),
      ([0xEF, 0xBB, 0xBF], "the article is empty", "name a file with text"),
      (Array(" \r\n\t\u{3000}".utf8), "the article contains only white space", "name a file with text"),
      (
        Array("%PDF-1.7\n".utf8), "this is a PDF document",
        "convert it to text: pdftotext FILE NEW.txt"
      ),
      (
        [0x1F, 0x8B, 8], "this is compressed with gzip", "unpack it: gunzip -c FILE > NEW.txt"
      ),
      (
        [0x50, 0x4B, 3, 4], "this is a zip archive", "unpack it, then open the file you mean: unzip FILE"
      ),
      (
        [0x89, 0x50, 0x4E, 0x47, 13, 10], "this is a PNG picture",
        "recognise its text first: ocrmypdf FILE NEW.pdf, or tesseract FILE NEW"
      ),
      (
        Array("abc\0def ghi jkl mno pqr".utf8),
        "this is not text: it contains a zero byte at byte 4 (line 1)",
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
      "byte 3 (line 2) is not valid windows-1251", at: "standard input",
      fix: "name another encoding with --encoding, or omit it to have it detected")
    #expect(throws: error) {
      try ArticleLoader(encoding: TextEncoding(name: "windows-1251")).load([0x61, 10, 0x98], source: "-")
    }
  }

  @Test func aNamedEncodingDoesNotLetZerosPass() {
    let error = UserError(
      "this is not text: it contains a zero byte at byte 2 (line 1)", at: "a",
      fix: "name a text file, or save the document as plain text")
    #expect(throws: error) {
      try ArticleLoader(encoding: TextEncoding(name: "windows-1252")).load([0x61, 0], source: "a")
    }
  }

  @Test func refusesMoreThanTheLimit() throws {
    let loader = ArticleLoader(maximumBytes: 3)
    #expect(try loader.load(Array("abc".utf8), source: "a").text == "abc")
    #expect(throws: UserError("this is larger than 3 bytes", at: "a", fix: "split it into articles")) {
      try loader.load(Array("abcd".utf8), source: "a")
    }
  }

  @Test func anyBytesEitherLoadOrAreRefused() throws {
    let encodings = [nil] + (try ["utf-8", "utf-16", "koi8-u"].map { try TextEncoding(name: $0) })
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      for encoding in encodings {
        let result = Result { try ArticleLoader(encoding: encoding).load(bytes, source: "a") }
        switch result {
        case .success(let article): #expect(article.text.isEmpty == false)
        case .failure(let error): #expect((error as? UserError)?.place == "a")
        }
      }
    }
  }
}
