/// The CRC-32 of ISO 3309 and gzip: polynomial 0xEDB88320 reflected, beginning and ending inverted.
///
///     CRC32.checksum(of: Array("123456789".utf8)[...])  // 0xCBF43926
enum CRC32 {
  /// Returns the checksum of some bytes, or of preceding bytes and these when `sum` is that of the preceding
  /// ones. Linear in their count.
  static func checksum(of bytes: ArraySlice<UInt8>, after sum: UInt32 = 0) -> UInt32 {
    ~bytes.reduce(~sum) { sum, byte in
      table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ (sum >> 8)
    }
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
  }
}
