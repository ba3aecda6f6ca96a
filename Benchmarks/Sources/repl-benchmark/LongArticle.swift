import Annotator

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// An article of any number of statements, one per paragraph.
struct LongArticle {
  private let text: String
  private let statements: Int

  init(statements: Int) {
    self.statements = statements
    text = (1...statements).map { number in
      "The envoys met for the \(number)th time, and nobody would say what they had agreed upon."
    }.joined(separator: "\n\n")
  }

  /// Writes the text, one statement per line.
  func write(to path: String) throws {
    try Self.write(Array((text.split(separator: "\n").joined(separator: "\n") + "\n").utf8), to: path)
  }

  /// Writes a session of it in which the first statements have been answered, with its complete history.
  func session(decided: Int, at path: String) throws {
    let now = Timestamp(seconds: 1_795_424_460)
    var session = try Session(
      beginning: Article(text: text, title: "Long", source: "long.txt", language: "en"),
      annotator: "reader-1", codebook: .standard, id: String(repeating: "0", count: 31) + "1", now: now)
    guard session.statements.count == statements else {
      throw Failure("\(session.statements.count) statements instead of \(statements)")
    }
    for (index, statement) in session.statements.prefix(decided).enumerated() {
      var changed = statement
      changed.judgment.label = Label("claim")
      changed.judgment.judged = now
      let edit = Edit(.tag, before: [statement], after: [changed])
      try session.apply(Change(sequence: index + 1, at: now, action: .edit(edit)))
    }
    try Self.write(try SessionFile.encode(session), to: path)
  }

  private static func write(_ bytes: [UInt8], to path: String) throws {
    guard let file = fopen(path, "w") else { throw Failure("cannot write \(path)") }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Failure("cannot write \(path)") }
  }
}
