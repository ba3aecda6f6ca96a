/// Text in the cells of an Excel workbook, where characters that XML doesn't allow are written as `_xHHHH_`.
enum WorkbookText {
  /// Returns the text escaped for an element.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let isControl = scalar.value < 0x20 && scalar != "\t" && scalar != "\n"
      if isControl || scalar.value == 0xFFFE || scalar.value == 0xFFFF
        || (scalar == "_" && code(at: index, in: scalars) != nil)
      {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        escaped += "_x\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)_".unicodeScalars
      } else {
        escaped.append(scalar)
      }
    }
    return XMLText.escaped(String(escaped))
  }

  /// Returns the original of an escaped text whose XML references have already been resolved.
  static func restored(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    let scalars = Array(text.unicodeScalars)
    var restored = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      let code = code(at: index, in: scalars)
      restored.append(code ?? scalars[index])
      index += code == nil ? 1 : 7
    }
    return String(restored)
  }

  /// Returns the character that `_xHHHH_` at an index represents; nil for any other text.
  private static func code(at index: Int, in scalars: [Unicode.Scalar]) -> Unicode.Scalar? {
    guard index + 6 < scalars.count, scalars[index] == "_", scalars[index + 1] == "x",
      scalars[index + 6] == "_"
    else { return nil }
    let digits = String(String.UnicodeScalarView(scalars[(index + 2)...(index + 5)]))
    guard digits.allSatisfy(\.isHexDigit) else { return nil }
    return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
  }
}
