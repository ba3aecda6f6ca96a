/// How sure the analyst is that a label is right: a fraction from 0 to 1.
///
/// A missing confidence is `nil`, which means "not stated" and is not the same as 1.
public struct Confidence: Hashable, Comparable, Sendable {
  /// The fraction, from 0 through 1.
  public let fraction: Double

  /// Creates a confidence, or returns nil unless `fraction` is finite and from 0 through 1.
  public init?(_ fraction: Double) {
    guard fraction.isFinite, (0...1).contains(fraction) else { return nil }
    self.fraction = fraction == 0 ? 0 : fraction
  }

  /// Creates a confidence from a whole number of percent, or returns nil unless it is 0 through 100.
  public init?(percent: Int) {
    guard (0...100).contains(percent) else { return nil }
    fraction = Double(percent) / 100
  }

  /// The confidence in percent without its sign, to one decimal place: "80", "33.3".
  public var percentText: String {
    let tenths = Int((fraction * 1_000).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
  }

  /// Orders confidences by their fractions.
  public static func < (left: Confidence, right: Confidence) -> Bool {
    left.fraction < right.fraction
  }
}
