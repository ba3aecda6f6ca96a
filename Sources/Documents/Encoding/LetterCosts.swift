/// What the letters of a language cost in a reading of bytes, in bits: little for common ones, much for
/// foreign ones.
///
/// The costs follow a letter's place among the letters of its language, which is nearly the same curve in
/// every language.
struct LetterCosts {
  /// The encodings that can spell the language.
  let group: LetterGroup
  private let costs: [Unicode.Scalar: Double]

  /// What a letter costs that the language does not have.
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

  /// The bits of a small letter.
  func bits(of letter: Unicode.Scalar) -> Double { costs[letter] ?? Self.foreign }
}
