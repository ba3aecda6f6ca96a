import Testing

@testable import Documents

@Suite struct EncodingDetectorTests {
  private static let russian =
    "В порту сообщили, что трое рабочих пострадали. «Мы не знаем причину», — заявил глава порта Пётр Лемех."
  private static let ukrainian =
    "За словами посередника, план передбачає виведення військ. «Її ніхто не бачив», — відповіла речниця."

  /// The bytes of a text in an encoding that iconv(1) writes, signs that it lacks left out.
  private static func bytes(of text: String, in encoding: String) throws -> [UInt8] {
    let converter = try #require(CharsetConverter(Charset(label: encoding)))
    var known: [Unicode.Scalar: UInt8] = [:]
    for byte in UInt8(0x80)...0xFF {
      if let utf8 = try? converter.utf8([byte], replacing: false),
        let scalar = String(decoding: utf8, as: UTF8.self).unicodeScalars.first
      {
        known[scalar] = byte
      }
    }
    return text.unicodeScalars.compactMap { $0.isASCII ? UInt8($0.value) : known[$0] }
  }

  private static func detect(_ bytes: [UInt8]) throws(DocumentError) -> String {
    try EncodingDetector(pool: CharsetPool(EncodingDetector.candidates(for: bytes))).encoding(of: bytes).name
  }

  @Test(arguments: ["windows-1251", "koi8-r", "iso-8859-5", "ibm866", "x-mac-cyrillic"])
  func tellsRussianEncodingsApart(encoding: String) throws {
    let bytes = try Self.bytes(of: Self.russian, in: encoding)
    #expect(try Self.detect(bytes) == encoding)
    #expect(try Self.detect(Array("https://example.org/news?id=1 ".utf8) + bytes) == encoding)
  }

  @Test(arguments: ["windows-1251", "koi8-u", "iso-8859-5", "x-mac-cyrillic"])
  func tellsUkrainianEncodingsApart(encoding: String) throws {
    #expect(try Self.detect(Self.bytes(of: Self.ukrainian, in: encoding)) == encoding)
  }

  @Test func capitalsAloneAreToldByTheirLetters() throws {
    let text = Self.russian.uppercased()
    #expect(try Self.detect(Self.bytes(of: text, in: "windows-1251")) == "windows-1251")
    #expect(try Self.detect(Self.bytes(of: text, in: "koi8-r")) == "koi8-r")
  }

  @Test(arguments: [
    ("Le traité a été rejeté, d’après le député ; l’été sera agité — dit-il.", "windows-1252"),
    ("Der Bürgermeister wies die Vorwürfe zurück: „Völlig falsch.“", "windows-1252"),
    ("El alcalde negó la acusación y pidió una investigación en España.", "windows-1252"),
    ("La città è già così, perché non c’è più nulla.", "windows-1252"),
    ("The café owner, Mr. Müller, said it was “false”.", "windows-1252"),
    ("The minister’s spokesman “would not comment” on it.", "windows-1252"),
    ("Ministeriö kertoi, että hän ei ole täällä.", "windows-1252"),
    ("Rzecznik powiedział, że żądania zostały źle odczytane przez sąd i odrzucone.", "windows-1250"),
    ("Rzecznik powiedział, że żądania zostały źle odczytane przez sąd i odrzucone.", "iso-8859-2"),
    ("Mluvčí řekla, že příčina požáru ještě není známa a vyšetřování běží.", "windows-1250"),
    (
      "Rzecznik powiedział, że żądania zostały źle odczytane przez sąd, a nabrzeże spłonęło.", "x-mac-ce"
    ),
    ("Hamnen stängdes i måndags, sade polisen. Borgmästaren förnekade det; åklagaren teg.", "ibm850"),
    ("Hamnen stängdes i måndags, sade polisen. Borgmästaren förnekade det; åklagaren teg.", "macintosh"),
    ("Der Bürgermeister bestritt das; die Behörde äußerte sich nicht über die Kräne.", "ibm850"),
    ("Порт закрили в понеділок, повідомила поліція. Мер заперечив, що причал згорів.", "cp1125"),
    ("הנמל נסגר ביום שני, אמרה המשטרה. ראש העיר הכחיש שהרציף נשרף.", "ibm862"),
    ("Bakan, iddiaların doğru olmadığını söyledi ve açıklama yapılmayacağını belirtti.", "windows-1254"),
    (
      "Az őrség szóvivője cáfolta a hírt, és később közölte, hogy senki sem sérült meg a tűzben.",
      "windows-1250"
    ),
    (
      "Ministras paneigė, kad sutartis buvo pasirašyta, ir pažadėjo paskelbti visą susirašinėjimą.",
      "windows-1257"
    ),
    ("הדובר הכחיש את הדיווח ואמר כי איש לא נפגע בתאונה.", "windows-1255"),
    ("Ο υπουργός διέψευσε την είδηση και είπε ότι δεν γνωρίζει τίποτα.", "windows-1253"),
    ("نفى الوزير الخبر وقال إنه لا يعرف شيئا عن هذا الموضوع.", "windows-1256"),
  ])
  func findsTheEncodingOfALanguage(text: String, encoding: String) throws {
    #expect(try Self.detect(Self.bytes(of: text, in: encoding)) == encoding)
  }

  @Test(
    arguments: [
      // 本报讯，他们说这个国家的人不知道这是什么时候发生的。
      (
        "b1beb1a8d1b6a3accbfbc3c7cbb5d5e2b8f6b9fabcd2b5c4c8cbb2bbd6aab5c0d5e2cac7cab2c3b4cab1"
          + "baf2b7a2c9fab5c4a1a3",
        "gb18030"
      ),
      // 記者說，他們不知道這是什麼時候發生的，這個國家的人都在看。
      (
        "b04faaccbba1a141a54cadcca4a3aabeb944b36fac4fa4b0bbf2aec9add4b56fa5cdaabaa141b36fadd3"
          + "b0eaae61aabaa448b3a3a662acdda143",
        "big5"
      ),
      // 大臣はその報道を否定しました。
      (
        "91e5906282cd82bb82cc95f193b982f094db92e882b582dc82b582bd8142",
        "shift_jis"
      ),
      // 大臣はその報道を否定しました。
      (
        "c2e7bfc3a4cfa4bda4cecaf3c6bba4f2c8ddc4eaa4b7a4dea4b7a4bfa1a3",
        "euc-jp"
      ),
      // 장관은 그 보도를 부인했으며 이에 대해 아는 것이 없다고 말했다.
      (
        "c0e5b0fcc0ba20b1d720bab8b5b5b8a620bacec0cec7dfc0b8b8e720c0ccbfa120b4ebc7d820bec6b4c2"
          + "20b0cdc0cc20bef8b4d9b0ed20b8bbc7dfb4d92e",
        "euc-kr"
      ),
    ])
  func findsTheEncodingsOfEastAsia(hexadecimal: String, encoding: String) throws {
    let digits = Array(hexadecimal)
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(digits[$0...$0 + 1]), radix: 16)
    }
    #expect(try Self.detect(bytes) == encoding)
  }

  @Test(
    arguments: [
      ([0xEF, 0xBB, 0xBF, 0x61], "utf-8"), ([0xFF, 0xFE, 0x61, 0], "utf-16le"),
      ([0xFE, 0xFF, 0, 0x61], "utf-16be"),
      ([0x61, 0, 0x62, 0], "utf-16le"), ([0, 0x61, 0, 0x62], "utf-16be"), ([0x61], "utf-8"), ([], "utf-8"),
      ([0x1F, 0x04, 0x3B, 0x04, 0x30, 0x04, 0x3D, 0x04, 0x2E, 0x00], "utf-16le"),
      ([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], "utf-32le"), ([0x61, 0, 0, 0, 0x62, 0, 0, 0], "utf-32le"),
      ([0, 0, 0, 0x61, 0, 0, 0, 0x62], "utf-32be"),
    ] as [([UInt8], String)])
  func marksAndZerosTellUnicodeEncodings(bytes: [UInt8], encoding: String) throws {
    #expect(try Self.detect(bytes) == encoding)
  }

  @Test func namesWhatItMayBeWhenItWillNotDecide() throws {
    let bytes = try Self.bytes(of: "Preživela je.", in: "iso-8859-2")
    let error = try #require(throws: DocumentError.self) { try Self.detect(bytes) }
    #expect(error.what == "the encoding cannot be determined: byte 4 (line 1) is not UTF-8")
    let names = error.fix?.split(separator: " may be ").last?.split(separator: ", ").map(String.init) ?? []
    #expect(error.fix?.hasPrefix("name it with --encoding; it may be ") == true)
    #expect(names.count == 4 && names.contains("iso-8859-2") && names.contains("windows-1250"))
  }

  @Test(
    arguments: [
      [0xC3, 0x20], [0xFF], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xC0, 0xAF], [0xE0, 0x80, 0xAF],
      [0xED, 0xA0, 0x80], Array(0x80...0xBF),
    ] as [[UInt8]])
  func refusesStrayBytesInPlainText(stray: [UInt8]) throws {
    let bytes = Array("First line.\r\nThe minister said ".utf8) + stray + Array(" on Monday.".utf8)
    let error = try #require(throws: DocumentError.self) { try Self.detect(bytes) }
    #expect(error.what.hasPrefix("the encoding cannot be determined: byte 32 (line 2) is not UTF-8"))
  }

  @Test func refusesDamagedUTF8() {
    let error = DocumentError(
      "the text is damaged UTF-8 at byte 7 (line 1)",
      fix: "get an undamaged copy, or drop the damaged bytes: iconv -c -f UTF-8 -t UTF-8 FILE > NEW")
    #expect(throws: error) { try Self.detect(Array("мир".utf8) + [0xD0] + Array(" è".utf8)) }
  }

  @Test func refusesScatteredZeros() {
    let error = DocumentError(
      "this is not text: it contains a zero byte at byte 5 (line 2)",
      fix: "name a text file, or save the document as plain text")
    #expect(throws: error) { try Self.detect(Array("abc\n\0 some more text, and yet more \0 of it".utf8)) }
  }
}
