extension DatasetExport {
  /// Writes one session in a format, at a path or beside the session's file, and returns the path.
  ///
  /// - Parameters:
  ///   - session: the session.
  ///   - name: the format's name.
  ///   - path: where to write; nil for a name made of the session's and the format's.
  ///   - replacing: whether a file that is there is replaced.
  ///   - sessionPath: the path of the session's file.
  /// - Throws: an error when there is no such format, when the path exists already, or when it cannot be
  ///   written.
  public static func export(
    _ session: Session, format name: String, to path: String?, replacing: Bool = false,
    beside sessionPath: String
  ) throws(UserError) -> String {
    let format = try ExportFormat.named(name)
    let path = path ?? format.defaultPath(beside: sessionPath)
    var sessions = [session]
    let inputs = [sessionPath] + [session.article.source].compactMap(\.self)
    let rule = OutputRule(replacing: replacing, inputs: inputs, waitingForReaders: false)
    _ = try DatasetExport(format).run(to: try format.sink(path: path, rule), next: { sessions.popLast() })
    return path
  }

  /// One session in a format, as text.
  ///
  /// - Throws: an error when there is no such format, or it is not one file of text.
  package static func text(_ session: Session, format name: String) throws(UserError) -> String {
    let format = try ExportFormat.named(name)
    guard case .file = format.shape else {
      throw UserError("the format '\(name)' cannot be shown as text", fix: "name a file for it")
    }
    let sink = MemorySink()
    var sessions = [session]
    _ = try DatasetExport(format).run(to: sink, next: { sessions.popLast() })
    return String(decoding: sink.bytes, as: UTF8.self)
  }
}

extension ExportFormat {
  /// A sink that writes the format at a path, as far as the rule allows it.
  package func sink(path: String, _ rule: OutputRule = OutputRule()) throws(UserError) -> any ExportSink {
    let place = try OutputPlace(path)
    switch shape {
    case .file: return try Self.fileSink(place, rule)
    case .database:
      guard !place.isStream else {
        throw UserError(
          "the format '\(name)' cannot be written to a device or a pipe", at: path, fix: "name a file")
      }
      return try FileSink(place, rule)
    case .folder(let names): return try FolderSink(place, rule, names: names)
    }
  }

  /// A sink of one file at a path, whatever the format.
  package static func fileSink(path: String, _ rule: OutputRule) throws(UserError) -> any ExportSink {
    try fileSink(try OutputPlace(path), rule)
  }

  private static func fileSink(_ place: OutputPlace, _ rule: OutputRule) throws(UserError) -> any ExportSink {
    if let stream = try StreamSink(place, waiting: rule.waitsForReaders) { return stream.safe }
    return try FileSink(place, rule)
  }

  /// Where a session is exported to when no path is named: beside its file, never under the name of a
  /// session's file.
  func defaultPath(beside sessionPath: String) -> String {
    let stem = sessionPath.hasSuffix(".json") ? String(sessionPath.dropLast(5)) : sessionPath
    switch shape {
    case .file(let ending) where ending == "json": return "\(stem).\(name)-export"
    case .file(let ending), .database(let ending): return "\(stem).\(ending)"
    case .folder: return "\(stem).\(name)"
    }
  }
}
