import Testing

@testable import Annotator

@Suite struct YAMLReaderTests {
  private func root(_ text: String) throws -> YAMLNode? { try YAMLReader.root(of: text, name: "c.yaml") }

  private func message(_ text: String) -> String {
    do {
      _ = try CodebookFile.decode(Array(text.utf8), name: "c.yaml")
      return "accepted"
    } catch {
      return "\(error)"
    }
  }

  @Test func scalarsSequencesAndMappingsComeWithTheirPlaces() throws {
    let node = try #require(try root("name: Ünï\nlabels:\n  - {key: 'c', \"name\": claim}\n"))
    #expect(node["name"]?.scalar == "Ünï")
    let label = try #require(node["labels"]?.sequence?.first)
    #expect(label["key"]?.scalar == "c")
    #expect(label.line == 3 && label.column == 5)
    #expect(node["absent"] == nil)
  }

  @Test(arguments: [(10_000, true), (10_001, false)])
  func aTextOfACodebookHasSoManyCharacters(count: Int, isTaken: Bool) {
    let definition = String(repeating: "ж", count: count)
    let text =
      "name: stance\nversion: 1\nlabels:\n  - name: claim\n    key: c\n    definition: \(definition)\n"
    let refusal = "the text is longer than 10000 characters"
    #expect(message(text) == "accepted" || message(text).contains(refusal))
    #expect((message(text) == "accepted") == isTaken)
  }

  @Test(arguments: [(1 << 20, true), (1 << 20 + 1, false)])
  func aCodebookHasAMebibyteAtMost(size: Int, isTaken: Bool) throws {
    let folder = try TemporaryFolder()
    let text = "name: stance\nversion: 1\nlabels:\n  - name: claim\n    key: c\n    definition: it is so\n# "
    let path = try folder.file(
      text + String(repeating: "x", count: size - text.utf8.count), named: "codebook.yaml")
    do throws(UserError) {
      _ = try CodebookFile.load(path: path)
      #expect(isTaken)
    } catch {
      #expect(!isTaken && error.what == "this is larger than 1 MiB")
    }
  }

  @Test func anAliasRepeatsWhatItsAnchorNames() throws {
    let node = try #require(try root("a: &x [1, 2]\nb: *x\n"))
    #expect(node["b"]?.sequence?.compactMap(\.scalar) == ["1", "2"])
  }

  @Test(arguments: ["", "\n# nothing\n", "\u{FEFF}"])
  func aTextWithoutADocumentHasNoRoot(text: String) throws {
    #expect(try root(text) == nil)
  }

  @Test(arguments: [
    ("a: 1\na: 2\n", "c.yaml:2:1: the key 'a' is given twice"),
    ("a: *b\n", "c.yaml:1:4: there is no anchor '&b' before this"),
    ("a: 1\n---\nb: 2\n", "c.yaml:2:1: a second document starts here"),
    ("a: [1, 2\n", "c.yaml:2:1: this is not YAML: did not find expected ',' or ']'"),
    ("a: \"\\q\"\n", "c.yaml:1:5: this is not YAML: found unknown escape character"),
    (String(repeating: "[", count: 65), "c.yaml:1:65: the nesting is too deep"),
    (String(repeating: "- ", count: 100_000), "c.yaml:1:129: the nesting is too deep"),
    ("labels: 1\n", "c.yaml:1:9: 'labels' must be a list"),
    ("name: x\nlables: []\n", "c.yaml:2:1: unknown key 'lables'"),
    ("- a\n", "c.yaml:1:1: a codebook must be a mapping of keys to values"),
  ])
  func aRefusalNamesItsPlace(text: String, expected: String) {
    #expect(message(text).hasPrefix(expected), "\(message(text))")
  }

  @Test func aCodebookWithAByteOrderMarkIsRead() throws {
    let yaml = "\u{FEFF}" + Codebook.standard.yaml
    #expect(try CodebookFile.decode(Array(yaml.utf8), name: "c.yaml") == .standard)
  }

  @Test func theStandardCodebookSurvivesYAML() throws {
    #expect(try CodebookFile.decode(Array(Codebook.standard.yaml.utf8), name: "c.yaml") == .standard)
  }
}
