import Documents
import Testing

@Suite struct RTFReaderTests {
  private static func document(_ text: String) throws(DocumentError) -> Document {
    let bytes = Array(text.utf8)
    return try RTFReader.document(of: bytes, pool: CharsetPool(for: bytes))
  }

  private static func texts(_ text: String) throws -> [String] { try document(text).blocks.map(\.text) }

  @Test(
    arguments: [
      (#"{\rtf1\ansi \u1055?\u1086?\u1088?\u1090? \u1084?\u1077?\u1088?.\par}"#, "Порт мер."),
      (#"{\rtf1\ansi\uc0\u1055 \u1086 \u1088 \u1090  da.\par}"#, "Порт da."),
      (#"{\rtf1\ansi\uc2 M\u228\'61\'65rz{\uc1 \u252?b}er\par}"#, "Märzüber"),
      (
        #"{\rtf1\ansi 13. M\u228\'e4rz, M\'fcller, B\u252 ?rgermeister\par}"#,
        "13. März, Müller, Bürgermeister"
      ),
      (#"{\rtf1\ansi\ansicpg1251 \'cf\'ee\'f0\'f2 \'e7\'e0\'ea\'f0\'fb\'f2.\par}"#, "Порт закрыт."),
      (
        #"{\rtf1{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204{\*\fname B;}C;}}\f1\'cf\'ee\f0 \'fc\plain\'e9}"#,
        "Поüé"
      ),
      (#"{\rtf1\ansi\ansicpg1251\deff0{\fonttbl{\f0\fcharset0 A;}}\f0\'cf\'ee\'f0\'f2 \'e2\par}"#, "Порт в"),
      (#"{\rtf1\ansi\ansicpg936{\fonttbl{\f0\fcharset134 S;}}\f0\'d6\'d0\'ce\'c4\'8b\'5cA\par}"#, "中文媆A"),
      (#"{\rtf1 10{\super 6} euro, 21{\super st}, 10\super -3\nosupersub  t\par}"#, "10⁶ euro, 21st, 10⁻³ t"),
      (#"{\rtf1\mac \'8f\'8e\par}"#, "èé"), (#"{\rtf1 \u-10179?\u-8704?\par}"#, "😀"),
      (#"{\rtf1 \ldblquote a\rdblquote\~\endash\_b \{c\}\par}"#, "“a” –\u{2011}b {c}"),
      (#"{\rtf1{\upr{M?rz}{\*\ud{M\u228?rz}}}\par}"#, "März"),
    ])
  func theTextIsWhatWasWritten(file: String, text: String) throws {
    #expect(try Self.texts(file) == [text])
  }

  @Test func paragraphsHeadingsItemsAndRows() throws {
    let file =
      #"{\rtf1{\stylesheet{Normal;}{\s2\sbasedon0 heading 2;}}{\info{\title Port}{\author M. "#
      + #"Oske}{\creatim\yr2026}}{\header head}\pard\s2 Background\par\pard One\line "#
      + #"two.\par{\pard\li360\fi-360 \bullet\tx360\tab an item;\par}{\pard\outlinelevel0 "#
      + #"Top\par}{\listtext\'b7\tab}\ls1 second\par\pard\intbl a\cell b\cell\row\pard End\par}"#
    let document = try Self.document(file)
    #expect(
      document.blocks == [
        Block(.heading, "Background", level: 2), Block(.paragraph, "One\ntwo."),
        Block(.listItem, "an item;"), Block(.heading, "Top", level: 1), Block(.listItem, "second"),
        Block(.tableRow, "a\tb"), Block(.paragraph, "End"),
      ])
    #expect(document.metadata.title == "Port")
    #expect(document.metadata.authors == ["M. Oske"])
  }

  @Test func aBoldFirstLineIsTheHeadline() throws {
    let document = try Self.document(#"{\rtf1 {\pard\qc\b Port closed\par}{\pard A {\b bold} word.\par}}"#)
    #expect(document.blocks == [Block(.heading, "Port closed", level: 1), Block(.paragraph, "A bold word.")])
    #expect(document.metadata.title == "Port closed")
  }

  @Test func whatIsNoTextIsLeftOutAndCounted() throws {
    let file =
      #"{\rtf1{\*\generator X;}{\pict\bin4 }}{{}A{\v hidden} b{\deleted "#
      + #"gone}{\super\chftn{\footnote\chftn note}}{\*\annotation why}{\field{\*\fldinst HYPERLINK "#
      + #""x"}{\fldrslt c}}.\par}"#
    let document = try Self.document(file)
    #expect(document.blocks.map(\.text) == ["A bc."])
    #expect(
      document.dropped == [
        DroppedPart("comments", count: 1), DroppedPart("footnotes", count: 1),
        DroppedPart("pieces of hidden text", count: 1), DroppedPart("tracked deletions", count: 1),
      ])
  }

  @Test(arguments: ["{\\rtf1", "{\\rtf1 \\u", "{\\rtf1\\bin99999999999 x", "{\\rtf1 }}}}", "{\\rtf1\\'"])
  func aFileWithoutTextIsRefused(file: String) {
    #expect(throws: DocumentError("there is no text in the document", fix: "name a file with text")) {
      try Self.document(file)
    }
  }

  @Test func groupsWithoutEndAreRefused() {
    #expect(throws: DocumentError("the document is damaged", fix: "save it again")) {
      try Self.document("{\\rtf1" + String(repeating: "{", count: 100_000))
    }
  }
}
