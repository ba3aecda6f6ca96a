/// The bytes of a page outside its tags, in whatever encoding.
enum MarkupBytes {
  /// Returns the text without tags, scripts and styles, each replaced by a space. Linear.
  static func text(of bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var offset = 0
    while offset < bytes.count {
      guard bytes[offset] == UInt8(ascii: "<"), let end = tagEnd(bytes, from: offset) else {
        text.append(bytes[offset])
        offset += 1
        continue
      }
      text.append(0x20)
      let silent = silent.first { starts(bytes, with: $0, at: offset + 1) }
      offset =
        silent.flatMap { bytes.firstRange(ofFolded: Array("</".utf8) + $0, from: end)?.lowerBound } ?? end
    }
    return text
  }

  private static let silent = [Array("script".utf8), Array("style".utf8)]

  private static func starts(_ bytes: [UInt8], with name: [UInt8], at offset: Int) -> Bool {
    offset + name.count <= bytes.count && name.indices.allSatisfy { bytes[offset + $0] | 0x20 == name[$0] }
  }

  /// Returns the end of a tag; nil if the character doesn't open one.
  private static func tagEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    guard start + 1 < bytes.count else { return nil }
    let next = bytes[start + 1]
    let isName = (0x61...0x7A).contains(next | 0x20) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
    let most = min(bytes.count, start + 10_000)
    return isName ? bytes[start..<most].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } : nil
  }
}
