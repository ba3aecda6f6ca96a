/// The converters that were opened before the process gave up opening files, which converters are.
package struct CharsetPool {
  private var converters: [Charset: CharsetConverter] = [:]

  /// Opens converters, those that this system has.
  package init(_ charsets: [Charset]) { open(charsets) }

  /// Opens the converters that a file names with `charset=` or `encoding=`, 40 at most, and those that are
  /// needed to tell the encoding of one that names none.
  ///
  /// - Parameter stated: the encoding that somebody else states; nil for none.
  package init(for bytes: [UInt8], stated: Charset? = nil) {
    let named = (stated.map { [$0] } ?? []) + Self.named(in: bytes).prefix(40)
    self.init([Charset(label: "windows-1252")] + named)
    let first = named.first { $0 != .utf8 }
    if first.map({ (try? strictUTF8(bytes, from: $0)) == nil }) ?? true {
      open(EncodingDetector.candidates(for: bytes))
    }
    // What travels as ASCII shows only later what it is.
    if Self.isPacked(bytes) { open(EncodingDetector.all) }
  }

  private mutating func open(_ charsets: [Charset]) {
    for charset in charsets where converters[charset] == nil && charset != .utf8 {
      converters[charset] = CharsetConverter(charset)
    }
  }

  /// Whether parts of a mail or of a saved page are in a transfer encoding.
  private static func isPacked(_ bytes: [UInt8]) -> Bool {
    guard bytes.firstRange(ofFolded: Array("content-transfer-encoding:".utf8), from: 0) != nil else {
      return false
    }
    return ["quoted-printable", "base64"].contains {
      bytes.firstRange(ofFolded: Array($0.utf8), from: 0) != nil
    }
  }

  /// Whether an encoding can be read.
  func reads(_ charset: Charset) -> Bool { charset == .utf8 || converters[charset] != nil }

  /// The bytes as UTF-8, those without a meaning replaced; nil when there is no converter.
  package func utf8(_ bytes: [UInt8], from charset: Charset) -> [UInt8]? {
    if charset == .utf8 { return Array(String(decoding: bytes, as: UTF8.self).utf8) }
    return converters[charset].flatMap { try? $0.utf8(bytes, replacing: true) }
  }

  /// The bytes as UTF-8.
  ///
  /// - Throws: where the first byte stands that has no meaning; the first of all when there is no converter.
  package func strictUTF8(_ bytes: [UInt8], from charset: Charset) throws(MeaninglessByte) -> [UInt8] {
    if charset == .utf8 {
      if let offset = UTF8Check(bytes).firstInvalidOffset { throw MeaninglessByte(offset: offset) }
      return bytes
    }
    guard let converter = converters[charset] else { throw MeaninglessByte(offset: 0) }
    return try converter.utf8(bytes, replacing: false)
  }

  /// What the bytes of an encoding of one byte a letter mean; nil when there is no converter.
  func table(of charset: Charset, _ groups: Set<LetterGroup>) -> SingleByteTable? {
    converters[charset].map { SingleByteTable(charset, groups, $0) }
  }

  /// The encodings that are named anywhere in the bytes, in order, without repeats; where names are numbers
  /// or packed, all that come into question.
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
        // ASCII is stated where nobody stated anything, and says nothing of the bytes beyond it.
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
  /// Where the bytes of a word in lower case stand first, in any case, from an offset on.
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
