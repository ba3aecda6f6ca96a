import Testing

@testable import Annotator
@testable @_spi(Training) import SentenceSegmentation

/// The sentences of the sample articles are those that were marked in them.
@Suite struct SharedArticleSentenceTests {
  /// A date in front of the headline is a segment of its own here, and part of the headline there.
  @Test(arguments: try SharedSentences.articles())
  func sentencesAreTheMarkedOnes(name: String) throws {
    let article = try ArticleLoader().load(path: SharedSentences.path(ofArticle: name))
    let gold = try SharedSentences.ends(inArticle: name)
    let sentences = SentenceSegmenter(language: article.language).sentences(of: article.text)
    let ends = CodePointOffsets.ends(of: sentences, in: article.text)
    let isDated = ends.count == gold.count + 1 && (ends.first ?? 0) <= 22
    #expect(Array(isDated ? ends.dropFirst() : ends[...]) == gold)
  }
}
