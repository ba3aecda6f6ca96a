import Testing

@testable import Annotator

@Suite struct DatabaseTests {
  @Test func aDatabaseIsAFileOfItsOwn() throws {
    let folder = try TemporaryFolder()
    let path = try DatasetExport.export(
      TrickySession.make(), format: "sqlite", to: nil, beside: "\(folder.path)/a.reader-1.json")
    #expect(path == "\(folder.path)/a.reader-1.sqlite")
    let bytes = try FileSystem.read(path, limit: 1 << 20)
    #expect(bytes.starts(with: "SQLite format 3\0".utf8))
    #expect(try FileSystem.names(in: folder.path) == ["a.reader-1.sqlite"])
  }

  @Test func aSessionGivenTwiceIsRefusedAndNothingIsLeft() throws {
    let folder = try TemporaryFolder()
    let format = try ExportFormat.named("sqlite")
    let session = try TrickySession.make()
    var sessions = [session, session]
    #expect(
      throws: UserError("SQLite reports 'UNIQUE constraint failed: sessions.session'", at: "the database")
    ) {
      try DatasetExport(format).run(
        to: format.sink(path: "\(folder.path)/x.sqlite"), next: { sessions.popLast() })
    }
    #expect(try FileSystem.names(in: folder.path) == [])
  }

  @Test func aDatabaseDoesNotGoThroughAPipe() throws {
    var sessions = [try TrickySession.make()]
    #expect(throws: UserError("the format writes a file", fix: "name it with --output")) {
      try DatasetExport(.named("sqlite")).run(to: MemorySink(), next: { sessions.popLast() })
    }
  }

  @Test func aFolderIsWrittenWholeAndOnce() throws {
    let folder = try TemporaryFolder()
    let session = try TrickySession.make()
    let path = try DatasetExport.export(session, format: "brat", to: "\(folder.path)/out/", beside: "x.json")
    #expect(path == "\(folder.path)/out/")
    #expect(try FileSystem.names(in: "\(folder.path)/out").count == 4)
    let format = try ExportFormat.named("brat")
    var sessions = [session, session]
    #expect(
      throws: UserError(
        "two sessions would write the file 'osk.reader-1.0d7c4f1e.txt'", at: "\(folder.path)/two",
        fix: "export each session once")
    ) {
      try DatasetExport(format).run(to: format.sink(path: "\(folder.path)/two"), next: { sessions.popLast() })
    }
    #expect(try FileSystem.names(in: folder.path) == ["out"])
  }

  @Test func aFolderIsReplacedOnlyWhenAsked() throws {
    let folder = try TemporaryFolder()
    let format = try ExportFormat.named("brat")
    for replaces in [false, true] {
      var sessions = [try TrickySession.make()]
      let sink = try format.sink(path: "\(folder.path)/out", OutputRule(replacing: replaces))
      _ = try DatasetExport(format).run(to: sink, next: { sessions.popLast() })
    }
    #expect(try FileSystem.names(in: folder.path) == ["out"])
    #expect(
      throws: UserError(
        "already exists", at: "\(folder.path)/out", fix: "choose another name, or replace it with --force")
    ) { try format.sink(path: "\(folder.path)/out") }
  }
}
