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
      oddity(at: path).map { "\(path.visibleOnOneLine) is passed over: \($0)." }
    }
  }

  /// Why a file cannot be a session that is read; nil when it can.
  private func oddity(at path: String) -> String? {
    guard let stamp = FileStamp(of: path) else { return "its name is not UTF-8, or it was removed" }
    guard stamp.isRegular else { return FileSystem.oddKind(of: path) }
    do throws(SystemError) {
      _ = try OpenFile(path, .reading).read(limit: 1)
      return nil
    } catch {
      return error.words
    }
  }
}
