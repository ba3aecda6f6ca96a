/// A value of a record's column.
public enum Cell: Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case text(Substring)
}

extension Cell {
  init(_ text: String?) { self = text.map { .text(Substring($0)) } ?? .null }
  init(_ integer: Int?) { self = integer.map(Cell.integer) ?? .null }
  init(_ number: Double?) { self = number.map(Cell.number) ?? .null }
}

extension Record {
  /// The value of a column.
  public subscript(column: RecordColumn) -> Cell {
    switch column {
    case .session, .annotator, .articleTitle, .articleSource, .articleURL, .articleAuthor, .articlePublished,
      .articleLanguage, .articleSHA256, .codebook, .codebookVersion:
      origin[column]
    case .statement: .integer(statement.number)
    case .position: .integer(position)
    case .start: .integer(start)
    case .end: .integer(end)
    case .text: .text(text)
    case .quoted: .boolean(isQuoted)
    case .target: Cell(targetStatement?.id.number)
    case .targetPosition: Cell(targetStatement?.position)
    case .targetText: targetText
    case .label, .confidence, .attribution, .sourceKind, .cue, .likelihood, .grade, .note, .flagged, .skipped,
      .suggested, .judged, .seconds:
      judgment[column]
    }
  }

  private var targetText: Cell {
    if let targetStatement { return .text(targetStatement.text) }
    guard case .text(let words) = judgment.target else { return .null }
    return .text(Substring(words))
  }
}

extension RecordOrigin {
  /// The value of a shared column; null for one that records have for themselves.
  subscript(column: RecordColumn) -> Cell {
    switch column {
    case .session: Cell(session)
    case .annotator: Cell(annotator)
    case .articleTitle: Cell(title)
    case .articleSource: Cell(source)
    case .articleURL: Cell(url)
    case .articleAuthor: Cell(author)
    case .articlePublished: Cell(published)
    case .articleLanguage: Cell(language)
    case .articleSHA256: Cell(sha256)
    case .codebook: Cell(codebook)
    case .codebookVersion: .integer(codebookVersion)
    default: .null
    }
  }
}

extension Judgment {
  fileprivate subscript(column: RecordColumn) -> Cell {
    switch column {
    case .label: Cell(label?.name)
    case .confidence: Cell(confidence?.fraction)
    case .attribution: Cell(attribution)
    case .sourceKind: Cell(sourceKind?.rawValue)
    case .cue: Cell(cue)
    case .likelihood: Cell(likelihood?.text)
    case .grade: Cell(grade?.text)
    case .note: Cell(note)
    case .flagged: .boolean(isFlagged)
    case .skipped: .boolean(isSkipped)
    case .suggested: Cell(suggested?.name)
    case .judged: Cell(judged?.iso)
    case .seconds: Cell(seconds)
    default: .null
    }
  }
}
