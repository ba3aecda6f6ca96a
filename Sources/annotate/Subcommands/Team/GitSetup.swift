import Annotator
import ArgumentParser

/// `annotate git-setup`: lets git merge sessions by itself.
struct GitSetup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "git-setup",
    abstract: "Set up git to merge two versions of a session automatically and to ignore lock files.",
    discussion: """
      Writes .gitattributes and .gitignore in the sessions folder, to be committed, and names this program \
      as the merge driver in the repository's own configuration, which everybody who clones it sets up once \
      with the same command. Where both versions judged one statement differently, the later answer stands, \
      flagged, with a note of the other one. If the program is missing or cannot merge them, git leaves both \
      versions between its markers, and 'annotate check --salvage' joins them, or saves both where they are \
      two sessions.
      """)

  @OptionGroup var place: StoreOptions

  func run() throws {
    let folder = place.store.folder
    try place.store.prepare()
    guard (try git(["-C", folder, "rev-parse", "--git-dir"])).status == 0 else {
      throw UserError("the folder is not in a git repository", at: folder, fix: "create one with: git init")
    }
    let settings = [
      ("merge.\(GitFiles.driver).name", "annotate sessions"),
      ("merge.\(GitFiles.driver).driver", GitFiles.command(program: ProgramLocation.path)),
    ]
    for (key, value) in settings {
      let result = try git(["-C", folder, "config", key, value])
      guard result.status == 0 else {
        throw UserError(
          "git refused the setting \(key): "
            + "\(String(decoding: result.errors, as: UTF8.self).visibleOnOneLine)",
          at: folder)
      }
    }
    let changed = try GitFiles.write(in: folder)
    let files =
      changed.isEmpty ? "" : " Commit \(changed.map(\.visibleOnOneLine).joined(separator: " and "))."
    place.console.say("Git will now merge the sessions in '\(folder)'.\(files)")
  }

  private func git(_ arguments: [String]) throws(UserError) -> ProgramRun.Result {
    do throws(ProgramRun.Failure) {
      return try ProgramRun(command: ["git"] + arguments, takesErrors: true).result()
    } catch {
      throw UserError("git could not be run", fix: "install git")
    }
  }
}
