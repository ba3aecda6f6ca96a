/// A labelled statement, as formats that point into the text see it.
struct Span: Sendable {
  /// The record of the judgment.
  let record: Record
  /// The statement's label.
  let label: Label
  /// The offset of the span's first unit in the text.
  let start: Int
  /// The offset of the unit after its last.
  let end: Int

  /// The statement it denies or reports.
  var target: StatementID? { record.targetStatement?.id }
  /// The words for something outside the article that it denies or reports.
  var outsideTarget: String? {
    guard case .text(let words) = record.judgment.target else { return nil }
    return words
  }

  /// Whether the target is a statement without a span of its own.
  ///
  /// Never inlined: Swift 6.3.1 crashes on it in `WebAnnotationExporter.write` when it optimizes the whole
  /// module.
  @inline(never)
  func isDangling(among known: Set<StatementID>) -> Bool {
    guard let target else { return false }
    return !known.contains(target)
  }

  /// The name of the link to the target.
  var link: String {
    switch label {
    case .denial: "denies"
    case .report: "reports"
    default: "concerns"
    }
  }

  /// Every name a link may have.
  static let links = ["denies", "reports", "concerns"]
}

extension FilteredSession {
  /// Returns the selected statements that have a label, in reading order, with positions in a unit.
  func spans(in unit: OffsetUnit) -> [Span] {
    var counter = OffsetCounter(session.article.text, in: unit)
    return records.compactMap { record in
      guard let label = record.judgment.label, let statement = session[record.statement] else { return nil }
      let start = counter.units(before: statement.range.lowerBound)
      return Span(
        record: record, label: label, start: start, end: counter.units(before: statement.range.upperBound))
    }
  }
}

extension [Span] {
  /// Writes the member `statements`, a list of objects: a statement's number, its start, and those of the
  /// fields that it has a value for.
  func write(_ fields: [JudgmentField], to writer: inout JSONWriter) {
    writer.key("statements")
    writer.open("[")
    for span in self {
      let present = fields.filter { $0.isPresent(in: span.record.judgment) }
      guard !present.isEmpty else { continue }
      writer.open("{")
      writer.member("statement", span.record.statement.number)
      writer.member("start", span.start)
      for field in present { writer.member(field.key, field.get(span.record.judgment)) }
      writer.close("}")
    }
    writer.close("]")
  }
}

extension Sequence<Span> {
  /// The identifiers of the statements that have a span and that a link can therefore point at.
  var identifiers: Set<StatementID> { Set(map(\.record.statement)) }
}
