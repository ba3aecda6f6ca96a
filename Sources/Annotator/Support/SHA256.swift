import CDigest

/// A SHA-256 digest (FIPS 180-4), used to identify an article's text.
package struct SHA256Digest: Hashable, Comparable, Sendable {
  /// The 32 bytes of the digest, in four parts in order.
  private var words: (first: UInt64, second: UInt64, third: UInt64, fourth: UInt64) = (0, 0, 0, 0)

  /// Computes the digest of the UTF-8 bytes of `text`. Linear in the text.
  package init(of text: String) {
    var text = text
    self = text.withUTF8 { SHA256Digest(of: $0) }
  }

  /// Computes the digest of `bytes`. Linear in their count.
  package init(of bytes: UnsafeBufferPointer<UInt8>) {
    withUnsafeMutableBytes(of: &words) { digest in
      cdigest_sha256(bytes.baseAddress, bytes.count, digest.assumingMemoryBound(to: UInt8.self).baseAddress)
    }
  }

  /// Computes the digest of `bytes`. Linear in their count.
  init(of bytes: [UInt8]) {
    self = bytes.withUnsafeBufferPointer { SHA256Digest(of: $0) }
  }

  /// Decodes a digest from its text, or returns nil unless it is 64 lower-case hexadecimal digits.
  package init?(hex: String) {
    self.init(hex: hex.utf8)
  }

  /// Decodes a digest from its ASCII text.
  init?(hex digits: some Collection<UInt8>) {
    let there = digits.withContiguousStorageIfAvailable { SHA256Digest(hexDigits: $0) }
    guard let digest = there ?? Array(digits).withUnsafeBufferPointer({ SHA256Digest(hexDigits: $0) })
    else { return nil }
    self = digest
  }

  private init?(hexDigits digits: UnsafeBufferPointer<UInt8>) {
    guard digits.count == 64 else { return nil }
    let wrong = withUnsafeMutableBytes(of: &words) { digest in
      var wrong: UInt8 = 0
      for place in 0..<32 {
        let high = Hexadecimal.valueOrAll(ofLowerCase: digits[2 * place])
        let low = Hexadecimal.valueOrAll(ofLowerCase: digits[2 * place + 1])
        wrong |= (high | low) & 0xF0
        digest[place] = high << 4 | low
      }
      return wrong
    }
    guard wrong == 0 else { return nil }
  }

  /// The digest as 64 lower-case hexadecimal digits.
  package var hex: String {
    withUnsafeBytes(of: words) { digest in
      String(unsafeUninitializedCapacity: 64) { text in
        for (place, byte) in digest.enumerated() {
          text.initializeElement(at: 2 * place, to: Hexadecimal.digit(of: byte >> 4))
          text.initializeElement(at: 2 * place + 1, to: Hexadecimal.digit(of: byte & 15))
        }
        return 64
      }
    }
  }
}

extension SHA256Digest {
  /// Whether two digests are equal.
  package static func == (left: SHA256Digest, right: SHA256Digest) -> Bool { left.words == right.words }

  /// Whether one digest precedes the other in the order of their hexadecimal digits.
  package static func < (left: SHA256Digest, right: SHA256Digest) -> Bool {
    let (left, right) = (left.words, right.words)
    return (left.first.bigEndian, left.second.bigEndian, left.third.bigEndian, left.fourth.bigEndian)
      < (right.first.bigEndian, right.second.bigEndian, right.third.bigEndian, right.fourth.bigEndian)
  }

  /// Feeds a quarter of the digest to a hasher, which is as good as all of it.
  package func hash(into hasher: inout Hasher) { hasher.combine(words.first) }
}
