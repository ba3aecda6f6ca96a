/// Superscript numbers: the 6 of 10⁶ must not read as 106.
enum Superscript {
  /// Returns a text in superscript characters; nil if it isn't just a number, as in 21st.
  static func raised(_ text: String) -> String? {
    let letters = Substring(text).trimmingSpaces
    let raised = letters.compactMap { signs[$0] }
    return raised.isEmpty || raised.count < letters.count ? nil : String(raised)
  }

  private static let signs: [Character: Character] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹",
    "+": "⁺", "-": "⁻", "−": "⁻", "–": "⁻", "n": "ⁿ",
  ]
}
