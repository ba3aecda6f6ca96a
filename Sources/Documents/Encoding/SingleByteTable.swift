/// The meanings of the bytes from 80 to FF in a single-byte encoding, according to iconv.
package struct SingleByteTable: Sendable {
  /// The encoding.
  package let charset: Charset
  /// The languages it is used for.
  let groups: Set<LetterGroup>
  /// The character for each byte; U+FFFD if there is none.
  let signs: [Unicode.Scalar]
  /// How each byte is classified.
  let readings: [Reading]

  /// Copies the table of an open converter.
  init(_ charset: Charset, _ groups: Set<LetterGroup>, _ converter: CharsetConverter) {
    self.charset = charset
    self.groups = groups
    signs = converter.highSigns
    readings = converter.highReadings
  }

  /// The encodings that are told apart; of those that yield the same text, the first is preferred.
  static let known: [(charset: Charset, groups: Set<LetterGroup>)] = [
    ("windows-1252", [.western]), ("windows-1250", [.central]), ("iso-8859-2", [.central]),
    ("ibm850", [.western]), ("ibm852", [.central]), ("x-mac-ce", [.central]), ("macintosh", [.western]),
    ("windows-1251", [.cyrillic]), ("koi8-r", [.cyrillic]), ("koi8-u", [.cyrillic]),
    ("iso-8859-5", [.cyrillic]), ("ibm866", [.cyrillic]), ("cp1125", [.cyrillic]),
    ("x-mac-cyrillic", [.cyrillic]), ("windows-1253", [.greek]), ("iso-8859-7", [.greek]),
    ("windows-1254", [.turkish]), ("cp857", [.turkish]), ("windows-1255", [.hebrew]),
    ("iso-8859-8", [.hebrew]), ("ibm862", [.hebrew]), ("windows-1256", [.arabic]),
    ("iso-8859-6", [.arabic]), ("windows-1257", [.baltic]), ("iso-8859-13", [.baltic]),
    ("iso-8859-4", [.baltic]), ("cp775", [.baltic]), ("windows-874", [.thai]),
  ].map { (Charset(label: $0), Set($1)) }
}

extension SingleByteTable {
  /// How a byte is classified in a reading.
  enum Reading {
    /// A lower-case letter, a letter without case, or a combining mark.
    case small(Unicode.Scalar)
    /// A capital letter, with its lower-case form.
    case capital(Unicode.Scalar)
    /// A quotation mark, a dash or another symbol that texts use.
    case sign
    /// A character that texts hardly ever contain: box drawing, a control character, a byte without a
    /// meaning.
    case symbol

    var isSmall: Bool {
      if case .small = self { true } else { false }
    }

    var isCapital: Bool {
      if case .capital = self { true } else { false }
    }

    init(_ scalar: Unicode.Scalar) {
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .titlecaseLetter:
        self = .capital(scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar)
      case .lowercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark:
        self = .small(scalar)
      default: self = "«»„“”‘’‚–—…•№©§°·\u{A0}".unicodeScalars.contains(scalar) ? .sign : .symbol
      }
    }
  }
}
