/// Converts ascending UTF-8 offsets in a text to code-point offsets, in a single pass over the text.
package struct CodePointOffsets {
  private let bytes: TextBytes
  private var offset = 0
  private var codePoints = 0

  /// Creates a converter for the UTF-8 in `utf8`, which must outlive it.
  package init(_ utf8: UnsafeBufferPointer<UInt8>) {
    bytes = TextBytes(utf8)
  }

  /// Returns the number of code points before a UTF-8 offset, which must not be less than the previous one.
  package mutating func codePoints(before target: Int) -> Int {
    let end = min(target, bytes.count)
    if offset < end { codePoints += bytes.codePoints(in: offset..<end) }
    offset = max(offset, end)
    return codePoints
  }

  /// Returns the ends of a text's sentences in code points.
  package static func ends(of sentences: [Sentence], in text: String) -> [Int] {
    var text = text
    return text.withUTF8 { buffer in
      var offsets = CodePointOffsets(buffer)
      return sentences.map { offsets.codePoints(before: $0.range.upperBound) }
    }
  }
}
