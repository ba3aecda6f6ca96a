/// The article that was read last, with its bytes, so that the next one need only be compared: annotators share texts.
struct SeenArticle: Sendable {
  /// The text's UTF-8 bytes.
  private(set) var text: [UInt8] = []
  /// The text's digest, which the file states.
  private(set) var digest = Self.emptyDigest
  /// How long the text is.
  private(set) var codePointCount = 0
  /// Where the last file has the values before the digest, `null` where there is none; fewer where a member is missing.
  private(set) var values: [Range<Int>] = []
  /// The file's bytes from the stated digest to the end of the text.
  private var bytes: [UInt8] = []

  private static let emptyDigest = SHA256Digest(of: "")

  /// Moves past an article.
  mutating func pass(_ scanner: inout OrderedScanner) throws(OrderedScanner.Doubt) {
    values.removeAll(keepingCapacity: true)
    try scanner.open(0x7B)
    for key: StaticString in [
      "\"title\":", "\"source\":", "\"url\":", "\"author\":", "\"published\":", "\"language\":",
    ] where scanner.take(key: key) {
      let start = scanner.position
      if !scanner.takeNull() { _ = try scanner.string() }
      values.append(start..<scanner.position)
    }
    try scanner.pass(key: "\"sha256\":")
    let start = scanner.position
    if !bytes.isEmpty, scanner.continues(with: bytes) {
      scanner.position += bytes.count
    } else {
      try read(&scanner, from: start)
    }
    try scanner.close()
  }

  private mutating func read(_ scanner: inout OrderedScanner, from start: Int) throws(OrderedScanner.Doubt) {
    bytes.removeAll(keepingCapacity: true)
    let stated = try scanner.string()
    try scanner.pass(key: "\"text\":")
    text.removeAll(keepingCapacity: true)
    scanner.append(try scanner.string(), to: &text)
    digest = text.withUnsafeBufferPointer { SHA256Digest(of: $0) }
    guard digest.hex.utf8.elementsEqual(scanner.bytes[stated.range]) else { throw OrderedScanner.Doubt() }
    codePointCount = text.withUnsafeBufferPointer { $0.count { $0 & 0xC0 != 0x80 } }
    bytes.append(contentsOf: scanner.bytes[start..<scanner.position])
  }
}
