/// The rules for the name of a label: any name of any script that can be typed.
enum LabelName {
  /// The maximum number of code points in a name.
  static let limit = 40

  /// Checks that a label may have that name.
  ///
  ///     try LabelName.check("Not claimed")
  static func check(_ name: String) throws(UserError) {
    let scalars = Array(name.unicodeScalars)
    let isAllTyped = scalars.indices.allSatisfy { index in
      scalars[index] == " " ? index > 0 && scalars[index - 1] != " " : isTyped(scalars[index])
    }
    guard scalars.first?.properties.isAlphabetic == true, scalars.count <= limit,
      let last = scalars.last, last != " ", last != ":", isAllTyped
    else {
      throw UserError(
        "'\(name)' cannot be a label's name",
        fix: "use up to \(limit) characters that begin with a letter, without quotation marks, double spaces "
          + "or a colon at the end")
    }
  }

  /// Whether a code point can be typed and seen, and doesn't end a name in quotation marks.
  ///
  /// The joiners of Persian and Indic words can't be seen, but are part of the words.
  private static func isTyped(_ scalar: Unicode.Scalar) -> Bool {
    if ["\u{200C}", "\u{200D}"].contains(scalar) { return true }
    if "\"“”„«»".unicodeScalars.contains(scalar) { return false }
    return switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned: false
    case .lineSeparator, .paragraphSeparator, .spaceSeparator: false
    default: true
    }
  }
}

extension Label {
  /// The name as it is typed in a session: in quotation marks if it contains a space.
  var typed: String { name.contains(" ") ? "\"\(name)\"" : name }
}
