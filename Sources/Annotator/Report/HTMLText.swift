/// Untrusted text made safe for an HTML document, as text or as an attribute value in double quotation marks.
///
///     HTMLText("<b> & \u{202E}").text   // "&lt;b&gt; &amp; &lt;U+202E&gt;"
struct HTMLText: Sendable {
  /// The escaped text. Control characters and those that reorder text are spelled out; line ends are spaces.
  let text: String

  /// Escapes a text. Linear in it.
  init(_ text: some StringProtocol) {
    var escaped: [UInt8] = []
    for byte in text.visibleOnOneLine.utf8 {
      switch byte {
      case UInt8(ascii: "&"): escaped += Array("&amp;".utf8)
      case UInt8(ascii: "<"): escaped += Array("&lt;".utf8)
      case UInt8(ascii: ">"): escaped += Array("&gt;".utf8)
      case UInt8(ascii: "\""): escaped += Array("&quot;".utf8)
      case UInt8(ascii: "'"): escaped += Array("&#39;".utf8)
      default: escaped.append(byte)
      }
    }
    self.text = String(decoding: escaped, as: UTF8.self)
  }

  /// Returns an address for a link; nil unless it leads to a web page.
  static func link(_ address: String?) -> String? {
    guard let address, ["https://", "http://"].contains(where: address.lowercased().hasPrefix) else {
      return nil
    }
    return HTMLText(address).text
  }
}

extension StringProtocol {
  /// The text, escaped for HTML.
  var html: String { HTMLText(self).text }
}
