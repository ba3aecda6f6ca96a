import Testing

@testable import Annotator

@Suite struct SessionImportTests {
  @Test func whatAKilledImportLeftIsRemovedByTheNext() throws {
    let folder = try TemporaryFolder()
    // Its process number may belong to somebody else by now: the lock alone tells.
    let left = "\(folder.path)/.import-1-7"
    try FileSystem.makeFolder(left)
    _ = try OpenFile(left + "/lock", .creating)
    var importing = try SessionImport(to: SessionStore(folder: folder.path))
    #expect(!FileSystem.exists(left))
    try importing.add(try TrickySession.make())
    #expect(try importing.publish() == ["\(folder.path)/osk.reader-1.json"])
  }

  @Test func anImportThatGoesOnKeepsItsFolder() throws {
    let folder = try TemporaryFolder()
    let store = SessionStore(folder: folder.path)
    var first = try SessionImport(to: store)
    let second = try SessionImport(to: store)
    try first.add(try TrickySession.make())
    #expect(try first.publish().count == 1)
    #expect(second.known == 0)
  }
}
