import Testing

@testable import Annotator

@Suite struct SessionLineageTests {
  private let folder: TemporaryFolder
  private let text = "One rose.| Two fell.|"

  init() throws { folder = try TemporaryFolder() }

  private func write(_ session: Session, _ name: String) throws {
    _ = try folder.file(String(decoding: SessionFile.encode(session), as: UTF8.self), named: name)
  }

  private func lineage() throws -> SessionLineage {
    try SessionLineage(paths: SessionStore(folder: folder.path).sessionPaths())
  }

  private func path(_ name: String) -> String { "\(folder.path)/\(name)" }

  @Test func aCopyThatWentItsOwnWayDoesNotCountAndIsNamed() throws {
    let start = try JudgedText.session(text, by: "ana", "-", "-")
    try write(start.tagging(1, .claim, at: 10), "a.ana.json")
    try write(start.tagging(1, .denial, at: 20), "a (1).ana.json")
    try write(start.tagging(2, .denial, at: 20), "a.ana.sync-conflict-20261128-090000-ABCDEFG.json")
    let lineage = try lineage()
    #expect(lineage.counting.map(\.path) == [path("a.ana.json")])
    #expect(lineage.leftOut[path("a (1).ana.json")] == .copy(of: path("a.ana.json"), .diverged))
    #expect(
      lineage.remarks.first
        == "Left out: \(path("a (1).ana.json")), a copy of \(path("a.ana.json")) that has since diverged: "
        + "annotate merge \(path("a.ana.json")) '\(path("a (1).ana.json"))' -o MERGED.json.")
    #expect(
      try SessionFiles(named: [folder.path], in: SessionStore(folder: folder.path)).paths == [
        path("a.ana.json")
      ])
    let digest = start.article.digest
    #expect(
      try SessionStore(folder: folder.path).find(articleDigest: digest, annotator: "ana")
        == path("a.ana.json"))
  }

  @Test func aCopyThatGoesOnFromTheOtherIsTheOneThatCounts() throws {
    let start = try JudgedText.session(text, by: "ana", "-", "-").tagging(1, .claim, at: 10)
    try write(start, "a.ana.json")
    try write(start.tagging(2, .denial, at: 20), "a.ana (conflicted copy).json")
    let lineage = try lineage()
    #expect(lineage.counting.map(\.path) == [path("a.ana (conflicted copy).json")])
    #expect(
      lineage.leftOut[path("a.ana.json")] == .copy(of: path("a.ana (conflicted copy).json"), .older))
  }

  @Test func aDamagedFileDoesNotCountBesideAWholeCopy() throws {
    let start = try JudgedText.session(text, by: "ana", "-", "-").tagging(1, .claim, at: 10)
    let whole = String(decoding: try SessionFile.encode(start), as: UTF8.self)
    _ = try folder.file(String(whole.prefix(whole.count * 3 / 4)), named: "a.ana.json")
    try write(start, "a.ana (1).json")
    let lineage = try lineage()
    #expect(lineage.counting.map(\.path) == [path("a.ana (1).json")])
    #expect(
      lineage.remarks == [
        "Left out: \(path("a.ana.json")), damaged, a copy of \(path("a.ana (1).json")), which counts: "
          + "'annotate check \(path("a.ana.json"))' says what is wrong."
      ])
    let store = SessionStore(folder: folder.path)
    #expect(
      try store.find(articleDigest: start.article.digest, annotator: "ana") == path("a.ana (1).json"))
  }

  @Test func whatIsNoSessionIsPassedOverInAFolderAndDamagedOnesAreMet() throws {
    try write(JudgedText.session(text, by: "ana", "claim", "denial"), "a.ana.json")
    for (name, content) in [("other", "{\"name\": \"x\"}"), ("list", "[1]")] {
      _ = try folder.file(content, named: "\(name).json")
    }
    try FileSystem.makeFolder(path("odd.json"))
    let store = SessionStore(folder: folder.path)
    let files = try SessionFiles(named: [folder.path], in: store)
    #expect(files.paths == [path("a.ana.json")])
    #expect(
      files.remarks == [
        "\(path("list.json")) is ignored: it is not a session.",
        "\(path("odd.json")) is ignored: it is a folder.",
        "\(path("other.json")) is ignored: it is not a session.",
      ])
    #expect(try SessionFiles(named: [path("other.json")], in: store).paths == [path("other.json")])
    let damaged = ["{\"format\": \"annotate-session\", \"version\": 2}", "{\"name\": ", "\0\0\0"]
    for (number, content) in damaged.enumerated() {
      let damagedPath = try folder.file(content, named: "damaged\(number).json")
      #expect(try SessionFiles(named: [folder.path], in: store).paths.contains(damagedPath))
    }
  }

  /// Of passes over one article by one codebook the one begun first that has an answer counts, were it only
  /// one.
  @Test func theFirstPassWithAnAnswerCountsInAFolder() throws {
    let passes = try [("-", "09"), ("claim", "10"), ("denial", "11")].map { answer, hour in
      try JudgedText.session(
        text, by: "ana", answer, "-", modified: "2026-11-23T\(hour):00:00Z", name: hour)
    }
    for (number, pass) in passes.enumerated() { try write(pass, "a.ana-\(number).json") }
    try write(JudgedText.session(text, by: "bob", "claim", "-"), "a.bob.json")
    let store = SessionStore(folder: folder.path)
    let files = try SessionFiles(named: [folder.path], in: store, leavingOutPasses: true)
    #expect(files.paths == [path("a.ana-1.json"), path("a.bob.json")])
    #expect(
      files.remarks
        == [0, 2].map {
          "Left out: \(path("a.ana-\($0).json")), a further session; \(path("a.ana-1.json")) is used. "
            + "Name the file to include it."
        })
    // A file that is named is taken.
    let named = [path("a.ana-0.json"), path("a.ana-2.json")]
    #expect(try SessionFiles(named: named, in: store, leavingOutPasses: true).paths == named)
  }

  @Test func whereNoPassHasAnAnswerTheFirstCounts() throws {
    for (number, hour) in ["12", "09", "10"].enumerated() {
      try write(
        JudgedText.session(
          text, by: "ana", "-", "-", modified: "2026-11-23T\(hour):00:00Z", name: hour),
        "a.ana-\(number).json")
    }
    let files = try SessionFiles(
      named: [folder.path], in: SessionStore(folder: folder.path), leavingOutPasses: true)
    #expect(files.paths == [path("a.ana-1.json")])
  }

  @Test func whatWasCarriedOverOrMergedDoesNotCount() throws {
    let old = try JudgedText.session(text, by: "ana", "claim", "denial")
    let new = try JudgedText.session(
      text + " Three.|", by: "ana", "claim", "denial", "-", provenance: Provenance(replaces: old.id))
    let bob = try JudgedText.session(text, by: "bob", "claim", "denial")
    let merged = try JudgedText.session(
      text, by: "bob", "claim", "claim",
      provenance: Provenance(sources: [.init(session: bob.id, annotator: "bob", sequence: 0)]), name: "merged"
    )
    let gold = try JudgedText.session(
      text, by: "gold", "claim", "claim",
      provenance: Provenance(kind: .gold, sources: [.init(session: merged.id, annotator: "bob", sequence: 0)])
    )
    for (name, session) in [("a", old), ("b", new), ("c", bob), ("d", merged), ("e", gold)] {
      try write(session, "\(name).json")
    }
    let lineage = try lineage()
    #expect(lineage.counting.map(\.path) == ["b", "d", "e"].map { path("\($0).json") })
    #expect(
      lineage.remarks == [
        "Left out: 1 session that was carried over to a changed text: \(path("a.json")).",
        "Left out: 1 session that was merged into another: \(path("c.json")).",
      ])
  }

  @Test(arguments: [
    (1, "1 session that was"), (2, "2 sessions that were"), (5, "5 sessions that were"),
    (6, "6 sessions that were"), (7, "7 sessions that were"),
  ])
  func fiveSessionsThatWereMergedAreNamedAndTheOthersCounted(count: Int, words: String) throws {
    let sessions = try (1...count).map { try JudgedText.session(text, by: "n\($0)", "claim", "denial") }
    for (number, session) in sessions.enumerated() { try write(session, "s\(number).json") }
    let merged = try JudgedText.session(
      text, by: "m", "claim", "claim",
      provenance: Provenance(
        sources: sessions.map { .init(session: $0.id, annotator: $0.annotator, sequence: 0) }),
      name: "merged")
    try write(merged, "t.json")
    let shown = (0..<min(5, count)).map { path("s\($0).json") }.joined(separator: ", ")
    let more = count > 5 ? " and \(count - 5) more" : ""
    #expect(try lineage().remarks == ["Left out: \(words) merged into another: \(shown)\(more)."])
  }

  @Test func answersAfterItWasMergedAreNamed() throws {
    let bob = try JudgedText.session(text, by: "bob", "claim", "denial")
    let merged = try JudgedText.session(
      text, by: "bob", "claim", "claim",
      provenance: Provenance(sources: [.init(session: bob.id, annotator: "bob", sequence: 0)]), name: "merged"
    )
    try write(merged, "m.json")
    try write(bob.tagging(1, .report, at: merged.created.seconds + 60), "b.json")
    #expect(try lineage().continued == [path("b.json")])
    #expect(
      try lineage().remarks.last
        == "\(path("b.json")) was changed after it was merged into \(path("m.json")): its later answers do "
        + "not count. Merge again: annotate merge \(path("m.json")) \(path("b.json")) -o MERGED.json")
    #expect(
      try SessionStore(folder: folder.path).remarksOnCopies(of: path("b.json")) == [
        "\(path("m.json")) has replaced this session: your answers here do not count. Continue there: "
          + "annotate resume \(path("m.json"))"
      ])
  }

  @Test func reanchoringNamesWhatItReplaces() throws {
    let old = try JudgedText.session(text, by: "ana", "claim", "denial")
    let carried = try Reanchoring(
      old, to: Article(text: "One rose. Two fell. Three."), id: String(repeating: "b", count: 32),
      now: Timestamp(seconds: 100))
    #expect(carried.session.provenance.replaces == old.id)
  }

  @Test("whether a session is left out shows when all are read") func sortedOutAfterwards() throws {
    let old = try JudgedText.session(text, by: "ana", "claim", "denial")
    try write(old, "a.ana.json")
    try write(JudgedText.session(text, by: "bob", "claim", "denial"), "a.bob.json")
    func areAllCounting() throws -> Bool {
      var files = try SessionFiles(
        named: [folder.path], in: SessionStore(folder: folder.path), unsorted: true)
      while try files.nextRatings() != nil {}
      return files.areAllCounting
    }
    #expect(try areAllCounting())
    try write(
      JudgedText.session(
        text + " Three.|", by: "ana", "claim", "denial", "-", provenance: Provenance(replaces: old.id)),
      "b.ana.json")
    #expect(try !areAllCounting())
  }
}

@Suite struct GitConflictTests {
  @Test func bothVersionsAreTakenApart() throws {
    let file = "a\n<<<<<<< HEAD\nb\n||||||| base\nx\n=======\nc\n>>>>>>> other\nd\n"
    let conflict = try #require(GitConflict(Array(file.utf8)))
    #expect(conflict.line == 2)
    #expect(String(decoding: conflict.ours, as: UTF8.self) == "a\nb\nd\n\n")
    #expect(String(decoding: conflict.theirs, as: UTF8.self) == "a\nc\nd\n\n")
  }

  @Test(arguments: ["a\nb\n", "<<<<<<< x\na\n", "=======\n", "<<<<<<<< x\n=======\n>>>>>>> y\n", ""])
  func otherFilesHoldNone(file: String) {
    #expect(GitConflict(Array(file.utf8)) == nil)
  }

  /// Two versions in one file as git leaves them, with these statements' lines outside its markers.
  private func check(_ one: Session, _ other: Session, statements: [Substring]) throws -> SessionCheck {
    let folder = try TemporaryFolder()
    let files = try [one, other].map { session in
      let lines = String(decoding: try SessionFile.encode(session), as: UTF8.self).split(separator: "\n")
      let start = try #require(lines.firstIndex(of: "\"statements\": ["))
      let end = try #require(lines.firstIndex(of: "\"history\": ["))
      return (head: lines[...start], tail: lines[end...])
    }
    let conflict = { (one: ArraySlice<Substring>, other: ArraySlice<Substring>) in
      ["<<<<<<< ours"] + one + ["======="] + other + [">>>>>>> theirs"]
    }
    let all =
      conflict(files[0].head, files[1].head) + [statements.joined(separator: ",\n") + "\n],"]
      + conflict(files[0].tail, files[1].tail)
    return SessionCheck(path: try folder.file(all.joined(separator: "\n"), named: "headlines.ana.json"))
  }

  /// The lines of some statements in a session's file.
  private func lines(of statements: Range<Int>, in session: Session) throws -> [Substring] {
    String(decoding: try SessionFile.encode(session), as: UTF8.self).split(separator: "\n")
      .filter { $0.hasPrefix("{\"id\"") }[statements].map { $0.hasSuffix(",") ? $0.dropLast() : $0 }
  }

  @Test func everyWholeLineIsKept() throws {
    let start = try JudgedText.session(
      "One rose.| Two fell.| Three stayed, and four left.|", by: "ana", "-", "-", "-")
    let one = try start.splitting(3, after: "stayed,").tagging(4, .claim, at: 10)
    let other = try start.splitting(1, after: "One").tagging(4, .denial, at: 20).tagging(2, .report, at: 21)
    let check = try check(
      one, other, statements: lines(of: 0..<3, in: other) + lines(of: 2..<4, in: one))
    let labels = check.session?.statements.map(\.judgment.label)
    #expect(labels == [nil, .denial, .report, nil, .claim])
    #expect(check.leftOut == ["the history: earlier answers can no longer be undone"])
  }

  /// Only the problems of the chain's head lose nothing. Others may have that word in their path or answer.
  @Test func aDamagedStatementIsNamedWhateverTheFileIsCalled() throws {
    let start = try JudgedText.session("One rose.| Two fell.|", by: "ana", "-", "-")
    let one = try start.tagging(1, .claim, at: 10)
    let lines = try lines(of: 0..<2, in: one)
    let check = try check(
      one, start.tagging(2, .denial, at: 20),
      statements: [lines[0], Substring(lines[1].replacing("\"quoted\": false", with: "\"quoted\": 0"))])
    #expect(check.leftOut.contains { $0.contains("headlines.ana.json:") }, "\(check.leftOut)")
  }

  /// Lines of two cuts that have one name: those that come second go on from the greatest.
  @Test func secondStatementsOfANameGetTheNextOnes() throws {
    let start = try JudgedText.session(
      "One rose at last.| Two fell.| Three stayed, and four left, then five.|", by: "ana", "-", "-", "-")
    let one = try start.splitting(3, after: "Three stayed,").splitting(4, after: "and four left,")
    let other = try start.splitting(1, after: "One").splitting(4, after: "rose").tagging(2, .claim, at: 20)
    let check = try check(
      one, other, statements: lines(of: 0..<4, in: other) + lines(of: 2..<5, in: one))
    let session = try #require(check.session)
    #expect(session.statements.map(\.id.number) == [1, 4, 5, 2, 3, 6, 7])
    #expect(
      session.statements.map { String(session.text(of: $0)) }.suffix(3) == [
        "Three stayed,", "and four left,", "then five.",
      ])
  }

  @Test func aVersionWithANewerCodebookLosesNoAnswer() throws {
    let one = try JudgedText.session("One rose.| Two fell.|", by: "ana", "-", "-").tagging(1, .denial, at: 10)
    var other = try JudgedText.session("One rose.| Two fell.|", by: "ana", "-", "-")
    let book = try Codebook(
      name: other.codebook.name, version: other.codebook.version + 1,
      labels: [
        LabelDefinition(.claim, key: "c", definition: "a"),
        LabelDefinition(Label("rebuttal"), key: "r", definition: "b"),
      ])
    let change = PropertyChange(before: [.codebook(other.codebook)], after: [.codebook(book)])
    try other.apply(
      Change(
        sequence: 1, at: Timestamp(seconds: 15),
        action: .edit(Edit(.codebook, before: [], after: [], properties: change))))
    let check = try check(
      one, other.tagging(2, Label("rebuttal"), at: 20),
      statements: lines(of: 0..<1, in: one)
        + lines(of: 1..<2, in: other.tagging(2, Label("rebuttal"), at: 20)))
    let judgments = try #require(check.session).statements.map(\.judgment)
    #expect(judgments.map(\.label) == [nil, Label("rebuttal")], "\(check.leftOut)")
    #expect(
      judgments[0].note == "says denial, which is not a label of the codebook" && judgments[0].isFlagged)
  }

  @Test func whatLiesAcrossAnotherCutIsNoted() throws {
    let start = try JudgedText.session(
      "One rose.| Two fell.| Three stayed, and four left.|", by: "ana", "-", "-", "-")
    let one = try start.splitting(3, after: "stayed,").tagging(3, .claim, at: 10)
    let other = try start.tagging(3, .denial, at: 20).tagging(1, .report, at: 21)
      .detailing(1, at: 22) { $0.target = .statement(StatementID(2)) }
    let check = try check(
      one, other,
      statements: lines(of: 0..<2, in: other) + lines(of: 2..<4, in: one) + lines(of: 2..<3, in: other))
    let statements = try #require(check.session).statements
    #expect(statements.map(\.judgment.label) == [.report, nil, .claim, nil])
    #expect(statements[2].judgment.note == "another split says denial" && statements[2].judgment.isFlagged)
    #expect(statements[0].judgment.targetID == statements[1].id)
    #expect(check.leftOut == ["the history: earlier answers can no longer be undone"])
  }

  /// The later answer stands, whichever line comes first, and the other is in the note.
  @Test(arguments: [false, true]) func whatBothVersionsSayOfAStatementIsNoted(isSwapped: Bool) throws {
    let start = try JudgedText.session("One rose.| Two fell.|", by: "ana", "-", "-")
    let one = try start.tagging(1, .claim, at: 10)
    let other = try start.tagging(1, .denial, at: 20)
    let both =
      try isSwapped
      ? lines(of: 0..<1, in: other) + lines(of: 0..<1, in: one)
      : lines(of: 0..<1, in: one) + lines(of: 0..<1, in: other)
    let check = try check(one, other, statements: both + lines(of: 1..<2, in: one))
    let judgment = try #require(check.session).statements[0].judgment
    #expect(judgment.label == .denial && judgment.isFlagged)
    #expect(judgment.note == "the other version says claim")
  }

  @Test func theConflictIsNamedAndBothVersionsAreSaved() throws {
    let folder = try TemporaryFolder()
    let start = try JudgedText.session("One rose.| Two fell.|", by: "ana", "-", "-")
    let sides = try [start.tagging(1, .claim, at: 10), start.tagging(2, .denial, at: 20)].map {
      String(decoding: try SessionFile.encode($0), as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
    }
    var lines: [Substring] = []
    for (one, other) in zip(sides[0], sides[1]) {
      lines += one == other ? [one] : ["<<<<<<< HEAD", one, "=======", other, ">>>>>>> other"]
    }
    let path = try folder.file(lines.joined(separator: "\n"), named: "a.ana.json")
    #expect {
      try SessionFiles.session(at: path)
    } throws: { error in
      (error as? UserError)?.what == "this file has unresolved git conflict markers"
    }
    let check = SessionCheck(path: path)
    #expect(check.problems.count == 1)
    #expect(check.session?.statements.map(\.judgment.label) == [.claim, .denial])
    #expect(check.leftOut == [])
    #expect(try check.writeSalvaged(to: "\(folder.path)/saved.json").count == 1)
  }

  @Test func twoSessionsInOneFileAreSavedEachAndNoThirdIsBegun() throws {
    let folder = try TemporaryFolder()
    let one = try JudgedText.session("One rose.| Two fell.|", by: "ana", "claim", "-")
    let other = try JudgedText.session("One rose.| Two fell.|", by: "ana", "-", "denial", name: "other")
    let sides = try [one, other].map { String(decoding: try SessionFile.encode($0), as: UTF8.self) }
    let path = try SessionStore(folder: folder.path).path(for: one.article, annotator: "ana")
    let file = "<<<<<<< HEAD\n\(sides[0])=======\n\(sides[1])>>>>>>> other\n"
    _ = try folder.file(file, named: FileSystem.split(path).name)
    let check = SessionCheck(path: path)
    let saved = try check.writeSalvaged(to: "\(folder.path)/saved.json")
    #expect(saved.map(\.path) == ["saved", "saved-2"].map { "\(folder.path)/\($0).json" })
    #expect(try saved.map { try SessionFiles.session(at: $0.path).id } == [one.id, other.id])
    let problem = try #require(check.problems.first)
    #expect(throws: problem) {
      try SessionStore(folder: folder.path).path(for: one.article, annotator: "ana")
    }
  }
}

@Suite struct GitFilesTests {
  @Test func gitCallsTheProgramByItsPathAndMergesByItselfWhereThatFails() {
    #expect(
      GitFiles.command(program: "/opt/a b/100%/annotate")
        == "p='/opt/a b/100%%/annotate'; test -x \"$p\" || p=annotate; \"$p\" merge --driver %O %A %B || "
        + "{ git merge-file -L ours -L base -L theirs %A %O %B; exit 1; }")
    #expect(GitFiles.command(program: nil).hasPrefix("p=annotate; \"$p\" merge"))
  }

  @Test func linesAreAddedToFilesThatAreThereAndOnlyOnce() throws {
    let folder = try TemporaryFolder()
    let attributes = try folder.file("*.png binary", named: ".gitattributes")
    let ignored = "\(folder.path)/.gitignore"
    func text(_ path: String) throws -> String {
      String(decoding: try FileSystem.read(path, limit: 1 << 16), as: UTF8.self)
    }
    #expect(try GitFiles.write(in: folder.path) == [attributes, ignored])
    let lines = "*.json merge=annotate-session\nassignments.tsv merge=union\n"
    #expect(try text(attributes) == "*.png binary\n" + lines)
    #expect(try text(ignored) == ".*.lock\n.*.tmp-*\n.probe-*\n*.json.journal\n")
    #expect(try GitFiles.write(in: folder.path).isEmpty)
    // What somebody took out comes back, after what there is.
    FileSystem.remove(ignored)
    _ = try folder.file("*.log\n.*.lock\n", named: ".gitignore")
    #expect(try GitFiles.write(in: folder.path) == [ignored])
    #expect(try text(ignored) == "*.log\n.*.lock\n.*.tmp-*\n.probe-*\n*.json.journal\n")
  }

  @Test func aChangeThatDoesNotFitLeavesOurVersionAsItIs() throws {
    let folder = try TemporaryFolder()
    let start = try JudgedText.session("One rose.| Two fell.|", by: "ana", "-", "-")
    // Two notes that are too long for one.
    let paths = try ["a", "b"].map { letter in
      let noted = try start.detailing(2, at: 5) { $0.note = String(repeating: letter, count: 9_000) }
      let bytes = try SessionFile.encode(noted)
      return try folder.file(String(decoding: bytes, as: UTF8.self), named: "\(letter).json")
    }
    let before = try FileSystem.read(paths[0], limit: 1 << 20)
    #expect(try SessionVersions.join(ours: paths[0], theirs: paths[1]).leftOut.count == 1)
    #expect(try FileSystem.read(paths[0], limit: 1 << 20) == before)
  }
}

@Suite struct AssignmentTests {
  private let people = ["ana", "bo", "cleo", "dan"]

  private func assignment(_ count: Int, overlap: Int, seed: UInt64 = 7) -> Assignment {
    var assignment = Assignment()
    assignment.add((0..<count).map { "a\($0).txt" }, to: people, overlap: overlap, seed: seed)
    return assignment
  }

  @Test func everybodyHasAboutAsManyAndEveryTwoInCommon() {
    let given = assignment(60, overlap: 2)
    #expect(given.tasks.count == 120)
    #expect(people.map { given.articles(of: $0).count } == [30, 30, 30, 30])
    for (index, one) in people.enumerated() {
      for other in people.dropFirst(index + 1) {
        let common = Set(given.articles(of: one)).intersection(given.articles(of: other)).count
        #expect((8...12).contains(common))
      }
    }
  }

  /// Of four people there are six pairs: six articles for two each are one for every pair, whether they are
  /// given out at once or in two goes.
  @Test(arguments: 1...20 as ClosedRange<UInt64>) func everyTwoHaveAsManyInCommon(seed: UInt64) {
    for rounds in [[6], [3, 3], [1, 1, 4]] {
      var given = Assignment()
      for (number, count) in rounds.enumerated() {
        given.add((0..<count).map { "\(number)-\($0).txt" }, to: people, overlap: 2, seed: seed)
      }
      let articles = Dictionary(grouping: given.tasks, by: \.article).values
      #expect(given.tasks.count == 12 && Set(articles.map { Set($0.map(\.annotator)) }).count == 6)
    }
  }

  @Test func theSeedAloneDecides() {
    #expect(assignment(20, overlap: 2) == assignment(20, overlap: 2))
    #expect(assignment(20, overlap: 2) != assignment(20, overlap: 2, seed: 8))
  }

  @Test func whatWasGivenOutStays() {
    var given = assignment(10, overlap: 2)
    let before = given.tasks
    given.add((0..<12).map { "a\($0).txt" }, to: people, overlap: 3, seed: 1)
    #expect(Set(given.tasks).isSuperset(of: before) && given.tasks.count == before.count + 6)
  }

  @Test func anArticleIsFoundByWhateverPathItWasOpened() {
    let assignment = Assignment(
      ["art/a.txt", "art/b.txt", "more/b.txt"].map { .init(article: $0, annotator: "ana") }
        + [.init(article: "art/c.txt", annotator: "bo")])
    let assigned = AssignedArticles(of: "ana", in: assignment)
    for source in ["art/a.txt", "./art/a.txt", "/home/ana/art/a.txt", "a.txt", "../art/a.txt"] {
      #expect(assigned.article(from: source) == "art/a.txt")
    }
    #expect(assigned.article(from: "more/b.txt") == "more/b.txt")
    for source in ["b.txt", "other/a.txt", "c.txt", "-", ""] {
      #expect(assigned.article(from: source) == nil)
    }
  }

  @Test func anotherFileOfThatNameIsNoArticle() {
    let assigned = AssignedArticles(
      of: "ana", in: Assignment([.init(article: "./plan.txt", annotator: "ana")]))
    for source in ["plan.txt", "./plan.txt", "/home/ana/plan.txt"] {
      #expect(assigned.article(from: source) == "./plan.txt")
    }
    for source in ["old/plan.txt", "https://a.example/plan.txt"] {
      #expect(assigned.article(from: source) == nil)
    }
  }

  @Test(arguments: [
    (1, "f1"), (5, "f1, f2, f3, f4, f5"), (6, "f1, f2, f3, f4, f5 and 1 more"),
    (7, "f1, f2, f3, f4, f5 and 2 more"),
  ])
  func foldersThatAreLeftOutAreNamedOrCounted(count: Int, names: String) throws {
    let folder = try TemporaryFolder()
    for number in 1...count { try FileSystem.makeFolder("\(folder.path)/f\(number)") }
    let article = try folder.file("One.\n", named: "a.txt")
    let found = try Assignment.articles(in: folder.path + "/")
    #expect(found.articles == [article])
    #expect(
      found.remarks.map { $0.replacing("\(folder.path)/f", with: "f") } == [
        "Left out: folders in \(folder.path)/, which can be assigned one by one: \(names)."
      ])
  }

  @Test func emptyFilesAndSecondCopiesAreNotAssigned() throws {
    let folder = try TemporaryFolder()
    let names = ["a.txt", "b.txt", "c.txt", "d.txt", "e.txt"]
    let paths = try zip(names, ["One.\n", " \n", "One.\n", "Two.\n", "One.\n"]).map {
      try folder.file($1, named: $0)
    }
    let found = try Assignment.articles(in: folder.path)
    #expect(found.articles == [paths[0], paths[3]])
    #expect(
      found.remarks == [
        "Left out: \(paths[1]), which is empty.", "Left out: \(paths[2]), the same text as \(paths[0]).",
        "Left out: \(paths[4]), the same text as \(paths[0]).",
      ])
  }

  @Test func theFileIsReadAgainAndALineThatIsNoTaskIsNamed() throws {
    let given = assignment(5, overlap: 2)
    #expect(try Assignment(text: "# by hand\n" + given.text, name: "f") == given)
    #expect(
      throws: UserError(
        "the line is not an article, a tab and a person", at: "f:2",
        fix: "for example: articles/plan.txt<tab>ana")
    ) { try Assignment(text: "article\tannotator\na.txt ana\n", name: "f") }
  }
}

@Suite struct TextSketchTests {
  private let text = (0..<60).map { "Sentence number \($0) says that \($0 * 7) boxes were counted." }.joined(
    separator: " ")

  @Test func lineEndsAndCapitalsDoNotCount() {
    let other = text.split(separator: " ").joined(separator: "\n").uppercased()
    #expect(TextSketch(text).resemblance(to: TextSketch(other)) == 1)
  }

  @Test func aChangedSentenceCountsLittleAndAnotherTextMuch() {
    let changed = text.replacing("number 30 says", with: "number 30 denies")
    #expect(TextSketch(text).resemblance(to: TextSketch(changed)) > 0.9)
    let other = (0..<60).map { "Nobody in town \($0) had \($0 * 3) reasons to ask." }.joined(separator: " ")
    #expect(TextSketch(text).resemblance(to: TextSketch(other)) < 0.1)
  }

  @Test func nearDuplicatesAreFoundInEveryLanguage() {
    let chinese = (0..<50).map { "第\($0)个消息说港口星期\($0 % 7)关闭了。" }.joined()
    let texts = [text, chinese, chinese + "完。", "Ja.", ""]
    let pairs = NearDuplicates.pairs(texts.map { TextSketch($0) })
    #expect(pairs.map { [$0.first, $0.second] } == [[1, 2]])
  }
}
