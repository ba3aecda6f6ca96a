extension Renderer {
  /// Returns the row that shows which keys apply, as much of it as fits.
  ///
  /// - Parameters:
  ///   - sides: how many sides can be taken here.
  ///   - refines: whether digits refine the answer just given.
  func keyBar(_ bindings: KeyBindings, in session: Session, sides: Int, refines: Bool) -> String {
    guard width >= Self.minimumForNames else {
      let keys = bindings.labels.map { String($0.key) } + [":"] + bindings.commands.map { String($0.sign) }
      let digits = sides > 0 ? ["1-\(min(sides, 9))"] : refines ? ["0-9"] : []
      return bar(fitting(digits + keys))
    }
    var parts = bindings.labels.map { definition in
      "\(definition.key) \(definition.label.name.visibleOnOneLine)"
    }
    if sides > 0 { parts.insert(sides == 1 ? "1 side" : "1-\(min(sides, 9)) side", at: 0) }
    if refines { parts.insert("0-9 %", at: 0) }
    parts += [": line"]
    parts += bindings.commands.map { "\($0.sign) \($0.name)" }
    return bar(fitting(parts, separator: "  "))
  }

  /// Returns the keys that fit on a row. Help and quit are kept in any case, because they lead on.
  private func fitting(_ keys: [String], separator: String = " ") -> String {
    var keys = keys
    while keys.count > 3, keys.joined(separator: separator).columns > barRoom {
      keys.remove(at: keys.count - 3)
    }
    return keys.joined(separator: separator)
  }

  /// The narrowest row with room for the names of keys.
  private static let minimumForNames = 60

  /// Returns the row under an open numbered list.
  func listBar(count: Int, hasMore: Bool) -> String {
    let numbers = count > 1 ? "1-\(count)" : "1"
    let more = hasMore ? ", same key: more" : ""
    let bars = [
      "\(numbers) picks one, Enter to type one\(more), other keys close it",
      "\(numbers) picks one, Enter to type one\(more)", "\(numbers), Enter: type one\(more)",
    ]
    return bar(bars.first { $0.columns <= barRoom } ?? bars[2])
  }

  /// Returns the question for the confidence that label keys give.
  func defaultConfidencePrompt(in session: Session) -> String {
    let words = session.codebook.scale.words.map(\.name)
    let choices = (["Enter for " + Self.offeredConfidence] + words + ["none"]).joined(separator: ", ")
    return longestPrompt(of: [
      "Default confidence? (\(choices)) > ", "Default confidence? (\(Self.offeredConfidence)) > ",
    ])
  }

  /// The confidence that Enter gives there, in percent.
  static let offeredConfidence = "80"

  /// Returns rows with a number in front of each.
  func numbered(_ rows: [String]) -> String {
    rows.enumerated().map { number, row in "  \(number + 1) \(row)".clipped(to: max(1, width - 1)) }
      .joined(separator: "\n")
  }

  private var barRoom: Int { max(1, min(width, 100) - 5) }

  private func bar(_ text: String) -> String {
    "[" + text.clipped(to: barRoom) + "] "
  }
}
