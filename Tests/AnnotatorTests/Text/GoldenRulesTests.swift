import Testing

@testable import Annotator
@testable @_spi(Training) import SentenceSegmentation

/// Golden rules, but for a few that are refused.
@Suite struct GoldenRulesTests {
  /// Rules that are not followed, each with the reason.
  private static let refusals = [
    "golden-ar-0005": "commas end no sentence",
    "golden-de-0206": "a quotation behind a closed one begins a sentence, as in every corpus measured",
    "golden-en-0091": "quotations are cut at their sentences",
    "golden-en-0180": "quotations are cut at their sentences",
    "golden-en-0297": "quotations are cut at their sentences",
    "golden-ru-0375": "quotations are cut at their sentences",
    "golden-ru-0407": "a year that closes a sentence closes it, though its noun is shortened",
  ]

  private func ends(of rule: JSON) -> Set<Int> {
    let text = rule["text"].name
    let sentences = SentenceSegmenter(language: rule["lang"].name).sentences(ofRecord: text)
    return trimmed(CodePointOffsets.ends(of: sentences, in: text), text)
  }

  /// The ends moved left over white space.
  private func trimmed(_ ends: [Int], _ text: String) -> Set<Int> {
    let scalars = Array(text.unicodeScalars)
    return Set(
      ends.map { end in
        var end = min(end, scalars.count)
        while end > 0, scalars[end - 1].properties.isWhitespace { end -= 1 }
        return end
      })
  }

  @Test func allButTheRefusedAreFollowed() throws {
    let rules = try SharedSentences.goldenRules().filter { !$0["ends"].isNull }
    try #require(rules.count > 200)
    let failed = rules.filter { rule in
      ends(of: rule) != trimmed(rule["ends"].numbers.map { Int($0) }, rule["text"].name)
    }
    #expect(Set(failed.map { $0["id"].name }) == Set(Self.refusals.keys))
  }

  @Test func theEnglishGoldenRulesAreFollowedToTheLast() throws {
    let rules = try SharedSentences.goldenRules().filter { rule in
      rule["kind"].name == "golden" && rule["source"].name == "pragmatic_segmenter english_spec.rb"
    }
    #expect(rules.count == 48)
    #expect(rules.allSatisfy { Self.refusals[$0["id"].name] == nil })
  }
}
