/// Converters opened while the process may still open files, since opening a converter opens files.
package struct CharsetPool {
  private var converters: [Charset: CharsetConverter] = [:]

  /// Opens those of the converters that this system has.
  package init(_ charsets: [Charset]) { open(charsets) }

  /// Opens the converters for the encodings that a file names with `charset=` or `encoding=`, at most 40,
  /// and, if necessary, those for detecting the encoding.
  ///
  /// - Parameter stated: the encoding stated elsewhere, if any.
  package init(for bytes: [UInt8], stated: Charset? = nil) {
    let named = (stated.map { [$0] } ?? []) + Self.named(in: bytes).prefix(40)
    self.init([Charset(label: "windows-1252")] + named)
    let first = named.first { $0 != .utf8 }
    if first.map({ (try? strictUTF8(bytes, from: $0)) == nil }) ?? true {
      open(EncodingDetector.candidates(for: bytes))
    }
    // Text in a transfer encoding is ASCII and reveals its own encoding only once decoded.
    if Self.isPacked(bytes) { open(EncodingDetector.all) }
  }

  private mutating func open(_ charsets: [Charset]) {
    for charset in charsets where converters[charset] == nil && charset != .utf8 {
      converters[charset] = CharsetConverter(charset)
    }
  }

  /// Returns whether parts of a mail or of a saved page are in a transfer encoding.
  private static func isPacked(_ bytes: [UInt8]) -> Bool {
    guard bytes.firstRange(ofFolded: Array("content-transfer-encoding:".utf8), from: 0) != nil else {
      return false
    }
    return ["quoted-printable", "base64"].contains {
      bytes.firstRange(ofFolded: Array($0.utf8), from: 0) != nil
    }
  }

  /// Returns whether an encoding can be read.
  func reads(_ charset: Charset) -> Bool { charset == .utf8 || converters[charset] != nil }

  /// Returns the bytes as UTF-8, with those without a meaning replaced; nil if there is no converter.
  package func utf8(_ bytes: [UInt8], from charset: Charset) -> [UInt8]? {
    if charset == .utf8 { return Array(String(decoding: bytes, as: UTF8.self).utf8) }
    return converters[charset].flatMap { try? $0.utf8(bytes, replacing: true) }
  }

  /// Returns the bytes as UTF-8.
  ///
  /// - Throws: the offset of the first byte that has no meaning; 0 if there is no converter.
  package func strictUTF8(_ bytes: [UInt8], from charset: Charset) throws(MeaninglessByte) -> [UInt8] {
    if charset == .utf8 {
      if let offset = UTF8Check(bytes).firstInvalidOffset { throw MeaninglessByte(offset: offset) }
      return bytes
    }
    guard let converter = converters[charset] else { throw MeaninglessByte(offset: 0) }
    return try converter.utf8(bytes, replacing: false)
  }

  /// Returns the table of a single-byte encoding; nil if there is no converter.
  func table(of charset: Charset, _ groups: Set<LetterGroup>) -> SingleByteTable? {
    converters[charset].map { SingleByteTable(charset, groups, $0) }
  }

  /// Returns the encodings that are named anywhere in the bytes, in order and without repeats. If names are
  /// numbers or compressed, returns all that are possible.
  static func named(in bytes: [UInt8]) -> [Charset] {
    if bytes.starts(with: Array("{\\rtf".utf8)) { return RTFCharset.all }
    if bytes.starts(with: [0x1F, 0x8B]) { return EncodingDetector.all }
    var found: [Charset] = []
    for word in ["charset=", "encoding=", "=?"] {
      var offset = 0
      while found.count < 40, let place = bytes.firstRange(ofFolded: Array(word.utf8), from: offset) {
        offset = place.upperBound
        let label = bytes[offset...].prefix(40).drop { $0 == 0x22 || $0 == 0x27 || $0 == 0x20 }.prefix(
          while: isLabel)
        let charset = Charset(label: String(decoding: label, as: UTF8.self))
        // ASCII is the label of those who chose none, and says nothing about bytes beyond it.
        let isASCII = label.suffix(5).elementsEqual("ascii".utf8, by: { $0 | 0x20 == $1 })
        if !label.isEmpty, !isASCII, !found.contains(charset) { found.append(charset) }
      }
    }
    return found
  }

  private static func isLabel(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == 0x2D || byte == 0x5F
      || byte == 0x3A
  }
}

extension Array<UInt8> {
  /// Returns the first occurrence of a lower-case word at or after an offset, ignoring case.
  func firstRange(ofFolded word: [UInt8], from start: Int) -> Range<Int>? {
    guard let first = word.first else { return nil }
    var offset = start
    while offset + word.count <= count {
      if self[offset] | 0x20 == first | 0x20,
        word.indices.allSatisfy({ Self.folded(self[offset + $0]) == word[$0] })
      {
        return offset..<offset + word.count
      }
      offset += 1
    }
    return nil
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte + 32 : byte
  }
}
