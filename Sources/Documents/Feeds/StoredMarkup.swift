/// HTML in a field of a record, which may hold plain text instead.
package enum StoredMarkup {
  /// Returns whether a text is HTML.
  ///
  /// It is if it closes an element, has a tag with an attribute value, has a tag right after a word, at the
  /// start of a line or after another tag, or has several block tags. "Use the <br> tag" isn't HTML. Linear.
  package static func isIn(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    var blocks = 0
    var end = 0
    while let tag = StoredTag(in: bytes, from: end) {
      if tag.isClosing || tag.hasValue { return true }
      if tag.isOfBlock, tag.hasEnd {
        blocks += 1
        if blocks == 3 || isGlued(tag, in: bytes, last: end) { return true }
      }
      end = tag.range.upperBound
    }
    return false
  }

  /// Returns the text of a field that isn't HTML, with its character references resolved and otherwise
  /// unchanged; nil for HTML, even if its tags are written with references.
  package static func plainText(of text: String) -> String? {
    let decoded = HTMLEntities.decoded(text)
    return isIn(text) || isIn(decoded) ? nil : decoded
  }

  /// Returns the parts of HTML that are read separately: if headings and rules are the only block tags,
  /// paragraphs are separated by blank lines.
  static func parts(of text: String) -> [String] {
    let bytes = Array(text.utf8)
    var end = 0
    while let tag = StoredTag(in: bytes, from: end) {
      if (tag.isOfBlock && !tag.isOfLine) || tag.isSilent { return [text] }
      end = tag.range.upperBound
    }
    guard !text.contains("<!--") else { return [text] }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.split { $0.allSatisfy(\.isWhitespace) }.map { $0.joined(separator: "\n") }
  }

  /// Returns whether a tag is where prose that mentions one has a space or a quotation mark.
  private static func isGlued(_ tag: StoredTag, in bytes: [UInt8], last: Int) -> Bool {
    let isOpen = tag.range.upperBound < bytes.count && bytes[tag.range.upperBound] > 0x20
    let start = bytes[..<tag.range.lowerBound].suffix(4)
    guard let sign = String(decoding: start, as: UTF8.self).unicodeScalars.last else { return isOpen }
    if sign == "\n" || sign == "\r" { return isOpen }
    if sign == ">" { return tag.range.lowerBound == last }
    return sign.properties.isAlphabetic || sign.properties.numericType != nil
      || ".,:;?!…。！？".unicodeScalars.contains(sign)
  }
}

/// An HTML tag in a text.
private struct StoredTag {
  /// The range of the tag, up to its end or, if it has none, the end of its name.
  let range: Range<Int>
  let isClosing: Bool
  let hasEnd: Bool
  /// Whether it has an attribute with a value in quotation marks.
  let hasValue: Bool
  private let name: String

  /// Whether it begins or ends a paragraph or a container of paragraphs.
  var isOfBlock: Bool { Self.blocks.contains(name) }
  /// Whether its content has no blank lines: a heading or a rule.
  var isOfLine: Bool { name == "hr" || (name.count == 2 && name.last?.isNumber ?? false) }
  /// Whether its content isn't text, or isn't separated by blank lines.
  var isSilent: Bool { ["script", "style", "iframe", "pre", "code"].contains(name) }

  /// Finds the next tag; nil if there is none.
  init?(in bytes: [UInt8], from start: Int) {
    var place = start
    while let open = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      place = open + 1
      let isClosing = place < bytes.count && bytes[place] == UInt8(ascii: "/")
      let rest = bytes[(place + (isClosing ? 1 : 0))...].prefix(Self.longest)
      let name = rest.prefix { (0x61...0x7A).contains($0 | 0x20) || (0x31...0x36).contains($0) }
      guard name.endIndex < bytes.count,
        [0x20, 0x09, 0x0A, 0x0D, 0x2F, 0x3E].contains(bytes[name.endIndex])
      else { continue }
      let word = String(decoding: name, as: UTF8.self).lowercased()
      guard Self.blocks.contains(word) || Self.others.contains(word) else { continue }
      let attributes = bytes[name.endIndex...].prefix(Self.maximumAttributes).prefix {
        $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "<")
      }
      self.name = word
      self.isClosing = isClosing
      hasEnd = attributes.endIndex < bytes.count && bytes[attributes.endIndex] == UInt8(ascii: ">")
      hasValue =
        hasEnd
        && zip(attributes, attributes.dropFirst()).contains {
          $0 == UInt8(ascii: "=") && ($1 == UInt8(ascii: "\"") || $1 == UInt8(ascii: "'"))
        }
      range = open..<(hasEnd ? attributes.endIndex + 1 : name.endIndex)
      return
    }
    return nil
  }

  private static let longest = 12
  /// The number of bytes of a tag's attributes that are read.
  private static let maximumAttributes = 2_000

  private static let blocks: Set = [
    "p", "br", "div", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "figure",
    "figcaption", "table", "tr", "td", "th", "tbody", "thead", "section", "article", "html", "body", "head",
    "center", "hr", "pre", "aside", "header", "footer", "dl", "dt", "dd",
  ]
  private static let others: Set = [
    "span", "a", "b", "i", "em", "strong", "u", "img", "sup", "sub", "font", "code", "iframe", "script",
    "style", "picture", "video", "time", "small", "cite", "q", "mark",
  ]
}
