import Annotator
import Foundation
import Testing

@testable import annotate

@Suite struct SettingsTests {
  @Test func remembersAndKeepsWhatItDoesNotKnow() throws {
    let folder = try TemporaryFolder()
    let file = "\(folder.path)/config/annotate/settings"
    var settings = Settings(file: file)
    #expect(!settings.usesKeys)
    settings.usesKeys = true
    #expect(settings.save())
    #expect(folder.read("config/annotate/settings") == "keys = on\n")
    #expect(try folder.mode(of: "config/annotate/settings") == 0o600)
    try folder.write("# mine\nkeys=off\nother = 1\n", to: "config/annotate/settings")
    settings = Settings(file: file)
    settings.usesKeys = true
    settings.save()
    #expect(folder.read("config/annotate/settings") == "# mine\nother = 1\nkeys = on\n")
    #expect(Settings(file: file).usesKeys)
  }

  @Test func withoutAFileNothingIsRemembered() {
    var settings = Settings(file: nil)
    settings.usesKeys = true
    #expect(!settings.save())
  }

  @Test func aMistakeIsNamedAndUndoesNoChoice() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "suggest = no-skips\nsuggest = banana\nfoo = bar\n\nkeys = yes\nkeys = on\n", to: "settings")
    let settings = Settings(file: "\(folder.path)/settings")
    #expect(settings.suggestions == "no-skips")
    #expect(settings.usesKeys)
    #expect(
      settings.problems.map(\.what) == [
        "cannot suggest 'banana'", "'foo' is not a setting", "'yes' is not a value for keys",
      ])
    #expect(settings.problems.map(\.place).first == "\(folder.path)/settings:2")
  }

  @Test func whoWritesNoneWorksWithoutSuggestionsEvenByMistake() throws {
    let folder = try TemporaryFolder()
    try folder.write("suggest = labels\nsuggest = no-sources, none\n", to: "settings")
    let settings = Settings(file: "\(folder.path)/settings")
    #expect(settings.suggestions == "none")
    #expect(
      settings.problems.map(\.what) == ["'none' after another word cancels it"])
  }

  @Test func mistakesAreNamedInAPipeToo() throws {
    let desk = try Desk()
    try FileManager.default.createDirectory(
      atPath: desk.folder.path + "/.config/annotate", withIntermediateDirectories: true)
    try desk.folder.write("suggest = banana\n", to: ".config/annotate/settings")
    let terminal = try desk.shell("echo q | annotate open plan.txt > /dev/null; echo status $?", columns: 160)
    try terminal.waitFor("status 0")
    #expect(terminal.screen.shows("settings:1: cannot suggest 'banana'."))
  }

  @Test func linesAreKeptAsTheyAre() throws {
    let folder = try TemporaryFolder()
    let odd: [UInt8] = [0xFF, 0x0A, 0x0A, 0x23, 0x0A]
    try Data(odd).write(to: URL(fileURLWithPath: "\(folder.path)/settings"))
    var settings = Settings(file: "\(folder.path)/settings")
    settings.usesKeys = true
    #expect(settings.save())
    let saved = try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/settings"))
    #expect(Array(saved) == odd + Array("keys = on\n".utf8))
  }

  @Test func aFileThatCannotBeReadIsNotReplaced() throws {
    let folder = try TemporaryFolder()
    let large = String(repeating: "# remark\n", count: 10_000)
    try folder.write(large, to: "settings")
    var settings = Settings(file: "\(folder.path)/settings")
    #expect(settings.problems.map(\.what) == ["cannot read the settings"])
    settings.usesKeys = true
    #expect(!settings.save())
    #expect(folder.read("settings") == large)
  }

  @Test func aLinkToAFileIsFollowed() throws {
    let folder = try TemporaryFolder()
    try folder.write("keys = off\n", to: "mine")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/settings", withDestinationPath: "\(folder.path)/mine")
    var settings = Settings(file: "\(folder.path)/settings")
    settings.usesKeys = true
    #expect(settings.save())
    #expect(folder.read("mine") == "keys = on\n")
  }
}
