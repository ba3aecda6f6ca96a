/// The confidence of the answer just given, as its digits are typed one after the other.
///
/// The first digit stands for tens of percent, a second one for units; `1` `0` `0` is 100. More don't fit.
///
///     var typed = TypedConfidence()
///     typed.add(9)  // 90 %
///     typed.add(5)  // 95 %
///     typed.add(0)  // nil
struct TypedConfidence {
  private var digits: [Int] = []

  /// Adds a digit, and returns the confidence so far; nil if it doesn't fit after the others.
  mutating func add(_ digit: Int) -> Confidence? {
    let next = digits + [digit]
    switch next.count {
    case 1: digits = next
    case 2: digits = next
    case 3 where next == [1, 0, 0]: digits = next
    default: return nil
    }
    switch next.count {
    case 1: return Confidence(percent: digit * 10)
    case 2: return Confidence(percent: next[0] * 10 + digit)
    default: return Confidence(percent: 100)
    }
  }
}
