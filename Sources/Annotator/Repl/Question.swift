/// A question to the analyst before something is done.
enum Question {
  /// How sure they are of labels without a confidence; the command that gave the label is then carried out.
  case confidence(Label, then: any Command)
  /// Whether to change this many statements.
  case confirmation(AddressedCommand, Int)

  /// How a line answers a question.
  enum Answer {
    /// A confidence, which bare labels take from now on, and the command that waited for it.
    case confidence(DefaultConfidence, any Command)
    /// Yes.
    case agreed(any Command)
    /// No, with a remark.
    case refused(String)
    /// Another line instead, which may be a command, with a remark.
    case dropped(String)
    /// Nothing; the error says how to answer.
    case empty(UserError)
  }

  /// Whether it is answered with yes or no.
  var isConfirmation: Bool { if case .confirmation = self { true } else { false } }

  /// The prompt of the question.
  func prompt(_ renderer: Renderer, _ session: Session) -> String {
    switch self {
    case .confidence: renderer.confidencePrompt(in: session)
    case .confirmation(let command, let count):
      "\(command.command.kind == .skip ? "Skip" : "Change") \(count) statements? [y/N] > "
    }
  }

  /// Reads an answer.
  ///
  /// - Throws: an error if the line is neither an answer nor a command; the question then stays open.
  func answer(_ line: String, _ parser: CommandParser) throws(UserError) -> Answer {
    switch self {
    case .confirmation(let command, _):
      switch line.trimmed.lowercased() {
      case "y", "yes": return .agreed(command)
      case "", "n", "no": return .refused("Nothing was changed.")
      case _ where parser.isCommand(line): return .dropped("Nothing was changed.")
      default:
        throw UserError("'\(line.trimmed.shortened(to: 60))' is neither yes nor no", fix: "type y or n")
      }
    case .confidence(let label, let command):
      if line.trimmed.isEmpty {
        let key = parser.table.codebook.definition(of: label).map { String($0.key) } ?? label.name
        return .empty(UserError("the \(label.name) was not stored", fix: "give a confidence, e.g. \(key) 90"))
      }
      if (try? parser.parse(line)) is UndoCommand {
        return .refused("The \(label.name.visibleOnOneLine) was not stored.")
      }
      if parser.isCommand(line) { return .dropped("The \(label.name.visibleOnOneLine) was not stored.") }
      switch try parser.parseConfidence(line) {
      case .stated(let stated): return .confidence(.stated(stated), command)
      case .notStated, .standing: return .confidence(.notStated, command)
      }
    }
  }
}
