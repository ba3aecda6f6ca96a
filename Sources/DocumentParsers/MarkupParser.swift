import CMarkdown
import CXML
import Documents

/// Parses markup into trees with libxml2, and Markdown with cmark-gfm.
enum MarkupParser {
  /// Returns the tree of a page in UTF-8; damaged if the page is nested too deep.
  static func html(_ bytes: [UInt8]) -> HTMLTree {
    ConditionalComments.removed(from: bytes).withUnsafeBufferPointer { buffer in
      var isTooDeep: CInt = 0
      var tree = tree(cxml_read_html(buffer.baseAddress, buffer.count, &isTooDeep))
      tree.isDamaged = isTooDeep != 0
      return tree
    }
  }

  /// Returns the tree of an XML document; empty if it isn't XML. Names of office formats get their usual
  /// prefixes, other names have none.
  static func xml(_ bytes: [UInt8]) -> HTMLTree {
    let tree = forgivingXML(bytes)
    guard tree.isDamaged, let repaired = XMLRepair.repaired(bytes) else { return tree }
    return forgivingXML(repaired)
  }

  private static func forgivingXML(_ bytes: [UInt8]) -> HTMLTree {
    bytes.withUnsafeBufferPointer { buffer in
      let document = cxml_read_xml(buffer.baseAddress, buffer.count, 1)
      let isDamaged = document.map { cxml_is_damaged($0) != 0 } ?? true
      var tree = tree(document)
      tree.isDamaged = isDamaged
      return tree
    }
  }

  /// Returns the tree of a Markdown text.
  static func markdown(_ text: String) -> HTMLTree {
    let bytes = Array(text.utf8)
    guard let page = bytes.withUnsafeBufferPointer({ cmarkdown_html($0.baseAddress, $0.count) }) else {
      return HTMLTree()
    }
    defer { cmarkdown_free(page) }
    return html(Array(String(cString: page).utf8))
  }

  private static func tree(_ document: OpaquePointer?) -> HTMLTree {
    var tree = HTMLTree()
    guard let document else { return tree }
    defer { cxml_free(document) }
    while true {
      let event = cxml_next(document)
      if event == cxml_open {
        tree.openElement(name(of: document), attributes: attributes(of: document))
      } else if event == cxml_close {
        tree.closeElement()
      } else if event == cxml_text {
        tree.addText(String(cString: cxml_value(document)))
      } else {
        return tree
      }
    }
  }

  private static func name(of document: OpaquePointer) -> String {
    let name = String(cString: cxml_value(document))
    guard let space = cxml_namespace(document) else { return name }
    return (prefixes[String(cString: space)] ?? "") + name
  }

  private static let prefixes = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w:",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w:",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a:",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text:",
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table:",
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office:",
  ]

  private static func attributes(of document: OpaquePointer) -> [HTMLAttribute] {
    var attributes: [HTMLAttribute] = []
    var name: UnsafePointer<CChar>?
    var value: UnsafePointer<CChar>?
    while cxml_next_attribute(document, &name, &value) != 0 {
      guard let name, let value else { break }
      attributes.append(HTMLAttribute(String(cString: name), String(cString: value)))
    }
    return attributes
  }
}
