import Testing

@testable import Documents

@Suite struct MendedXMLTests {
  private static func mended(_ xml: String) -> String? {
    XMLMending.mended(Array(xml.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func bareSignsAndNamesOfHTMLAreMended() {
    #expect(
      Self.mended("<a b=\"1&2\">Oske & Lind &ndash; x &c; &amp; &#8211;</a>")
        == "<a b=\"1&amp;2\">Oske &amp; Lind – x &amp;c; &amp; &#8211;</a>")
  }

  @Test func nothingIsMendedInSectionsOfCDATA() {
    #expect(Self.mended("<a><![CDATA[Oske & Lind &ndash;]]></a><!-- & -->") == nil)
    #expect(Self.mended("<a>Oske &amp; Lind</a>") == nil)
  }

  @Test func theNameOfAnEncodingGoesWithTheEncoding() {
    let xml = Array("<?xml version=\"1.0\" encoding=\"windows-1251\"?><a/>".utf8)
    #expect(String(decoding: XMLMending.withoutEncoding(xml), as: UTF8.self) == "<?xml version=\"1.0\"?><a/>")
  }
}
