/// A file of JSON Lines, or of one JSON array, as values with their places.
struct JSONLines {
  /// Reads a file; blank lines are passed over. An object laid out on several lines is a file of one value.
  ///
  /// - Throws: an error for a line that is no JSON, or with more than a value on it, unless the rest is wanted.
  static func values(
    in bytes: [UInt8], name: String, _ findings: inout ImportFindings
  ) throws(UserError) -> [(value: JSONValue, place: String)] {
    let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
    guard first != 0x5B else {
      var reader = try JSONReader(bytes, name: name)
      let list = try reader.value().elements
      try reader.finish()
      return list.enumerated().map { ($1, "\(name), \($0 + 1)") }
    }
    if let value = laidOut(bytes, name) { return [(value, name)] }
    var values: [(value: JSONValue, place: String)] = []
    for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      guard line.contains(where: { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 }) else { continue }
      let place = "\(name):\(number + 1)"
      do throws(UserError) {
        values.append((try value(of: Array(line), place), place))
      } catch {
        try findings.leaveOut(error)
      }
    }
    return values
  }

  private static func value(of bytes: [UInt8], _ name: String) throws(UserError) -> JSONValue {
    var reader = try JSONReader(bytes, name: name)
    let value = try reader.value()
    try reader.finish()
    return value
  }

  /// The one object of a file whose first line is not JSON by itself.
  private static func laidOut(_ bytes: [UInt8], _ name: String) -> JSONValue? {
    let first = bytes.prefix { $0 != 0x0A }
    guard first.count < bytes.count, (try? value(of: Array(first), name)) == nil else { return nil }
    return try? value(of: bytes, name)
  }
}
