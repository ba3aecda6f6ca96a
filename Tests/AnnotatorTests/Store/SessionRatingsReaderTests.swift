import Testing

@testable import Annotator

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct SessionRatingsReaderTests {
  @Test(arguments: UInt64(0)..<64) func readsWhatTheSessionHolds(seed: UInt64) throws {
    let session = try DrawnSession.drawn(seed)
    let bytes = try SessionFile.encode(session)
    var reader = SessionRatingsReader()
    #expect(try reader.ratings(bytes, name: "a.json") == SessionRatings(session))
    #expect(try reader.ratings(bytes.filter { $0 != 0x0A }, name: "a.json") == SessionRatings(session))
  }

  @Test(arguments: UInt64(0)..<64) func followsAHistory(seed: UInt64) throws {
    let session = try DrawnSession.worked(seed)
    #expect(session.history.lastSequence > 4)
    let bytes = try SessionFile.encode(session)
    var reader = SessionRatingsReader()
    for layout in [bytes, bytes.filter { $0 != 0x0A }] {
      let ratings = try reader.ratings(layout, name: "a.json")
      #expect(ratings == SessionRatings(session))
      #expect(ratings.modified == session.modified)
    }
  }

  @Test(arguments: UInt64(0)..<24) func readsOtherLayouts(seed: UInt64) throws {
    for session in [try DrawnSession.drawn(seed * 2), try DrawnSession.worked(seed)] {
      var reader = SessionRatingsReader()
      for bytes in DrawnSession.layouts(of: try SessionFile.encode(session)) {
        #expect(try SessionRatings(SessionFile.decode(bytes, name: "a.json")) == SessionRatings(session))
        #expect(try reader.ratings(bytes, name: "a.json") == SessionRatings(session))
      }
    }
  }

  /// The history and the fields that are not wanted are passed over, so what is wrong there is not told.
  @Test(arguments: UInt64(0)..<24, [true, false]) func readsWhatTheFullReaderReadsWhateverIsDoneToAFile(
    seed: UInt64, hasHistory: Bool
  ) throws {
    let sound = try SessionFile.encode(
      hasHistory ? try DrawnSession.worked(seed) : try DrawnSession.drawn(seed * 2))
    var random = SeededGenerator(seed: seed)
    var reader = SessionRatingsReader()
    var refusals = 0
    for _ in 0..<100 {
      let bytes = DrawnSession.mutated(sound, &random)
      guard let session = try? SessionFile.decode(bytes, name: "a.json") else {
        refusals += 1
        continue
      }
      var found = try reader.ratings(bytes, name: "a.json")
      found.modified = session.modified
      #expect(found == SessionRatings(session), "\(String(decoding: bytes, as: UTF8.self))")
    }
    #expect(refusals > 20)
    #expect(refusals < 100)
  }

  @Test(arguments: UInt64(0)..<32) func readsWhatFoundationReads(seed: UInt64) throws {
    let bytes = try SessionFile.encode(try DrawnSession.drawn(seed))
    var reader = SessionRatingsReader()
    let found = try reader.ratings(bytes, name: "a.json")
    let expected = try JSONDecoder().decode(DecodedSession.self, from: Data(bytes))
    #expect(found.annotator == expected.annotator)
    #expect(found.digest.hex == expected.article.sha256)
    let text = Array(expected.article.text.utf8)
    let cut = found.statements.map { String(decoding: text[$0.range], as: UTF8.self) }
    #expect(cut == expected.statements.map(\.text))
    #expect(
      found.statements.map { $0.labelIndex.map { found.labels[$0].name } } == expected.statements.map(\.label)
    )
    #expect(found.statements.map(\.confidence?.fraction) == expected.statements.map(\.confidence))
    #expect(found.statements.map(\.isSkipped) == expected.statements.map(\.skipped))
    #expect(found.seconds == expected.statements.compactMap(\.seconds).reduce(0, +))
  }
}

/// The same through Foundation's decoder.
private struct DecodedSession: Decodable {
  let annotator: String
  let article: DecodedArticle
  let statements: [DecodedStatement]

  struct DecodedArticle: Decodable {
    let sha256: String
    let text: String
  }

  struct DecodedStatement: Decodable {
    let text: String
    let label: String?
    let confidence: Double?
    let skipped: Bool
    let seconds: Double?
  }
}
