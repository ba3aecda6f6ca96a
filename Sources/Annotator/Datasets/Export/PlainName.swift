/// Names of labels for formats that accept few characters.
///
/// A character that a format doesn't accept becomes its number in hexadecimal between underscores, which can
/// be reversed:
///
///     PlainName.escaped("fact check") { $0.isASCII }  // "fact_20_check"
///     PlainName.restored("fact_20_check")             // "fact check"
enum PlainName {
  /// Returns a name for brat, which accepts ASCII letters, digits, hyphens and underscores.
  static func brat(_ name: String) -> String { escaped(name, isBratScalar) }

  /// Returns a name for a column of CoNLL, which accepts everything but white space and control characters.
  static func conll(_ name: String) -> String {
    escaped(name) { !$0.properties.isWhitespace && $0.properties.generalCategory != .control }
  }

  /// Returns the original of a name that was escaped for either format.
  static func restored(_ name: String) -> String {
    let scalars = Array(name.unicodeScalars)
    var restored = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      if let (scalar, length) = code(at: index, in: scalars) {
        restored.append(scalar)
        index += length
      } else {
        restored.append(scalars[index])
        index += 1
      }
    }
    return String(restored)
  }

  private static func isBratScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
    default: false
    }
  }

  /// Returns the name with numbers for characters that aren't accepted, and for underscores that would be
  /// read as the start of a number.
  private static func escaped(_ name: String, _ isTaken: (Unicode.Scalar) -> Bool) -> String {
    let scalars = Array(name.unicodeScalars)
    return scalars.indices.map { index in
      let isPlain = isTaken(scalars[index]) && code(at: index, in: scalars) == nil
      return isPlain
        ? String(scalars[index]) : "_\(String(scalars[index].value, radix: 16, uppercase: true))_"
    }.joined()
  }

  /// Returns the character whose number is between underscores at an index, and the length of the escape.
  private static func code(
    at index: Int, in scalars: [Unicode.Scalar]
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    guard scalars[index] == "_", let end = scalars[(index + 1)...].prefix(7).firstIndex(of: "_") else {
      return nil
    }
    let digits = String(String.UnicodeScalarView(scalars[(index + 1)..<end]))
    guard digits == digits.uppercased(), let value = UInt32(digits, radix: 16), !digits.hasPrefix("+"),
      let scalar = Unicode.Scalar(value)
    else { return nil }
    return (scalar, end - index + 1)
  }
}
