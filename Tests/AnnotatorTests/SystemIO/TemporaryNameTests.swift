import Testing

@testable import Annotator

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a program leaves behind that was killed while it wrote.
@Suite struct TemporaryNameTests {
  private let folder: TemporaryFolder
  /// No process has such a number.
  private static let nobody = 999_999_999

  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) -> String { "\(folder.path)/\(name)" }

  /// A temporary name of a process that has ended.
  private func abandoned(_ name: String) -> String {
    TemporaryName.beside(path(name)).replacing(#/-[0-9]+-(?=[0-9]+$)/#, with: "-\(Self.nobody)-")
  }

  @Test func onlyWhatProgramsLeftThatHaveEndedIsAbandoned() throws {
    let left = abandoned("x.csv")
    let ours = TemporaryName.beside(path("x.csv"))
    let elsewhere = left.replacing(#/tmp-[0-9a-f]{8}/#, with: "tmp-00000000")
    let others = [
      ours, elsewhere, abandoned("y.csv"), path(".x.csv.tmp-7"), path(".x.csv.tmp-notes-1-2"), path("x.csv"),
      left + "x",
    ]
    for file in [left] + others { try FileSystem.create(file, [0x78]) }
    #expect(TemporaryName.abandoned(beside: path("x.csv")) == [left])
    #expect(Set(TemporaryName.abandoned(beside: path("x.csv"), ofAny: true)) == [left, others[2]])
  }

  @Test func theNextExportRemovesThem() throws {
    let (file, tree) = (abandoned("x.csv"), abandoned("brat"))
    try FileSystem.create(file, [0x78])
    try FileSystem.makeFolder(tree)
    try FileSystem.create(tree + "/annotation.conf", [0x78])
    try FileSystem.create(tree + "/own-notes.md", [0x78])
    let sink = try FileSink(OutputPlace(path("x.csv")), OutputRule())
    try sink.publish()
    #expect(!FileSystem.exists(file) && FileSystem.exists(tree))
    let names = FolderNames(always: [], writes: { $0.hasSuffix(".conf") })
    let folderSink = try FolderSink(OutputPlace(path("brat")), OutputRule(), names: names)
    // It may be the earlier dataset, so it stays until the new one has its name.
    #expect(FileSystem.exists(tree + "/annotation.conf"))
    try folderSink.publish()
    // What the format does not write stays.
    #expect(!FileSystem.exists(tree + "/annotation.conf") && FileSystem.exists(tree + "/own-notes.md"))
  }

  @Test func preparingTheSessionsFolderRemovesThem() throws {
    let left = ["probe", "a.json", "assignments.tsv"].map(abandoned)
    let ours = TemporaryName.beside(path("b.json"))
    for file in left + [ours, path("c.json")] { try FileSystem.create(file, [0x78]) }
    try SessionStore(folder: folder.path).prepare()
    #expect(try FileSystem.names(in: folder.path).map(path) == [ours, path("c.json")])
  }

  @Test func whoHasTheLockRemovesThoseOfTheSession() throws {
    let store = SessionStore(folder: folder.path)
    let left = path(".a.json.tmp-1-2")
    try FileSystem.create(left, [0x78])
    let session = try SessionFixture.fresh()
    let file = try store.create(session, at: path("a.json")).path
    #expect(!FileSystem.exists(left))
    try FileSystem.create(left, [0x78])
    #expect(try store.open(path: file).warnings == [] && !FileSystem.exists(left))
  }
}
