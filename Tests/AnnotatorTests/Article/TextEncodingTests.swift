import Testing

@testable import Annotator

@Suite struct TextEncodingTests {
  @Test(arguments: TextEncoding.allCases)
  func isFoundByItsName(encoding: TextEncoding) throws {
    #expect(try TextEncoding(name: encoding.name) == encoding)
    #expect(try TextEncoding(name: encoding.name.uppercased()) == encoding)
  }

  @Test(arguments: [
    ("UTF8", TextEncoding.utf8), ("cp1251", .windows1251), ("CP-1252", .windows1252), ("koi-8r", .koi8r),
    ("latin1", .iso8859x1),
    ("iso_8859_15", .iso8859x15), ("cp866", .ibm866), ("utf16", .utf16), ("ascii", .utf8),
  ])
  func isFoundByOtherNames(name: String, encoding: TextEncoding) throws {
    #expect(try TextEncoding(name: name) == encoding)
  }

  @Test func anUnknownNameGetsTheNearOne() throws {
    let error = try #require(throws: UserError.self) { try TextEncoding(name: "windws-1251") }
    #expect(error.what == "'windws-1251' is not an encoding that is read here")
    #expect(
      error.fix?.hasPrefix(
        "did you mean 'windows-1251'? Known are utf-8, utf-16, utf-16le, utf-16be, windows-1250,") == true)
  }

  @Test func aStrangeNameGetsTheList() throws {
    let error = try #require(throws: UserError.self) { try TextEncoding(name: "ebcdic") }
    #expect(error.fix?.hasPrefix("use one of utf-8, utf-16,") == true)
    #expect(
      error.fix?.hasSuffix("iso-8859-16, or convert the file: iconv -f ENCODING -t UTF-8 FILE > NEW") == true)
  }

  @Test(arguments: TextEncoding.allCases)
  func tablesHaveASignForEachByte(encoding: TextEncoding) {
    if let upper = encoding.upperHalf { #expect(upper.unicodeScalars.count == 128) }
  }
}
