/// Raised numbers: the six of 10⁶, which is no 106 for anybody.
enum Superscript {
  /// A raised text in signs that stay raised; nil when it is more than a number, as in 21st.
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
