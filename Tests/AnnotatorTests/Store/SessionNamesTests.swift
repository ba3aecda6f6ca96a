import Testing

@testable import Annotator

/// By what a session is found that a person names.
@Suite struct SessionNamesTests {
  private let folder: TemporaryFolder
  private let store: SessionStore

  init() throws {
    folder = try TemporaryFolder()
    store = SessionStore(folder: folder.path, startedAt: SessionFixture.start)
  }

  /// Writes the session of an article by each annotator.
  private func write(_ title: String, from source: String, by annotators: String..., as name: String) throws {
    for annotator in annotators {
      let article = Article(text: "One rose in \(name).", title: title, source: source)
      let session = try Session(
        id: SHA256Digest(of: name + annotator).hex, annotator: annotator, created: SessionFixture.start,
        article: article, codebook: .standard, statements: [Statement(id: StatementID(1), range: 0..<9)])
      let bytes = try SessionFile.encode(session)
      _ = try folder.file(String(decoding: bytes, as: UTF8.self), named: "\(name).\(annotator).json")
    }
  }

  private func found(_ name: String, by annotator: String? = nil) throws -> String {
    String(try store.path(named: name, annotator: annotator).dropFirst(folder.path.count + 1))
  }

  @Test func aSessionIsFoundByItsFileItsArticleOrItsTitle() throws {
    try write("UN talks: a plan", from: "texts/talks.txt", by: "ann", as: "talks")
    try write("Who leads now?", from: "https://a.example/who", by: "ann", as: "page")
    for name in [
      "talks.ann", "talks.ann.json", "\(folder.path)/talks.ann.json", "talks", "texts/talks.txt", "talks.txt",
      "UN talks: a plan", "un talks",
    ] {
      #expect(try found(name) == "talks.ann.json", "\(name)")
    }
    for name in ["Who leads now?", "who", "https://a.example/who", "WHO LEADS"] {
      #expect(try found(name) == "page.ann.json", "\(name)")
    }
  }

  /// Two letters, or a part of a word, are no beginning of a title.
  @Test(arguments: ["UN", "wh", "Who l", "leads", ""]) func whatIsTooLittleFindsNothing(name: String) throws {
    try write("UN talks", from: "a.txt", by: "ann", as: "talks")
    try write("Who leads now?", from: "b.txt", by: "ann", as: "page")
    let error = #expect(throws: UserError.self) { try store.path(named: name) }
    #expect(error?.what == "there is no session '\(name)'" && error?.place == folder.path)
  }

  @Test func ofSeveralTheirOwnIsMeantOrTheyAreNamed() throws {
    try write("A plan", from: "plan.txt", by: "ann", "bob", as: "plan")
    #expect(try found("plan", by: "bob") == "plan.bob.json")
    #expect(
      throws: UserError(
        "'plan' is the name of several sessions", at: folder.path, fix: "name one: plan.ann, plan.bob")
    ) { try store.path(named: "plan") }
    #expect(
      throws: UserError(
        "there is no session 'plan.bop'", at: folder.path,
        fix: "did you mean 'plan.bob'? 'annotate list' shows the sessions")
    ) { try store.path(named: "plan.bop") }
  }
}
