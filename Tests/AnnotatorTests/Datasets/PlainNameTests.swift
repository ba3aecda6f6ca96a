import Testing

@testable import Annotator

@Suite struct PlainNameTests {
  @Test(arguments: [
    ("claim", "claim"), ("fact check", "fact_20_check"), ("my_label", "my_label"), ("a_20_b", "a_5F_20_b"),
    ("за", "_437__430_"), ("東", "_6771_"), ("NA", "NA"), ("_", "_"), ("__", "__"), ("_A_", "_5F_A_"),
  ])
  func bratNamesCanBeUndone(name: String, escaped: String) {
    #expect(PlainName.brat(name) == escaped)
    #expect(PlainName.restored(escaped) == name)
  }

  @Test(arguments: [("fact check", "fact_20_check"), ("за", "за"), ("a\tb", "a_9_b")])
  func tagsTakeEveryScript(name: String, escaped: String) {
    #expect(PlainName.conll(name) == escaped)
    #expect(PlainName.restored(escaped) == name)
  }
}
