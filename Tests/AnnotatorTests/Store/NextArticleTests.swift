import Testing

@testable import Annotator

@Suite struct NextArticleTests {
  private let folder: TemporaryFolder
  private let store: SessionStore

  init() throws {
    folder = try TemporaryFolder()
    store = SessionStore(folder: folder.path + "/sessions")
    try store.prepare()
  }

  /// An article of two statements in a file, and if answers are given, a session of it.
  private func article(_ name: String, _ answers: String..., by annotator: String = "ann") throws -> String {
    let path = try folder.file("\(name) rose. \(name) fell.", named: "\(name).txt")
    guard !answers.isEmpty else { return path }
    let marked = try JudgedText.session("\(name) rose.| \(name) fell.|", by: annotator, answers: answers)
    let article = Article(text: marked.article.text, title: name, source: path)
    _ = try store.create(
      Session(
        id: marked.id, annotator: annotator, created: marked.created, article: article,
        codebook: .standard, statements: marked.statements))
    return path
  }

  private func next(_ articles: [String], of person: String = "ann") throws -> NextArticle? {
    let tasks = articles.map { Assignment.Task(article: $0, annotator: "ann") }
    return NextArticle(of: person, Assignment(tasks), try store.list())
  }

  @Test func oneThatWasBegunComesFirstAndFinishedOnesAreDone() throws {
    let fresh = try article("A")
    let done = try article("B", "claim", "skip")
    let begun = try article("C", "claim", "-")
    let later = try article("D", "-", "-")
    let found = try #require(try next([fresh, done, begun, later]))
    #expect(found.article == begun && found.done == 1 && found.total == 4)
    #expect(try next([fresh, done])?.article == fresh)
    #expect(try next([done]) == nil && next([]) == nil && next([fresh], of: "bob") == nil)
  }

  @Test func whatIsGoneOrEmptyOrDoneUnderAnotherNameIsNotOffered() throws {
    let done = try article("B", "claim", "skip")
    let copy = try folder.file("B rose. B fell.", named: "copy.txt")
    let empty = try folder.file("", named: "empty.txt")
    let fresh = try article("A")
    let found = try #require(try next([folder.path + "/gone.txt", empty, copy, done, fresh]))
    #expect(found.article == fresh && found.done == 2 && found.total == 3)
    #expect(try next([copy, done, empty]) == nil)
    #expect(try next([copy, "https://x.example/a"])?.article == "https://x.example/a")
  }

  @Test func anothersSessionIsNotThePersons() throws {
    let article = try article("A", "claim", "claim", by: "bob")
    #expect(try next([article]) == NextArticle?.some(#require(try next([article]))))
    #expect(try next([article])?.done == 0)
  }
}
