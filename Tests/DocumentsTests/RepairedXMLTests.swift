import Testing

@testable import Documents

@Suite struct RepairedXMLTests {
  private static func repaired(_ xml: String) -> String? {
    XMLRepair.repaired(Array(xml.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func bareSignsAndNamesOfHTMLAreRepaired() {
    #expect(
      Self.repaired("<a b=\"1&2\">Oske & Lind &ndash; x &c; &amp; &#8211;</a>")
        == "<a b=\"1&amp;2\">Oske &amp; Lind – x &amp;c; &amp; &#8211;</a>")
  }

  @Test func nothingIsRepairedInSectionsOfCDATA() {
    #expect(Self.repaired("<a><![CDATA[Oske & Lind &ndash;]]></a><!-- & -->") == nil)
    #expect(Self.repaired("<a>Oske &amp; Lind</a>") == nil)
  }

  @Test func theNameOfAnEncodingGoesWithTheEncoding() {
    let xml = Array("<?xml version=\"1.0\" encoding=\"windows-1251\"?><a/>".utf8)
    #expect(String(decoding: XMLRepair.withoutEncoding(xml), as: UTF8.self) == "<?xml version=\"1.0\"?><a/>")
  }
}
