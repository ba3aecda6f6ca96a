import Foundation
import Testing

@testable import Annotator

@Suite struct CodebookChangelogTests {
  private static let yaml = """
    name: stance
    version: 2
    labels:
      - {name: pro, key: p}
    changelog:
      - {version: 1, at: "2026-11-23T09:00:00Z", text: "first: \\"pro\\""}
      - {version: 2, text: sharper}
    """

  @Test func isReadAndWritten() throws {
    let codebook = try YAMLCodebook(name: "a.yaml").codebook(from: Self.yaml)
    #expect(codebook.changelog.map(\.text) == ["first: \"pro\"", "sharper"])
    #expect(codebook.changelog.map(\.at?.iso) == ["2026-11-23T09:00:00Z", nil])
    #expect(codebook.changelog.map(\.version) == [1, 2])
    #expect(try YAMLCodebook(name: "b.yaml").codebook(from: codebook.yaml) == codebook)
  }

  @Test(arguments: [
    ("changelog:", "changelog: x\nold:", "a.yaml:5:12: 'changelog' is a list."),
    ("at: \"2026", "at: \"26", "a.yaml:6:5: a time is written like 2026-11-23T09:00:00Z."),
    ("text: sharper", "words: sharper", "a.yaml:7:18: unknown key 'words'."),
  ])
  func refusesWhatIsNone(part: String, change: String, message: String) throws {
    var text = Self.yaml.replacing(part, with: change)
    if change.hasPrefix("changelog") { text = String(text[..<(try #require(text.range(of: "\nold:"))).lowerBound]) }
    do throws(UserError) {
      _ = try YAMLCodebook(name: "a.yaml").codebook(from: text)
      Issue.record("accepted \(change)")
    } catch {
      #expect(error.description.hasPrefix(message.dropLast()), "\(error.description)")
    }
  }
}
