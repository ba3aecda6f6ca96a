import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
@testable import annotate

@Suite struct PersonalFileTests {
  @Test(arguments: [(3, nil), (4, "text"), (5, "text")] as [(Int, String?)])
  func isReadUpToALimit(limit: Int, expected: String?) throws {
    let folder = try TemporaryFolder()
    try folder.write("text", to: "a")
    let bytes = PersonalFile("\(folder.path)/a").read(limit: limit)
    #expect(bytes.map { String(decoding: $0, as: UTF8.self) } == expected)
  }

  /// A call that was interrupted long before is no reason to read again.
  @Test func isReadWhateverAnEarlierCallLeftBehind() throws {
    let folder = try TemporaryFolder()
    try folder.write("text", to: "a")
    let file = PersonalFile("\(folder.path)/a")
    errno = EINTR
    #expect(file.read(limit: 10) == Array("text".utf8))
  }

  /// A process of the same number that was killed while it wrote has left its file.
  @Test func whatAKilledProgramLeftIsNoHindrance() throws {
    let folder = try TemporaryFolder()
    try folder.write("half of", to: "a.\(getpid()).tmp")
    #expect(PersonalFile("\(folder.path)/a").write("whole"))
    #expect(folder.read("a") == "whole" && folder.read("a.\(getpid()).tmp") == nil)
    #expect(try folder.mode(of: "a") == 0o600)
  }
}
