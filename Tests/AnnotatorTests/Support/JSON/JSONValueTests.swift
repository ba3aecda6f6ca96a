import Foundation
import Testing

@testable import Annotator

/// Any JSON that Foundation reads, too, is read alike.
@Suite struct JSONValueTests {
  private static func text(depth: Int, _ random: inout SeededGenerator) -> String {
    let space = [" ", "", "\n", "\t "].randomElement(using: &random) ?? ""
    switch Int.random(in: 0...(depth > 0 ? 7 : 5), using: &random) {
    case 0: return space + "null"
    case 1: return ["true", "false"].randomElement(using: &random) ?? ""
    case 2: return space + "\(Int.random(in: -1_000_000...1_000_000, using: &random))"
    case 3: return ["0.5", "-1.25e3", "1E-7", "123456789.123456789"].randomElement(using: &random) ?? ""
    case 4, 5:
      return "\""
        + (["plain", "q\\\"uo\\\\te", "\\u00e9\\n", "\\ud83c\\udf09", "東京 🌉", "e\u{301}", ""].randomElement(
          using: &random) ?? "")
        + "\"" + space
    case 6:
      let elements = (0..<Int.random(in: 0...4, using: &random)).map { _ in text(depth: depth - 1, &random) }
      return "[" + space + elements.joined(separator: ",") + "]"
    default:
      let members = (0..<Int.random(in: 0...4, using: &random)).map {
        "\"k\($0)\"\(space):" + text(depth: depth - 1, &random)
      }
      return "{" + members.joined(separator: "," + space) + space + "}"
    }
  }

  /// A value as one line that both readers give.
  private func line(_ value: JSONValue) -> String {
    switch value {
    case .null: "null"
    case .boolean(let boolean): "\(boolean)"
    case .number(let number): "\(number)"
    case .string(let text): "<\(text)>"
    case .array(let elements): "[" + elements.map(line).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.sorted { $0.key < $1.key }.map { $0.key + ":" + line($0.value) }.joined(separator: ",")
        + "}"
    }
  }

  private func line(_ value: Any) -> String {
    switch value {
    case is NSNull: return "null"
    case let text as String: return "<\(text)>"
    case let elements as [Any]: return "[" + elements.map(line).joined(separator: ",") + "]"
    case let members as [String: Any]:
      return "{"
        + members.sorted { $0.key < $1.key }.map { $0.key + ":" + line($0.value) }.joined(separator: ",")
        + "}"
    case let number as NSNumber:
      return CFBooleanLike.isBoolean(number) ? "\(number.boolValue)" : "\(number.doubleValue)"
    default: return "?"
    }
  }

  @Test(arguments: 0..<300) func readsWhatFoundationReads(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let text = Self.text(depth: 4, &random)
    var reader = try JSONReader(Array(text.utf8), name: "value")
    let ours = try reader.value()
    try reader.finish()
    let theirs = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
    #expect(line(ours) == line(theirs))
  }

  @Test func lookupsGiveWhatIsThere() throws {
    var reader = try JSONReader(Array(#"{"a": 1, "b": "x", "c": [true], "d": 1.5}"#.utf8), name: "value")
    let value = try reader.value()
    #expect(value["a"]?.integer == 1 && value["a"]?.name == "1" && value["d"]?.integer == nil)
    #expect(value["b"]?.text == "x" && value["b"]?.name == "x" && value["x"] == nil)
    #expect(value["c"]?.elements.first?.boolean == true && value["a"]?.elements.isEmpty == true)
  }
}

/// Tells JSON's booleans from its numbers, which Foundation gives as one type.
private enum CFBooleanLike {
  static func isBoolean(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
}
