import Testing

@testable import Annotator

@Suite struct EncodingDetectorTests {
  private static let russian =
    "В порту сообщили, что трое рабочих пострадали. «Мы не знаем причину», — заявил глава порта Пётр Лемех."
  private static let ukrainian =
    "За словами посередника, план передбачає виведення військ. «Її ніхто не бачив», — відповіла речниця."
  private static let western = [
    "Le traité a été rejeté, d’après le député ; l’été sera agité — dit-il.",
    "Der Bürgermeister wies die Vorwürfe zurück: „Völlig falsch.“",
    "El alcalde negó la acusación y pidió una investigación en España.",
    "La città è già così, perché non c’è più nulla.",
    "The café owner, Mr. Müller, said it was “false”.", "Ministeriö kertoi, että hän ei ole täällä.",
  ]

  /// The bytes of a text in an encoding of one byte a letter, letters that it lacks left out.
  static func bytes(of text: String, in encoding: TextEncoding) -> [UInt8] {
    let upper = Array((encoding.upperHalf ?? "").unicodeScalars)
    return text.unicodeScalars.compactMap { scalar in
      scalar.isASCII ? UInt8(scalar.value) : upper.firstIndex(of: scalar).map { UInt8($0 + 0x80) }
    }
  }

  @Test(arguments: [TextEncoding.windows1251, .koi8r, .iso8859x5, .ibm866, .macCyrillic])
  func tellsRussianEncodingsApart(encoding: TextEncoding) throws {
    let bytes = Self.bytes(of: Self.russian, in: encoding)
    #expect(try EncodingDetector.encoding(of: bytes) == encoding)
    #expect(
      try EncodingDetector.encoding(of: Array("https://example.org/news?id=1 ".utf8) + bytes) == encoding)
  }

  @Test(arguments: [TextEncoding.windows1251, .koi8u, .iso8859x5, .macCyrillic])
  func tellsUkrainianEncodingsApart(encoding: TextEncoding) throws {
    #expect(try EncodingDetector.encoding(of: Self.bytes(of: Self.ukrainian, in: encoding)) == encoding)
  }

  @Test func capitalsAloneAreToldByTheirLetters() throws {
    let text = Self.russian.uppercased()
    #expect(try EncodingDetector.encoding(of: Self.bytes(of: text, in: .windows1251)) == .windows1251)
    #expect(try EncodingDetector.encoding(of: Self.bytes(of: text, in: .koi8r)) == .koi8r)
  }

  @Test(arguments: western)
  func findsWesternText(text: String) throws {
    #expect(try EncodingDetector.encoding(of: Self.bytes(of: text, in: .windows1252)) == .windows1252)
  }

  @Test(arguments: [
    (
      "Rzecznik powiedział, że żądania zostały źle odczytane przez sąd i odrzucone.", TextEncoding.windows1250
    ),
    ("Mluvčí řekla, že příčina požáru ještě není známa a vyšetřování běží.", .windows1250),
    ("Bakan, iddiaların doğru olmadığını söyledi ve açıklama yapılmayacağını belirtti.", .windows1254),
    ("הדובר הכחיש את הדיווח ואמר כי איש לא נפגע בתאונה.", .windows1255),
    ("Ο υπουργός διέψευσε την είδηση και είπε ότι δεν γνωρίζει τίποτα.", .windows1253),
    (
      "Az őrség szóvivője cáfolta a hírt, és később közölte, hogy senki sem sérült meg a tűzben.",
      .windows1250
    ),
  ])
  func refusesWhatItWouldGetWrong(text: String, encoding: TextEncoding) {
    #expect(throws: UserError.self) { try EncodingDetector.encoding(of: Self.bytes(of: text, in: encoding)) }
  }

  @Test(
    arguments: [
      ([0xEF, 0xBB, 0xBF, 0x61], TextEncoding.utf8), ([0xFF, 0xFE, 0x61, 0], .utf16LittleEndian),
      ([0xFE, 0xFF, 0, 0x61], .utf16BigEndian),
      ([0x61, 0, 0x62, 0], .utf16LittleEndian), ([0, 0x61, 0, 0x62], .utf16BigEndian), ([0x61], .utf8),
      ([], .utf8),
      ([0x1F, 0x04, 0x3B, 0x04, 0x30, 0x04, 0x3D, 0x04, 0x2E, 0x00], .utf16LittleEndian),
    ] as [([UInt8], TextEncoding)])
  func marksAndZerosTellUnicodeEncodings(bytes: [UInt8], encoding: TextEncoding) throws {
    #expect(try EncodingDetector.encoding(of: bytes) == encoding)
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], "UTF-32"), ([0x61, 0, 0, 0, 0x62, 0, 0, 0], "UTF-32"),
      ([0, 0, 0, 0x61, 0, 0, 0, 0x62], "UTF-32"),
      ([0x82, 0xB1, 0x82, 0xEA, 0x82, 0xCD, 0x93, 0xFA, 0x96, 0x7B, 0x8C, 0xEA], "SHIFT_JIS"),
    ] as [([UInt8], String)])
  func namesEncodingsThatAreNotRead(bytes: [UInt8], name: String) {
    let error = UserError(
      "The text looks like \(name), which is not read here",
      fix: "convert it: iconv -f \(name) -t UTF-8 FILE > NEW")
    #expect(throws: error) { try EncodingDetector.encoding(of: bytes) }
  }

  @Test(
    arguments: [
      [0xD5, 0xE2, 0xCA, 0xC7, 0xD6, 0xD0, 0xCE, 0xC4, 0xA1, 0xA3],
      [0xC0, 0xAF, 0xA4, 0xCF, 0xC6, 0xFC, 0xCB, 0xDC],
    ] as [[UInt8]])
  func doesNotNameWhatItCannotTellApart(bytes: [UInt8]) {
    let error = UserError(
      "The text looks Chinese, Japanese or Korean in an encoding that is not read here",
      fix: "convert it from GB18030, BIG5, EUC-JP or EUC-KR: iconv -f ENCODING -t UTF-8 FILE > NEW")
    #expect(throws: error) { try EncodingDetector.encoding(of: bytes) }
  }

  @Test(
    arguments: [
      [0xC3, 0x20], [0xFF], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xC0, 0xAF], [0xE0, 0x80, 0xAF],
      [0xED, 0xA0, 0x80], Array(0x80...0xBF),
    ] as [[UInt8]])
  func refusesStrayBytesInPlainText(stray: [UInt8]) {
    let bytes = Array("First line.\r\nThe minister said ".utf8) + stray + Array(" on Monday.".utf8)
    let error = UserError(
      "The encoding cannot be told: what stands at byte 32 (line 2) is not UTF-8, and fits no other encoding well",
      fix: "name it with --encoding, or convert the file: iconv -f ENCODING -t UTF-8 FILE > NEW")
    #expect(throws: error) { try EncodingDetector.encoding(of: bytes) }
  }

  @Test func refusesDamagedUTF8() {
    let error = UserError(
      "The text is damaged UTF-8: what stands at byte 7 (line 1) is no letter",
      fix: "get an undamaged copy, or drop what is damaged: iconv -c -f UTF-8 -t UTF-8 FILE > NEW")
    #expect(throws: error) {
      try EncodingDetector.encoding(of: Array("мир".utf8) + [0xD0] + Array(" è".utf8))
    }
  }

  @Test func refusesScatteredZeros() {
    let error = UserError(
      "This is no text: it holds a zero byte at byte 5 (line 2)",
      fix: "name a text file, or save the document as plain text")
    #expect(throws: error) {
      try EncodingDetector.encoding(of: Array("abc\n\0 some more text, and yet more \0 of it".utf8))
    }
  }
}
