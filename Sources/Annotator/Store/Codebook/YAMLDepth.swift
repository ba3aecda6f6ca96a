/// Bounds how deep a YAML text nests before a parser that recurses gets to see it.
///
/// A block nests no deeper than the column its content begins at, a flow no deeper than its brackets; both are counted
/// without regard to quotation, which can only refuse more.
enum YAMLDepth {
  /// The deepest nesting that is read.
  static let limit = 64

  /// Refuses a text that nests too deep. Linear in the text.
  static func check(_ text: String, name: String) throws(UserError) {
    var line = 1
    var column = 0
    var isIndent = true
    var brackets = 0
    for byte in text.utf8 {
      switch byte {
      case 10, 13:
        if byte == 10 { line += 1 }
        column = 0
        isIndent = true
        continue
      case 91, 123: brackets += 1
      case 93, 125: brackets = max(0, brackets - 1)
      case 32, 45, 58, 63: break
      default: isIndent = false
      }
      column += 1
      guard brackets <= limit, !isIndent || column <= 2 * limit else {
        throw UserError("this nests too deep for a codebook", at: "\(name):\(line)", fix: "make it flatter")
      }
    }
  }
}
