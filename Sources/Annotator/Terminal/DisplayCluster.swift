/// Code points that a terminal shows as one sign and that must not be separated: a letter with its marks, a
/// flag, an emoji sequence.
package struct DisplayCluster {
  /// Its range in the text.
  package let range: Range<String.Index>
  /// The columns it takes.
  package let columns: Int
  /// The code point it begins with.
  package let first: Unicode.Scalar
}

/// The clusters of a text, in order and without gaps. A walk is linear in the text.
///
/// The rule works on code points and looks back at only one state, so that a cluster of any length costs no
/// more than its length. It is a simplification of Unicode Standard Annex 29 that never splits what that rule
/// holds together, except for syllables of several Hangul letters.
package struct DisplayClusters: Sequence, IteratorProtocol {
  private let scalars: Substring.UnicodeScalarView
  private var position: String.Index

  /// Prepares a walk over the clusters of `text`.
  package init(_ text: Substring) {
    scalars = text.unicodeScalars
    position = scalars.startIndex
  }

  /// Returns the next cluster, or nil at the end.
  package mutating func next() -> DisplayCluster? {
    guard position < scalars.endIndex else { return nil }
    let start = position
    var state = ClusterState(first: scalars[start])
    scalars.formIndex(after: &position)
    while position < scalars.endIndex, state.takes(scalars[position]) {
      scalars.formIndex(after: &position)
    }
    return DisplayCluster(range: start..<position, columns: state.columns, first: state.first)
  }
}

/// The state of a cluster while code points are added to it.
private struct ClusterState {
  let first: Unicode.Scalar
  private(set) var columns: Int
  private var last: Unicode.Scalar
  private var flagIsOpen: Bool

  init(first: Unicode.Scalar) {
    self.first = first
    last = first
    columns = first.columns
    flagIsOpen = first.isRegionalIndicator
  }

  /// Adds `scalar` if it belongs to the cluster, and returns whether it does.
  mutating func takes(_ scalar: Unicode.Scalar) -> Bool {
    guard belongs(scalar) else { return false }
    columns = columns(with: scalar)
    flagIsOpen = flagIsOpen && !scalar.isRegionalIndicator
    last = scalar
    return true
  }

  private func belongs(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x300 { return false }
    if first.isBreak || scalar.isBreak { return false }
    if scalar.columns == 0 { return true }
    if scalar.properties.generalCategory == .spacingMark { return true }
    if scalar.isRegionalIndicator { return flagIsOpen }
    if scalar.isSkinTone { return last.isPictograph }
    if last.value == 0x200D { return first.isPictograph && scalar.isPictograph }
    return last.isConjunctLinker && columns < 4 && scalar.properties.generalCategory == .otherLetter
  }

  private func columns(with scalar: Unicode.Scalar) -> Int {
    if scalar.value == 0xFE0F, last.properties.isEmoji { return Swift.max(columns, 2) }
    if scalar.isSkinTone || last.value == 0x200D { return Swift.max(columns, 2) }
    return columns + scalar.columns
  }
}

extension Unicode.Scalar {
  /// Whether this is a control character or separator, which is alone whatever follows it.
  fileprivate var isBreak: Bool {
    value < 0x20 || (0x7F..<0xA0).contains(value) || (0x2028...0x2029).contains(value)
  }
}
