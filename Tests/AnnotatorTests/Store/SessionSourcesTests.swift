import Testing

@testable import Annotator

@Suite struct SessionSourcesTests {
  /// Two hundred sessions are read; those of others and the one that is left out are not among them.
  @Test(arguments: [(1, 1), (200, 200), (202, 200)])
  func theSourcesOfSoManySessionsAreRead(count: Int, names: Int) throws {
    let folder = try TemporaryFolder()
    func write(_ annotator: String, _ source: String, _ name: String) throws {
      let session = try JudgedText.session("One rose.|", by: annotator, "claim by \(source)", name: name)
      _ = try folder.file(String(decoding: try SessionFile.encode(session), as: UTF8.self), named: name)
    }
    try write("bob", "Bob", "a.json")
    try write("ann", "Here", "b.json")
    _ = try folder.file("{}", named: "c.json")
    for number in 0..<count { try write("ann", "Source \(number)", "s\(1_000 + number).json") }
    let book = SessionStore(folder: folder.path).sources(of: "ann", except: "\(folder.path)/b.json")
    #expect(Set(book.names) == Set((0..<names).map { "Source \($0)" }))
  }
}
