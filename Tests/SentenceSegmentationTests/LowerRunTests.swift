import Testing

@testable import SentenceSegmentation

/// The letters before a stop, read eight at a time and one at a time.
@Suite struct LowerRunTests {
  @Test(arguments: [
    (" plain", 5, true), ("Plain", 4, true), (" nth", 3, false), (" acknowledgements", 16, true),
    (" aaaaaaaa", 8, true), (" xxxxxxxxa", 9, true), (" axxxxxxxx", 9, true), (" slova{", 0, false),
    (" slo`va", 2, true), (" cafés", 5, true), (" été", 3, true), (" слово", 5, true), (" взд", 3, false),
    ("it's", 1, false), ("95", 0, false), ("", 0, false),
  ])
  func readsTheLettersInLowerCase(text: String, length: Int, hasVowel: Bool) {
    let run = run(text)
    #expect(run.length == length)
    #expect(run.hasVowel == hasVowel)
    #expect(run.start == text.utf8.count - text.suffix(length).utf8.count)
  }

  @Test func stopsAtTheFloor() {
    #expect(run("understanding", floor: 5).length == 8)
    #expect(run("understanding", floor: 9).length == 4)
  }

  @Test func agreesWithItsLettersOneByOne() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<2_000 {
      let text = String(
        (0..<Int.random(in: 0...14, using: &generator)).map { _ in
          "aeiouybcdfgxz`{@AZ 5.éжи".randomElement(using: &generator) ?? "a"
        })
      let letters = text.reversed().prefix { $0.isLowercase }
      #expect(run(text).length == letters.count, "\(text)")
      #expect(run(text).hasVowel == letters.contains { "aeiouyéи".contains($0) }, "\(text)")
    }
  }

  private func run(_ text: String, floor: Int = 0) -> LowerRun {
    var text = text
    return text.withUTF8 { LowerRun(before: $0.count, floor: floor, in: TextBytes($0)) }
  }
}
