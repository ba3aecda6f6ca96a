import Annotator
import ArgumentParser

/// `annotate codebook apply FILE SESSION…`: updates sessions to another version of their codebook.
struct CodebookApply: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply",
    abstract: "Update sessions to a new version of their codebook.",
    discussion: """
      Shows what would change in each session, then asks; in a pipe nothing is changed without --yes. The \
      update is one change in each session's history, which 'undo' reverts. Labels may be added, reworded, \
      and given other keys and colours; a removed label that is still in use needs --map (several may become \
      one) or --split, which reopens its statements.
      annotate codebook apply stance2.yaml sessions --map denial=rebuttal
      annotate codebook apply stance3.yaml sessions --split report=quote,hearsay --yes
      """)

  @Argument(
    help: "The new codebook, YAML or JSON.", completion: .file(extensions: ["yaml", "yml", "json"]))
  var file: String

  @Argument(help: "Session files, session names, or folders of sessions.", completion: .sessions)
  var sessions: [String]

  @Option(
    name: .customLong("map"),
    help: ArgumentHelp(
      "What an old label becomes; may be repeated.", valueName: "old=new"))
  var maps: [String] = []

  @Option(
    name: .customLong("split"),
    help: ArgumentHelp(
      "What an old label is split into; its statements are reopened.", valueName: "old=new,new"))
  var splits: [String] = []

  @Flag(help: "Mark for review the statements whose label is now defined differently.")
  var review = false

  @Flag(name: .shortAndLong, help: "Change the sessions without asking.")
  var yes = false

  @OptionGroup var place: StoreOptions

  func run() throws {
    let change = try CodebookChange(
      to: try CodebookFile.load(path: file), renaming: try renamed(), splitting: try split(),
      reviewingReworded: review)
    let files = try SessionFiles(named: sessions, in: place.store)
    for remark in files.remarks { place.console.say(remark) }
    var run = try Signals.asking { () throws(UserError) in
      try CodebookRun(change, on: files.paths, in: place.store, at: ReplClock.system.now()) {
        Signals.pending != nil
      }
    }
    let renderer = place.console.renderer(for: .output)
    let displaced = run.changes > 0 ? CodebookShow.displaced(by: change.codebook) : []
    for line in run.preview + displaced { try place.console.print(renderer.message(line) + "\n") }
    guard run.changes > 0 else { return place.console.say("Every session already has this codebook.") }
    guard try isAgreed(run.changes) else {
      return place.console.say("Nothing was changed. --yes changes the sessions without asking.")
    }
    do throws(UserError) {
      try Signals.asking { () throws(UserError) in try run.apply() }
    } catch {
      for line in run.outcome { place.console.say(line) }
      throw error
    }
    place.console.say("Changed \(run.changes.counted("session")); 'undo' in a session reverts it.")
  }

  private func isAgreed(_ count: Int) throws -> Bool {
    guard !yes else { return true }
    guard place.console.terminal.isInteractive else { return false }
    return try Question.isAgreed("Change \(count.counted("session"))? [y/N]")
  }

  private func renamed() throws(UserError) -> [Label: Label] {
    var renamed: [Label: Label] = [:]
    for (old, new) in try maps.map({ (map) throws(UserError) in
      try Self.pair(map, example: "--map denial=rebuttal")
    }) {
      renamed[Label(old)] = Label(new)
    }
    return renamed
  }

  private func split() throws(UserError) -> [Label: [Label]] {
    var split: [Label: [Label]] = [:]
    for text in splits {
      let (old, new) = try Self.pair(text, example: "--split report=quote,hearsay")
      let parts = new.split(separator: ",").map(String.init)
      guard parts.count > 1 else {
        throw UserError("'\(text)' splits a label into only one", fix: "rename it: --map \(text)")
      }
      split[Label(old)] = parts.map(Label.init)
    }
    return split
  }

  private static func pair(_ text: String, example: String) throws(UserError) -> (String, String) {
    guard let sign = text.firstIndex(of: "="), sign > text.startIndex, text.index(after: sign) < text.endIndex
    else {
      throw UserError("'\(text)' does not name an old and a new label", fix: "for example: \(example)")
    }
    return (String(text[..<sign]), String(text[text.index(after: sign)...]))
  }
}
