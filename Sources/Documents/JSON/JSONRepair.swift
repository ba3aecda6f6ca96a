/// Repairs JSON as page templates write it: with comments, line ends in strings, and commas after the last
/// element.
enum JSONRepair {
  /// Returns the value; nil if the text can't be repaired. Linear.
  static func value(of bytes: some Sequence<UInt8>) -> JSONDatum? {
    let bytes = Array(bytes)
    return JSONParser.value(of: bytes) ?? JSONParser.value(of: repaired(bytes))
  }

  private static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\"") {
        offset = copyString(bytes, at: offset, to: &result)
      } else if byte == UInt8(ascii: "/"), let end = commentEnd(bytes, at: offset) {
        offset = end
      } else {
        if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { dropComma(&result) }
        result.append(byte)
        offset += 1
      }
    }
    return result
  }

  /// Copies a string, with control characters turned into spaces, and returns its end.
  private static func copyString(_ bytes: [UInt8], at start: Int, to result: inout [UInt8]) -> Int {
    result.append(bytes[start])
    var offset = start + 1
    while offset < bytes.count {
      let byte = bytes[offset]
      result.append(byte < 0x20 ? 0x20 : byte)
      offset += 1
      if byte == UInt8(ascii: "\"") { break }
      if byte == UInt8(ascii: "\\"), offset < bytes.count {
        result.append(bytes[offset])
        offset += 1
      }
    }
    return offset
  }

  /// Returns the end of a comment that begins at an offset; nil if none does.
  private static func commentEnd(_ bytes: [UInt8], at start: Int) -> Int? {
    guard start + 1 < bytes.count else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "/"): return bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    case UInt8(ascii: "*"): return bytes.firstRange(of: "*/".utf8, from: start + 2)?.upperBound ?? bytes.count
    default: return nil
    }
  }

  private static func dropComma(_ result: inout [UInt8]) {
    let end = result.lastIndex { $0 > 0x20 }
    guard let end, result[end] == UInt8(ascii: ",") else { return }
    result.removeSubrange(end...)
  }
}
