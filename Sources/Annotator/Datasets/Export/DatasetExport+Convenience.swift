extension DatasetExport {
  /// Writes one session in a format, at a path or beside the session's file, and returns the path.
  ///
  /// - Parameters:
  ///   - session: the session.
  ///   - name: the format's name.
  ///   - path: where to write; nil for a name made of the session's and the format's.
  ///   - sessionPath: the path of the session's file.
  /// - Throws: an error when there is no such format, when the path exists already, or when it cannot be written.
  public static func export(
    _ session: Session, format name: String, to path: String?, beside sessionPath: String
  ) throws(UserError) -> String {
    let format = try ExportFormat.named(name)
    let path = path ?? format.defaultPath(beside: sessionPath)
    var sessions = [session]
    _ = try DatasetExport(format).run(to: try format.sink(path: path), next: { sessions.popLast() })
    return path
  }
}

extension ExportFormat {
  /// A sink that writes the format at a path, which must not exist unless it is to be replaced.
  public func sink(path: String, replacing: Bool = false) throws(UserError) -> any ExportSink {
    switch shape {
    case .file, .database: try FileSink(path: path, replacing: replacing)
    case .folder: try FolderSink(path: path, replacing: replacing)
    }
  }

  /// Where a session is exported to when no path is named: beside its file, never under the name of a session's file.
  func defaultPath(beside sessionPath: String) -> String {
    let stem = sessionPath.hasSuffix(".json") ? String(sessionPath.dropLast(5)) : sessionPath
    switch shape {
    case .file(let ending) where ending == "json": return "\(stem).\(name)-export"
    case .file(let ending), .database(let ending): return "\(stem).\(ending)"
    case .folder: return "\(stem).\(name)"
    }
  }
}
