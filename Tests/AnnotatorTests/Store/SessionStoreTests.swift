import Testing

@testable import Annotator

@Suite struct SessionStoreTests {
  @Test func replaysTheJournalWhenNothingWasSaved() throws {
    let folder = try TemporaryFolder()
    let store = SessionStore(folder: folder.path)
    try store.prepare()
    var session = try SessionFixture.fresh()
    var stored: SessionHandle? = try store.create(session)
    for change in try SessionFixture.changes(for: session) {
      try stored?.append(change, to: session)
      try session.apply(change)
    }
    let path = try #require(stored?.path)
    #expect(path == "\(folder.path)/draft.reader-1.json")
    stored = nil
    let opened = try store.open(path: path)
    #expect(opened.session.isSame(as: session))
    #expect(opened.notices == [])
    try opened.stored.close(opened.session)
    let journal = try FileSystem.read(path + ".journal", limit: 1_000)
    #expect(journal == JournalFormat.header(of: session))
  }

  @Test func letsOnlyOneWrite() throws {
    let folder = try TemporaryFolder()
    let store = SessionStore(folder: folder.path, startedAt: SessionFixture.start)
    let session = try SessionFixture.fresh()
    let first = try store.create(session)
    let second = try store.open(path: first.path)
    #expect(second.stored.isReadOnly)
    let (process, host) = FileSystem.ownName
    #expect(
      second.notices == [.heldBy(LockOwner(process: process, host: host, since: SessionFixture.start))])
    #expect(throws: UserError.self) { try second.stored.save(session) }
    try first.save(session)
  }

  @Test func findsSessionsByArticleAndBySource() throws {
    let folder = try TemporaryFolder()
    let store = SessionStore(folder: folder.path)
    let session = try SessionFixture.fresh()
    #expect(try store.find(articleDigest: session.article.digest, annotator: "reader-1") == nil)
    let path = try store.create(session).path
    #expect(try store.find(articleDigest: session.article.digest, annotator: "reader-1") == path)
    #expect(try store.find(articleDigest: session.article.digest, annotator: "reader-2") == nil)
    #expect(try store.find(annotator: "reader-1", source: "articles/draft.txt") == path)
    let other = try SessionFixture.fresh(text: "Another text. With two.")
    #expect(try store.create(other).path == "\(folder.path)/draft.reader-1-2.json")
    let list = try store.list()
    #expect(list.map(\.path) == ["\(folder.path)/draft.reader-1-2.json", path])
  }
}
