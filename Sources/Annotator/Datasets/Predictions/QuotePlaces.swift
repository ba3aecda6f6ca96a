/// Finds quotations in a text: verbatim, or else as a person would type them.
struct QuotePlaces {
  private let text: String
  private let bytes: [UInt8]
  private var folded: FoldedText?

  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
  }

  /// Returns the UTF-8 ranges of all occurrences of the words. Linear in the text.
  mutating func places(of words: String) -> [Range<Int>] {
    let words = words.trimmed
    guard !words.isEmpty else { return [] }
    let exact = bytes.occurrences(of: Array(words.utf8))
    if !exact.isEmpty { return exact }
    let needle = FoldedText(words)
    let hay = folded ?? FoldedText(text)
    folded = hay
    return hay.ranges(of: needle, textLength: bytes.count)
  }
}

extension [UInt8] {
  /// Returns the ranges of all occurrences of some bytes, without overlap. O(bytes × needle) at worst.
  fileprivate func occurrences(of needle: [UInt8]) -> [Range<Int>] {
    guard let first = needle.first, needle.count <= count else { return [] }
    var found: [Range<Int>] = []
    var start = 0
    while start + needle.count <= count {
      if self[start] == first, self[start..<(start + needle.count)].elementsEqual(needle) {
        found.append(start..<(start + needle.count))
        start += needle.count
      } else {
        start += 1
      }
    }
    return found
  }
}

extension FoldedText {
  /// Returns the ranges of all occurrences of a folded text, in UTF-8 offsets of the unfolded one.
  fileprivate func ranges(of needle: FoldedText, textLength: Int) -> [Range<Int>] {
    guard let first = needle.units.first, needle.units.count <= units.count else { return [] }
    var found: [Range<Int>] = []
    var start = 0
    while start + needle.units.count <= units.count {
      let end = start + needle.units.count
      if units[start] == first, units[start..<end].elementsEqual(needle.units) {
        found.append(offsets[start]..<(end < offsets.count ? offsets[end] : textLength))
        start = end
      } else {
        start += 1
      }
    }
    return found
  }
}
