/// A condition on any field of a judgment.
///
///     try FieldCondition(typed: "source_kind=media")
///     try FieldCondition(typed: "seconds>=20")
///     try FieldCondition(typed: "note")  // there is one
package struct FieldCondition: Hashable, Sendable {
  /// The field.
  package let field: JudgmentField
  private let comparison: Relation
  private let value: Cell

  /// How values are compared; the raw value is how it is typed.
  private enum Relation: String, CaseIterable {
    case least = ">="
    case most = "<="
    case different = "!="
    case same = "="
    case present = ""
  }

  /// Parses a condition as typed: a field's key, alone or followed by `=`, `!=`, `>=` or `<=` and a value.
  ///
  /// Where a field can be typed after a label, its values are written the same way here. Only numbers and
  /// times have an order.
  ///
  /// - Throws: an error that names the nearest field, or states what the value must be.
  package init(typed text: String) throws(UserError) {
    let name = text.prefix { $0.isLetter || $0 == "_" }
    guard let field = JudgmentField.named(String(name)) else {
      let keys = JudgmentField.all.map(\.key)
      throw UserError(
        "judgments have no field '\(name)'", nearest: String(name), of: keys,
        fix: "use one of \(keys.joined(separator: ", "))")
    }
    let rest = text.dropFirst(name.count)
    let comparison = Relation.allCases.first { rest.hasPrefix($0.rawValue) } ?? .present
    let typed = String(rest.dropFirst(comparison.rawValue.count))
    guard comparison != .present || typed.isEmpty else {
      throw UserError("'\(text)' is not a condition", fix: "write \(field.key)=VALUE, or \(field.key) alone")
    }
    guard ![.least, .most].contains(comparison) || field.isOrdered else {
      throw UserError("the values of '\(field.key)' have no order", fix: "compare them with = or !=")
    }
    (self.field, self.comparison) = (field, comparison)
    value = typed.isEmpty ? .null : try field.value(typed: typed)
  }

  /// Whether a judgment meets the condition.
  package func holds(for judgment: Judgment) -> Bool {
    let own = field.get(judgment)
    return switch comparison {
    case .present: field.isPresent(in: judgment)
    case .same: own.isSame(as: value)
    case .different: !own.isSame(as: value)
    case .least: own.isAtLeast(value)
    case .most: value.isAtLeast(own)
    }
  }
}

extension JudgmentField {
  /// Whether the values have an order: numbers do, and so do times, whose texts sort chronologically.
  fileprivate var isOrdered: Bool { [.number, .integer].contains(kind) || self == .time }

  /// Parses a value as it is typed.
  fileprivate func value(typed text: String) throws(UserError) -> Cell {
    if self == .confidence, case .stated(let confidence) = try ConfidenceGrammar.parse(text, scale: .standard)
    {
      return .number(confidence.fraction)
    }
    let typed = kind == .text ? clause?.parse(text) : nil
    guard let cell = typed ?? cell(of: text), fits(cell) else {
      throw UserError("'\(text)' is not a value of '\(key)'", fix: "it must be \(rule)")
    }
    return cell
  }

  private func fits(_ cell: Cell) -> Bool {
    var judgment = Judgment()
    return set(&judgment, cell)
  }
}

extension Cell {
  fileprivate func isAtLeast(_ other: Cell) -> Bool {
    switch (self, other) {
    case (.number(let one), .number(let two)): one >= two
    case (.integer(let one), .integer(let two)): one >= two
    case (.text(let one), .text(let two)): !one.utf8.lexicographicallyPrecedes(two.utf8)
    default: false
    }
  }
}
