/// The purposes of HTML elements.
enum HTMLNames {
  /// Elements whose content is never read as text.
  static let silent: Set = [
    "script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "video", "audio", "canvas",
    "select", "option", "input", "textarea", "title", "map", "math", "picture", "img", "datalist", "area",
    "rt", "rp", "amp-ad", "amp-auto-ads", "amp-embed", "amp-consent", "amp-analytics", "amp-social-share",
  ]

  /// Elements that usually hold no text of the article, but swallow it if they are never closed.
  static let controls: Set = ["button", "label"]

  /// Elements that are usually around an article.
  static let furniture: Set = ["nav", "aside", "footer", "form", "menu", "dialog"]

  /// Elements that begin and end a block of text.
  static let blocks: Set = [
    "p", "div", "section", "article", "main", "ul", "ol", "li", "table", "tr", "td", "th", "tbody", "thead",
    "tfoot",
    "caption", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "dl", "dd", "dt", "figure",
    "figcaption",
    "header", "footer", "aside", "nav", "form", "hr", "address", "details", "summary", "body", "html",
    "center",
    "fieldset", "button",
  ]

  /// Elements that belong to the text rather than to the page's layout.
  static let textual: Set = [
    "p", "li", "ul", "ol", "dl", "dd", "dt", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "td",
    "th", "tr",
    "tbody", "thead", "tfoot", "table", "caption", "figure", "figcaption",
  ]

  /// Returns the level of a heading by its element's name; nil for any other element.
  static func headingLevel(_ name: String) -> Int? {
    guard name.utf8.count == 2, name.utf8.first == UInt8(ascii: "h"), let digit = name.utf8.last else {
      return nil
    }
    return (0x31...0x36).contains(digit) ? Int(digit) - 0x30 : nil
  }
}
