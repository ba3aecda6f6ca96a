extension SessionStore {
  /// What the sessions of the folder say of themselves; those that cannot be read are passed over, so that
  /// one of them does not keep the others closed.
  func headings() throws(UserError) -> [(path: String, heading: SessionHeading)] {
    try sessionPaths().compactMap { path in
      (try? SessionHeading(path: path)).map { (path, $0) }
    }
  }

  /// What is called like a session and is passed over, a line each.
  package func oddities() throws(UserError) -> [String] {
    try sessionPaths().compactMap { path in
      Self.oddity(at: path).map { "\(path.visibleOnOneLine) is ignored: \($0)." }
    }
  }

  /// Why a file cannot be a session that is read; nil when it can.
  private static func oddity(at path: String) -> String? {
    guard let stamp = FileStamp(of: path) else { return "its name is not UTF-8, or it was removed" }
    guard stamp.isRegular else { return FileSystem.oddKind(of: path) }
    if let words = FileSystem.refusal(toRead: path) { return words }
    let journal = SessionHandle.journalPath(for: path)
    guard FileStamp(of: journal)?.isRegular == true else { return nil }
    return FileSystem.refusal(toRead: journal).map { "its journal cannot be read: \($0)" }
  }

  /// Why a file of a folder of sessions is no session at all, or one that may not be read; nil when it is
  /// one, also when that is damaged.
  static func strangeness(of path: String) -> String? {
    var headings = SessionHeadings()
    return strangeness(of: path, &headings)
  }

  /// The same, where the beginning of the file is asked for again.
  static func strangeness(of path: String, _ headings: inout SessionHeadings) -> String? {
    if let oddity = oddity(at: path) { return oddity }
    guard let heading = headings.heading(of: path), heading.id == nil, heading.annotator == nil,
      (try? isForeign(path)) == true
    else { return nil }
    return "it is not a session"
  }

  /// Whether a file is whole JSON of another kind.
  private static func isForeign(_ path: String) throws(UserError) -> Bool {
    var reader = try JSONReader(try FileSystem.read(path, limit: SessionFile.sizeLimit), name: path)
    guard reader.bytes.first == 0x7B else {
      _ = try reader.skipValue()
      try reader.finish()
      return true
    }
    var members = try reader.beginObject(SessionKey.shape)
    while let key = try reader.nextKey(&members) {
      guard ![.format, .article, .statements].contains(key) else { return false }
      _ = try reader.skipValue()
    }
    try reader.finish()
    return true
  }
}
