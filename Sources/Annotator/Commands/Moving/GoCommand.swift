/// `go 12`: goes to a statement; `go +3` and `go -1` count from here.
package struct GoCommand: Command, Hashable {
  /// A place to go to.
  package enum Place: Hashable, Sendable {
    /// The statement at a position, from 1.
    case position(Int)
    /// A number of statements forward, or back if it is negative.
    case step(Int)
  }

  /// The place to go to.
  let place: Place

  static let row = CommandRow(
    "go", aliases: ["g"], arguments: "N|+N|-N", summary: "Go to statement N; +N and -N count from here.",
    details: "The number alone works too: 12, +3 or -1.",
    examples: ["go 12", "go +3", "go -1"], group: .moving, completes: [.statement],
    parse: { (arguments) throws(UserError) in
      if let token = arguments.next, let step = GoCommand.step(token.text) {
        _ = arguments.take()
        return GoCommand(place: .step(step))
      }
      return GoCommand(place: .position(try arguments.takeNumber(of: "statement", example: "go 12")))
    })

  /// Reads `+3` or `-1`.
  static func step(_ word: String) -> Int? {
    guard let sign = word.utf8.first, sign == 43 || sign == 45,
      let count = Int(word.dropFirst()), count >= 0, word.utf8.dropFirst().first != 45,
      word.utf8.dropFirst().first != 43
    else { return nil }
    return sign == 45 ? -count : count
  }

  package func outcome(in session: Session, at context: CommandContext) throws(UserError) -> CommandOutcome {
    CommandOutcome(cursor: try target(in: session).id, showsStatement: true)
  }

  private func target(in session: Session) throws(UserError) -> Statement {
    switch place {
    case .position(let position): return try session.statement(at: position)
    case .step(let step):
      let (position, isTooFar) = (try session.indexHere() + 1).addingReportingOverflow(step)
      guard !isTooFar || step < 0 else {
        throw UserError(
          "there is no statement that far ahead", fix: "there are only \(session.statements.count)")
      }
      guard position >= 1, !isTooFar else {
        throw UserError("there is no statement before 1", fix: "'go 1' goes to the first")
      }
      return try session.statement(at: position)
    }
  }
}
