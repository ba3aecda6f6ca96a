/// Writes whole sessions, one per line: the session file of each without its line ends.
///
/// Engines that want one object a line (Spark, BigQuery) read it, and so does this program.
package struct SessionsExporter: Exporter {
  /// Creates the exporter.
  package init() {}

  /// Writes a line for the session, unless its annotator was not chosen.
  ///
  /// - Throws: an error when judgments are chosen or read in another way, for a session is written whole.
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
  /// Whether it takes some judgments of a session and leaves others.
  fileprivate var choosesJudgments: Bool { !labels.isEmpty || leastConfidence != nil || since != nil }
}

extension Exporter where Self == SessionsExporter {
  /// Whole sessions, one a line.
  package static var sessions: Self { SessionsExporter() }
}

extension ExportFormat {
  static let sessions = ExportFormat(
    name: "sessions", summary: "whole sessions, one per line", shape: .file(ending: "sessions.jsonl"),
    unit: .codePoints, needsHistory: true, exporter: { _ in .sessions as SessionsExporter })
}
