/// The line ends of a text that mixes several kinds: REFI-QDA programs count every line end as one character,
/// but disagree about texts that mix them.
///
/// Such a text is written with LF only. Its original line ends are recorded in runs, `2 CRLF, 1 LF`, from
/// which the text can be restored.
struct LineEnds {
  private enum Kind: String {
    case lf = "LF"
    case crlf = "CRLF"
    case cr = "CR"

    var text: String {
      switch self {
      case .lf: "\n"
      case .crlf: "\r\n"
      case .cr: "\r"
      }
    }
  }

  /// The key of the runs in the description of a source.
  static let key = "line_ends"

  private var runs: [(kind: Kind, count: Int)] = []
  /// The offsets, in code points, of line ends in the text with LF only that were CR LF.
  private var pairs: [Int] = []
  /// The text with LF only.
  private(set) var plain = ""

  /// Finds the line ends of a text; nil unless it has several kinds.
  init?(of text: String) {
    var plain = String.UnicodeScalarView()
    var position = 0
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      if isAfterReturn, scalar == "\n" {
        removeReturn()
        note(.crlf, at: position - 1)
        isAfterReturn = false
        continue
      }
      isAfterReturn = scalar == "\r"
      if isAfterReturn { note(.cr, at: position) }
      if scalar == "\n" { note(.lf, at: position) }
      plain.append(isAfterReturn ? "\n" : scalar)
      position += 1
    }
    guard Set(runs.map(\.kind)).count > 1 else { return nil }
    self.plain = String(plain)
  }

  /// Reads runs; nil if they are malformed or don't match the text with LF only.
  init?(_ words: String, in plain: String) {
    var ends = plain.unicodeScalars.enumerated().filter { $0.element == "\n" }.map(\.offset)[...]
    for run in words.split(separator: ",") {
      let parts = run.split(separator: " ")
      guard parts.count == 2, let count = Int(parts[0]), count > 0, count <= ends.count,
        let kind = Kind(rawValue: String(parts[1]))
      else { return nil }
      runs.append((kind, count))
      if kind == .crlf { pairs += ends.prefix(count) }
      ends = ends.dropFirst(count)
    }
    guard ends.isEmpty, !runs.isEmpty else { return nil }
    self.plain = plain
  }

  /// The runs in writing.
  var words: String { runs.map { "\($0.count) \($0.kind.rawValue)" }.joined(separator: ", ") }

  /// The original text.
  var original: String {
    var ends = runs.lazy.flatMap { repeatElement($0.kind, count: $0.count) }.makeIterator()
    var original = ""
    for scalar in plain.unicodeScalars {
      if scalar == "\n", let end = ends.next() {
        original += end.text
      } else {
        original.unicodeScalars.append(scalar)
      }
    }
    return original
  }

  /// Returns the offset in the text with LF only of a code point of the original text.
  func plainPosition(of position: Int) -> Int {
    // The nth pair, from 0, is `n` code points further on in the original text, and its LF one more.
    position - pairs.enumerated().count { $0.element + $0.offset + 1 < position }
  }

  /// Returns the offset in the original text of a code point of the text with LF only.
  func position(ofPlain position: Int) -> Int { position + pairs.count { $0 < position } }

  private mutating func removeReturn() {
    guard let last = runs.popLast(), last.count > 1 else { return }
    runs.append((last.kind, last.count - 1))
  }

  private mutating func note(_ kind: Kind, at position: Int) {
    if kind == .crlf { pairs.append(position) }
    if runs.last?.kind == kind { runs[runs.count - 1].count += 1 } else { runs.append((kind, 1)) }
  }
}
