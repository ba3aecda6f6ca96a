@testable import Annotator

/// Gives lines from a list, as a person at a terminal would or as a pipe would.
final class ScriptedLines: LineSource {
  let isInteractive: Bool
  private var inputs: ArraySlice<Input>
  private var number = 0
  private let echo: (String) -> Void

  init(_ lines: [String], isInteractive: Bool = true, echo: @escaping (String) -> Void = { _ in }) {
    inputs = lines.map { $0 == "^C" ? .interrupted : .line($0) }[...]
    self.isInteractive = isInteractive
    self.echo = echo
  }

  var place: String? { isInteractive ? nil : "answers.txt:\(number)" }

  func next(prompt: String) -> Input {
    let input = inputs.popFirst() ?? .end
    number += 1
    guard isInteractive else { return input }
    switch input {
    case .line(let line): echo(prompt + line + "\n")
    case .interrupted: echo(prompt + "^C\n")
    case .refinement(let confidence): echo(prompt + confidence.percentText + "\n")
    case .end: echo(prompt + "^D\n")
    }
    return input
  }
}
