import Testing

/// `annotate segment` in pipes: files, standard input, records, refusals.
@Suite struct SegmentTests {
  private func run(_ commands: String, article: String = Desk.article) throws -> (lines: [String], desk: Desk)
  {
    let desk = try Desk(article: article)
    let terminal = try desk.shell(commands + " > out 2> errors; echo status $? >> out", columns: 120)
    #expect(try terminal.waitForExit() == 0)
    return ((desk.folder.read("out") ?? "").split(separator: "\n").map(String.init), desk)
  }

  @Test func aFileAndStandardInputGiveTheSameLines() throws {
    let text = "Про це пише газета\n\nВін сказав: «Так. Ні»."
    let named = try run("annotate segment plan.txt", article: text)
    let piped = try run("cat plan.txt | annotate segment -", article: text)
    let silent = try run("annotate segment < plan.txt", article: text)
    #expect(
      named.lines == [
        #"{"start": 0, "end": 18, "text": "Про це пише газета", "quoted": false}"#,
        #"{"start": 20, "end": 37, "text": "Він сказав: «Так.", "quoted": false}"#,
        #"{"start": 38, "end": 42, "text": "Ні».", "quoted": true}"#,
        "status 0",
      ])
    #expect(named.lines == piped.lines && piped.lines == silent.lines)
  }

  @Test func severalFilesFollowEachOther() throws {
    let lines = try run("annotate segment plan.txt plan.txt").lines
    #expect(lines.count == 11)
    #expect(lines[0] == lines[5])
    #expect(lines[10] == "status 0")
  }

  @Test func recordsAreAnsweredById() throws {
    let lines = try run(
      #"printf '{"id": "a", "lang": "en", "text": "One. Two."}\n' | annotate segment --records -"#
    ).lines
    #expect(lines == [#"{"id": "a", "ends": [4, 9]}"#, "status 0"])
  }

  @Test func aReaderThatLeavesIsNoError() throws {
    let long = String(repeating: "This is a sentence of a long text.\n\n", count: 20_000)
    let lines = try run("{ (annotate segment plan.txt; echo left $? >&2) | head -1; }", article: long)
    #expect(lines.lines.count == 2)
    #expect(lines.desk.folder.read("errors") == "left 0\n")
  }

  @Test(arguments: [
    (
      "annotate segment missing.txt", "missing.txt: no such file. Check the name; 'ls' shows what there is.\n"
    ),
    (
      "printf '' | annotate segment", "standard input: the article is empty. Name a file with text.\n"
    ),
    (
      "printf '\\n{\"id\": 1}\\n' | annotate segment --records",
      "standard input:2:8: expected a string. Write one object per line: {\"id\": \"…\", \"lang\": \"en\", "
        + "\"text\": \"…\"}.\n"
    ),
  ])
  func whatCannotBeReadIsRefused(commands: String, message: String) throws {
    let result = try run(commands)
    #expect(result.lines == ["status 1"])
    #expect(result.desk.folder.read("errors") == message)
  }
}
