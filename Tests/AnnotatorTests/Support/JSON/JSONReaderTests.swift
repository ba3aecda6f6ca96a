import Testing

@testable import Annotator

@Suite struct JSONReaderTests {
  private static func skip(_ text: String) throws(UserError) {
    try skip(Array(text.utf8))
  }

  private static func skip(_ bytes: [UInt8]) throws(UserError) {
    var reader = try JSONReader(bytes, name: "a.json", fix: "mend it")
    _ = try reader.skipValue()
    try reader.finish()
  }

  @Test(arguments: [
    "{}", "[]", " [1, -0, 0.5e-3, 1E+2] ", "{\"a\": {\"a\": null}, \"b\": [true, false]}", "\"\"",
    "\u{FEFF}{}",
    "\"\\ud83d\\ude42 \\\" \\\\ \\/ \\b\\f\\n\\r\\t \\u00e9 é 🙂\"", "{\"é\": 1, \"e\u{301}\": 2}",
    String(repeating: "[", count: 64) + String(repeating: "]", count: 64), "\"\u{7F}\u{2028}\"", "{\"\": 1}",
  ])
  func acceptsWhatIsJSON(text: String) throws {
    try Self.skip(text)
  }

  @Test(arguments: [
    ("", "a.json:1:1: the file ends where a value should be. Mend it."),
    ("[1,]", "a.json:1:4: there is a comma before the end of a list or object. Mend it."),
    ("{\"a\":1,}", "a.json:1:8: there is a comma before the end of a list or object. Mend it."),
    ("[1 2]", "a.json:1:4: expected ',' or ']'. Mend it."),
    ("{\"a\" 1}", "a.json:1:6: expected ':'. Mend it."),
    ("{a: 1}", "a.json:1:2: expected a string. Mend it."),
    ("{} {}", "a.json:1:4: there is text after the end of the JSON value. Mend it."),
    ("{}\u{0}", "a.json:1:3: there is text after the end of the JSON value. Mend it."),
    ("{\"é\": 1,\n \"é\": 2}", "a.json:2:2: the key 'é' is given twice. Mend it."),
    ("{\"a\": 1, \"\\u0061\": 2}", "a.json:1:10: the key 'a' is given twice. Mend it."),
    ("\"a\nb\"", "a.json:1:3: a string has a raw control character. Mend it."),
    ("\"ab", "a.json:1:1: the string is never closed. Mend it."),
    ("\"\\x41\"", "a.json:1:2: the string has an escape that JSON does not allow. Mend it."),
    ("\"\\u12\"", "a.json:1:2: \\u needs four hexadecimal digits. Mend it."),
    ("\"\\ud800\"", "a.json:1:2: the string contains half of a surrogate pair. Mend it."),
    ("\"\\udc00\\ud800\"", "a.json:1:2: the string contains half of a surrogate pair. Mend it."),
    ("NaN", "a.json:1:1: expected a value. Mend it."), ("+1", "a.json:1:1: expected a value. Mend it."),
    ("[01]", "a.json:1:3: expected ',' or ']'. Mend it."), ("[-]", "a.json:1:2: expected a number. Mend it."),
    ("[1.]", "a.json:1:2: expected a number. Mend it."), ("[.5]", "a.json:1:2: expected a value. Mend it."),
    ("nul", "a.json:1:1: expected a value. Mend it."), ("// a\n1", "a.json:1:1: expected a value. Mend it."),
    (
      String(repeating: "[", count: 65),
      "a.json:1:65: the file is nested deeper than 64 levels. Mend it."
    ),
    (
      String(repeating: "[", count: 64),
      "a.json:1:65: the file ends where a value should be. Mend it."
    ),
  ])
  func refusesWhatIsNotAndSaysWhere(text: String, message: String) {
    do throws(UserError) {
      try Self.skip(text)
      Issue.record("accepted \(text)")
    } catch {
      #expect(error.description == message)
    }
  }

  @Test(
    arguments: [
      [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80],
      [0xF0, 0x80, 0x80, 0xAF],
    ] as [[UInt8]])
  func refusesMalformedUTF8(bytes: [UInt8]) {
    #expect(throws: UserError("the text is not valid UTF-8", at: "a.json:1:2", fix: "mend it")) {
      try Self.skip([0x22] + bytes + [0x22])
    }
  }

  @Test func readsNumbersExactly() throws {
    let numbers: [(String, Double)] = [
      ("0.1", 0.1), ("-0.0", -0.0), ("123456789012345", 123_456_789_012_345),
      ("0.30000000000000004", 0.1 + 0.2),
      ("1e-7", 1e-7), ("5e-324", .leastNonzeroMagnitude),
      ("1.7976931348623157e308", .greatestFiniteMagnitude),
      ("0.123456789012345", 0.123456789012345), ("0e-400", 0), ("9007199254740993", 9_007_199_254_740_992),
    ]
    for (text, value) in numbers {
      var reader = try JSONReader(Array(text.utf8), name: "")
      #expect(try reader.number().bitPattern == value.bitPattern)
    }
  }

  @Test(arguments: ["1e400", "-1e400", "1e-400"])
  func refusesNumbersOutOfRange(text: String) throws {
    var reader = try JSONReader(Array(text.utf8), name: "a")
    #expect(throws: UserError("the number is out of range", at: "a:1:1")) { try reader.number() }
  }

  @Test(arguments: [("9223372036854775807", Int.max), ("-5", -5), ("-0", 0), ("0", 0)])
  func readsWholeNumbers(text: String, value: Int) throws {
    var reader = try JSONReader(Array(text.utf8), name: "a")
    #expect(try reader.integer() == value)
  }

  @Test(arguments: ["9223372036854775808", "1.0", "1e2", "01", "-", "\"1\"", "null", ""])
  func refusesWhatIsNoWholeNumber(text: String) throws {
    var reader = try JSONReader(Array(text.utf8), name: "a")
    #expect(throws: UserError.self) { try reader.integer() }
  }

  private enum Key: String, CaseIterable { case one, two }

  @Test func keepsUnknownMembersAsTheyWere() throws {
    var reader = try JSONReader(
      Array("{\"x\\u0041\": [1,\r\n  \"é\\n\"], \"two\": 2, \"y\": 1.50}".utf8), name: "a")
    var members = try reader.beginObject(of: Key.self)
    #expect(try reader.nextKey(&members) == .two)
    #expect(try reader.integer() == 2)
    #expect(try reader.nextKey(&members) == nil)
    #expect(
      members.unknownMembers
        == UnknownMembers([.init(key: "xA", json: "[1,    \"é\\n\"]"), .init(key: "y", json: "1.50")]))
  }

  @Test func refusesAKnownKeyGivenTwice() throws {
    var reader = try JSONReader(Array("{\"one\": 1, \"\\u006Fne\": 1}".utf8), name: "a")
    var members = try reader.beginObject(of: Key.self)
    #expect(try reader.nextKey(&members) == .one)
    #expect(try reader.integer() == 1)
    #expect(throws: UserError("the key 'one' is given twice", at: "a:1:12")) { try reader.nextKey(&members) }
  }

  @Test func limitsTheLengthOfTexts() throws {
    var reader = try JSONReader(Array("\"ééé\"".utf8), name: "a")
    #expect(try reader.string(limit: 3) == "ééé")
    reader = try JSONReader(Array("\"ééé\"".utf8), name: "a")
    #expect(throws: UserError("the text is longer than 2 characters", at: "a:1:2")) {
      try reader.string(limit: 2)
    }
  }

  @Test func limitsTheSize() throws {
    #expect(throws: UserError("the file is larger than 0 MiB", at: "a")) {
      try JSONReader([0x20, 0x20], name: "a", sizeLimit: 1)
    }
  }
}
