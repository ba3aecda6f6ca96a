import Foundation
import Testing

@testable import Annotator

/// What `list`, `show` and `check` write for machines.
@Suite struct SessionsJSONTests {
  private func object(_ bytes: [UInt8]) throws -> NSDictionary {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? NSDictionary)
  }

  private func session() throws -> Session {
    let terminal = TestTerminal()
    terminal.run(
      ["c 90 by NBC citing two \"sources\" via media", "d 80 of 1 note cf. «так»", "s", "f"],
      in: try Sample.session())
    return try #require(terminal.session)
  }

  @Test func aSessionIsShownWithEveryKey() throws {
    let shown = try object(SessionsJSON.show(try session(), path: "a\u{1B}.json"))
    #expect(shown["format"] as? String == "annotate-show")
    #expect(shown["version"] as? Int == 1)
    #expect(shown["path"] as? String == "a\u{1B}.json")
    #expect(shown["annotator"] as? String == "reader-1")
    #expect(shown["tagged"] as? Int == 2)
    #expect(shown["skipped"] as? Int == 1)
    #expect(shown["flagged"] as? Int == 1)
    let statements = try #require(shown["statements"] as? [NSDictionary])
    #expect(statements.count == 5)
    let denial = statements[1]
    #expect(denial["position"] as? Int == 2)
    #expect(denial["label"] as? String == "denial")
    #expect(denial["confidence"] as? Double == 0.8)
    #expect(denial["target_position"] as? Int == 1)
    #expect(denial["target_text"] is NSNull)
    #expect(statements[0]["cited"] as? String == "two \"sources\"")
    #expect(denial["note"] as? String == "cf. «так»")
    #expect(Set(statements.map { $0.allKeys.count }).count == 1)
  }

  @Test func noKeyIsThereTwice() throws {
    let text = String(decoding: SessionsJSON.show(try session(), path: "a.json"), as: UTF8.self)
    let head = text.prefix { $0 != "[" }
    #expect(head.components(separatedBy: "\"statements\":").count == 1)
    #expect(text.components(separatedBy: "\"statements\":").count == 2)
  }

  @Test func offsetsAreCodePointsOfTheText() throws {
    let session = try session()
    let shown = try object(SessionsJSON.show(session, path: "a.json"))
    let statements = try #require(shown["statements"] as? [NSDictionary])
    let scalars = Array(session.article.text.unicodeScalars)
    for statement in statements {
      let start = try #require(statement["start"] as? Int)
      let end = try #require(statement["end"] as? Int)
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[start..<end])
      #expect(String(text) == statement["text"] as? String)
    }
  }

  @Test func aCheckSaysWhatIsWrong() throws {
    let folder = try TemporaryFolder()
    try Data("{".utf8).write(to: URL(fileURLWithPath: folder.path + "/bad.ann.json"))
    let checked = try object(SessionsJSON.check([SessionCheck(path: folder.path + "/bad.ann.json")]))
    #expect(checked["format"] as? String == "annotate-check")
    let sessions = try #require(checked["sessions"] as? [NSDictionary])
    #expect(sessions.first?["sound"] as? Bool == false)
    #expect((sessions.first?["problems"] as? [String])?.isEmpty == false)
  }
}
