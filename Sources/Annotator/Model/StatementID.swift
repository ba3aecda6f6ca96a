/// The name of a statement inside its session; it never changes its meaning when others are split or joined.
public struct StatementID: Hashable, Comparable, Sendable {
  /// A whole number from 1.
  public let number: Int

  /// Creates an identifier.
  public init(_ number: Int) {
    self.number = number
  }

  /// The smaller number is the lesser identifier.
  public static func < (left: StatementID, right: StatementID) -> Bool {
    left.number < right.number
  }
}
