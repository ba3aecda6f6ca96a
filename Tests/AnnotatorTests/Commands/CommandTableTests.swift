import Testing

@testable import Annotator

/// Tests the table itself: what every row must keep.
@Suite struct CommandTableTests {
  private let table = CommandTable(codebook: .standard)

  @Test func noWordBelongsToTwoCommands() {
    var seen: Set<String> = []
    for word in table.rows.flatMap(\.words) {
      #expect(seen.insert(word).inserted, "'\(word)' belongs to two commands")
    }
  }

  @Test func everySummaryIsOneLineOfTheHelp() {
    for row in table.rows {
      #expect(row.summary.hasSuffix("."), "\(row.name)")
      #expect(row.summary.columns <= 61, "\(row.name): \(row.summary.columns)")
    }
  }

  @Test func everyExampleIsItsOwnCommand() throws {
    let parser = CommandParser(table: table)
    for row in table.rows {
      #expect(!row.examples.isEmpty)
      for example in row.examples {
        _ = try parser.parse(example)
        let first = example.split(separator: " ").first.map(String.init) ?? ""
        let isOwn = row.words.contains {
          first == $0 || (($0 == "/" || $0.count == 1) && first.hasPrefix($0))
        }
        #expect(isOwn, "'\(example)' is not typed with a word of '\(row.name)'")
      }
    }
  }

  @Test func aLabelsKeyWinsOverAnAlias() throws {
    let labels = [
      LabelDefinition(Label("stance"), key: "s", definition: "x"),
      LabelDefinition(Label("мнение"), key: "м", definition: "x"),
    ]
    let table = CommandTable(codebook: try Codebook(name: "own", version: 1, labels: labels))
    #expect(table.row(for: "s")?.name == "stance")
    #expect(table.row(for: "skip")?.name == "skip")
    #expect(table.row(for: "м")?.name == "мнение")
    #expect(table.displaced.map(\.alias) == ["s"])
    #expect(table.displaced.map(\.command) == ["skip"])
  }

  @Test func everyRowCanBeFoundByEachOfItsWords() {
    for row in table.rows {
      for word in row.words { #expect(table.row(for: word)?.name == row.name) }
    }
  }

  @Test func labelsCannotTakeTheWordsOfCommands() {
    let words = CommandTable.fixed.flatMap(\.words).filter { $0.count > 1 }
    let taken = Set(words + TagGrammar.clauses + AddressGrammar.words + ["none", "codebook", "undecided"])
    #expect(taken == Codebook.reservedWords)
  }
}
