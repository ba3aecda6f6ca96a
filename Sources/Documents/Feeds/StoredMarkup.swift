/// HTML in a field of a record, where a text may be as well.
package enum StoredMarkup {
  /// Whether a text holds tags of HTML, or such tags as references: "&lt;p&gt;". Linear.
  package static func isIn(_ text: String) -> Bool {
    var rest = text.utf8[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[start...].dropFirst()
      if isTag(rest.prefix(longest)) { return true }
    }
    return false
  }

  /// Whether a text is to be read as a page: it holds tags, or references that stand for them or other signs.
  package static func mayBeIn(_ text: String) -> Bool {
    isIn(text) || HTMLEntities.decoded(text) != text
  }

  private static let longest = 12

  /// "p>", "br/>", "/em>", "img src=…".
  private static func isTag(_ start: Substring.UTF8View.SubSequence) -> Bool {
    let isClosing = start.first == UInt8(ascii: "/")
    let name = start.dropFirst(isClosing ? 1 : 0).prefix {
      (0x61...0x7A).contains($0 | 0x20) || (0x31...0x36).contains($0)
    }
    guard name.endIndex < start.endIndex, [0x20, 0x09, 0x0A, 0x0D, 0x2F, 0x3E].contains(start[name.endIndex])
    else { return false }
    return names.contains(String(decoding: name, as: UTF8.self).lowercased())
  }

  private static let names: Set = [
    "p", "br", "div", "span", "a", "b", "i", "em", "strong", "u", "ul", "ol", "li", "h1", "h2", "h3", "h4",
    "h5",
    "h6", "blockquote", "figure", "figcaption", "img", "table", "tr", "td", "th", "section", "article",
    "html",
    "body", "head", "sup", "sub", "font", "center", "hr", "pre", "code", "iframe", "script", "style",
    "picture",
    "video", "aside", "header", "footer", "time", "small", "cite", "q", "mark", "tbody", "thead", "dl", "dt",
    "dd",
  ]
}
