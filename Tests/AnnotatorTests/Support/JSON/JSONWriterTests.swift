import Testing

@testable import Annotator

@Suite struct JSONWriterTests {
  private func written(_ write: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    write(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func separatesMembersAndLines() {
    let text = written { writer in
      writer.open("{")
      writer.member("a", 7)
      writer.member("b", String?.none)
      writer.newLine()
      writer.key("c")
      writer.open("[")
      writer.value(true)
      writer.value(-9)
      writer.close("]")
      writer.endLine()
      writer.close("}")
    }
    #expect(text == "{\"a\": 7, \"b\": null,\n\"c\": [true, -9]\n}")
  }

  @Test(arguments: [
    ("plain é 🙂 \u{2028}", "\"plain é 🙂 \u{2028}\""), ("\"\\/", "\"\\\"\\\\/\""),
    ("\u{0}\u{8}\t\n\u{B}\u{C}\r\u{1B}\u{1F}", "\"\\u0000\\b\\t\\n\\u000b\\f\\r\\u001b\\u001f\""),
  ])
  func escapesWhatJSONMustEscape(text: String, json: String) {
    #expect(written { writer in writer.value(text) } == json)
  }

  @Test(
    arguments: [
      (0.1, "0.1"), (1, "1.0"), (-0.0, "-0.0"), (1e300, "1e+300"), (.nan, "null"), (.infinity, "null"),
    ] as [(Double, String)])
  func writesTheShortestNumberOfOneType(number: Double, json: String) {
    #expect(written { writer in writer.value(number) } == json)
  }

  @Test func writesTheExtremesOfWholeNumbers() {
    #expect(written { writer in writer.value(Int.min) } == "-9223372036854775808")
    #expect(written { writer in writer.value(Int.max) } == "9223372036854775807")
  }
}
