/// A notice for the user about a session that was opened.
package enum OpenWarning: Hashable, Sendable {
  /// The last record of the journal was never completed or acknowledged; this many bytes were dropped.
  case tornTail(bytes: Int)
  /// The session file was replaced by another version. This many changes, found only in the journal, were
  /// joined with it, with remarks on what both versions changed differently.
  case joined(changes: Int, differences: [String])
  /// A journal was left behind under the session's previous name; this many changes were added from it.
  case adopted(journal: String, changes: Int)
  /// A journal left behind like that doesn't fit the session; the remark to show.
  case orphan(String)
  /// The article's original isn't at the path at which it would be kept.
  case noOriginal(String)
  /// Another process is writing to the session, so it is read-only; nil when its owner is unknown.
  case heldBy(LockOwner?)
  /// The hashes in the history don't match it.
  case altered
  /// The folder isn't writable for this reason, so the session is read-only.
  case notWritable(String)
  /// The file system doesn't support locks, so the session is read-only.
  case notLockable
  /// The file with the lock's name can't serve as one for this reason, so the session is read-only.
  case oddLock(_ path: String, _ reason: String)
  /// Another file counts in place of this one, for this reason.
  case replaced(String)
}

extension OpenWarning {
  /// The event in words, without its consequences.
  var words: String {
    switch self {
    case .tornTail(let bytes):
      "the last record of the journal was incomplete: \(bytes.counted("byte"))"
    case .joined: "the session file was replaced, and the journal's changes are merged into it"
    case .adopted: "the session file was renamed, and the changes of its journal are added"
    case .orphan(let words): words
    case .noOriginal: "the original is missing"
    case .altered: "the session file was altered"
    case .heldBy: "another process has this session open"
    case .notWritable(let reason): "cannot write to the session's folder: \(reason)"
    case .notLockable: "cannot lock the session, because the file system does not support locks"
    case .oddLock(let path, let reason):
      "cannot lock the session, because its lock file \(path.visibleOnOneLine) \(reason)"
    case .replaced(let reason): reason
    }
  }
}

extension OpenWarning: CustomStringConvertible {
  /// The notice as a sentence.
  package var description: String {
    switch self {
    case .tornTail(let bytes):
      "The last record of the journal was incomplete and never confirmed: \(bytes.counted("byte")) dropped."
    case .joined(let changes, let differences):
      ([
        "The session file was replaced by another version; "
          + "\(changes.counted("change")) from the journal \(changes == 1 ? "was" : "were") merged into it."
      ] + differences)
      .joined(separator: " ")
    case .adopted(let journal, let changes):
      "The session file was renamed; \(changes.counted("change", "was", "were")) added from "
        + "\(journal.visibleOnOneLine), which was removed."
    case .orphan(let words): words
    case .noOriginal(let place): "The article's original is missing and cannot be compared: \(place)."
    case .altered:
      "The session file was altered: its hashes do not match its history; 'annotate check' says where."
    case .heldBy(let holder?):
      "This session is open in process \(holder.process) on \(holder.host)"
        + (holder.since.map { " since \($0.iso)" } ?? "") + "; here it is read-only."
    case .heldBy(nil): "This session is open in another process; here it is read-only."
    case .notWritable(let reason):
      "The session's folder is not writable (\(reason)); the session is read-only."
    case .notLockable:
      "The session cannot be locked, because the file system does not support locks; it is read-only."
    case .oddLock(let path, let reason):
      "The session cannot be locked, because its lock file \(path.visibleOnOneLine) \(reason); it is "
        + "read-only. When nobody has the session open, remove that lock file and open the session again."
    case .replaced(let reason): "Left out of exports and comparisons: \(reason)."
    }
  }
}
