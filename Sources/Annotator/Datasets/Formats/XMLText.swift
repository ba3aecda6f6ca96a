/// Text inside XML 1.0 documents.
enum XMLText {
  /// Returns text for an attribute or an element, with references for markup, quotation marks, and white
  /// space other than spaces.
  ///
  /// A character that XML 1.0 doesn't allow in any form becomes U+FFFD, which has as many units.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;".unicodeScalars
      case "<": escaped += "&lt;".unicodeScalars
      case ">": escaped += "&gt;".unicodeScalars
      case "\"": escaped += "&quot;".unicodeScalars
      case "\t", "\n", "\r", "\u{85}", "\u{2028}": escaped += "&#\(scalar.value);".unicodeScalars
      case _ where isForbidden(scalar): escaped.append("\u{FFFD}")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF
  }
}
