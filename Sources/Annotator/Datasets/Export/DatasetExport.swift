/// An export: sessions in, a dataset out, and a summary of what the format couldn't carry.
public struct DatasetExport: Sendable {
  /// The format.
  public let format: ExportFormat
  /// The user's choices about the format.
  package var options = ExportOptions()
  /// The filter that selects judgments.
  package var filter = RecordFilter()
  /// How quoted parties are read.
  package var reading = QuotePolicy.quotedAsReport
  /// Whether to fail if the dataset loses anything.
  public var isStrict = false
  /// Whether to include sessions that settle or combine others; if there are no others, they are always
  /// included.
  package var takesGold = true
  /// Removes personal details; nil to keep them.
  package var anonymizer: Anonymizer?

  /// Creates an export in a format.
  public init(_ format: ExportFormat) {
    self.format = format
  }

  /// The counts of what was written.
  public struct Summary: Equatable, Sendable {
    /// The number of sessions read, without those left out.
    public var sessions = 0
    /// The number of judgments written.
    public var records = 0
    /// The number of these that are statements that nobody decided.
    package var undecided = 0
    /// The fields that the format couldn't carry.
    public var losses = DroppedFields()
    /// The number of sessions left out because they settle or combine others.
    package var leftOutGold = 0
    /// The number of sessions by models; 0 if there are no others.
    package var models = 0

    /// The counts in words: "6 judgments of 1 session".
    public var description: String {
      let decided = records - undecided
      let open = undecided > 0 ? " and \(undecided.counted("undecided statement"))" : ""
      return "\(decided.counted("judgment"))\(open) of \(sessions.counted("session"))"
    }
  }

  /// Writes a dataset.
  ///
  /// - Parameters:
  ///   - sink: the destination, published only if everything succeeds.
  ///   - next: returns the next session, or nil after the last. One session is in memory at a time.
  ///   - progress: receives the number of sessions so far, after each.
  /// - Throws: what `next` throws, a disk error or, if strict, an error that lists the losses.
  public func run(
    to sink: any ExportSink, progress: (Int) -> Void = { _ in },
    next: () throws(UserError) -> Session?
  ) throws(UserError) -> Summary {
    try run(to: sink, progress: progress) { () throws(UserError) in try next().map { .session($0) } }
  }

  /// Writes a dataset of sessions that are decoded only as far as the format needs.
  ///
  /// - Parameters:
  ///   - sink: the destination, published only if everything succeeds.
  ///   - nextSource: returns the next session or its file, or nil after the last. One is in memory at a time.
  ///   - progress: receives the number of sessions so far, after each.
  /// - Throws: what `nextSource` throws, a disk error or, if strict, an error that lists the losses.
  package func run(
    to sink: any ExportSink, progress: (Int) -> Void = { _ in },
    nextSource: () throws(UserError) -> SessionSource?
  ) throws(UserError) -> Summary {
    var exporter = format.exporter(options)
    var summary = Summary()
    try exporter.begin(to: sink)
    let lacking = JudgmentField.allCases.filter { [carried = exporter.carries] in !carried.contains($0) }
    var anonymizer = anonymizer
    var held: [Session] = []
    var memory = SessionMemory()
    var names: SelectableNames? = filter.isSelective ? SelectableNames() : nil
    func write(_ session: Session, _ values: WrittenValues? = nil) throws(UserError) {
      var selection = try selection(session, &anonymizer)
      if anonymizer == nil, reading == .quotedAsReport { selection.written = values }
      count(selection, exporter, lacking: lacking, in: &summary)
      if session.provenance.kind == .model, selection.count > 0 { summary.models += 1 }
      try exporter.write(selection, to: sink)
      progress(summary.sessions)
    }
    while !sink.isClosed, let source = try nextSource() {
      let (session, values) = try read(source, &memory)
      names?.add(session)
      if !takesGold, session.provenance.kind.settles {
        held.append(session)
      } else {
        try write(session, values)
      }
    }
    if summary.sessions == 0 {
      for session in held { try write(session) }
    } else {
      summary.leftOutGold = held.count
    }
    if summary.models == summary.sessions { summary.models = 0 }
    if !sink.isClosed, summary.sessions > 0 || !held.isEmpty { try names?.check(filter) }
    try exporter.end(to: sink)
    summary.losses.add(exporter.losses)
    try check(summary.losses)
    try sink.publish()
    return summary
  }

  private func read(
    _ source: SessionSource, _ memory: inout SessionMemory
  ) throws(UserError) -> (session: Session, values: WrittenValues?) {
    guard !format.takesWritten else { return try source.placedSession(remembering: &memory) }
    return (try source.session(withHistory: format.needsHistory), nil)
  }

  /// Returns the selection from a session, without personal details if an anonymizer is given.
  private func selection(
    _ session: Session, _ anonymizer: inout Anonymizer?
  ) throws(UserError) -> FilteredSession {
    guard anonymizer != nil, filter.takes(annotator: session.annotator) else {
      return FilteredSession(session, filter: filter, reading: reading)
    }
    var filter = filter
    filter.annotators = []
    let anonymous = try anonymizer?.anonymous(session)
    return FilteredSession(anonymous ?? session, filter: filter, reading: reading)
  }

  /// Counts the judgments written, and the fields that the format has no place for: all fields of a judgment
  /// that it doesn't take, and those of other judgments that it doesn't carry.
  private func count(
    _ selection: FilteredSession, _ exporter: any Exporter, lacking: [JudgmentField],
    in summary: inout Summary
  ) {
    summary.sessions += 1
    guard !lacking.isEmpty || filter.takesUntagged else { return summary.records += selection.count }
    for judgment in selection.judgments {
      if exporter.takes(judgment) {
        summary.records += 1
        if !judgment.isDecided { summary.undecided += 1 }
        summary.losses.add(judgment, lacking: lacking)
      } else {
        if !judgment.isDecided { summary.losses.addUndecided() }
        summary.losses.add(judgment, lacking: JudgmentField.allCases)
      }
    }
  }

  private func check(_ losses: DroppedFields) throws(UserError) {
    guard isStrict, !losses.isEmpty else { return }
    throw UserError(
      "the format '\(format.name)' cannot carry \(losses)",
      fix: "omit --strict, or choose another format")
  }
}
