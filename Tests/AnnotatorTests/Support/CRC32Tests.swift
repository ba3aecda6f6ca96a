import Testing

@testable import Annotator

@Suite struct CRC32Tests {
  /// The check value of ISO 3309 and two neighbours that zlib gives.
  @Test(arguments: [("123456789", 0xCBF4_3926), ("", 0), ("a", 0xE8B7_BE43)] as [(String, UInt32)])
  func matchesTheStandardsCheckValue(text: String, checksum: UInt32) {
    #expect(CRC32.checksum(of: Array(text.utf8)[...]) == checksum)
  }
}
