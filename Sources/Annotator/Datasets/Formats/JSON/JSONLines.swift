/// A file of JSON Lines, or of a single JSON array, as values with their places.
struct JSONLines {
  /// Receives a value and its place.
  typealias Take = (JSONValue, String, inout ImportFindings) throws(UserError) -> Void

  /// Returns all values of a file.
  ///
  /// - Throws: what `each(in:name:_:_:)` throws.
  static func values(
    in bytes: [UInt8], name: String, _ findings: inout ImportFindings
  ) throws(UserError) -> [(value: JSONValue, place: String)] {
    var values: [(value: JSONValue, place: String)] = []
    try each(in: bytes, name: name, &findings) { (value, place, _) in values.append((value, place)) }
    return values
  }

  /// Returns whether a file is read line by line, rather than as a single array or an object on several
  /// lines.
  static func areLines(_ input: ImportInput) throws(UserError) -> Bool {
    let start = try input.stretches().bytes
    let first = start.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
    guard first != 0x5B else { return false }
    var lines = try JSONTextLines(input)
    guard let line = try lines.next(), (try? value(of: line, input.name)) == nil,
      let bytes = try? input.bytes()
    else { return true }
    return laidOut(bytes, input.name) == nil
  }

  /// Passes the values of a file to `take` one by one.
  ///
  /// Blank lines are skipped. An object laid out on several lines is a file of one value.
  ///
  /// - Throws: an error for a line that isn't JSON or has more than one value, unless a partial import is
  ///   wanted, or what `take` throws.
  static func each(
    in bytes: [UInt8], name: String, _ findings: inout ImportFindings, _ take: Take
  ) throws(UserError) {
    let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
    guard first != 0x5B else { return try eachElement(in: bytes, name, &findings, take) }
    if let value = laidOut(bytes, name) { return try take(value, name, &findings) }
    var start = 0
    var number = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = bytes[start..<end]
      start = end + 1
      number += 1
      guard line.contains(where: { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 }) else { continue }
      let place = "\(name):\(number)"
      var value: JSONValue?
      do throws(UserError) {
        value = try Self.value(of: Array(line), place)
      } catch {
        try findings.leaveOut(error)
      }
      if let value { try take(value, place, &findings) }
    }
  }

  private static func eachElement(
    in bytes: [UInt8], _ name: String, _ findings: inout ImportFindings, _ take: Take
  ) throws(UserError) {
    var reader = try JSONReader(bytes, name: name)
    var elements = try reader.beginArray()
    var number = 0
    while try reader.nextElement(&elements) {
      number += 1
      try take(try reader.value(), "\(name), \(number)", &findings)
    }
    try reader.finish()
  }

  private static func value(of bytes: [UInt8], _ name: String) throws(UserError) -> JSONValue {
    var reader = try JSONReader(bytes, name: name)
    let value = try reader.value()
    try reader.finish()
    return value
  }

  /// Returns the only object of a file whose first line isn't JSON by itself.
  private static func laidOut(_ bytes: [UInt8], _ name: String) -> JSONValue? {
    let first = bytes.prefix { $0 != 0x0A }
    guard first.count < bytes.count, (try? value(of: Array(first), name)) == nil else { return nil }
    return try? value(of: bytes, name)
  }
}
