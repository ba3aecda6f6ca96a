extension SessionStore {
  /// Returns the headings of the folder's sessions. Skips any that can't be read, so that one of them doesn't
  /// keep the others from being opened.
  func headings() throws(UserError) -> [(path: String, heading: SessionHeading)] {
    try sessionPaths().compactMap { path in
      (try? SessionHeading(path: path)).map { (path, $0) }
    }
  }

  /// Returns the files that are named like sessions but ignored, one line each.
  package func oddities() throws(UserError) -> [String] {
    try sessionPaths().compactMap { path in
      Self.oddity(at: path).map { "\(path.visibleOnOneLine) is ignored: \($0)." }
    }
  }

  /// Returns the reason why a file can't be read as a session; nil when it can.
  private static func oddity(at path: String) -> String? {
    guard let stamp = FileStamp(of: path) else { return "its name is not UTF-8, or it was removed" }
    guard stamp.isRegular else { return FileSystem.oddKind(of: path) }
    if let words = FileSystem.refusal(toRead: path) { return words }
    let journal = SessionHandle.journalPath(for: path)
    guard FileStamp(of: journal)?.isRegular == true else { return nil }
    return FileSystem.refusal(toRead: journal).map { "its journal cannot be read: \($0)" }
  }

  /// Returns the reason why a file in a folder of sessions isn't a session at all, or may not be read; nil
  /// when it is one, even if damaged.
  static func oddity(of path: String) -> String? {
    var headings = SessionHeadings()
    return oddity(of: path, &headings)
  }

  /// Returns the same, using a heading that may already have been read.
  static func oddity(of path: String, _ headings: inout SessionHeadings) -> String? {
    if let oddity = oddity(at: path) { return oddity }
    guard let heading = headings.heading(of: path), heading.id == nil, heading.annotator == nil,
      (try? isForeign(path)) == true
    else { return nil }
    return "it is not a session"
  }

  /// Whether a file is complete JSON of another kind.
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
