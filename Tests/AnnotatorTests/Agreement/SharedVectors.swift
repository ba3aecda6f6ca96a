import Foundation
import Testing

@testable import Annotator

/// Reference values of agreement, in `Tests/Fixtures/agreement`.
enum SharedVectors {
  static func load(_ name: String) throws -> JSON {
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true  // the peers' own results among the values hold a bare NaN
    return try decoder.decode(
      JSON.self, from: Data(contentsOf: Fixtures.folder.appending(path: "agreement/\(name)")))
  }
}

/// Any JSON value.
enum JSON: Decodable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case list([JSON])
  case object([String: JSON])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let bool = try? value.decode(Bool.self) {
      self = .bool(bool)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([JSON].self) {
      self = .list(list)
    } else {
      self = .object(try value.decode([String: JSON].self))
    }
  }

  subscript(key: String) -> JSON {
    if case .object(let object) = self { object[key] ?? .null } else { .null }
  }
  var isNull: Bool { if case .null = self { true } else { false } }
  var number: Double? { if case .number(let number) = self { number } else { nil } }
  var list: [JSON] { if case .list(let list) = self { list } else { [] } }
  var object: [String: JSON] { if case .object(let object) = self { object } else { [:] } }
  var numbers: [Double] { list.compactMap(\.number) }

  /// A text as it is, a whole number without its fraction.
  var name: String {
    switch self {
    case .text(let text): text
    case .number(let number): number == number.rounded() ? String(Int(number)) : String(number)
    default: ""
    }
  }
}

extension JSON {
  /// The ratings of a case: one list an annotator, null where an item was not rated.
  func ratings() throws(UserError) -> Ratings {
    let categories = self["categories"].list.map(\.name)
    let rows = self["ratings"].list
    var builder = RatingsBuilder(annotators: rows.indices.map { "annotator \($0 + 1)" }, labels: categories)
    for (annotator, row) in rows.enumerated() {
      builder.include(items: row.list.count)
      for (item, label) in row.list.enumerated() where !label.isNull {
        try builder.add(item: item, annotator: annotator, label: categories.firstIndex(of: label.name) ?? -1)
      }
    }
    return try builder.ratings()
  }
}
