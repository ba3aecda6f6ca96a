/// Makes JSON safe inside an HTML page: no markup, no end of a script, no line separators.
enum PageSafety {
  /// Returns the JSON with `<`, `>`, `&`, U+2028 and U+2029 written as escapes; these occur only inside
  /// strings.
  static func escaped(_ json: [UInt8]) -> [UInt8] {
    var escaped: [UInt8] = []
    escaped.reserveCapacity(json.count + 64)
    var index = 0
    while index < json.count {
      let byte = json[index]
      if let escape = escape(byte) {
        escaped += escape.utf8
      } else if byte == 0xE2, index + 2 < json.count, json[index + 1] == 0x80, json[index + 2] & 0xFE == 0xA8
      {
        escaped += (json[index + 2] == 0xA8 ? "\\u2028" : "\\u2029").utf8
        index += 2
      } else {
        escaped.append(byte)
      }
      index += 1
    }
    return escaped
  }

  private static func escape(_ byte: UInt8) -> String? {
    switch byte {
    case 0x26: "\\u0026"
    case 0x3C: "\\u003c"
    case 0x3E: "\\u003e"
    default: nil
    }
  }
}
