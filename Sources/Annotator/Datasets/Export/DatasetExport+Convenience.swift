extension DatasetExport {
  /// Writes a session in a format, at a path or beside the session's file, and returns the path.
  ///
  /// - Parameters:
  ///   - session: the session.
  ///   - name: the format's name.
  ///   - path: the path to write to; nil for a name derived from those of the session and the format.
  ///   - replacing: whether to replace an existing file.
  ///   - sessionPath: the path of the session's file.
  /// - Throws: an error if there is no such format, if the path already exists and isn't to be replaced, or
  ///   if it can't be written.
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

  /// Returns a session in a format as text.
  ///
  /// - Throws: an error if there is no such format, or it doesn't write a single text file.
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
  /// Returns a sink that writes the format at a path, if the rule allows it.
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

  /// Returns a sink for a single file at a path, whatever the format.
  package static func fileSink(path: String, _ rule: OutputRule) throws(UserError) -> any ExportSink {
    try fileSink(try OutputPlace(path), rule)
  }

  private static func fileSink(_ place: OutputPlace, _ rule: OutputRule) throws(UserError) -> any ExportSink {
    if let stream = try StreamSink(place, waiting: rule.waitsForReaders) { return stream.safe }
    return try FileSink(place, rule)
  }

  /// Returns the path to which a session is exported by default: beside its file, never under the name of a
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
