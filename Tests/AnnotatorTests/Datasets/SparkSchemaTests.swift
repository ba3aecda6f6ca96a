import Foundation
import Testing

@testable import Annotator

/// The schemas for Spark have the columns and the fields that are written;
/// `Integrations/Spark/make_schemas.py` makes them.
@Suite struct SparkSchemaTests {
  private struct Schema: Decodable {
    struct Field: Decodable {
      let name: String
    }
    let fields: [Field]
  }

  private func names(in file: String) throws -> [String] {
    let path = SourceTree.root.appending(path: "Integrations/Spark/\(file)")
    return try JSONDecoder().decode(Schema.self, from: try Data(contentsOf: path)).fields.map(\.name)
  }

  @Test func recordsHaveTheColumnsOfTheExport() throws {
    #expect(try names(in: "records.schema.json") == RecordColumn.allCases.map(\.rawValue))
  }

  @Test func sessionsHaveTheFieldsOfAJudgment() throws {
    let path = SourceTree.root.appending(path: "Integrations/Spark/sessions.schema.json")
    let text = try String(contentsOf: path, encoding: .utf8)
    let missing = JudgmentField.all.map(\.key).filter { !text.contains("\"name\": \"\($0)\"") }
    #expect(missing == [])
  }
}
