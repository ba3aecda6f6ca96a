/// A plain value of a judgment's field or of a record's column.
public enum Cell: Hashable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case text(Substring)
  /// A structured value, as JSON text on one line.
  case json(String)
}

extension Cell {
  init(_ text: String?) { self = text.map { .text(Substring($0)) } ?? .null }
  init(_ integer: Int?) { self = integer.map(Cell.integer) ?? .null }
  init(_ number: Double?) { self = number.map(Cell.number) ?? .null }

  /// The text, or nil if it isn't a text.
  var text: String? { if case .text(let text) = self { String(text) } else { nil } }
  /// The whole number, or nil if it isn't one.
  var integer: Int? { if case .integer(let integer) = self { integer } else { nil } }
  /// The number, or nil if it isn't a `number`.
  var number: Double? { if case .number(let number) = self { number } else { nil } }
  /// The JSON text, or nil if it isn't JSON.
  var json: String? { if case .json(let json) = self { json } else { nil } }
  /// Whether it is null.
  var isNull: Bool { if case .null = self { true } else { false } }

  /// Whether it holds something: it is neither null nor false.
  var isPresent: Bool {
    switch self {
    case .null, .boolean(false): false
    default: true
    }
  }

  /// The value as text; empty for null.
  var plainText: String {
    switch self {
    case .null: ""
    case .boolean(let boolean): boolean ? "true" : "false"
    case .integer(let integer): String(integer)
    case .number(let number): number.description
    case .text(let text): String(text)
    case .json(let json): json
    }
  }

  /// Whether two values are the same, with texts compared byte for byte.
  ///
  /// Comparing untrusted texts as strings is quadratic in their combining marks.
  func isSame(as other: Cell) -> Bool {
    switch (self, other) {
    case (.text(let one), .text(let two)): one.utf8.elementsEqual(two.utf8)
    case (.json(let one), .json(let two)): one.utf8.elementsEqual(two.utf8)
    default: self == other
    }
  }
}
