import Testing

@testable import Annotator

@Suite struct TextEncodingTests {
  @Test(arguments: [
    ("UTF8", "utf-8"), ("cp1251", "windows-1251"), ("CP-1252", "windows-1252"), ("koi-8r", "koi8-r"),
    ("latin1", "windows-1252"), ("iso_8859_15", "iso-8859-15"), ("cp866", "ibm866"), ("utf16", "utf-16"),
    ("ascii", "utf-8"), ("GBK", "gb18030"), ("Big5", "big5"), ("sjis", "shift_jis"), ("euc-jp", "euc-jp"),
    ("windows-1258", "windows-1258"), ("ISO-8859-16", "iso-8859-16"), ("macintosh", "macintosh"),
  ])
  func isFoundByItsNames(name: String, encoding: String) throws {
    #expect(try TextEncoding(name: name).name == encoding)
  }

  @Test func anUnknownNameGetsTheNearOne() {
    let error = UserError(
      "'windws-1251' is not a supported encoding",
      fix:
        "did you mean 'windows-1251'? Use one such as windows-1251, iso-8859-2 or gb18030; 'iconv -l' "
        + "lists them"
    )
    #expect(throws: error) { try TextEncoding(name: "windws-1251") }
  }

  @Test(arguments: ["ebkdik", "", "../../lib/x", "utf-8//TRANSLIT", String(repeating: "a", count: 500)])
  func aStrangeNameIsRefused(name: String) {
    #expect(throws: UserError.self) { try TextEncoding(name: name) }
  }
}
