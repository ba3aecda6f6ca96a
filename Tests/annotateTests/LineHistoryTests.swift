import Testing

@testable import annotate

@Suite struct LineHistoryTests {
  @Test func keepsLinesBetweenRunsInAFileForTheUserAlone() throws {
    let folder = try TemporaryFolder()
    var history = LineHistory(file: "\(folder.path)/a/b/history")
    _ = history.append("d 90 by Київ")
    #expect(history.save())
    #expect(LineHistory(file: "\(folder.path)/a/b/history").lines == ["d 90 by Київ"])
    #expect(try folder.mode(of: "a/b/history") == 0o600)
    #expect(try folder.mode(of: "a") == 0o700)
  }

  @Test func passesOverBlanksAndRepetitions() {
    var history = LineHistory(file: nil)
    let added = ["a", "a", " \t", "b", "a"].map { history.append($0) }
    #expect(added == [true, false, false, true, true])
    #expect(history.lines == ["a", "b", "a"])
    #expect(history.save())
  }

  @Test func keepsTheNewestThousand() throws {
    let folder = try TemporaryFolder()
    let file = "\(folder.path)/history"
    var history = LineHistory(file: file)
    for number in 1...1_500 { _ = history.append("go \(number)") }
    #expect(history.lines.count == 1_000)
    #expect(history.save())
    let lines = LineHistory(file: file).lines
    #expect(lines.count == 1_000)
    #expect(lines.first == "go 501")
    #expect(lines.last == "go 1500")
  }

  @Test func twoRunsAtOnceLoseNothing() throws {
    let folder = try TemporaryFolder()
    let file = "\(folder.path)/history"
    var (one, other) = (LineHistory(file: file), LineHistory(file: file))
    _ = one.append("one")
    _ = other.append("other")
    #expect(one.save())
    #expect(other.save())
    #expect(LineHistory(file: file).lines == ["one", "other"])
  }

  @Test func leavesAloneWhatIsNoPlainFile() throws {
    var history = LineHistory(file: "/dev/null")
    _ = history.append("a")
    #expect(history.save())
    #expect(LineHistory(file: "/dev/null").lines.isEmpty)
  }

  @Test func aFolderThatCannotBeMadeIsOnlyReported() {
    var history = LineHistory(file: "/proc/nowhere/history")
    _ = history.append("a")
    #expect(!history.save())
  }

  @Test func takesNoControlCharactersFromTheFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("a\u{1B}[31mb\n\n", to: "history")
    #expect(LineHistory(file: "\(folder.path)/history").lines == ["a [31mb"])
  }
}
