import Foundation
import Testing

@testable import Annotator

@Suite struct SessionFileTests {
  @Test func readsBackWhatItWrote() throws {
    for session in [try SessionFixture.fresh(), try SessionFixture.worked()] {
      let bytes = try SessionFile.encode(session)
      let again = try SessionFile.decode(bytes, name: "a.json")
      #expect(again.isSame(as: session))
      #expect(try SessionFile.encode(again) == bytes)
    }
  }

  @Test func isLaidOutForPeopleAndDiffs() throws {
    let text = String(decoding: try SessionFile.encode(try SessionFixture.worked()), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "{")
    #expect(
      lines[1] == #"""
        "format": "annotate-session", "version": 2, "id": "0d7c0000000000000000000000000001", \#
        "annotator": "reader-1", "annotator_kind": "person",
        """#
    )
    #expect(lines[2] == "\"created\": \"2026-11-23T09:00:00Z\", \"modified\": \"2026-11-23T09:00:03Z\",")
    #expect(lines[7] == "\"cursor\": 1, \"standing_confidence\": 0.8, \"standing_confidence_set\": true,")
    #expect(lines[9] == "\"statements\": [")
    #expect(
      lines[11] == #"""
        {"id": 2, "start": 31, "end": 46, "text": "«Осч» said: no!", "quoted": false, "label": null, \#
        "confidence": null, "attribution": null, "cited": null, "source_kind": null, "cue": null, \#
        "target": null, "target_text": null, "target_article": null, "likelihood": null, "grade": null, \#
        "note": null, "flagged": false, "skipped": false, "to_review": false, "suggested": null, \#
        "offers": null, "judged": null, "seconds": null},
        """#
    )
    #expect(lines.suffix(2) == ["}", ""])
  }

  private static func text(of session: Session) throws -> String {
    String(decoding: try SessionFile.encode(session), as: UTF8.self)
  }

  /// A part of the file, what is put in its place, and what is said of it.
  @Test(arguments: [
    (
      "annotate-session", "annotate-notes",
      "a.json:2:11: this is not a session: its format is 'annotate-notes'."
    ),
    (
      "\"version\": 2, \"id\"", "\"version\": 0, \"id\"",
      "a.json:2:42: a version must be a whole number from 1."
    ),
    ("0d7c", "../x", "a.json:2:51: an id may contain only letters, digits and hyphens."),
    (
      "\"reader-1\"", "\"\"",
      "a.json:2:100: an annotator's name must have 1 to 200 characters, none of them a control character."
    ),
    (
      "2026-11-23T09:00:00Z", "2026-13-23T09:00:00Z",
      "a.json:3:13: a time must be written like 2026-11-23T09:00:00Z."
    ),
    ("\"cursor\": 1", "\"cursor\": 9", "a.json:8:11: the cursor is not at a statement of the session."),
    ("{\"id\": 2,", "{\"id\": 1,", "a.json:12:1: two statements share the id 1."),
    ("{\"id\": 3,", "{\"id\": 0,", "a.json:13:1: an id must be a whole number from 1, not 0."),
    ("\"start\": 31", "\"start\": 46", "a.json:12:1: the statement is empty or reaches beyond the article."),
    ("\"start\": 31", "\"start\": -1", "a.json:12:1: the statement is empty or reaches beyond the article."),
    (
      "\"start\": 31", "\"start\": 32",
      "a.json:12:1: the text differs from the article's between start and end."
    ),
    (
      "\"confidence\": 0.9", "\"confidence\": 1.1",
      "a.json:11:126: 'confidence' must be a number from 0 to 1."
    ),
    ("\"confidence\": 0.9", "\"confidence\": NaN", "a.json:11:126: expected a number."),
    (
      "\"label\": \"denial\"", "\"label\": \"rumour\"",
      "a.json:11:1: the label 'rumour' is not in the codebook 'claim-denial-report'."
    ),
    ("\"target\": 2", "\"target\": 9", "a.json:11:1: its target 9 is not a statement of the session."),
    (
      "\"target_text\": null", "\"target_text\": \"x\"",
      "a.json:11:260: the statement has more than one target."
    ),
    (
      "\"party\"", "\"owner\"",
      "a.json:11:209: 'source_kind' must be one of author, party, media, document, anonymous, unknown."
    ),
    (
      "\"grade\": \"B2\"", "\"grade\": \"G2\"",
      "a.json:11:320: 'grade' must be a letter A to F and a digit 1 to 6, such as \"B2\"."
    ),
    ("\"skipped\": false", "\"skipped\": true", "a.json:11:1: the statement is both tagged and skipped."),
    (
      "\"flagged\": true", "\"flagged\": false",
      "a.json:18:1: the history does not lead to the current statements."
    ),
    ("{\"seq\": 2,", "{\"seq\": 3,", "a.json:18:1: change 3 does not follow change 1."),
    ("\"of\": 2, ", "\"of\": 1, ", "a.json:19:1: change 3 undoes change 1, which is not the latest edit."),
    (
      "\"action\": \"undo\", \"of\": 2", "\"action\": \"undo\", \"of\": null",
      "a.json:19:1: an edit needs a kind, and an undo or redo needs 'of'."
    ),
    (
      "\"of\": null, \"kind\": \"flag\"", "\"of\": 1, \"kind\": \"flag\"",
      "a.json:18:1: an edit needs a kind, and an undo or redo needs 'of'."
    ),
    (
      "\"sha256\": \"", "\"sha256\": \"0",
      "a.json:5:347: 'sha256' must have 64 lower-case hexadecimal digits."
    ),
    ("Fourth.\"}", "Fourth!\"}", "a.json:5:347: the article's text does not match its sha256."),
    ("\"annotator\": \"reader-1\"", "\"person\": \"reader-1\"", "a.json:1:1: 'annotator' is missing."),
  ])
  func refusesWhatIsWrongAndSaysWhere(part: String, change: String, message: String) throws {
    let text = try Self.text(of: try SessionFixture.worked())
    let range = try #require(text.range(of: part))
    let changed = text.replacingCharacters(in: range, with: change)
    do throws(UserError) {
      _ = try SessionFile.decode(Array(changed.utf8), name: "a.json")
      Issue.record("accepted \(change)")
    } catch {
      #expect(
        error.description
          == message + " The file is unchanged; 'annotate check --salvage OUT' saves what can be salvaged.")
    }
  }

  @Test func refusesANewerVersion() throws {
    let text = try Self.text(of: try SessionFixture.fresh()).replacing(
      "\"version\": 2, \"id\"", with: "\"version\": 3, \"id\"")
    do throws(UserError) {
      _ = try SessionFile.decode(Array(text.utf8), name: "a.json")
      Issue.record("accepted")
    } catch {
      #expect(
        error.description
          == "a.json:2:42: the session was written by a newer annotate: its version is 3, and this one "
          + "reads 2. Update annotate; the file is unchanged.")
    }
  }

  @Test func keepsWhatItDoesNotKnow() throws {
    var text = try Self.text(of: try SessionFixture.worked())
    text = text.replacing("\n]\n}\n", with: "\n],\n\"x\": {\"a\": [1.50, \"\\u00e9\"]}\n}\n")
    text = text.replacing("Fourth.\"}", with: "Fourth.\", \"later\": [null, 1e2]}")
    for end in [
      "\"guidance\": []", "\"seconds\": 6.25", "\"seconds\": null", "\"confidence\": 0.2",
    ] {
      let statements = text.range(of: "\"history\": [")?.lowerBound ?? text.endIndex
      text =
        String(text[..<statements].replacing(end, with: end + ", \"later\": [null, 1e2]"))
        + text[statements...]
    }
    let session = try SessionFile.decode(Array(text.utf8), name: "a.json")
    #expect(try Self.text(of: session) == text)
    #expect(session.unknown.members.map(\.key) == ["x"])
    #expect(session.statements[1].unknown.members.map(\.json) == ["[null, 1e2]"])
    #expect(session.article.unknown.members.count == 1)
  }

  @Test func keepsWhatItDoesNotKnowInsideTheHistory() throws {
    var worked = try SessionFixture.fresh()
    try worked.apply(try SessionFixture.changes(for: worked)[0])
    var text = try Self.text(of: worked)
    let line = try #require(
      text.split(separator: "\n").map(String.init).first { $0.hasPrefix("{\"seq\"") })
    let changed = line.replacing("{\"ids\": [1], ", with: "{\"ids\": [1], \"newer\": [\"é\", 0.5], ")
      .replacing(", \"prev\"", with: ", \"later\": {\"x\": 1}, \"prev\"")
    try #require(changed.contains("newer") && changed.contains("later"))
    text = text.replacing(line, with: changed)
      .replacing(SHA256Digest(of: line).hex, with: SHA256Digest(of: changed).hex)
    let session = try SessionFile.decode(Array(text.utf8), name: "a.json")
    #expect(!session.history.isAltered)
    #expect(try Self.text(of: session) == text)
  }

  @Test func keepsTheOrderOfAnEditOfManyStatements() throws {
    var session = try SessionFixture.fresh()
    let before = [2, 0, 1, 3].map { session.statements[$0] }
    var after = before
    for (index, label) in [Label.claim, .denial, .claim, .denial].enumerated() {
      after[index].judgment.label = label
    }
    let edit = Edit(.tag, before: before, after: after)
    try session.apply(Change(sequence: 1, at: SessionFixture.start, action: .edit(edit)))
    let again = try SessionFile.decode(try SessionFile.encode(session), name: "a")
    #expect(try again.changes().map(\.action) == [.edit(edit)])
  }

  @Test func readsOtherLayoutsOfTheSameContent() throws {
    let session = try SessionFixture.worked()
    let text = try Self.text(of: session)
    for other in [
      "\u{FEFF}" + text, text.replacing("\n", with: "\r\n"), text.replacing("\": ", with: "\":\t"),
      text.replacing("é", with: "\\u00e9").replacing("label\"", with: "l\\u0061bel\""),
    ] {
      #expect(try SessionFile.decode(Array(other.utf8), name: "a").isSame(as: session))
    }
  }

  @Test func refusesAFileThatIsCutAnywhere() throws {
    let bytes = try SessionFile.encode(try SessionFixture.worked())
    for count in stride(from: 0, to: bytes.count - 2, by: 97) {
      #expect(throws: UserError.self) { try SessionFile.decode(Array(bytes.prefix(count)), name: "a") }
    }
  }

  @Test func aNumberThatASplitGaveIsNotGivenAgain() throws {
    let start = try JudgedText.session("One rose, and two fell.| Three stayed.|", by: "ann", "-", "-")
    var session = try start.splitting(1, after: "One rose,")
    let pieces = Array(session.statements.prefix(2))
    #expect(pieces.map(\.id.number) == [1, 3])
    let whole = Statement(id: StatementID(1), range: start.statements[0].range)
    try session.apply(
      Change(
        sequence: 2, at: Timestamp(seconds: 9), action: .edit(Edit(.join, before: pieces, after: [whole]))))
    session = try session.tagging(2, .claim, at: 10)
    let loaded = try SessionFile.decode(SessionFile.encode(session), name: "a")
    #expect(loaded.unusedID == StatementID(4) && loaded.isSame(as: session))
  }

  /// A change of each property, undone and made again, is in the file as it was made.
  @Test func everyPropertyThatAChangeSetsIsKept() throws {
    var session = try SessionFixture.fresh()
    let codebook = try Codebook(
      name: "mine", version: 3, labels: Codebook.standard.labels, guidance: ["First.", "Then."])
    let properties: [SessionProperty] = [
      .title("A \"title\""), .title(nil), .published("2026-11-20"), .url("https://x.example/a"),
      .language("uk"), .authors(["A. Writer", "Осч"]), .authors([]),
      .equivalences([["NBC", "NBC News"], ["Осч", "O"]]), .equivalences([]), .codebook(codebook),
    ]
    var sequence = 0
    for property in properties {
      let kind: Edit.Kind = property.key == .codebook ? .codebook : .metadata
      let edit = session.edit(property.key == .equivalences ? .sources : kind, setting: [property])
      for action in [Change.Action.edit(edit), .undo(sequence + 1), .redo(sequence + 1)] {
        try session.apply(Change(sequence: sequence + 1, at: SessionFixture.start, action: action))
        sequence += 1
      }
      #expect(session.property(property.key) == property)
      let loaded = try SessionFile.decode(SessionFile.encode(session), name: "a")
      #expect(loaded.isSame(as: session) && loaded.property(property.key) == property)
    }
  }
}
