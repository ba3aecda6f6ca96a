/// Lays out visible text in lines of a certain width, breaking at white space, between ideographs and, in a
/// word too long for a line, between clusters. Only the white space at a break is left out.
///
///     TextWrapping(width: 12, firstIndent: 2).wrapped("The port denied it.")
///     // "  The port\ndenied it."
package struct TextWrapping: Sendable {
  /// The columns of a line, its indent included.
  package let width: Int
  /// The columns before the first line's text.
  package let firstIndent: Int
  /// The columns before the text of all other lines.
  package let hangingIndent: Int

  /// Creates a layout. Numbers too small to make sense are raised: a line has at least one column for text.
  package init(width: Int, firstIndent: Int = 0, hangingIndent: Int = 0) {
    self.width = max(1, width)
    self.firstIndent = max(0, firstIndent)
    self.hangingIndent = max(0, hangingIndent)
  }

  /// Returns the text in lines joined by line feeds, with its indents as spaces.
  package func wrapped(_ text: some StringProtocol) -> String {
    lines(of: text).enumerated().map { number, line in
      let indent = number == 0 ? firstIndent : hangingIndent
      return line.isEmpty ? "" : String(repeating: " ", count: indent) + String(line)
    }.joined(separator: "\n")
  }

  /// Returns the parts of the text on each line, without indents; at least one. Linear in the text.
  ///
  /// A line feed ends a line; other control characters are not expected, see ``VisibleText``. A cluster wider
  /// than a line is on a line of its own, which it exceeds.
  package func lines(of text: some StringProtocol) -> [Substring] {
    let text = Substring(text)
    var breaker = LineBreaker(text, rooms: (room(after: firstIndent), room(after: hangingIndent)))
    for cluster in DisplayClusters(text) { breaker.add(cluster) }
    return breaker.finished()
  }

  private func room(after indent: Int) -> Int {
    max(1, width - min(indent, width))
  }
}

/// Fills line after line with clusters, and remembers the last place where the current line can be broken.
private struct LineBreaker {
  private struct Place {
    let end: String.Index
    let next: String.Index
  }

  private let text: Substring
  private let rooms: (first: Int, others: Int)
  private var lines: [Substring] = []
  private var start: String.Index
  private var end: String.Index
  private var columns = 0
  private var place: Place?
  private var sincePlace: [DisplayCluster] = []
  private var previous: DisplayCluster?

  init(_ text: Substring, rooms: (first: Int, others: Int)) {
    self.text = text
    self.rooms = rooms
    start = text.startIndex
    end = text.startIndex
  }

  mutating func add(_ cluster: DisplayCluster) {
    if cluster.first == "\n" {
      closeLine(at: end, next: cluster.range.upperBound)
      end = start
    } else if cluster.isSpace {
      columns += cluster.columns
    } else {
      addSign(cluster)
    }
    previous = cluster
  }

  func finished() -> [Substring] {
    lines + [text[start..<max(start, end)]]
  }

  private mutating func addSign(_ cluster: DisplayCluster) {
    if let previous, cluster.mayFollowBreak(after: previous), cluster.range.lowerBound > start {
      place = Place(end: end, next: cluster.range.lowerBound)
      sincePlace = []
    }
    if columns + cluster.columns > room, let place {
      let moved = sincePlace
      closeLine(at: place.end, next: place.next)
      moved.forEach { append($0) }
    }
    append(cluster)
  }

  private mutating func append(_ cluster: DisplayCluster) {
    if columns + cluster.columns > room, columns > 0 {
      closeLine(at: cluster.range.lowerBound, next: cluster.range.lowerBound)
    }
    columns += cluster.columns
    end = cluster.range.upperBound
    if place != nil { sincePlace.append(cluster) }
  }

  private var room: Int {
    lines.isEmpty ? rooms.first : rooms.others
  }

  private mutating func closeLine(at end: String.Index, next: String.Index) {
    lines.append(text[start..<max(start, end)])
    start = next
    columns = 0
    place = nil
    sincePlace = []
  }
}

extension DisplayCluster {
  /// Whether a line may end in this: white space that doesn't keep its neighbours together.
  fileprivate var isSpace: Bool {
    switch first.value {
    case 0x20, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether a line may begin with this after `previous`.
  fileprivate func mayFollowBreak(after previous: DisplayCluster) -> Bool {
    if previous.isSpace { return true }
    guard first.columns == 2 || previous.first.columns == 2 else { return false }
    return !first.staysWithPrevious && !previous.first.staysWithNext
  }
}

extension Unicode.Scalar {
  /// Whether no line begins with this: closing punctuation, and small or prolonged kana (JIS X 4051).
  fileprivate var staysWithPrevious: Bool {
    if "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ".unicodeScalars.contains(self) { return true }
    return switch properties.generalCategory {
    case .closePunctuation, .finalPunctuation, .otherPunctuation, .modifierLetter, .nonspacingMark: true
    default: [0xA0, 0x202F, 0x2060].contains(value)
    }
  }

  /// Whether no line ends with this: opening punctuation.
  fileprivate var staysWithNext: Bool {
    switch properties.generalCategory {
    case .openPunctuation, .initialPunctuation: true
    default: [0xA0, 0x202F, 0x2060].contains(value)
    }
  }
}
