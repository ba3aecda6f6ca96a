@testable import Documents

/// A tree for tests, from markup that is written with care: every element is closed, attributes have double
/// quotes, and there are no references.
enum PageTree {
  static func tree(_ markup: String) -> HTMLTree {
    var tree = HTMLTree()
    var rest = Substring(markup)
    while let start = rest.firstIndex(of: "<") {
      if start > rest.startIndex { tree.addText(String(rest[..<start])) }
      let end = rest[start...].firstIndex(of: ">") ?? rest.endIndex
      let tag = rest[rest.index(after: start)..<end]
      rest = end < rest.endIndex ? rest[rest.index(after: end)...] : ""
      if tag.hasPrefix("/") {
        tree.closeElement()
      } else {
        open(tag, in: &tree)
      }
    }
    if !rest.isEmpty { tree.addText(String(rest)) }
    return tree
  }

  private static func open(_ tag: Substring, in tree: inout HTMLTree) {
    let name = tag.prefix { $0 != " " && $0 != "/" }
    var attributes: [HTMLAttribute] = []
    var rest = tag[name.endIndex...]
    while let sign = rest.firstRange(of: "=\"") {
      let key = rest[..<sign.lowerBound].filter { $0 != " " }
      let value = rest[sign.upperBound...].prefix { $0 != "\"" }
      attributes.append(HTMLAttribute(String(key), String(value)))
      rest = rest[value.endIndex...].dropFirst()
    }
    tree.openElement(String(name), attributes: attributes)
    if tag.hasSuffix("/") || name == "br" { tree.closeElement() }
  }
}
