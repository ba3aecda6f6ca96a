import Testing

@testable import Annotator

@Suite struct SessionFileTests {
  @Test func readsBackWhatItWrote() throws {
    for session in [try SessionFixture.fresh(), try SessionFixture.worked()] {
      let bytes = SessionFile.encode(session)
      let again = try SessionFile.decode(bytes, name: "a.json")
      #expect(again.isSame(as: session))
      #expect(SessionFile.encode(again) == bytes)
    }
  }

  @Test func isLaidOutForPeopleAndDiffs() throws {
    let text = String(decoding: SessionFile.encode(try SessionFixture.worked()), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "{")
    #expect(
      lines[1]
        == "\"format\": \"annotate-session\", \"version\": 1, \"id\": \"0d7c0000000000000000000000000001\", \"annotator\": \"reader-1\","
    )
    #expect(lines[2] == "\"created\": \"2026-11-23T09:00:00Z\", \"modified\": \"2026-11-23T09:00:03Z\",")
    #expect(lines[5] == "\"cursor\": 1, \"standing_confidence\": 0.8, \"standing_confidence_set\": true,")
    #expect(lines[6] == "\"statements\": [")
    #expect(
      lines[8]
        == "{\"id\": 2, \"start\": 31, \"end\": 46, \"text\": \"«Осч» said: no!\", \"quoted\": false, \"label\": null, \"confidence\": null, \"attribution\": null, \"source_kind\": null, \"cue\": null, \"target\": null, \"target_text\": null, \"likelihood\": null, \"grade\": null, \"note\": null, \"flagged\": false, \"skipped\": false, \"suggested\": null, \"judged\": null, \"seconds\": null},"
    )
    #expect(lines.suffix(2) == ["}", ""])
  }
}
