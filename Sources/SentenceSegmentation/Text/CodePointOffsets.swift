/// Turns ascending UTF-8 offsets of a text into code-point offsets, in one pass over the text.
package struct CodePointOffsets {
  private let bytes: TextBytes
  private var offset = 0
  private var codePoints = 0

  /// Counts the code points of the UTF-8 in `utf8`, which must outlive the value.
  package init(_ utf8: UnsafeBufferPointer<UInt8>) {
    bytes = TextBytes(utf8)
  }

  /// The code points before a UTF-8 offset, which must not be smaller than the one asked for before.
  package mutating func codePoints(before target: Int) -> Int {
    let end = min(target, bytes.count)
    if offset < end { codePoints += bytes.codePoints(in: offset..<end) }
    offset = max(offset, end)
    return codePoints
  }

  /// The ends of sentences of a text, in code points.
  package static func ends(of sentences: [Sentence], in text: String) -> [Int] {
    var text = text
    return text.withUTF8 { buffer in
      var offsets = CodePointOffsets(buffer)
      return sentences.map { offsets.codePoints(before: $0.range.upperBound) }
    }
  }
}
