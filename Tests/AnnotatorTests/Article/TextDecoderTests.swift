import Testing

@testable import Annotator

@Suite struct TextDecoderTests {
  @Test(
    arguments: [
      ([0xCF, 0xF0, 0xE8, 0xE2, 0xB3, 0xF2], TextEncoding.windows1251, "Привіт"),
      ([0xF0, 0xD2, 0xC9, 0xD7, 0xA6, 0xD4], .koi8u, "Привіт"),
      ([0xBF, 0xE0, 0xD8, 0xD2, 0xD5, 0xE2], .iso8859x5, "Привет"),
      ([0x8F, 0xE0, 0xA8, 0xA2, 0xA5, 0xE2], .ibm866, "Привет"),
      ([0x93, 0xE9, 0x94], .windows1252, "“é”"), ([0xA4], .iso8859x15, "€"),
      ([0xEF, 0xBB, 0xBF, 0xD1, 0x8F], .utf8, "я"),
      ([0xFF, 0xFE, 0x3D, 0xD8, 0x00, 0xDE], .utf16, "😀"), ([0xFE, 0xFF, 0x04, 0x4F], .utf16, "я"),
      ([0x04, 0x4F], .utf16BigEndian, "я"),
      ([0x61, 0x00], .utf16, "a"), ([], .utf16LittleEndian, ""), ([0x0D, 0x0A], .koi8r, "\r\n"),
    ] as [([UInt8], TextEncoding, String)])
  func decodes(bytes: [UInt8], encoding: TextEncoding, text: String) throws {
    let decoded = try TextDecoder(encoding: encoding).text(of: bytes)
    #expect(decoded.unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test(
    arguments: [
      ([0x61, 0x98], TextEncoding.windows1251, 1), ([0x61, 0x62, 0xC3], .utf8, 2),
      ([0xED, 0xA0, 0x80], .utf8, 0), ([0xF4, 0x90, 0x80, 0x80], .utf8, 0),
      ([0x61, 0x00, 0x00, 0xDC], .utf16LittleEndian, 2), ([0x61, 0x00, 0x62], .utf16LittleEndian, 2),
      ([0x3D, 0xD8], .utf16LittleEndian, 0),
    ] as [([UInt8], TextEncoding, Int)])
  func refusesTheFirstByteWithoutMeaning(bytes: [UInt8], encoding: TextEncoding, offset: Int) {
    #expect(throws: DecodingFailure(offset: offset)) { try TextDecoder(encoding: encoding).text(of: bytes) }
  }
}
