import Testing

@testable import Annotator

@Suite struct FlatRecordsTests {
  private let text = "Norvia leaks it.| Осч denies it,| Tessal 🙂 too.|"

  private func sessions() throws -> [Session] {
    [
      try JudgedText.session(text, by: "bob", "claim 90", "denial", "skip"),
      try JudgedText.session(text, by: "ann \"Z\"", "report", "denial 70", "claim 5"),
      try JudgedText.session("Another.| Text.|", by: "bob", "report 30", "claim"),
    ]
  }

  /// The lines of an export of all statements.
  private func lines(of sessions: [Session]) throws -> [String] {
    var export = DatasetExport(try .named("jsonl"))
    export.filter.takesUntagged = true
    let sink = MemorySink()
    var rest = sessions[...]
    _ = try export.run(to: sink, next: { rest.popFirst() })
    return String(decoding: sink.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// The report on files of flat records.
  private func report(_ files: [[String]], beside sessions: [Session] = []) throws -> AgreementReport {
    let folder = try TemporaryFolder()
    var names: [String] = []
    for (number, lines) in files.enumerated() {
      names.append(try folder.file(lines.joined(separator: "\n") + "\n", named: "\(number).jsonl"))
    }
    for (number, session) in sessions.enumerated() {
      names.append(
        try folder.file(
          String(decoding: try SessionFile.encode(session), as: UTF8.self), named: "\(number).json")
      )
    }
    var articles = RatedArticles()
    try articles.addRecords(
      of: SessionFiles(named: names, in: SessionStore(folder: folder.path), takingRecords: true))
    return try articles.comparison().report()
  }

  /// The columns of a line in the order of their names, as other programs write them.
  private func sorted(_ line: String) throws -> String {
    let bytes = Array(line.utf8)
    var reader = try JSONReader(bytes, name: "")
    var members: [(key: String, json: String)] = []
    try reader.eachMember { (key, reader) throws(UserError) in
      members.append((key, String(decoding: bytes[try reader.skipValue()], as: UTF8.self)))
    }
    let sorted = members.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.json)" }
    return "{\(sorted.joined(separator: ","))}"
  }

  @Test func recordsAgreeAsTheirSessionsDo() throws {
    let sessions = try sessions()
    let lines = try lines(of: sessions)
    var articles = RatedArticles()
    for session in sessions { articles.add(session, from: "") }
    let expected = try articles.comparison().report()
    #expect(expected.counts.ratings == 8 && expected.counts.pairableItems == 3)
    #expect(try report([lines]) == expected)
    #expect(try report([lines.reversed()]) == expected)
    #expect(try report([Array(lines.prefix(2)), Array(lines.dropFirst(2))]) == expected)
    #expect(try report([try lines.map { try sorted($0) }]) == expected)
    #expect(try report([["", lines[0]] + lines.dropFirst().map { $0 + " \r" }]) == expected)
  }

  /// The text of a target is that of a statement, which may be longer than a name of anything else.
  @Test func aTargetMayBeALongStatement() throws {
    let lines = try lines(of: sessions()).map {
      $0.replacing(
        "\"target_text\": null", with: "\"target_text\": \"\(String(repeating: "a", count: 20_000))\"")
    }
    #expect(lines.contains { $0.utf8.count > 20_000 })
    #expect(try report([lines]).counts.ratings == 8)
  }

  @Test func aRecordThatIsThereTwiceIsRefused() throws {
    let lines = try lines(of: sessions())
    let error = #expect(throws: UserError.self) { try report([lines, [lines[1]]]) }
    #expect(error?.what == "two records of 'bob' overlap at code point 17 of the same article")
  }

  @Test func recordsOfOtherCutsAreRefused() throws {
    let whole = try JudgedText.session(
      "Norvia leaks it. Осч denies it,| Tessal 🙂 too.|", by: "cleo", "claim", "claim")
    let error = #expect(throws: UserError.self) { try report([try lines(of: sessions() + [whole])]) }
    #expect(error?.what.hasPrefix("the records of 'cleo' split an article differently") == true)
  }

  @Test func recordsAreNotComparedWithSessions() throws {
    let sessions = try sessions()
    let error = #expect(throws: UserError.self) { try report([try lines(of: sessions)], beside: sessions) }
    #expect(error?.fix == "name only sessions, or only files of flat records")
  }

  @Test(arguments: [
    ("\"start\": 0", "\"start\": 16", "the statement is empty"),
    ("\"end\": ", "\"end\": 30000000000", "the statement ends beyond any possible text"),
    ("\"skipped\": false", "\"skipped\": null", "expected true or false"),
    ("\"label\": null", "\"label\": \"claim\"", "the statement is both tagged and skipped"),
    ("\"confidence\": 0.9", "\"confidence\": 1.9", "'confidence' must be a number from 0 to 1"),
    ("\"seconds\": null", "\"seconds\": 1e300", "'seconds' must be a number of seconds up to 1,000,000,000"),
    ("\"annotator\": \"bob\"", "\"annotator\": \"eve\"", "has a different annotator or article"),
    ("\"label\": \"report\"", "\"label\": null", "the statement has a confidence but no label"),
    ("\"label\": \"claim\"", "\"label\": \"cl\\u001baim\"", "cannot be a label's name"),
    ("\"article_sha256\"", "\"sha\"", "a record needs annotator, article_sha256, start and end"),
  ])
  func refusesWhatIsWrong(old: String, new: String, message: String) throws {
    var lines = try lines(of: sessions())
    let index = try #require(lines.lastIndex { $0.contains(old) && $0.contains("bob") })
    lines[index] = lines[index].replacing(old, with: new)
    let error = #expect(throws: UserError.self) { try report([lines]) }
    #expect(error?.what.contains(message) == true, "\(error?.description ?? "")")
    #expect(error?.place?.contains("line \(index + 1)") == true, "\(error?.description ?? "")")
  }

  /// A record of one annotator for each label, so many of them.
  private func records(labels count: Int) -> [String] {
    let digest = String(repeating: "0", count: 64)
    return (0..<count).flatMap { number in
      ["ann", "bob"].map {
        "{\"session\": \"\($0)\", \"article_sha256\": \"\(digest)\", \"annotator\": \"\($0)\", "
          + "\"start\": \(number * 10), \"end\": \(number * 10 + 9), \"label\": \"l\(number)\"}"
      }
    }
  }

  @Test func moreLabelsThanTablesCanHoldAreRefusedBeforeRoomIsTaken() throws {
    #expect(try report([records(labels: 120)]).counts.ratings == 240)
    let error = #expect(throws: UserError.self) { try report([records(labels: 1_001)]) }
    #expect(
      error?.description
        == "1001 different labels are too many to compare: 2 annotators may use 1000. Give labels of one "
        + "meaning one name, or compare fewer sessions at a time.")
  }

  @Test(arguments: [
    (100, 100_000, true), (101, 198, true), (101, 199, false), (1_000, 20, true), (1_001, 1, false),
  ])
  func manyAnnotatorsMayUseFewerLabels(labels: Int, annotators: Int, isAllowed: Bool) {
    var isRefused = false
    do throws(UserError) {
      try Ratings.checkSize(labels: labels, annotators: annotators)
    } catch {
      isRefused = true
    }
    #expect(isRefused != isAllowed)
  }
}
