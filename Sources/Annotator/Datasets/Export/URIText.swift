/// Text inside URIs.
enum URIText {
  /// Returns the address of an article if it is a web address, or else a name made from the text's SHA-256.
  static func source(of article: Article) -> String {
    article.url.flatMap(address) ?? textPrefix + article.digest.hex
  }

  /// The prefix of names for texts without an address.
  static let textPrefix = "urn:annotate:sha256:"

  /// Returns a web address as a URI; nil for anything else.
  static func address(_ text: String) -> String? {
    isWebAddress(text) ? escaped(text, keeping: "-._~:/?#[]@!$&'()*+,;=%") : nil
  }

  /// Returns the text with percent escapes for all UTF-8 bytes except letters, digits and the given signs.
  static func escaped(_ text: String, keeping signs: String = "-._~") -> String {
    let kept = Set(signs.utf8)
    let bytes = text.utf8.flatMap { byte -> [UInt8] in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: [byte]
      case _ where kept.contains(byte): [byte]
      default:
        [0x25] + Array(String(byte >> 4, radix: 16, uppercase: true).utf8)
          + Array(String(byte & 15, radix: 16, uppercase: true).utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isWebAddress(_ text: String) -> Bool {
    text.hasPrefix("https://") || text.hasPrefix("http://")
  }
}
