import Testing

@testable import Annotator

@Suite struct XMLScannerTests {
  private func events(_ text: String) -> [String] {
    var scanner = XMLScanner(Array(text.utf8))
    var events: [String] = []
    while let event = scanner.next() {
      switch event {
      case .open(let name, let attributes, let prefix):
        let pairs = attributes.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }
        events.append("<\(prefix.isEmpty ? "" : prefix + ":")\(name)\(pairs.joined())>")
      case .close(let name): events.append("</\(name)>")
      case .text(let text): events.append(text)
      }
    }
    return events
  }

  private static let document = """
    <?xml version="1.0"?><!DOCTYPE a><!-- <b> -->\
    <a:doc x = "1" a:y='&lt;&#x41;&#66;&amp;&bogus;"' ><b/><c
    d="e"/>t &gt; u<![CDATA[<&amp;>]]></a:doc >
    """

  @Test func elementsAttributesAndTextsAreTold() {
    #expect(
      events(Self.document) == [
        "<a:doc a:y=<AB&&bogus;\" x=1>", "<b>", "</b>", "<c d=e>", "</c>", "t > u", "<&amp;>", "</doc>",
      ])
  }

  /// A file that was cut off anywhere is read as far as it goes.
  @Test func everyBeginningOfAFileIsRead() {
    let scalars = Array(Self.document.unicodeScalars)
    let whole = events(Self.document)
    for count in 0..<scalars.count {
      var part = String.UnicodeScalarView()
      part.append(contentsOf: scalars[..<count])
      #expect(events(String(part)).count <= whole.count)
    }
  }
}
