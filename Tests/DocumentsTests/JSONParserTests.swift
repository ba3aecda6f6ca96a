import Documents
import Testing

@Suite struct JSONParserTests {
  @Test(arguments: [
    (#"{"a":[1,"b\n\u00e9"],"c":null}"#, #"{"a":[1,"b\né"],"c":null}"#),
    (#" [true,false,-1.5e3] "#, #"[true,false,-1.5e3]"#),
    (#""\ud83d\ude00""#, #""😀""#),
    (#""\ud83d""#, "\"\u{FFFD}\""),
    (#"{"a":1,}"#, #"{"a":1}"#),
  ])
  func readsWhatDocumentsWrite(text: String, line: String) {
    #expect(JSONParser.value(of: text.utf8)?.line == line)
  }

  @Test(arguments: ["", "{", "[1", "tru", "\"a", #"{"a" 1}"#, "1 2", #""\u12""#])
  func refusesWhatIsNoValue(text: String) {
    #expect(JSONParser.value(of: text.utf8) == nil)
  }

  @Test func refusesWhatNestsTooDeep() {
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    #expect(JSONParser.value(of: deep.utf8) == nil)
  }
}
