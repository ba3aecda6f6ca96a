import Documents
import Testing

@Suite struct PlainTextReaderTests {
  static func document(_ bytes: [UInt8], _ stated: String?) throws(DocumentError) -> Document {
    let charset = stated.map(Charset.init(label:))
    let pool = CharsetPool(PlainTextReader.charsets(for: bytes, stated: charset))
    return try PlainTextReader(pool: pool, stated: charset).document(of: bytes)
  }

  @Test(
    arguments: [
      ([0xCF, 0xF0, 0xE8, 0xE2, 0xB3, 0xF2], "windows-1251", "Привіт"),
      ([0xF0, 0xD2, 0xC9, 0xD7, 0xA6, 0xD4], "koi8-u", "Привіт"),
      ([0xBF, 0xE0, 0xD8, 0xD2, 0xD5, 0xE2], "iso-8859-5", "Привет"),
      ([0x8F, 0xE0, 0xA8, 0xA2, 0xA5, 0xE2], "ibm866", "Привет"),
      ([0x93, 0xE9, 0x94], "windows-1252", "“é”"), ([0xA4], "iso-8859-15", "€"),
      ([0xEF, 0xBB, 0xBF, 0xD1, 0x8F], "utf-8", "я"), ([0xF9, 0xEC, 0xE5, 0xED], "windows-1255", "שלום"),
      ([0xFF, 0xFE, 0x3D, 0xD8, 0x00, 0xDE], "utf-16", "😀"), ([0xFE, 0xFF, 0x04, 0x4F], "utf-16", "я"),
      ([0x04, 0x4F], "utf-16be", "я"), ([0x61, 0x00], "utf-16", "a"), ([0x0D, 0x0A], "koi8-r", "\r\n"),
      ([0xD6, 0xD0, 0xCE, 0xC4], "gb18030", "中文"), ([0xA4, 0xA4, 0xA4, 0xE5], "big5", "中文"),
      ([0x93, 0xFA, 0x96, 0x7B], "shift_jis", "日本"), ([0xC7, 0xD1, 0xB1, 0xDB], "euc-kr", "한글"),
    ] as [([UInt8], String, String)])
  func decodesWhatIsStated(bytes: [UInt8], encoding: String, text: String) throws {
    let document = try Self.document(bytes, encoding)
    #expect(document.blocks.map(\.text).first?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
  }

  @Test(
    arguments: [
      ([0x61, 0x98], "windows-1251", "byte 2 (line 1)"), ([0x61, 10, 0xC3], "utf-8", "byte 3 (line 2)"),
      ([0x61, 0x00, 0x00, 0xDC], "utf-16le", "byte 3 (line 1)"),
      ([0x61, 0x00, 0x62], "utf-16le", "byte 3 (line 1)"),
      ([0x61, 0x81, 0x20], "shift_jis", "byte 2 (line 1)"),
    ] as [([UInt8], String, String)])
  func refusesTheFirstByteWithoutMeaning(bytes: [UInt8], encoding: String, place: String) {
    let error = DocumentError(
      "\(place) is not valid \(encoding)",
      fix: "name another encoding with --encoding, or omit it to have it detected")
    #expect(throws: error) { try Self.document(bytes, encoding) }
  }

  @Test func namesTheEncodingUnlessItIsUTF8() throws {
    #expect(try Self.document([0xCF, 0xF0], "cp1251").encoding == "windows-1251")
    #expect(try Self.document(Array("я".utf8), nil).encoding == nil)
  }
}
