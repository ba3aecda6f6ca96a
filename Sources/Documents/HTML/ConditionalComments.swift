/// The marks that Word and Outlook leave in pages for a browser of their time: `<![if !supportLists]>`.
package enum ConditionalComments {
  /// The page without the marks, and without the signs of lists between them, which stand there for programs
  /// without lists. Linear.
  package static func removed(from bytes: [UInt8]) -> [UInt8] {
    guard bytes.firstRange(ofFolded: mark, from: 0) != nil else { return bytes }
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var offset = 0
    while let place = bytes.firstRange(ofFolded: mark, from: offset) {
      let end = place.lowerBound + length(at: place.lowerBound, in: bytes)
      kept += bytes[offset..<place.lowerBound]
      if end == place.lowerBound { kept += bytes[place] }
      offset = max(end, place.upperBound)
    }
    return kept + bytes[offset...]
  }

  private static let mark = Array("<![".utf8)
  private static let lists = Array("<![if !supportlists]>".utf8)
  private static let ending = Array("<![endif]>".utf8)

  /// How many bytes go: those of the tag, or of a list's sign with both tags around it; 0 for a section of
  /// CDATA.
  private static func length(at start: Int, in bytes: [UInt8]) -> Int {
    let near = Array(bytes[start...].prefix(2_000))
    if near.firstRange(ofFolded: lists, from: 0)?.lowerBound == 0,
      let ending = near.firstRange(ofFolded: ending, from: 0)
    {
      return ending.upperBound
    }
    let isCondition = ["<![if", "<![endif"].contains {
      near.prefix(8).starts(with: Array($0.utf8), by: { $0 | 0x20 == $1 | 0x20 })
    }
    guard isCondition, let end = near.firstIndex(of: UInt8(ascii: ">")) else { return 0 }
    // "<![endif]-->" ends a comment, which a parser knows.
    return near[end - 1] == UInt8(ascii: "]") ? end + 1 : 0
  }
}
