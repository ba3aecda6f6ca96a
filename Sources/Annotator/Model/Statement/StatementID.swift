/// The name of a statement within its session, which keeps its meaning when others are split or joined.
public struct StatementID: Hashable, Comparable, Sendable {
  /// A whole number from 1 to 2^53.
  public let number: Int

  /// The valid numbers: those that every JSON reader represents exactly.
  static let numbers = 1...(1 << 53)

  /// Creates an identifier.
  public init(_ number: Int) {
    self.number = number
  }

  /// Orders identifiers by their numbers.
  public static func < (left: StatementID, right: StatementID) -> Bool {
    left.number < right.number
  }
}
