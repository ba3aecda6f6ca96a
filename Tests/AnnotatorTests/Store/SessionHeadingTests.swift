import Testing

@testable import Annotator

/// What stands after the statements of a session, wherever these end.
@Suite struct SessionHeadingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func heading(after last: String, version: String = #""version": 1, "#, bytes: Int) throws
    -> SessionHeading
  {
    let text = String(repeating: "x", count: bytes)
    let json =
      #"{"format": "annotate-session", \#(version)"id": "7", "annotator": "ana", "#
      + #""created": "2026-11-23T09:00:00Z", "modified": "2026-11-23T09:00:00Z", "#
      + #""article": {"title": "Roses", "sha256": "0f"}, "statements": ["\#(text)"], "history": []\#(last)}"#
    return try SessionHeading(path: folder.file(json, named: "\(last.utf8.count)-\(bytes).json"))
  }

  @Test(arguments: [10, 20_000, 300_000])
  func whatASessionOfVersion1WasMadeOfIsFoundAtItsEnd(bytes: Int) throws {
    let source = #"[{"session": "3", "annotator": "bob", "seq": 2}]"#
    let settled = try heading(after: #", "settled_from": \#(source)"#, bytes: bytes)
    #expect(settled.kind == .gold)
    #expect(settled.sources.map(\.session) == ["3"])
    for name in ["merged_from", #"merged\u005ffrom"#] {
      let merged = try heading(after: #", "\#(name)": \#(source)"#, bytes: bytes)
      #expect(merged.kind == .person)
      #expect(merged.merged == ["3"])
    }
    let own = try heading(after: "", bytes: bytes)
    #expect(own.kind == .person)
    #expect(own.sources.isEmpty)
    #expect(own.title == "Roses")
  }

  /// The first 16,384 bytes are read by themselves; a name may lie across their end.
  @Test func aNameAcrossTheEndOfWhatIsReadFirstIsFound() throws {
    for bytes in 16_384 - 320...16_384 - 200 {
      for name in ["settled_from", #"settled\u005ffrom"#] {
        let settled = try heading(
          after: #", "\#(name)": [{"session": "3", "annotator": "bob", "seq": 2}]"#, bytes: bytes)
        #expect(settled.sources.map(\.session) == ["3"], "\(bytes)")
      }
    }
  }

  @Test func aVersionThatFollowsTheStatementsIsFound() throws {
    let late = #", "provenance": [{"session": "3", "annotator": "bob", "seq": 2}], "version": 2"#
    #expect(try heading(after: late, version: "", bytes: 20_000).sources.map(\.session) == ["3"])
  }
}
