/// Names of labels for formats that take few characters.
///
/// A character that a format does not take becomes its number in hexadecimal between underscores, which can
/// be undone:
///
///     PlainName.escaped("fact check") { $0.isASCII }  // "fact_20_check"
///     PlainName.restored("fact_20_check")             // "fact check"
enum PlainName {
  /// What brat takes: letters, digits, hyphens and underscores of ASCII.
  static func brat(_ name: String) -> String { escaped(name, isBratScalar) }

  /// What a column of CoNLL takes: everything but white space and control characters.
  static func conll(_ name: String) -> String {
    escaped(name) { !$0.properties.isWhitespace && $0.properties.generalCategory != .control }
  }

  /// The name that was escaped, for either format.
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

  /// The name with what is not taken, and underscores that would be read as the beginning of a number, as
  /// numbers.
  private static func escaped(_ name: String, _ isTaken: (Unicode.Scalar) -> Bool) -> String {
    let scalars = Array(name.unicodeScalars)
    return scalars.indices.map { index in
      let isPlain = isTaken(scalars[index]) && code(at: index, in: scalars) == nil
      return isPlain
        ? String(scalars[index]) : "_\(String(scalars[index].value, radix: 16, uppercase: true))_"
    }.joined()
  }

  /// The character whose number stands between underscores at an index, and how long that is.
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
