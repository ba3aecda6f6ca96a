import Testing

@testable import Documents

/// Files that state an encoding in which their bytes are not valid.
@Suite struct StatedCharsetTests {
  private static let sentences =
    "Порт закрыли в понедельник после пожара, сообщила полиция. Мэр отрицал, что причал сгорел."

  /// Cyrillic letters in windows-1251.
  private static func bytes(of text: String) -> [UInt8] {
    text.unicodeScalars.map {
      $0.isASCII ? UInt8($0.value) : UInt8(truncatingIfNeeded: $0.value - 0x410 + 0xC0)
    }
  }

  private static func decoded(_ bytes: [UInt8]) -> (text: String, name: String) {
    let found = PageCharset.decoded(bytes, pool: CharsetPool(for: bytes))
    return (String(decoding: found.utf8, as: UTF8.self), found.charset.name)
  }

  @Test func aPageThatIsNotInUTF8IsReadInWhatItIsIn() {
    let head = "<html><head><meta charset=\"utf-8\"><script>var articles = 1; if (a < b) { run() }</script>"
    let bytes = Array("\(head)<p class=\"article-body-text\">".utf8) + Self.bytes(of: Self.sentences)
    let (text, name) = Self.decoded(bytes)
    #expect(name == "windows-1251" && text.hasSuffix(Self.sentences))
  }

  @Test func damagedUTF8StaysUTF8() {
    let bytes = Array("<meta charset=\"windows-1251\"><p>\(Self.sentences) ".utf8) + [0xD0]
    #expect(Self.decoded(Array(bytes.dropFirst(29))).text.hasSuffix("сгорел. \u{FFFD}"))
    #expect(Self.decoded(Array("<meta charset=utf-8>".utf8) + bytes.dropFirst(29)).name == "utf-8")
  }

  @Test func aPageThatMayBeInSeveralIsRefused() throws {
    let bytes = Array("<html><body dir=rtl>\n<p>".utf8) + [0xE0, 0xE1, 0xF8, 0x20, 0xF9, 0xEC, 0xE5, 0xED]
    let pool = CharsetPool(for: bytes)
    let error = #expect(throws: DocumentError.self) { try PageCharset.decoded(file: bytes, pool: pool) }
    #expect(error?.what == "the encoding cannot be determined: byte 25 (line 2) is not UTF-8")
    #expect(error?.fix?.contains("windows-1255") == true)
    let open = CharsetPool(for: bytes, stated: Self.hebrew)
    let stated = try PageCharset.decoded(file: bytes, pool: open, stated: Self.hebrew)
    #expect(String(decoding: stated.utf8, as: UTF8.self).hasSuffix("אבר שלום"))
  }

  /// Pages that hold a sign or two beyond ASCII are read as the web reads them.
  @Test func aPageThatMayBeWesternIs() throws {
    let bytes = Array("<html><body><p>It is 20 ".utf8) + [0xB0] + Array("C.".utf8)
    #expect(
      try PageCharset.decoded(file: bytes, pool: CharsetPool(for: bytes)).charset.name == "windows-1252")
  }

  private static let hebrew = Charset(label: "windows-1255")

  @Test func aPageIsReadInWhatItStatesWhereThatIsValid() {
    let bytes = Array("<meta charset=windows-1251><p>".utf8) + Self.bytes(of: "Да")
    #expect(Self.decoded(bytes).name == "windows-1251")
  }

  @Test(arguments: ["utf-8", "us-ascii"]) func aMailIsReadInWhatItIsIn(stated: String) throws {
    let head = "Content-Type: text/plain; charset=\(stated)\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    let bytes =
      Array("Subject: ".utf8) + Self.bytes(of: "Порт") + Array("\r\n\(head)".utf8)
      + Self.bytes(of: Self.sentences)
    let mail = try MailReader(pool: CharsetPool(for: bytes)) { _ in HTMLTree() }.document(of: bytes)
    #expect(mail.metadata.title == "Порт" && mail.encoding == "windows-1251")
    #expect(mail.blocks.last?.text == Self.sentences)
  }

  @Test func bytesThatAMailPacksAreLookedAt() throws {
    let packed = Self.bytes(of: Self.sentences).map { byte -> String in
      let digits = String(byte, radix: 16, uppercase: true)
      return byte < 0x80 ? String(UnicodeScalar(byte)) : "=\(digits)"
    }
    let bytes = Array(
      ("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        + packed.joined()).utf8)
    let mail = try MailReader(pool: CharsetPool(for: bytes)) { _ in HTMLTree() }.document(of: bytes)
    #expect(mail.blocks.map(\.text) == [Self.sentences] && mail.encoding == "windows-1251")
  }

  @Test func japaneseMailsAreTold() throws {
    let bytes = Array("\u{1B}$BF|K\\\u{1B}(B is closed.".utf8)
    let pool = CharsetPool(PlainTextReader.charsets(for: bytes, stated: nil))
    let document = try PlainTextReader(pool: pool, stated: nil).document(of: bytes)
    #expect(document.blocks.map(\.text) == ["日本 is closed."] && document.encoding == "iso-2022-jp")
    #expect(!EncodingDetector.isEscaped(Array("\u{1B}[1mbold\u{1B}[0m".utf8)))
  }
}
