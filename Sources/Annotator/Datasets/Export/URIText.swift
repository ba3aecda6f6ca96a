/// Text inside URIs.
enum URIText {
  /// The address of an article, if it is one of the web; else a name made of the text's SHA-256.
  static func source(of article: Article) -> String {
    article.url.flatMap(address) ?? textPrefix + article.digest.hex
  }

  /// What the name of a text without an address begins with.
  static let textPrefix = "urn:annotate:sha256:"

  /// An address of the web as a URI; nil for anything else.
  static func address(_ text: String) -> String? {
    isWebAddress(text) ? escaped(text, keeping: "-._~:/?#[]@!$&'()*+,;=%") : nil
  }

  /// The text with everything but letters, digits and some signs as percent escapes of its UTF-8 bytes.
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
