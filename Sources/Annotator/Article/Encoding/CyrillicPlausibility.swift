/// Tells the Cyrillic encodings of one byte a letter apart by how much like Russian, Ukrainian or Belarusian the text reads.
///
/// Each encoding is tried. A letter scores by how common it is in the three languages together, three points for the most
/// common eleven; a capital costs half a point, a capital behind a small letter, a letter of no such language or a symbol beside
/// a letter costs four. (KOI8 read as Windows-1251 has its case turned round and its common letters become rare ones.)
/// The encoding with the best mean wins, if the mean is that of text at all: right readings score about 2,
/// and if a third of its letters are vowels, which Hebrew read as Cyrillic has not.
struct CyrillicPlausibility {
  /// The likeliest encoding of the sample, or nil when none gives plausible text with so many letters. Linear.
  static func encoding(of sample: [UInt8], leastLetters: Int) -> TextEncoding? {
    var best: (encoding: TextEncoding, mean: Double)?
    for (encoding, kinds) in candidates {
      let plausibility = CyrillicPlausibility(sample, kinds)
      guard plausibility.letters >= leastLetters, let mean = plausibility.mean, mean > best?.mean ?? leastMean
      else { continue }
      best = (encoding, mean)
    }
    return best?.encoding
  }

  /// The encodings, and what their bytes from 0x80 stand for.
  private static let candidates: [(TextEncoding, [Kind])] =
    [TextEncoding.windows1251, .koi8r, .koi8u, .iso8859x5, .ibm866, .macCyrillic].map { encoding in
      (encoding, (encoding.upperHalf ?? "").unicodeScalars.map { Kind($0) })
    }
  private static let leastMean = 1.2

  private var score = 0.0
  private var letters = 0
  private var vowels = 0
  private var words = 0
  private var last: Kind = .other

  private init(_ sample: [UInt8], _ kinds: [Kind]) {
    guard kinds.count == 128 else { return }
    for byte in sample { add(byte < 0x80 ? .other : kinds[Int(byte) - 0x80]) }
  }

  /// The points of a letter; nil when they make no words.
  private var mean: Double? {
    letters >= 2 * words && letters > 0 && vowels * 3 >= letters ? score / Double(letters) : nil
  }

  private mutating func add(_ kind: Kind) {
    switch kind {
    case .small(let letter):
      score += letter.points
      addLetter(letter)
    case .capital(let letter):
      score += letter.points - (last.isSmall ? 4 : 0.5)
      addLetter(letter)
    case .symbol: score -= 4
    case .sign, .other: break
    }
    last = kind
  }

  private mutating func addLetter(_ letter: Letter) {
    letters += 1
    if letter.isVowel { vowels += 1 }
    if !last.isLetter { words += 1 }
  }
}

extension CyrillicPlausibility {
  /// A Cyrillic letter, and what it says for the reading it occurs in.
  private struct Letter {
    let points: Double
    let isVowel: Bool

    init(_ small: Unicode.Scalar) {
      isVowel = "аеиоуыэюяёіїє".unicodeScalars.contains(small)
      points = Self.points(of: small)
    }

    private static func points(of small: Unicode.Scalar) -> Double {
      if "оеаинтсрвлі".unicodeScalars.contains(small) { return 3 }
      if "кмдпуяыьгзб".unicodeScalars.contains(small) { return 1 }
      if "чйхжшюцїє".unicodeScalars.contains(small) { return 0 }
      if "щэфъёґў".unicodeScalars.contains(small) { return -1 }
      return -4
    }
  }

  /// What a byte stands for in one encoding.
  private enum Kind {
    case small(Letter)
    case capital(Letter)
    /// A quotation mark, a dash or another sign that texts have.
    case sign
    /// What texts hardly have: box drawing, currency signs, bytes without a meaning.
    case symbol
    /// A byte below 80.
    case other

    init(_ scalar: Unicode.Scalar) {
      switch scalar.properties.generalCategory {
      case .lowercaseLetter: self = .small(Letter(scalar))
      case .uppercaseLetter:
        let small = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
        self = .capital(Letter(small))
      default: self = "«»„“”‘’–—…•№©§°·\u{A0}".unicodeScalars.contains(scalar) ? .sign : .symbol
      }
    }

    var isSmall: Bool {
      if case .small = self { true } else { false }
    }

    var isLetter: Bool {
      switch self {
      case .small, .capital: true
      case .sign, .symbol, .other: false
      }
    }
  }
}
