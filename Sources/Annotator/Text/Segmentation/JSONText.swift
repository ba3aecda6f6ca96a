/// Writes strings as JSON.
enum JSONText {
  /// The string in quotes, with quotes, backslashes and control characters escaped.
  static func quoted(_ string: String) -> String {
    var bytes: [UInt8] = [34]
    bytes.reserveCapacity(string.utf8.count + 2)
    for byte in string.utf8 {
      switch byte {
      case 34, 92: bytes += [92, byte]
      case 10: bytes += [92, 110]
      case 13: bytes += [92, 114]
      case 9: bytes += [92, 116]
      case 0..<32, 127: bytes += [92, 117, 48, 48, hexadecimal(byte >> 4), hexadecimal(byte & 15)]
      default: bytes.append(byte)
      }
    }
    bytes.append(34)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? 48 + digit : 87 + digit
  }
}
