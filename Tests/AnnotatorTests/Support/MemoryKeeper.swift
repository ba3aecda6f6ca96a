@testable import Annotator

/// Keeps a session's changes in memory, and fails on demand.
final class MemoryKeeper: SessionPersistence {
  let location: String? = "sessions/plan.reader-1.json"
  var refusal: UserError?
  var failure: UserError?
  var isKept = false
  private(set) var changes: [Change] = []
  private(set) var saved: Session?
  private(set) var copies: [String] = []

  var wantsSnapshot: Bool { false }

  func append(_ change: Change, to session: Session) throws(UserError) {
    if let failure { throw failure }
    changes.append(change)
  }

  func takeNotice() -> String? { nil }

  func save(_ session: Session) throws(UserError) {
    if let failure { throw failure }
    saved = session
  }

  func holdsAll(of session: Session) -> Bool { isKept }

  func saveCopy(_ session: Session, to path: String) throws(UserError) {
    copies.append(path)
    _ = try? FileSystem.create(path, [])
  }

  func export(_ session: Session, format: String, to path: String?, replacing: Bool) throws(UserError)
    -> String
  {
    path ?? "plan.reader-1.\(format)"
  }
}
