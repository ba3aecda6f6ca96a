/// Measures the program as a person experiences it, on a pseudo-terminal, and prints a table.
///
/// Everything is measured in one run on one disk, with the disk's own sync measured between the answers,
/// because the speed of a shared machine varies.
struct ReplBenchmark {
  /// The built `annotate`.
  let program: String
  /// The sample article.
  let article: String
  /// An empty folder on the disk to be measured.
  let folder: String
  /// The `slate` program to compare with; nil if it isn't installed.
  let peer: String?

  static let fewStatements = 50
  static let manyStatements = 100_000

  func run() throws {
    print(Row.heading)
    try start()
    for count in [Self.fewStatements, Self.manyStatements] { try answers(count) }
    try compare()
  }

  private func start() throws {
    var new: [Double] = []
    var resumed: [Double] = []
    var memory = 0.0
    for number in 0..<40 {
      let sessions = "\(folder)/start-\(number)"
      for isNew in [true, false] {
        let talk = try Talk(program, ["open", article, "--sessions", sessions], folder: folder)
        if isNew { new.append(talk.opening) } else { resumed.append(talk.opening) }
        memory = max(memory, talk.terminal.residentMegabytes)
        talk.leave()
      }
    }
    Row("first prompt, sample article, new session", new, target: 0.015).show()
    Row("first prompt, sample article, resumed", resumed, target: 0.015).show()
    Row.show("resident memory, sample article", megabytes: memory, target: 25)
  }

  private func answers(_ count: Int) throws {
    let long = LongArticle(statements: count)
    for (share, name) in [(0, "none decided"), (count - 1, "all but one decided")] {
      let path = "\(folder)/long-\(count)-\(share).json"
      try long.session(decided: share, at: path)
      let name = "\(count) statements, \(name)"
      let talk = try Talk(program, ["resume", path], folder: folder)
      Row("opening \(name)", [talk.opening]).show()
      Row.show("resident memory after opening, \(name)", megabytes: talk.terminal.residentMegabytes)
      let disk = try DiskSync(path: "\(folder)/disk")
      var (answers, syncs): ([Double], [Double]) = ([], [])
      for number in 0..<1_000 {
        answers.append(try talk.seconds(of: Talk.answers[number % Talk.answers.count]))
        syncs.append(disk.append())
      }
      Row("sync of the disk alone, 200 bytes", syncs).show()
      Row("answer to next prompt, \(name)", answers, target: syncs.percentile(0.99) + 0.001).show()
      let moves = try (0..<200).map { try talk.seconds(of: $0.isMultiple(of: 2) ? "n" : "b") }
      Row("move to next prompt, \(name)", moves).show()
      try bulk(talk, name)
      try keys(talk, name)
      Row.show("resident memory at the end, \(name)", megabytes: talk.terminal.residentMegabytes)
      talk.terminal.end()
    }
  }

  /// Measures skipping every statement at once, and undoing that.
  private func bulk(_ talk: Talk, _ name: String) throws {
    var (bulk, undone): ([Double], [Double]) = ([], [])
    for _ in 0..<3 {
      bulk.append(try talk.seconds(of: "all: s", answering: "y"))
      undone.append(try talk.seconds(of: "undo"))
    }
    Row("'all: s' to next prompt, \(name)", bulk).show()
    Row("undoing it to next prompt, \(name)", undone).show()
  }

  private func keys(_ talk: Talk, _ name: String) throws {
    try talk.useKeys()
    let disk = try DiskSync(path: "\(folder)/disk")
    var (keys, syncs): ([Double], [Double]) = ([], [])
    for number in 0..<1_000 {
      keys.append(try talk.seconds(ofKey: Talk.keys[number % Talk.keys.count]))
      syncs.append(disk.append())
    }
    Row("key press to key bar, \(name)", keys, target: syncs.percentile(0.99) + 0.001).show()
  }

  private func compare() throws {
    guard let peer else { return print("slate: not installed; Benchmarks/prepare-peers installs it") }
    let count = Self.manyStatements
    let text = "\(folder)/peer.txt"
    try LongArticle(statements: count).write(to: text)
    let started = monotonicSeconds()
    let terminal = try Terminal(peer, ["-s", "line", "-t", "categorical", text], folder: folder)
    guard let shown = terminal.settled(limit: 60) else { throw Failure("slate shows nothing") }
    Row("slate: opening \(count) lines", [shown - started]).show()
    let keys = (0..<12).compactMap { number -> Double? in
      let pressed = monotonicSeconds()
      terminal.send(number.isMultiple(of: 2) ? "\u{1B}[B" : "\u{1B}[A")
      return terminal.settled(limit: 10).map { $0 - pressed }
    }
    Row("slate: key press to screen, \(count) lines", keys).show()
    Row.show("slate: resident memory, \(count) lines", megabytes: terminal.residentMegabytes)
    terminal.end()
  }
}
