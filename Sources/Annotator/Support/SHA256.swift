import CDigest

/// The SHA-256 digest of some bytes (FIPS 180-4), which is how an article's text is identified.
package struct SHA256Digest: Hashable, Comparable, Sendable {
  /// The digest in four parts, the first one first.
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

  /// Takes over a digest that was written down, or returns nil unless it is 64 hexadecimal digits in lower
  /// case.
  package init?(hex: String) {
    self.init(hex: hex.utf8)
  }

  /// Takes over a digest that was written down as ASCII.
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
  /// Whether both are the same.
  package static func == (left: SHA256Digest, right: SHA256Digest) -> Bool { left.words == right.words }

  /// Whether one comes before the other, as their hexadecimal digits do.
  package static func < (left: SHA256Digest, right: SHA256Digest) -> Bool {
    let (left, right) = (left.words, right.words)
    return (left.first.bigEndian, left.second.bigEndian, left.third.bigEndian, left.fourth.bigEndian)
      < (right.first.bigEndian, right.second.bigEndian, right.third.bigEndian, right.fourth.bigEndian)
  }

  /// Feeds the digest to a hasher; a part of it is as good as all.
  package func hash(into hasher: inout Hasher) { hasher.combine(words.first) }
}
