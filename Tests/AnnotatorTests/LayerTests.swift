import Foundation
import Testing

/// Holds the layers of `Sources/Annotator`: a folder names types of its own and of the folders below it in
/// this list.
///
/// The types are read from the sources, so that a new one is held to the rule from the day it is declared.
@Suite struct LayerTests {
  /// The folders from the ground up.
  private static let layers = [
    "Support", "SystemIO", "Terminal", "Article", "Text", "Model", "Suggesting", "Store", "Datasets",
    "Agreement", "Report",
    "Rendering", "Commands", "Repl",
  ]
  /// What is still to be moved; the list may only get shorter.
  private static let known: Set<String> = []

  private static func folder(of file: SourceTree.File) -> String {
    String(file.path.split(separator: "/")[2])
  }

  private static var declaration: Regex<(Substring, Substring)> {
    #/^(?:@\w+(?:\([^)]*\))? )*(?:public |package |final |indirect )*(?:struct|enum|class|protocol|typealias) (\w+)/#
  }

  /// Which folders declare a type of each name.
  private static let owners: [Substring: Set<String>] = {
    var owners: [Substring: Set<String>] = [:]
    let pattern = declaration
    for file in SourceTree.files(in: "Sources/Annotator") {
      for line in file.lines {
        guard let match = line.firstMatch(of: pattern) else { continue }
        owners[match.1, default: []].insert(folder(of: file))
      }
    }
    return owners
  }()

  /// The capitalised words of the code, without those in string literals.
  private static func words(of file: SourceTree.File) -> Set<Substring> {
    var words: Set<Substring> = []
    for line in file.lines {
      let code = line.replacing(#/"(?:\\.|[^"\\])*"/#, with: "\"\"")
      for match in code.matches(of: #/\b[A-Z]\w+/#) { words.insert(match.output) }
    }
    return words
  }

  @Test func everyFolderHasItsPlace() throws {
    let files = SourceTree.files(in: "Sources/Annotator")
    try #require(files.count > 100)
    #expect(Set(files.map(Self.folder)).subtracting(Self.layers) == [])
  }

  @Test func noFolderNamesATypeAboveIt() {
    var found: Set<String> = []
    for file in SourceTree.files(in: "Sources/Annotator") {
      let own = Self.folder(of: file)
      let height = Self.layers.firstIndex(of: own) ?? 0
      for word in Self.words(of: file) {
        guard let owners = Self.owners[word], owners.count == 1, let owner = owners.first, owner != own,
          (Self.layers.firstIndex(of: owner) ?? 0) > height
        else { continue }
        let name = file.path.split(separator: "/").last ?? ""
        found.insert("\(own)/\(name) names \(word) of \(owner)")
      }
    }
    #expect(found == Self.known)
  }
}
