/// A session as a UIMA CAS: the text, a `Statement` for each labelled statement, a `Link` for each target,
/// and an `Origin` for the document.
struct CASDocument {
  private struct Element {
    let id: Int
    let type: String
    /// The range in the text; nil for an element about the document.
    let place: Range<Int>?
    var features: [(name: String, cell: Cell)] = []
    var references: [(name: String, id: Int)] = []
  }

  private let article: Article
  private let length: Int
  private var elements: [Element] = []
  /// The number of links to statements that have no annotation.
  private(set) var danglingLinks = 0

  private static let view = 1
  private static let document = 2

  /// Collects the annotations of a selection.
  init(_ selection: FilteredSession) {
    article = selection.session.article
    length = article.text.utf16.count
    let spans = selection.spans(in: .utf16)
    var ids: [StatementID: Int] = [:]
    for span in spans {
      let element = Self.element(span, id: Self.document + 1 + elements.count)
      ids[span.record.statement] = element.id
      elements.append(element)
    }
    for span in spans { addLink(of: span, ids) }
    var origin = Element(id: Self.document + 1 + elements.count, type: CASTypes.origin, place: nil)
    origin.features = SessionOrigin.cells(of: selection.session)
    elements.append(origin)
  }
}

extension CASDocument {
  private static func element(_ span: Span, id: Int) -> Element {
    var element = Element(id: id, type: CASTypes.statement, place: span.start..<span.end)
    let record = span.record
    let values: [(String, Cell)] =
      [("statement", record[.statement])]
      + CASTypes.fields.map {
        ($0.key, $0 == .outsideTarget ? Cell(span.outsideTarget) : $0.get(record.judgment))
      } + CASTypes.shared.map { ($0.rawValue, record[$0]) }
    element.features = values.filter { !$0.1.isNull }.map { (name: $0.0, cell: $0.1) }
    return element
  }

  private mutating func addLink(of span: Span, _ ids: [StatementID: Int]) {
    guard let target = span.target else { return }
    guard let dependent = ids[span.record.statement], let governor = ids[target] else {
      danglingLinks += 1
      return
    }
    let id = Self.document + 1 + elements.count
    var element = Element(id: id, type: CASTypes.link, place: span.start..<span.end)
    element.features = [("kind", .text(Substring(span.link)))]
    element.references = [("Governor", governor), ("Dependent", dependent)]
    elements.append(element)
  }
}

extension CASDocument {
  /// The document as UIMA CAS JSON 0.4.
  var json: [UInt8] {
    var writer = JSONWriter(capacity: article.text.utf8.count + 512 * elements.count)
    writer.open("{")
    CASTypes.write(to: &writer)
    writer.newLine()
    writer.key("%FEATURE_STRUCTURES")
    writer.open("[")
    writeSofa(to: &writer)
    for element in elements { Self.write(element, to: &writer) }
    writer.close("]")
    writer.newLine()
    writeViews(to: &writer)
    writer.close("}")
    return writer.bytes + [0x0A]
  }

  private func writeSofa(to writer: inout JSONWriter) {
    writer.newLine()
    writer.open("{")
    writer.member("%ID", Self.view)
    writer.member("%TYPE", "uima.cas.Sofa")
    writer.member("sofaNum", 1)
    writer.member("sofaID", "_InitialView")
    writer.member("mimeType", "text/plain")
    writer.member("sofaString", article.text)
    writer.close("}")
    writer.newLine()
    writer.open("{")
    writer.member("%ID", Self.document)
    writer.member("%TYPE", "uima.tcas.DocumentAnnotation")
    writer.member("@sofa", Self.view)
    writer.member("begin", 0)
    writer.member("end", length)
    writer.member("language", article.language ?? "x-unspecified")
    writer.close("}")
  }

  private static func write(_ element: Element, to writer: inout JSONWriter) {
    writer.newLine()
    writer.open("{")
    writer.member("%ID", element.id)
    writer.member("%TYPE", element.type)
    writer.member("@sofa", view)
    if let place = element.place {
      writer.member("begin", place.lowerBound)
      writer.member("end", place.upperBound)
    }
    for (name, cell) in element.features { writer.member(name, cell) }
    for (name, id) in element.references { writer.member("@" + name, id) }
    writer.close("}")
  }

  private func writeViews(to writer: inout JSONWriter) {
    writer.key("%VIEWS")
    writer.open("{")
    writer.key("_InitialView")
    writer.open("{")
    writer.member("%SOFA", Self.view)
    writer.key("%MEMBERS")
    writer.open("[")
    for id in members { writer.value(id) }
    writer.close("]")
    writer.close("}")
    writer.close("}")
  }

  private var members: [Int] { [Self.document] + elements.map(\.id) }
}

extension CASDocument {
  /// The document as XMI.
  ///
  /// Characters that XML 1.0 doesn't allow are replaced by U+FFFD, which keeps positions right.
  var xmi: String {
    let head = """
      <?xml version="1.0" encoding="UTF-8"?>
      <xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" \
      xmlns:tcas="http:///uima/tcas.ecore" xmlns:custom="http:///webanno/custom.ecore" xmi:version="2.0">
      <cas:NULL xmi:id="0"/>
      <tcas:DocumentAnnotation xmi:id="2" sofa="1" begin="0" end="\(length)" \
      language="\(XMLText.escaped(article.language ?? "x-unspecified"))"/>

      """
    let tail = """
      <cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text/plain" \
      sofaString="\(XMLText.escaped(article.text))"/>
      <cas:View sofa="1" members="\(members.map(String.init).joined(separator: " "))"/>
      </xmi:XMI>

      """
    return head + elements.map { Self.xml($0) + "\n" }.joined() + tail
  }

  private static func xml(_ element: Element) -> String {
    let name = element.type.split(separator: ".").last ?? ""
    let place = element.place.map { " begin=\"\($0.lowerBound)\" end=\"\($0.upperBound)\"" } ?? ""
    let features = element.features.map { " \($0.name)=\"\(XMLText.escaped($0.cell.plainText))\"" }
    let references = element.references.map { " \($0.name)=\"\($0.id)\"" }
    return "<custom:\(name) xmi:id=\"\(element.id)\" sofa=\"1\"\(place)"
      + (features + references).joined() + "/>"
  }
}
