import CDigest

/// The SHA-256 digest of some bytes (FIPS 180-4), which is how an article's text is identified.
public struct SHA256Digest: Hashable, Sendable {
  /// The digest as 64 lower-case hexadecimal digits.
  public let hex: String

  /// Computes the digest of the UTF-8 bytes of `text`. Linear in the text.
  public init(of text: String) {
    var text = text
    self = text.withUTF8 { SHA256Digest(of: $0) }
  }

  /// Computes the digest of `bytes`. Linear in their count.
  public init(of bytes: UnsafeBufferPointer<UInt8>) {
    var digest = [UInt8](repeating: 0, count: 32)
    cdigest_sha256(bytes.baseAddress, bytes.count, &digest)
    hex = String(
      decoding: digest.flatMap { [Hexadecimal.digit(of: $0 >> 4), Hexadecimal.digit(of: $0 & 15)] },
      as: UTF8.self)
  }

  /// Takes over a digest that was written down, or returns nil unless it is 64 hexadecimal digits in lower case.
  public init?(hex: String) {
    let digits = hex.utf8
    let isHex = digits.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    guard digits.count == 64, isHex else { return nil }
    self.hex = hex
  }
}
