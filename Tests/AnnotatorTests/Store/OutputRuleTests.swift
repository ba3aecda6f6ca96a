import Testing

@testable import Annotator

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What an export may replace, and what it leaves alone.
@Suite struct OutputRuleTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func export(
    _ format: ExportFormat, to name: String, replacing: Bool = false, inputs: [String] = []
  ) throws {
    let sink = try format.sink(path: path(name), OutputRule(replacing: replacing, inputs: inputs))
    var sessions = [try TrickySession.make()]
    _ = try DatasetExport(format).run(to: sink, next: { sessions.popLast() })
  }

  private func path(_ name: String) -> String { "\(folder.path)/\(name)" }

  /// What an export is refused with; nil when it is not.
  private func refusal(
    _ name: String, as format: String = "csv", replacing: Bool = true, inputs: [String] = []
  )
    throws -> UserError?
  {
    do {
      try export(.named(format), to: name, replacing: replacing, inputs: inputs)
      return nil
    } catch let error as UserError {
      return error
    }
  }

  private func content(_ name: String) throws -> [UInt8] { try FileSystem.read(path(name), limit: 1 << 20) }

  /// The paths of the files below a folder.
  private func files(below name: String) throws -> [String] {
    try FileSystem.names(in: path(name)).flatMap { inner in
      FileSystem.isFolder(path("\(name)/\(inner)"))
        ? try files(below: "\(name)/\(inner)") : ["\(name)/\(inner)"]
    }.sorted()
  }

  private static func folderFormat(_ name: String) throws -> ExportFormat {
    name == "partitioned"
      ? try ExportFormat.jsonl.partitioned(by: Partition(typed: "language,published")) : try .named(name)
  }

  @Test(arguments: ["huggingface", "brat", "cas", "webanno", "partitioned"])
  func anEarlierExportAloneIsReplacedWhenForced(name: String) throws {
    let format = try Self.folderFormat(name)
    try export(format, to: "out")
    let written = try files(below: "out")
    let bytes = try written.map(content)
    #expect(!written.isEmpty)
    #expect(
      throws: UserError(
        "already exists", at: path("out"), fix: "choose another name, or replace it with --force")
    ) { try export(format, to: "out") }
    try export(format, to: "out", replacing: true)
    #expect(try files(below: "out") == written && written.map(content) == bytes)
    #expect(try FileSystem.names(in: folder.path) == ["out"])
  }

  @Test(arguments: ["huggingface", "brat", "cas", "webanno", "partitioned"])
  func aFolderWithAnythingElseIsKept(name: String) throws {
    let format = try Self.folderFormat(name)
    try export(format, to: "out")
    _ = try folder.file("mine", named: "out/mine.docx")
    let before = try files(below: "out")
    #expect(
      throws: UserError(
        "the folder is not replaced: it contains 'mine.docx', which the format does not write",
        at: path("out"), fix: "name a new folder")
    ) { try export(format, to: "out", replacing: true) }
    #expect(try files(below: "out") == before)
  }

  @Test(arguments: [
    ("huggingface", "README.md"), ("brat", "annotation.conf"), ("brat", "visual.conf"),
    ("cas", "typesystem.xml"),
  ])
  func aFolderWithoutWhatEveryExportHasIsKept(name: String, file: String) throws {
    try export(.named(name), to: "out")
    FileSystem.remove(path("out/\(file)"))
    let before = try files(below: "out")
    #expect(
      throws: UserError(
        "the folder is not replaced: it has no \(file), so it is not an earlier export", at: path("out"),
        fix: "name a new folder")
    ) { try export(.named(name), to: "out", replacing: true) }
    #expect(try files(below: "out") == before)
  }

  @Test func anEmptyFolderIsTakenWhenForced() throws {
    try FileSystem.makeFolder(path("out"))
    try export(.named("brat"), to: "out", replacing: true)
    #expect(try files(below: "out").contains("out/annotation.conf"))
  }

  /// Whatever it is called, and however it is damaged.
  @Test func whatTheProgramKeepsIsNeverReplaced() throws {
    let session = String(decoding: try SessionFile.encode(TrickySession.make()), as: UTF8.self)
    let codebook = Codebook.standard.yaml
    let kept = [
      ("s.txt", session, "a session"), ("cut.txt", String(session.prefix(600)), "a session"),
      ("a.json.journal", "x", "a session's journal"), (".a.json.lock", "x", "a session's lock"),
      ("c.csv", codebook, "a codebook"), ("assignments.tsv", "", "the list of assignments"),
      ("originals/" + String(repeating: "a", count: 64), "x", "the original of an article"),
    ]
    try FileSystem.makeFolder(path("originals"))
    for (name, text, words) in kept {
      _ = try folder.file(text, named: name)
      #expect(
        try refusal(name)
          == UserError(
            "this is \(words), and those are never replaced", at: path(name), fix: "choose another name"))
      #expect(try content(name) == Array(text.utf8))
    }
    // Names that are nearly those, and files that are none of these.
    for name in ["a.journal", "a.json.lock", ".a.lock", String(repeating: "a", count: 64)] {
      _ = try folder.file("x", named: name)
      #expect(try refusal(name) == nil)
      #expect(try content(name).count > 1)
    }
  }

  @Test func aFileWithALockBesideItIsASession() throws {
    _ = try folder.file("x", named: "b.json")
    _ = try folder.file("", named: ".b.json.lock")
    #expect(try refusal("b.json")?.what == "this is a session, and those are never replaced")
  }

  @Test func aFileIsReplacedOnlyWhenForcedAndNeverAnInput() throws {
    let input = try folder.file("One.\n", named: "a.txt")
    #expect(try refusal("a.txt", replacing: false)?.what == "already exists")
    let words = UserError(
      "this is an input, and inputs are never replaced", at: path("a.txt"), fix: "choose another name")
    #expect(try refusal("a.txt", inputs: [path("none"), input]) == words)
    #expect(try refusal("a.txt", replacing: false, inputs: [input]) == words)
    // By another way to the same file, too.
    symlink(input, path("link.txt"))
    #expect(try refusal("link.txt", inputs: [input])?.what == words.what)
    #expect(try content("a.txt") == Array("One.\n".utf8))
    #expect(try refusal("a.txt") == nil)
  }

  @Test func linksAreFollowed() throws {
    symlink("to.csv", path("link.csv"))
    #expect(try refusal("link.csv", replacing: false) == nil)
    #expect(try content("to.csv").count > 1)
    #expect(try refusal("link.csv", replacing: false)?.what == "already exists")
    symlink("b", path("a"))
    symlink("a", path("b"))
    #expect(
      try refusal("a")
        == UserError("its symbolic links form a loop", at: path("a"), fix: "choose another name"))
  }

  @Test func aFileIsNoFolderAndAFolderNoFile() throws {
    try FileSystem.makeFolder(path("out"))
    #expect(
      try refusal("out")
        == UserError(
          "this is a folder, but the output is a file", at: path("out"), fix: "name a file in it"))
    _ = try folder.file("x", named: "x")
    #expect(
      try refusal("x", as: "brat")
        == UserError(
          "this is a file, but the format writes a folder", at: path("x"), fix: "choose another name"))
    mkfifo(path("pipe"), 0o600)
    #expect(
      try refusal("pipe", as: "brat")
        == UserError(
          "the format writes a folder, and this is a device or a pipe", at: path("pipe"),
          fix: "name a folder"))
    #expect(
      try refusal("pipe", as: "sqlite")
        == UserError(
          "the format 'sqlite' cannot be written to a device or a pipe", at: path("pipe"),
          fix: "name a file"))
  }

  @Test func aSlashAtTheEndDoesNotMatter() throws {
    try export(.named("brat"), to: "out//")
    #expect(try files(below: "out").contains("out/annotation.conf"))
    #expect(try refusal("out/", as: "brat", replacing: false)?.what == "already exists")
  }
}
