import Testing

@testable import Annotator

/// What has a greatest length is taken at that length and refused one beyond.
@Suite struct LimitTests {
  @Test(
    "a text has 10,000 characters, however many bytes they take",
    arguments: [
      ("attribution", .attribution), ("cited source", .cited), ("cue", .cue), ("note", .note),
      ("target", .outsideTarget),
    ] as [(String, JudgmentField)], ["x", "ж"])
  func texts(field: (name: String, field: JudgmentField), letter: String) {
    for (count, isTaken) in [(10_000, true), (10_001, false)] {
      var judgment = Judgment()
      #expect(field.field.set(&judgment, .text(String(repeating: letter, count: count)[...])))
      #expect(
        refusal { () throws(UserError) in try TextLimit.check(judgment) }?.description
          == (isTaken ? nil : "The \(field.name) has 10001 characters. Keep it within 10000."))
    }
  }

  @Test("an annotator's name has 200 characters", arguments: [(200, true), (201, false), (0, false)])
  func annotators(count: Int, isTaken: Bool) {
    let name = String(repeating: "ж", count: count)
    #expect((refusal { () throws(UserError) in try SessionFile.checkAnnotator(name) } == nil) == isTaken)
    let whenNew = refusal { () throws(UserError) in try SessionFile.checkAnnotator(name, isNew: true) }
    #expect((whenNew == nil) == isTaken)
  }

  @Test(
    "a codebook's name has 200 bytes",
    arguments: [
      ("x", 200, true), ("x", 201, false), ("é", 100, true), ("é", 101, false), ("x", 0, false),
    ])
  func codebookNames(letter: String, count: Int, isTaken: Bool) {
    let what = refusal { () throws(UserError) in
      _ = try Codebook(
        name: String(repeating: letter, count: count), version: 1, labels: Codebook.standard.labels)
    }?.description
    #expect(
      what == (isTaken ? nil : "A codebook needs a name of at most 200 bytes. Give it one under 'name'."))
  }

  @Test("a codebook's version is 1 at least", arguments: [(1, true), (0, false)])
  func versions(version: Int, isTaken: Bool) {
    let what = refusal { () throws(UserError) in
      _ = try Codebook(name: "stance", version: version, labels: Codebook.standard.labels)
    }?.description
    #expect((what == nil) == isTaken)
  }

  @Test(
    "a judgment takes a thousand million seconds",
    arguments: [
      (1_000_000_000, true), (1_000_000_000.5, false), (0, true),
    ] as [(Double, Bool)])
  func seconds(seconds: Double, isTaken: Bool) {
    var judgment = Judgment()
    #expect(JudgmentField.duration.set(&judgment, .number(seconds)) == isTaken)
  }

  @Test("a document is named with 200 bytes", arguments: [(200, true), (201, false)])
  func documentNames(count: Int, isTaken: Bool) {
    let name = String(repeating: "x", count: count)
    #expect(DocumentKey.name { $0 == "doc_id" ? name : nil } == (isTaken ? name : nil))
  }

  @Test(
    "texts in a file are not too long at 10,000 characters, names at 200; other members no longer fit them",
    arguments: [
      ("note", 10_000), ("attribution", 10_000), ("target_text", 10_000), ("judged", 200), ("grade", 200),
    ])
  func filesOfSessions(key: String, limit: Int) throws {
    let session = try SessionFixture.worked()
    let text = String(decoding: try SessionFile.encode(session), as: UTF8.self)
    let member = try #require(text.firstMatch(of: try Regex("\"\(key)\": (null|\"(?:[^\"\\\\]|\\\\.)*\")")))
    for (count, isLong) in [(limit, false), (limit + 1, true)] {
      let value = String(repeating: "ж", count: count)
      let altered = text.replacingCharacters(member.range, with: "\"\(key)\": \"\(value)\"")
      let what = refusal { () throws(UserError) in
        _ = try SessionFile.decode(Array(altered.utf8), name: "a.json")
      }?.description
      #expect((what?.contains("the text is longer than \(limit) characters") ?? false) == isLong)
    }
  }
}

extension String {
  /// The text with something else in place of a part of it.
  fileprivate func replacingCharacters(_ range: Range<Index>, with other: String) -> String {
    self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
