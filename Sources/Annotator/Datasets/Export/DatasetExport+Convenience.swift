extension DatasetExport {
  /// Writes one session in a format, at a path or beside the session's file, and returns the path.
  ///
  /// - Parameters:
  ///   - session: the session.
  ///   - name: the format's name.
  ///   - path: where to write; nil for a name made of the session's and the format's.
  ///   - replacing: whether a file that is there is replaced.
  ///   - sessionPath: the path of the session's file.
  /// - Throws: an error when there is no such format, when the path exists already, or when it cannot be written.
  public static func export(
    _ session: Session, format name: String, to path: String?, replacing: Bool = false, beside sessionPath: String
  ) throws(UserError) -> String {
    let format = try ExportFormat.named(name)
    let path = path ?? format.defaultPath(beside: sessionPath)
    var sessions = [session]
    _ = try DatasetExport(format).run(to: try format.sink(path: path, replacing: replacing), next: { sessions.popLast() })
    return path
  }

  /// One session in a format, as text.
  ///
  /// - Throws: an error when there is no such format, or it is not one file of text.
  package static func text(_ session: Session, format name: String) throws(UserError) -> String {
    let format = try ExportFormat.named(name)
    guard case .file = format.shape else {
      throw UserError("the format '\(name)' is not text to show", fix: "name a path for it")
    }
    let sink = MemorySink()
    var sessions = [session]
    _ = try DatasetExport(format).run(to: sink, next: { sessions.popLast() })
    return String(decoding: sink.bytes, as: UTF8.self)
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
