/// Whether the confidences of a file are fractions, or numbers up to 100.
///
/// They are percentages where all of them are whole numbers from 0 to 100 and some are above 10: what goes no
/// further may be a scale of points, and a file that has fractions as well says one thing in two ways.
struct WrittenConfidences {
  private var hasLarge = false
  private var hasOther = false

  /// Whether they go up to 100.
  var isPercent: Bool { hasLarge && !hasOther }

  /// Takes a confidence as it is written; text that is not a number is ignored.
  mutating func take(_ text: String) {
    guard let number = Double(text) else { return }
    if !(0...100).contains(number) || number != number.rounded() { hasOther = true }
    if number > 10 { hasLarge = true }
  }
}
