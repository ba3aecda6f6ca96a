import Testing

@testable import Annotator

@Suite struct CodePointMapTests {
  @Test(arguments: [
    "", "plain", "é", "a🙂b", String(repeating: "ж", count: 200), String(repeating: "a🙂é", count: 100) + "z",
    String(repeating: "x", count: 129) + "é",
  ])
  func agreesWithTheStandardLibrary(text: String) {
    let map = CodePointMap(text)
    let scalars = text.unicodeScalars
    #expect(map.count == scalars.count)
    var aligned: Set<Int> = []
    for (number, index) in (Array(scalars.indices) + [scalars.endIndex]).enumerated() {
      let offset = text.utf8.distance(from: text.startIndex, to: index)
      aligned.insert(offset)
      #expect(map.utf8Offset(ofCodePoint: number) == offset)
      #expect(map.codePoint(atUTF8: offset) == number)
    }
    for offset in -1...text.utf8.count + 1 where !aligned.contains(offset) {
      #expect(map.codePoint(atUTF8: offset) == nil)
    }
    #expect(map.utf8Offset(ofCodePoint: -1) == nil)
    #expect(map.utf8Offset(ofCodePoint: scalars.count + 1) == nil)
  }
}
