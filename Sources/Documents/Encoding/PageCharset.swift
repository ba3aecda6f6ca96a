/// Determines the encoding of a web page or of XML.
///
/// The first that applies decides: a byte order mark, valid UTF-8, the encoding that the page states, if its
/// bytes are valid in that, and finally what it reads like.
package enum PageCharset {
  /// Returns the page in UTF-8, and its encoding; windows-1252 if that can't be determined.
  package static func decoded(_ bytes: [UInt8], pool: CharsetPool, stated: Charset? = nil) -> (
    utf8: [UInt8], charset: Charset
  ) {
    decoded(bytes, from: charset(of: bytes, stated: stated, pool), pool)
  }

  /// Returns an entire file in UTF-8, and its encoding.
  ///
  /// - Throws: an error if the encoding can't be determined and several are likely.
  package static func decoded(
    file bytes: [UInt8], pool: CharsetPool, stated: Charset? = nil
  ) throws(DocumentError) -> (utf8: [UInt8], charset: Charset) {
    let charset = charset(of: bytes, stated: stated, pool)
    if charset == nil, let refusal = EncodingDetector(pool: pool).refusal(ofMarkup: bytes) { throw refusal }
    return decoded(bytes, from: charset, pool)
  }

  private static func decoded(
    _ bytes: [UInt8], from charset: Charset?, _ pool: CharsetPool
  ) -> (utf8: [UInt8], charset: Charset) {
    let charset = charset ?? Charset(label: "windows-1252")
    let body = Array(bytes.dropFirst(markLength(bytes)))
    if let utf8 = pool.utf8(body, from: charset) { return (utf8, charset) }
    return (Array(String(decoding: body, as: UTF8.self).utf8), .utf8)
  }

  private static func charset(of bytes: [UInt8], stated: Charset?, _ pool: CharsetPool) -> Charset? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if bytes.starts(with: [0xFF, 0xFE]) { return Charset(label: "utf-16le") }
    if bytes.starts(with: [0xFE, 0xFF]) { return Charset(label: "utf-16be") }
    let isUTF8 = isValidUTF8(bytes)
    // A page that is valid UTF-8 is UTF-8, whatever it states: servers often state something else in the
    // header.
    if isUTF8, bytes.contains(where: { $0 >= 0x80 }) { return .utf8 }
    let known = stated.flatMap { pool.reads($0) ? $0 : nil }
    let named =
      known ?? CharsetPool.named(in: Array(bytes.prefix(8_192))).first { !$0.name.hasPrefix("utf-16") }
    if isUTF8 { return named ?? .utf8 }
    if let named, (try? pool.strictUTF8(bytes, from: named)) != nil { return named }
    // A stated encoding is useless if the bytes aren't valid in it: pages are copied from server to server,
    // and mail programs state encodings that they were never told.
    return EncodingDetector(pool: pool).guess(ofMarkup: bytes) ?? named
  }

  private static func markLength(_ bytes: [UInt8]) -> Int {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return 3 }
    return bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) ? 2 : 0
  }

  private static func isValidUTF8(_ bytes: [UInt8]) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }
}
