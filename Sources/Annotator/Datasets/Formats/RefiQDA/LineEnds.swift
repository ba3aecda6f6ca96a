/// The line ends of a text that has several kinds: programs of REFI-QDA count every one as one character, but
/// not alike in a text that mixes them.
///
/// Such a text is written with LF alone. What its line ends were is written down in runs, `2 CRLF, 1 LF`,
/// from which the text is made again.
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

  /// What the runs are called in the description of a source.
  static let key = "line_ends"

  private var runs: [(kind: Kind, count: Int)] = []
  /// Where in the text with LF alone those stand that were CR LF, in code points.
  private var pairs: [Int] = []
  /// The text with LF alone.
  private(set) var plain = ""

  /// Finds the line ends of a text; nil unless it has several kinds.
  init?(of text: String) {
    var plain = String.UnicodeScalarView()
    var position = 0
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      if isAfterReturn, scalar == "\n" {
        takeBackReturn()
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

  /// Reads runs; nil when they are none, or not those of a text with LF alone.
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

  /// The runs.
  var words: String { runs.map { "\($0.count) \($0.kind.rawValue)" }.joined(separator: ", ") }

  /// The text as it was.
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

  /// Where a code point of the text as it was stands in the text with LF alone.
  func plainPosition(of position: Int) -> Int {
    // The nth of the pairs is `n` code points farther on in the text as it was, and its LF one more.
    position - pairs.enumerated().count { $0.element + $0.offset + 1 < position }
  }

  /// Where a code point of the text with LF alone stood in the text as it was.
  func position(ofPlain position: Int) -> Int { position + pairs.count { $0 < position } }

  private mutating func takeBackReturn() {
    guard let last = runs.popLast(), last.count > 1 else { return }
    runs.append((last.kind, last.count - 1))
  }

  private mutating func note(_ kind: Kind, at position: Int) {
    if kind == .crlf { pairs.append(position) }
    if runs.last?.kind == kind { runs[runs.count - 1].count += 1 } else { runs.append((kind, 1)) }
  }
}
