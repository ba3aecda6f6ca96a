import Testing

@testable import Annotator

/// Statements are read alike whatever was read before them.
@Suite struct RepeatedMembersTests {
  private static let nothing = #""quoted": false, "label": null, "confidence": null, "note": null"#

  @Test("members that were seen before count as read") func counted() throws {
    var reading = StatementReading(repeated: RepeatedMembers())
    let first = try Self.draft(1, Self.nothing, &reading)
    let second = try Self.draft(2, Self.nothing, &reading)
    #expect(second.id == 2)
    #expect(second.fields == first.fields)
    #expect(second.fields.nonzeroBitCount == 3)
  }

  @Test("members in between are read and kept") func between() throws {
    var reading = StatementReading(repeated: RepeatedMembers())
    _ = try Self.draft(1, Self.nothing, &reading)
    let other = try Self.draft(
      2, #""quoted": false, "label": null, "confidence": null, "new": 7, "note": "a remark""#, &reading)
    #expect(other.judgment.note == "a remark")
    #expect(other.unknown == UnknownMembers([.init(key: "new", json: "7")]))
    let again = try Self.draft(3, Self.nothing, &reading)
    #expect(again.judgment.note == nil)
    #expect(again.unknown == .none)
  }

  @Test("a key that is given twice is refused") func twice() throws {
    var reading = StatementReading(repeated: RepeatedMembers())
    _ = try Self.draft(1, Self.nothing, &reading)
    let error = #expect(throws: UserError.self) {
      try Self.draft(2, Self.nothing + #", "label": null"#, &reading)
    }
    #expect(error?.what == "the key 'label' is given twice")
  }

  @Test("a stretch ends where others are passed") func hole() throws {
    var reading = StatementReading(repeated: RepeatedMembers())
    let (before, after) = (#""quoted": false, "label": null, "#, #""cited": null, "source_kind": null, "#)
    let nothing = before + #""attribution": null, "# + after + #""cue": null"#
    _ = try Self.draft(1, before + #""attribution": "A", "# + after + #""cue": "Hello""#, &reading)
    let second = try Self.draft(2, nothing, &reading)
    let third = try Self.draft(3, nothing, &reading)
    #expect(third.fields == second.fields && third.fields.nonzeroBitCount == 5)
    let error = #expect(throws: UserError.self) {
      try Self.draft(4, nothing + #", "cited": "B""#, &reading)
    }
    #expect(error?.what == "the key 'cited' is given twice")
  }

  @Test("what follows a stretch is looked at") func after() throws {
    var reading = StatementReading(repeated: RepeatedMembers())
    _ = try Self.draft(1, Self.nothing, &reading)
    #expect(throws: UserError.self) { try Self.draft(2, Self.nothing + "x", &reading) }
  }

  @Test(
    "damaged files are read, or refused, alike with and without a memory of earlier ones",
    arguments: UInt64(0)..<24)
  func alike(seed: UInt64) throws {
    let sound = try SessionFile.encode(try DrawnSession.drawn(seed * 2))
    var random = SeededGenerator(seed: seed)
    var memory = SessionMemory()
    for _ in 0..<100 {
      let bytes = DrawnSession.mutated(sound, &random)
      var forgetful = SessionMemory(repeated: nil, article: nil)
      #expect(Self.statements(in: bytes, &memory) == Self.statements(in: bytes, &forgetful))
    }
  }

  private static func draft(
    _ id: Int, _ members: String, _ reading: inout StatementReading
  ) throws -> ParsedStatement {
    let json = #"{"id": \#(id), "start": 0, "end": 5, "text": "Hello", \#(members)}"#
    var reader = try JSONReader(Array(json.utf8), name: "a.json")
    return try reader.statementDraft(&reading)
  }

  /// The statements of a file, or why there are none.
  private static func statements(
    in bytes: [UInt8], _ memory: inout SessionMemory
  ) -> Result<[Statement], UserError> {
    do throws(UserError) {
      var reader = try SessionReader(bytes, name: "a.json", wanting: .judgments, remembering: memory)
      let session = try reader.session()
      memory = reader.memory
      return .success(session.statements)
    } catch {
      return .failure(error)
    }
  }
}
