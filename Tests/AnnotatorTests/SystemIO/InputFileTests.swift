import Testing

@testable import Annotator

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct InputFileTests {
  private func bytes(_ path: String, maximumBytes: Int = 1 << 20) throws(UserError) -> [UInt8] {
    try InputFile(path: path, maximumBytes: maximumBytes).bytes()
  }

  @Test func readsAFile() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("x\r\nя", named: "a b.txt")
    #expect(try bytes(path) == Array("x\r\nя".utf8))
    #expect(try bytes(try folder.file("", named: "empty")) == [])
  }

  @Test func readsMoreThanOneBuffer() throws {
    let folder = try TemporaryFolder()
    let long = String(repeating: "x", count: 150_000)
    #expect(try bytes(try folder.file(long, named: "long")).count == 150_000)
  }

  @Test func stopsAtTheLimit() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("abcd", named: "a")
    #expect(try bytes(path, maximumBytes: 4).count == 4)
    #expect(throws: UserError("this is larger than 3 bytes", at: path, fix: "split it into articles")) {
      try bytes(path, maximumBytes: 3)
    }
  }

  @Test func namesALimitInWholeMebibytes() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file(String(repeating: "x", count: 1 << 20) + "x", named: "a")
    #expect(throws: UserError("this is larger than 1 MiB", at: path, fix: "split it into articles")) {
      try bytes(path)
    }
  }

  @Test func opensANameThatIsNotUTF8ByWhatItReadsLike() throws {
    let folder = try TemporaryFolder()
    let raw =
      Array(folder.path.utf8CString.dropLast())
      + "/caf\u{E9}.txt".unicodeScalars.map {
        CChar(bitPattern: UInt8($0.value))
      } + [0]
    let shown = folder.path + "/caf\u{FFFD}.txt"
    #expect(throws: UserError("no such file", at: shown, fix: "check the name; 'ls' shows what there is")) {
      try bytes(shown)
    }
    let descriptor = open(raw, O_WRONLY | O_CREAT, 0o600)
    #expect(write(descriptor, "x", 1) == 1)
    close(descriptor)
    #expect(try bytes(shown) == [0x78])
    #expect(try FileSystem.articleFiles(in: folder.path) == [shown])
    #expect(unlink(raw) == 0)
  }

  @Test func twoNamesThatReadAlikeAreNotGuessedAt() throws {
    let folder = try TemporaryFolder()
    let prefix = Array(folder.path.utf8CString.dropLast()) + [0x2F]
    let names = [prefix + [-1, 0], prefix + [-2, 0]]
    for name in names { close(open(name, O_WRONLY | O_CREAT, 0o600)) }
    #expect(throws: UserError.self) { try bytes(folder.path + "/\u{FFFD}") }
    for name in names { #expect(unlink(name) == 0) }
  }

  @Test func refusesWhatIsNoFile() throws {
    let folder = try TemporaryFolder()
    let pipe = folder.path + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    let missing = folder.path + "/missing"
    #expect(throws: UserError("this is a folder", at: folder.path, fix: "name a text file in it")) {
      try bytes(folder.path)
    }
    #expect(throws: UserError("no such file", at: missing, fix: "check the name; 'ls' shows what there is")) {
      try bytes(missing)
    }
    #expect(
      throws: UserError(
        "this is a named pipe", at: pipe,
        fix: "name a file, or pass the pipe as standard input: annotate - < PIPE")
    ) { try bytes(pipe) }
    #expect(
      throws: UserError("this is a device or a socket, not a file", at: "/dev/zero", fix: "name a text file")
    ) {
      try bytes("/dev/zero")
    }
  }

  @Test(arguments: ["", "a\0b"])
  func refusesWhatIsNoName(path: String) {
    let error = UserError(
      "a file name cannot be empty or contain a zero byte", fix: "name a text file, or - for standard input")
    #expect(throws: error) { try bytes(path) }
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may read everything"))
  func refusesWhatMayNotBeRead() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("secret", named: "secret")
    #expect(chmod(path, 0) == 0)
    #expect(throws: UserError("permission denied", at: path, fix: "check its permissions: ls -l")) {
      try bytes(path)
    }
  }

  @Test func readsAnOpenDescriptor() throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    #expect(write(ends[1], "abc", 3) == 3)
    close(ends[1])
    defer { close(ends[0]) }
    #expect(try bytes("/dev/fd/\(ends[0])") == Array("abc".utf8))
  }
}
