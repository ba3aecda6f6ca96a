/// The name of a statement inside its session; it never changes its meaning when others are split or joined.
public struct StatementID: Hashable, Comparable, Sendable {
  /// A whole number from 1 to 2^53.
  public let number: Int

  /// The numbers that are valid: those that every reader of JSON takes exactly.
  static let numbers = 1...(1 << 53)

  /// Creates an identifier.
  public init(_ number: Int) {
    self.number = number
  }

  /// The smaller number is the lesser identifier.
  public static func < (left: StatementID, right: StatementID) -> Bool {
    left.number < right.number
  }
}
