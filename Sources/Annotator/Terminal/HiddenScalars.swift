/// Code points that a reader can't see, or that change how the text around them is shown.
extension Unicode.Scalar {
  /// Whether this code point must be spelled out between these neighbours.
  ///
  /// Hidden are Unicode's categories Control, Format, Line and Paragraph Separator and Private Use,
  /// noncharacters, and code points with the property Default_Ignorable_Code_Point. The exceptions are format
  /// characters that are drawn, and joiners and variation selectors that have something to act on.
  func isHidden(after last: Unicode.Scalar?, before next: Unicode.Scalar?) -> Bool {
    switch value {
    case 0x200C, 0x200D: !joins(last, next)
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x180B...0x180D, 0x180F: !(last?.takesVariation(self) ?? false)
    default: isInvisible
    }
  }
}

extension Unicode.Scalar {
  private var isInvisible: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate: true
    case .format: !isDrawnFormat
    default: properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint
    }
  }

  /// Whether a joiner has an effect here: between pictographs, or after a letter of a script that shapes its
  /// letters.
  private func joins(_ last: Unicode.Scalar?, _ next: Unicode.Scalar?) -> Bool {
    guard let last else { return false }
    if last.isShaped { return true }
    let follows = last.isPictograph || last.value == 0xFE0F
    return value == 0x200D && follows && (next?.isPictograph ?? false)
  }

  /// Whether this belongs to a script in which joiners determine the shape of letters: Arabic, Syriac, Indic
  /// and related scripts.
  private var isShaped: Bool {
    switch value {
    case 0x620..<0x8E2, 0x8E3..<0xE00, 0xF00..<0x10A0, 0x1780..<0x180B, 0x1810..<0x18B0, 0xFB50..<0xFE00,
      0xFE70..<0xFEFF:
      switch properties.generalCategory {
      case .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark: true
      default: false
      }
    default: false
    }
  }

  /// Whether a variation selector has a meaning after this: emoji, symbols, ideographs and Mongolian letters.
  private func takesVariation(_ selector: Unicode.Scalar) -> Bool {
    switch selector.value {
    case 0xFE0E...0xFE0F: properties.isEmoji || properties.generalCategory == .otherSymbol
    case 0x180B...0x180F: (0x1820..<0x18B0).contains(value)
    default: value >= 0x2000 && (properties.isIdeographic || properties.isMath)
    }
  }
}
