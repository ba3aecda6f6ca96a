/// Whether the confidences of a file are fractions, or numbers up to 100.
///
/// They are percentages if all of them are whole numbers from 0 to 100 and some are above 10. Numbers up to
/// 10 may be points on a scale, and a file that also has fractions is ambiguous.
struct WrittenConfidences {
  private var hasLarge = false
  private var hasOther = false

  /// Whether the confidences are percentages.
  var isPercent: Bool { hasLarge && !hasOther }

  /// Takes a confidence as written; text that isn't a number is ignored.
  mutating func take(_ text: String) {
    guard let number = Double(text) else { return }
    if !(0...100).contains(number) || number != number.rounded() { hasOther = true }
    if number > 10 { hasLarge = true }
  }
}
