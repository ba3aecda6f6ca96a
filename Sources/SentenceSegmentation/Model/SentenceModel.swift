/// The weights of the hashed linear model, and the words that are usually written in lower case.
///
/// Both tables are text with one printable ASCII character for each entry, so that they are part of the
/// program's read-only data and need neither loading nor decoding.
@_spi(Training) public struct SentenceModel: Sendable {
  /// The binary logarithm of the number of weights.
  public static let weightBits = 16
  /// The binary logarithm of the number of bits in the set of lower-case words.
  public static let wordBits = 18
  /// The character that represents a weight of zero.
  public static let zero: UInt8 = 81
  /// The first of the characters that represent six-bit digits of the set of words.
  public static let firstDigit: UInt8 = 36

  private let trained: (weights: [UInt8], words: [UInt8])?

  /// The model built into the program.
  static let standard = SentenceModel()

  private init() {
    trained = nil
  }

  /// Creates a model under training; tables that are too short are padded with zeros.
  public init(weights: [UInt8], words: [UInt8]) {
    let missingWeights = max(0, 1 << SentenceModel.weightBits - weights.count)
    let missingWords = max(0, SentenceModel.wordCharacters - words.count)
    trained = (
      weights + [UInt8](repeating: SentenceModel.zero, count: missingWeights),
      words + [UInt8](repeating: SentenceModel.firstDigit, count: missingWords)
    )
  }

  /// The number of characters in the set of words.
  public static var wordCharacters: Int { (1 << wordBits + 5) / 6 }

  func withTables<Result>(_ body: (ModelTables) -> Result) -> Result {
    guard let trained else {
      return body(
        ModelTables(
          weights: SentenceModel.bytes(of: SentenceModelWeights.weights),
          words: SentenceModel.bytes(of: SentenceModelWeights.words)))
    }
    return trained.weights.withUnsafeBufferPointer { weights in
      trained.words.withUnsafeBufferPointer { words in
        body(ModelTables(weights: weights, words: words))
      }
    }
  }

  private static func bytes(of table: StaticString) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: table.utf8Start, count: table.utf8CodeUnitCount)
  }
}

/// The two tables of a model; a look-up outside of them finds nothing.
struct ModelTables {
  let weights: UnsafeBufferPointer<UInt8>
  let words: UnsafeBufferPointer<UInt8>

  /// Returns the weight of a feature, from -45 to 45.
  @inline(__always)
  func weight(_ feature: UInt64) -> Int {
    let slot = Int(truncatingIfNeeded: feature >> UInt64(64 - SentenceModel.weightBits))
    return slot < weights.count ? Int(weights[slot]) - Int(SentenceModel.zero) : 0
  }

  /// Returns whether a word is usually written in lower case inside a sentence.
  @inline(__always)
  func isUsuallyLower(_ word: UInt64) -> Bool {
    let slot = ModelTables.wordSlot(word)
    let index = slot / 6
    guard index < words.count else { return false }
    return (words[index] &- SentenceModel.firstDigit) >> UInt8(slot % 6) & 1 == 1
  }

  /// Returns the bit of a word in the set of lower-case words.
  @inline(__always)
  static func wordSlot(_ word: UInt64) -> Int {
    Int(truncatingIfNeeded: (word &* 0xD6E8_FEB8_6659_FD93) >> UInt64(64 - SentenceModel.wordBits))
  }
}
