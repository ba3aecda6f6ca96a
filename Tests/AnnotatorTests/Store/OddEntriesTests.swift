import Foundation
import Testing

@testable import Annotator

/// What lies in the sessions folder and cannot be read does not keep the sessions beside it closed.
@Suite struct OddEntriesTests {
  private let folder: TemporaryFolder
  private let store: SessionStore
  private let session: Session
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    store = SessionStore(folder: folder.path)
    session = try SessionFixture.fresh()
    path = try store.create(session).path
  }

  private var odd: String { "\(folder.path)/a.json" }

  private func expectPassedOver(_ reason: String) throws {
    #expect(try store.oddities() == ["\(odd) is ignored: \(reason)."])
    #expect(try store.find(articleDigest: session.article.digest, annotator: "reader-1") == path)
    #expect(try store.find(annotator: "reader-1", source: "articles/draft.txt") == path)
    #expect(try store.path(named: "draft") == path)
    #expect(try store.list().count == 2)
  }

  @Test func theBeginningOfATitleNamesASession() throws {
    #expect(try store.path(named: "the") == path)
    #expect(throws: UserError.self) { try store.path(named: "th") }
    #expect(throws: UserError.self) { try store.path(named: "the \"dra") }
  }

  @Test func namesNothingWhereNothingIsOdd() throws {
    #expect(try store.oddities() == [])
  }

  @Test func passesOverAFolder() throws {
    try FileSystem.makeFolder(odd)
    try expectPassedOver("it is a folder")
  }

  @Test func passesOverALinkToASession() throws {
    try FileManager.default.createSymbolicLink(atPath: odd, withDestinationPath: path)
    try expectPassedOver("it is a symbolic link")
  }

  @Test func passesOverAPipe() throws {
    #expect(mkfifo(odd, 0o600) == 0)
    try expectPassedOver("it is a named pipe")
  }

  @Test func takesAnotherNameWhereAFolderHasTheFirst() throws {
    try FileSystem.makeFolder("\(folder.path)/draft.reader-2.json")
    #expect(
      try store.path(for: session.article, annotator: "reader-2") == "\(folder.path)/draft.reader-2-2.json")
  }

  @Test(arguments: [(0o755, 0o600), (0o770, 0o600), (0o2750, 0o640), (0o2770, 0o660)])
  func aFolderOfATeamDecidesWhoReads(mode: Int, expected: Int) throws {
    let team = "\(folder.path)/team"
    try FileManager.default.createDirectory(atPath: team, withIntermediateDirectories: false)
    #expect(chmod(team, mode_t(mode)) == 0)
    let stored = try SessionStore(folder: team).create(try SessionFixture.fresh())
    try withExtendedLifetime(stored) {
      for file in [stored.path, stored.path + ".journal", SessionLock.path(for: stored.path)] {
        let found = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(found == expected, "\(file)")
      }
    }
  }
}
