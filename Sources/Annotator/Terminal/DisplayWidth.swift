/// The columns of a text on a terminal, as counted by tmux 3.4 and later, WezTerm, kitty and wcwidth.
///
/// Combining marks take no column, East Asian wide signs and emoji two, emoji sequences (joiners, skin tones,
/// flags, variation selector 16) two as a whole. The text is expected to be visible: control characters count
/// as nothing.
extension StringProtocol {
  /// The number of columns the text takes on one line. Linear in the text.
  ///
  ///     "мир".columns     // 3
  ///     "東京".columns     // 4
  ///     "e\u{301}".columns  // 1
  package var columns: Int {
    if isPrintableASCII { return utf8.count }
    return DisplayClusters(Substring(self)).reduce(0) { $0 + $1.columns }
  }

  /// Returns the text, cut between clusters so that it takes at most `limit` columns; `ellipsis` shows where.
  ///
  /// At most `limit` columns of the text are examined, however long it is.
  ///
  ///     "The minister denied it".clipped(to: 13)  // "The minister…"
  package func clipped(to limit: Int, ellipsis: String = "…") -> String {
    let room = limit - ellipsis.columns
    var used = 0
    var end = startIndex
    for cluster in DisplayClusters(Substring(self)) {
      used += cluster.columns
      if used > limit { return room < 0 ? "" : self[..<end] + ellipsis }
      if used <= room, cluster.first != " " { end = cluster.range.upperBound }
    }
    return String(self)
  }

  /// Returns the text padded with spaces to `width` columns; a wider text stays as it is.
  ///
  ///     "12".padded(to: 4, .trailing)  // "  12"
  package func padded(to width: Int, _ alignment: ColumnAlignment = .leading) -> String {
    let spaces = String(repeating: " ", count: Swift.max(0, width - columns))
    switch alignment {
    case .leading: return self + spaces
    case .trailing: return spaces + self
    }
  }
}

/// The side of its column that a text is aligned to.
package enum ColumnAlignment: Sendable {
  /// Text begins at the left edge; for words.
  case leading
  /// Text ends at the right edge; for numbers.
  case trailing
}

extension StringProtocol {
  private var isPrintableASCII: Bool {
    utf8.allSatisfy { (0x20..<0x7F).contains($0) }
  }
}
