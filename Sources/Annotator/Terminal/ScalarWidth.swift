/// The number of terminal columns that one code point takes by itself.
///
/// The rules are those of wcwidth: two columns if East_Asian_Width (Unicode Standard Annex 11) is Wide or
/// Fullwidth, none for marks, format characters and the later letters of a Hangul syllable, one for the rest.
extension Unicode.Scalar {
  /// 0, 1 or 2 columns; control characters count as 0. Logarithmic in a table of some hundred ranges.
  var columns: Int {
    switch value {
    case 0x20..<0x7F, 0xA0..<0x300, 0x370..<0x483, 0x48A..<0x590: 1
    case 0..<0x20, 0x7F..<0xA0: 0
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: 0
    case 0x4E00...0x9FFF, 0xAC00...0xD7A3: 2
    default: isZeroWidth ? 0 : isWide ? 2 : 1
    }
  }

  /// Whether this sign may be part of an emoji sequence; digits, `#`, `*`, © and ® don't count here.
  var isPictograph: Bool {
    value >= 0x203C && properties.isEmoji
  }

  /// Whether this is one of the five skin tones, U+1F3FB to U+1F3FF.
  var isSkinTone: Bool {
    (0x1F3FB...0x1F3FF).contains(value)
  }

  /// Whether this is one of the 26 letters that make flags in pairs, U+1F1E6 to U+1F1FF.
  var isRegionalIndicator: Bool {
    (0x1F1E6...0x1F1FF).contains(value)
  }

  /// Whether this joins two consonants of an Indic script into one shape (Indic_Conjunct_Break is Linker).
  var isConjunctLinker: Bool {
    switch value {
    case 0x94D, 0x9CD, 0xACD, 0xB4D, 0xC4D, 0xD4D: true
    default: false
    }
  }

  /// Whether this is a format character that is nevertheless drawn, such as the Arabic number sign.
  var isDrawnFormat: Bool {
    switch value {
    case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: true
    default: false
    }
  }
}

extension Unicode.Scalar {
  private var isZeroWidth: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator: true
    case .format: !isDrawnFormat
    default: false
    }
  }

  private var isWide: Bool {
    guard value >= 0x1100 else { return false }
    let bounds = WideScalars.bounds
    var low = 0
    var high = bounds.count / 2
    while low < high {
      let middle = (low + high) / 2
      if bounds[2 * middle + 1] < value { low = middle + 1 } else { high = middle }
    }
    return low < bounds.count / 2 && bounds[2 * low] <= value
  }
}
