/// Decodes encoded words in a mail's header fields (RFC 2047): `=?utf-8?Q?Gr=C3=BC=C3=9Fe?=`.
struct MailHeader {
  private let pool: CharsetPool
  private let bare: Charset

  /// Creates a decoder.
  ///
  /// - Parameter bare: the encoding of fields that state none and aren't UTF-8; nil for windows-1252.
  init(pool: CharsetPool, bare: Charset? = nil) {
    self.pool = pool
    self.bare = bare.flatMap { $0 == .utf8 ? nil : $0 } ?? Charset(label: "windows-1252")
  }

  /// Returns the text of a field on one line. Adjacent encoded words are joined without the space between
  /// them.
  func text(_ bytes: [UInt8]) -> String {
    let words = bytes.split(separator: 0x20)
    var text = ""
    var wasEncoded = false
    for word in words {
      if let decoded = encodedWord(Array(word)) {
        text += (wasEncoded || text.isEmpty ? "" : " ") + decoded
        wasEncoded = true
      } else {
        text += (text.isEmpty ? "" : " ") + raw(Array(word))
        wasEncoded = false
      }
    }
    return PageText.line(text)
  }

  /// Returns the name in an address such as `"Maren Oske" <oske@courier.example>` or `oske@courier.example
  /// (Maren Oske)`.
  func name(_ bytes: [UInt8]) -> String {
    let text = text(bytes)
    guard let start = text.firstIndex(of: "<") else { return Self.remark(in: text) ?? text }
    let name = text[..<start].prefix { $0 != "(" }.filter { $0 != "\"" }
    return name.isEmpty
      ? String(text[text.index(after: start)...].prefix { $0 != ">" }) : PageText.line(String(name))
  }

  /// Returns the text in parentheses after an address.
  private static func remark(in text: String) -> String? {
    guard let start = text.firstIndex(of: "("), text.hasSuffix(")"), text[..<start].contains("@") else {
      return nil
    }
    let remark = PageText.line(String(text[text.index(after: start)...].dropLast()))
    return remark.isEmpty ? nil : remark
  }

  private func raw(_ bytes: [UInt8]) -> String {
    String(validating: bytes, as: UTF8.self)
      ?? String(decoding: pool.utf8(bytes, from: bare) ?? bytes, as: UTF8.self)
  }

  /// Returns the bytes decoded from the stated encoding or, if they aren't valid in it, from that of the
  /// mail.
  private func decoded(_ bytes: [UInt8], stated: Charset) -> [UInt8]? {
    (try? pool.strictUTF8(bytes, from: stated)) ?? (try? pool.strictUTF8(bytes, from: bare))
      ?? pool.utf8(bytes, from: stated)
  }

  /// Decodes an encoded word, even in quotation marks, where none is allowed.
  private func encodedWord(_ word: [UInt8]) -> String? {
    let mark = UInt8(ascii: "\"")
    let (isOpened, isClosed) = (word.first == mark, word.last == mark && word.count > 1)
    guard isOpened || isClosed else { return plainEncodedWord(word) }
    return plainEncodedWord(Array(word.dropFirst(isOpened ? 1 : 0).dropLast(isClosed ? 1 : 0))).map {
      (isOpened ? "\"" : "") + $0 + (isClosed ? "\"" : "")
    }
  }

  private func plainEncodedWord(_ word: [UInt8]) -> String? {
    guard word.starts(with: Array("=?".utf8)), word.suffix(2).elementsEqual("?=".utf8) else { return nil }
    let parts = word.dropFirst(2).dropLast(2).split(
      separator: UInt8(ascii: "?"), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let kind = parts[1].first else { return nil }
    let label = String(decoding: parts[0].prefix { $0 != UInt8(ascii: "*") }, as: UTF8.self)
    let bytes =
      kind | 0x20 == UInt8(ascii: "b")
      ? TransferEncoding.base64(parts[2])
      : TransferEncoding.quotedPrintable(parts[2].map { $0 == UInt8(ascii: "_") ? 0x20 : $0 })
    return decoded(bytes, stated: Charset(label: label)).map { String(decoding: $0, as: UTF8.self) }
  }
}
