/// `split`: cuts the statement, or shows where it can be cut.
struct SplitCommand: AddressableCommand, Hashable {
  /// The points to cut at; if there are none, the possible places are shown.
  let points: [SplitPoint]
  /// The statement to cut; nil for the current one.
  var address: Address?

  static let row = CommandRow(
    "split", arguments: "[N|\"WORDS\" …]",
    summary: "Split the statement; alone, show where it can be split.",
    details:
      "Split where the source changes, where one part denies and another asserts, and at list items. The "
      + "first piece keeps the judgment; statements that pointed to the whole now point to the first piece.",
    examples: ["split", "split 2", "split \"and Carsovia\""], group: .cutting,
    parse: { (arguments) throws(UserError) in
      var points: [SplitPoint] = []
      while arguments.next != nil { points.append(try SplitCommand.point(&arguments)) }
      return SplitCommand(points: points)
    })

  /// Reads a number, words in quotation marks, or the words up to either.
  private static func point(_ arguments: inout Arguments) throws(UserError) -> SplitPoint {
    var words: [TypedWord] = []
    while let token = arguments.next, words.isEmpty || !token.isQuoted && Int(token.text) == nil {
      _ = arguments.take()
      words.append(token)
      if token.isQuoted { break }
      if let number = Int(token.text) { return .place(number) }
    }
    let text = arguments.text(of: words)
    guard !text.isEmpty else {
      throw UserError("there are no words between the quotation marks", fix: "copy words from the statement")
    }
    return .words(text)
  }

  func addressed(to address: Address) -> any Command { SplitCommand(points: points, address: address) }

  private func statement(in session: Session) throws(UserError) -> Statement {
    guard let address else { return try session.here() }
    return try address.only(for: "split", in: session)
  }

  func outcome(in session: Session, at context: CommandContext) throws(UserError) -> CommandOutcome {
    let statement = try statement(in: session)
    let text = session.text(of: statement)
    let places = SplitPlaces.offsets(in: text)
    guard !points.isEmpty else {
      return CommandOutcome(says: { renderer, session in
        renderer.splitPlaces(places, of: statement, in: session)
      })
    }
    var cuts: Set<Int> = []
    for point in points { cuts.insert(try Self.offset(of: point, in: text, places: places)) }
    let pieces = Self.pieces(of: statement, at: cuts.sorted(), in: session)
    guard pieces.count > 1 else {
      throw UserError("one of the pieces would be empty", fix: "choose a place further in")
    }
    let others = session.retargeted(from: [statement.id], to: pieces[0].id)
    let edit = Edit(.split, before: [statement] + others.before, after: pieces + others.after)
    return CommandOutcome(
      change: session.change(.edit(edit), at: context), cursor: pieces[0].id,
      says: { renderer, session in
        renderer.split(pieces.map(\.id), retargeted: others.after.count, in: session)
      },
      showsStatement: true)
  }
}

extension SplitCommand {
  /// Returns the offset of a point, in UTF-8 code units from the start of the statement.
  private static func offset(of point: SplitPoint, in text: Substring, places: [Int]) throws(UserError) -> Int
  {
    switch point {
    case .place(let number):
      guard number >= 1, number <= places.count else {
        throw UserError(
          places.isEmpty ? "this statement has no numbered places" : "there is no place \(number)",
          fix: places.isEmpty
            ? "give the words to split before, e.g. split \"and\""
            : places.count == 1 ? "there is only place 1" : "'split' shows places 1 to \(places.count)")
      }
      return places[number - 1]
    case .words(let words):
      let places = WordPlaces.offsets(of: words, in: text)
      guard let place = places.first else {
        throw UserError(
          "\"\(words)\" does not occur after the first word of this statement",
          fix: "copy whole words from it")
      }
      guard places.count == 1 else {
        throw UserError(
          "\"\(words)\" occurs \(places.count) times in this statement",
          fix: "add the words around it")
      }
      return place
    }
  }

  /// Returns the pieces of a statement, without surrounding white space; the first keeps the judgment.
  private static func pieces(of statement: Statement, at cuts: [Int], in session: Session) -> [Statement] {
    let start = statement.range.lowerBound
    let bounds = [start] + cuts.map { start + $0 } + [statement.range.upperBound]
    let ranges = zip(bounds, bounds.dropFirst()).compactMap { session.article.trimmedRange($0..<$1) }
    guard ranges.count == bounds.count - 1 else { return [] }
    return ranges.enumerated().map { index, range in
      Statement(
        id: StatementID(session.unusedID.number + index), range: range, isQuoted: statement.isQuoted,
        judgment: index == 0 ? statement.judgment : Judgment(),
        unknown: index == 0 ? statement.unknown : .none)
    }
  }
}

extension Renderer {
  fileprivate func splitPlaces(_ places: [Int], of statement: Statement, in session: Session) -> String {
    guard !places.isEmpty else {
      return message(
        "This statement has no numbered places. Give the words to split before, e.g. split \"and he\".")
    }
    let text = session.text(of: statement).utf8
    let bounds = [0] + places + [text.count]
    let pieces = zip(bounds, bounds.dropFirst()).enumerated().map { number, bound in
      let start = text.index(text.startIndex, offsetBy: bound.0)
      let end = text.index(text.startIndex, offsetBy: bound.1)
      return (number == 0 ? "" : ink.paint("[\(number)]", .strong) + " ")
        + (Substring(text[start..<end])).visibleOnOneLine.trimmed
    }
    return wrapped(painted: pieces.joined(separator: " ")) + "\n"
      + message("'split 1' splits at [1], and 'split \"words\"' before those words.")
  }

  fileprivate func split(_ pieces: [StatementID], retargeted: Int, in session: Session) -> String {
    guard let first = pieces.first.flatMap(session.index(of:)) else { return "" }
    let judgment = session.statements[first].judgment
    let kept = judgment.isEmpty ? "" : " \(first + 1) keeps \(summary(of: judgment, in: session))."
    return wrapped(
      painted: "Split in \(pieces.count): \(first + 1) to \(first + pieces.count).\(kept)"
        + moved(retargeted, to: first + 1))
  }

  func moved(_ count: Int, to position: Int) -> String {
    guard count > 0 else { return "" }
    return
      " \(count.counted("statement")) that pointed there now point\(count == 1 ? "s" : "") to \(position)."
  }
}
