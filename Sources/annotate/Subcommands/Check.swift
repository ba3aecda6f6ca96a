import Annotator
import ArgumentParser

/// `annotate check SESSION…`: reports everything that is wrong with sessions, and salvages what it can.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check sessions and their journals, and report everything that is wrong.",
    usage: "annotate check [<options>] <sessions> ...",
    discussion: """
      The files are not changed. Exit code 1 means that something is wrong.
      annotate check sessions
      annotate check sessions/plan.ana.json
      annotate check --salvage saved.json sessions/plan.ana.json
      annotate check --seal plan.seal.json sessions/plan.ana.json
      annotate check --private dataset.jsonl
      """)

  @Argument(
    help: "Session files, session names, or folders of sessions.", completion: .sessions)
  var sessions: [String]

  @Option(
    help: ArgumentHelp("Write what can be salvaged of one session to a new file.", valueName: "file"),
    completion: .file())
  var salvage: String?

  @Option(
    help: ArgumentHelp("Compare with a seal that 'annotate seal' printed earlier.", valueName: "file"),
    completion: .file())
  var seal: String?

  @Flag(
    name: .customLong("private"),
    help: "Read datasets instead (files or folders), and list what they reveal about people and computers.")
  var isPrivate = false

  @Flag(help: "Print JSON; Documentation/Formats.md lists the keys.")
  var json = false

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard salvage == nil || sessions.count == 1 else {
      throw ValidationError("--salvage takes one session at a time.")
    }
  }

  func run() throws {
    if isPrivate { return try reportPrivate() }
    var checks: [SessionCheck] = []
    let seals = try seal.map { try SessionSeal.read($0) }
    let paths = try sessions.flatMap { try files(named: $0) }
    let lineage = SessionLineage(paths: paths)
    var isSound = true
    for folder in sessions where SessionFiles.isFolder(folder) {
      do throws(UserError) {
        _ = try Assignment.read(of: SessionStore(folder: folder))
      } catch {
        shared.console.complain(error)
        isSound = false
      }
    }
    for path in paths {
      var check = SessionCheck(path: path)
      if let reason = lineage.leftOut[path] { check.note(.replaced(reason.words(path: path))) }
      if let seals { check.compare(with: seals) }
      checks.append(check)
    }
    if json { try shared.console.print(String(decoding: SessionsJSON.check(checks), as: UTF8.self)) }
    for check in checks {
      if !json { try report(check) }
      if let salvage { try save(check, to: salvage) }
    }
    let orphans = try sessions.filter(SessionFiles.isFolder).flatMap {
      try SessionStore(folder: $0).orphanRemarks()
    }
    for orphan in orphans { shared.console.complain(UserError(orphan)) }
    guard isSound, orphans.isEmpty, checks.allSatisfy(\.problems.isEmpty) else { throw ExitCode.failure }
  }

  private func files(named name: String) throws(UserError) -> [String] {
    guard SessionFiles.isFolder(name) else { return [try shared.store.path(named: name)] }
    let store = SessionStore(folder: name)
    return try store.orphanRemarks().isEmpty ? store.allPaths() : store.list().map(\.path)
  }

  /// Lists what datasets reveal. A note alone isn't a failure, because it may be harmless.
  private func reportPrivate() throws {
    var scan = PrivacyScan(user: CurrentUser.login, reader: DocumentReader())
    for path in sessions { scan.read(named: path) }
    for finding in scan.findings {
      let times = finding.count == 1 ? "once" : "\(finding.count) times"
      let words = "\(finding.place): \(finding.kind.rawValue): \(finding.sample.prefix(60)) (\(times))"
      try shared.console.print(shared.console.renderer(for: .output).message(words) + "\n")
    }
    for file in scan.unread { shared.console.complain(file) }
    if scan.findings.isEmpty {
      let rest = scan.unread.isEmpty ? "" : " in what could be read"
      shared.console.say("Found nothing that identifies anyone\(rest).")
    }
    guard scan.unread.isEmpty, scan.findings.allSatisfy({ $0.kind == .note }) else {
      throw ExitCode.failure
    }
  }

  private func report(_ check: SessionCheck) throws {
    for problem in check.problems { shared.console.complain(problem) }
    for notice in check.notices { shared.console.say("\(check.path.visibleOnOneLine): \(notice)") }
    guard let session = check.session, check.problems.isEmpty else { return }
    let progress = session.progress
    let seals = check.sealed.map { "; the seal of change \($0) holds" }.joined()
    let verdict =
      "\(check.path.visibleOnOneLine): sound, \(progress.decided) of \(progress.total) decided\(seals)"
    try shared.console.print(shared.console.renderer(for: .output).message(verdict) + "\n")
  }

  private func save(_ check: SessionCheck, to path: String) throws(UserError) {
    let saved = try check.writeSalvaged(to: path)
    for loss in check.leftOut { shared.console.say("Left out: \(loss)") }
    for (path, session) in saved {
      shared.console.say("Saved \(session.progress.decided.counted("judgment")) to \(path)")
    }
    guard saved.count > 1 else { return }
    let files = saved.map { ShellWord($0.path).text }.joined(separator: " ")
    shared.console.say(
      "The file contained two sessions. To join them: annotate merge \(files) -o MERGED.json")
  }
}
