/// The cost in bits of each letter when bytes are read as a language: low for common letters, high for
/// foreign ones.
///
/// The cost depends on a letter's rank by frequency, which follows nearly the same curve in every language.
struct LetterCosts {
  /// The encodings that can spell the language.
  let group: LetterGroup
  private let costs: [Unicode.Scalar: Double]

  /// The cost of a letter that the language doesn't have.
  static let foreign = 14.0

  /// The costs of each language.
  static let all = LetterOrders.all.map { LetterCosts($0.group, order: $0.letters) }

  private init(_ group: LetterGroup, order: String) {
    self.group = group
    var costs: [Unicode.Scalar: Double] = [:]
    for (place, letter) in order.unicodeScalars.enumerated() where costs[letter] == nil {
      costs[letter] = 3 + 0.16 * Double(place) + 0.12 * Double(max(0, place - 16))
    }
    if group.isLatin {
      for letter in "abcdefghijklmnopqrstuvwxyz".unicodeScalars where costs[letter] == nil {
        costs[letter] = 10.5
      }
    }
    self.costs = costs
  }

  /// Returns the cost in bits of a lower-case letter.
  func bits(of letter: Unicode.Scalar) -> Double { costs[letter] ?? Self.foreign }
}
