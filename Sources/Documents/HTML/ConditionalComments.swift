/// The conditional marks that Word and Outlook leave in pages for old browsers: `<![if !supportLists]>`.
package enum ConditionalComments {
  /// Returns the page without the marks, and without the list bullets between them, which are meant for
  /// programs that don't support lists. Linear.
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

  /// Returns the number of bytes to remove: those of the tag, or of a list bullet with both tags around it; 0
  /// for a CDATA section.
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
    // "<![endif]-->" ends a comment, which a parser understands.
    return near[end - 1] == UInt8(ascii: "]") ? end + 1 : 0
  }
}
