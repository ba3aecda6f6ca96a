/// Writes entire sessions, one per line: the session file without its line ends.
///
/// This program reads the result, and so do engines that expect one object per line (Spark, BigQuery).
package struct SessionsExporter: Exporter {
  /// Creates the exporter.
  package init() {}

  /// Writes a line for the session, unless the filter excludes its annotator.
  ///
  /// - Throws: an error if the filter selects judgments or another reading is chosen, because sessions are
  ///   written in full.
  package mutating func write(_ selection: FilteredSession, to sink: any ExportSink) throws(UserError) {
    guard !selection.filter.choosesJudgments, selection.reading == .quotedAsReport else {
      throw UserError(
        "the format 'sessions' writes whole sessions and cannot choose among their judgments",
        fix: "omit the other conditions, or use jsonl")
    }
    guard selection.filter.takes(annotator: selection.session.annotator) else { return }
    let bytes = try SessionFile.encode(selection.session)
    try sink.write(bytes.filter { $0 != 0x0A } + [0x0A])
  }
}

extension RecordFilter {
  /// Whether the filter selects among a session's judgments, by whatever condition.
  fileprivate var choosesJudgments: Bool {
    var open = RecordFilter()
    (open.annotators, open.takesUntagged) = (annotators, takesUntagged)
    return self != open
  }
}

extension Exporter where Self == SessionsExporter {
  /// Entire sessions, one per line.
  package static var sessions: Self { SessionsExporter() }
}

extension ExportFormat {
  static let sessions = ExportFormat(
    name: "sessions", summary: "whole sessions, one per line", shape: .file(ending: "sessions.jsonl"),
    unit: .codePoints, needsHistory: true, exporter: { _ in .sessions as SessionsExporter })
}
