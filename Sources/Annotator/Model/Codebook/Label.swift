/// A label for what a statement does: `claim`, `denial`, `report`, or one that the codebook adds.
public struct Label: Hashable, Sendable {
  /// The name as the codebook and the files spell it.
  public let name: String

  /// Creates a label, whether or not a codebook has it.
  public init(_ name: String) {
    self.name = name
  }

  /// The author, or the document whose items are listed, asserts it.
  public static let claim = Label("claim")
  /// A source rejects, contradicts or disowns knowledge of something already in play.
  public static let denial = Label("denial")
  /// It is marked as someone else's.
  public static let report = Label("report")
}

extension Label: CustomStringConvertible {
  /// The label's name.
  public var description: String { name }
}
