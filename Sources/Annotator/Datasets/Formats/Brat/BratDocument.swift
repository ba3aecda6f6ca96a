/// The stand-off annotation of a session: `T`, `R`, `A` and `#` lines.
struct BratDocument {
  /// The fields written as comments whose type is the field's name.
  ///
  /// The others are times, the note, or written as types, attributes and relations.
  static let commented = JudgmentField.all.filter { field in
    ![
      JudgmentField.label, .confidence, .sourceKind, .link, .note, .flag, .skip, .review, .time, .duration,
    ].contains(field)
  }
  /// The type of the comment that brat shows as a note.
  static let noteType = "AnnotatorNotes"

  private var lines: [String] = []
  private var attributes = 0
  private var comments = 0
  /// The number of links to statements that have no annotation.
  private(set) var danglingLinks = 0

  /// Creates the annotation of a selection's statements.
  init(_ selection: FilteredSession) {
    let spans = selection.spans(in: .codePoints)
    for span in spans { add(span) }
    addOrigin(of: selection.session, to: spans.first)
    let known = spans.identifiers
    var relations = 0
    for span in spans {
      guard let target = span.target else { continue }
      guard known.contains(target) else {
        danglingLinks += 1
        continue
      }
      relations += 1
      lines.append(
        "R\(relations)\t\(span.link) Arg1:\(Self.name(span.record.statement)) Arg2:\(Self.name(target))")
    }
  }

  /// The lines of the file.
  var text: String { lines.map { $0 + "\n" }.joined() }
}

extension BratDocument {
  private static func name(_ statement: StatementID) -> String { "T\(statement.number)" }

  private mutating func add(_ span: Span) {
    let name = Self.name(span.record.statement)
    let fragments = Self.fragments(of: span)
    let places = fragments.map { "\($0.start) \($0.end)" }.joined(separator: ";")
    let text = fragments.map(\.text).joined(separator: " ")
    lines.append("\(name)\t\(PlainName.brat(span.label.name)) \(places)\t\(text)")
    let judgment = span.record.judgment
    addAttribute("Confidence", of: name, judgment.confidence.map(Self.percent))
    addAttribute("SourceKind", of: name, judgment.sourceKind?.rawValue)
    if judgment.isFlagged { addAttribute("Flagged", of: name, "") }
    for field in Self.commented {
      let cell = field.get(judgment)
      addComment(field.key, on: name, cell.isNull ? nil : cell.plainText)
    }
    addComment(Self.noteType, on: name, judgment.note)
  }

  /// Adds who judged, and where the text came from, as comments on the first annotation, because brat has no
  /// place for facts about a document.
  private mutating func addOrigin(of session: Session, to first: Span?) {
    guard let name = first.map({ Self.name($0.record.statement) }) else { return }
    for (column, cell) in SessionOrigin.cells(of: session) { addComment(column, on: name, cell.plainText) }
  }

  /// Returns a confidence in percent, with up to six decimals.
  private static func percent(_ confidence: Confidence) -> String {
    let percent = (confidence.fraction * 100_000_000).rounded() / 1_000_000
    return Int(exactly: percent).map(String.init) ?? "\(percent)"
  }

  private mutating func addAttribute(_ type: String, of name: String, _ value: String?) {
    guard let value else { return }
    attributes += 1
    lines.append("A\(attributes)\t\(type) \(name)" + (value.isEmpty ? "" : " \(value)"))
  }

  private mutating func addComment(_ type: String, on name: String, _ text: String?) {
    guard let text else { return }
    comments += 1
    lines.append("#\(comments)\t\(type) \(name)\t\(BratText.escaped(text))")
  }

  /// Returns the parts of a statement between line ends and tabs, which an annotation must not contain.
  private static func fragments(of span: Span) -> [(start: Int, end: Int, text: String)] {
    var fragments: [(start: Int, end: Int, text: String)] = []
    var text = String.UnicodeScalarView()
    var start = span.start
    var position = span.start
    for scalar in span.record.text.unicodeScalars {
      if BratText.breaksLine(scalar) {
        if !text.isEmpty { fragments.append((start, position, String(text))) }
        text = String.UnicodeScalarView()
        start = position + 1
      } else {
        text.append(scalar)
      }
      position += 1
    }
    if !text.isEmpty { fragments.append((start, position, String(text))) }
    return fragments
  }
}

/// Text inside brat's lines.
enum BratText {
  /// Returns whether a program that reads lines and columns may take the character for the end of one.
  static func breaksLine(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x1C...0x1E, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Returns the text on one line, with `\\`, `\n`, `\r` and `\t` for backslashes, line ends and tabs; other
  /// line ends become spaces.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\".unicodeScalars
      case "\n": escaped += "\\n".unicodeScalars
      case "\r": escaped += "\\r".unicodeScalars
      case "\t": escaped += "\\t".unicodeScalars
      case _ where breaksLine(scalar): escaped.append(" ")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  /// Returns the original of a text that `escaped(_:)` put on one line.
  static func restored(_ text: String) -> String {
    var restored = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let next = rest.popFirst() else {
        restored.append(scalar)
        continue
      }
      switch next {
      case "n": restored.append("\n")
      case "r": restored.append("\r")
      case "t": restored.append("\t")
      default: restored.append(next)
      }
    }
    return String(restored)
  }
}
