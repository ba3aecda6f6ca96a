/// The statements in two versions of a session that git has left in one file, line by line. Since git may
/// have put lines of both into either version, neither history need lead to them.
///
/// Each place is used once. Lines for the same place are joined field by field; a line that overlaps another
/// statement is recorded in a flag on that one.
struct SalvagedVersions {
  /// The session of all the lines, without a history; nil when they break a rule.
  private(set) var session: Session?
  /// Descriptions of what it lacks.
  private(set) var leftOut: [String] = []
  private var statements: [Statement] = []
  private var nextName: Int

  /// Joins the lines of two versions of one session.
  init(_ ours: SessionSalvager, _ theirs: SessionSalvager) {
    let lines = [ours, theirs].flatMap { version in
      (version.session?.statements ?? []) + version.clashing.map(\.statement)
    }
    nextName = (lines.map(\.id.number).max() ?? 0) + 1
    let places = Dictionary(grouping: lines, by: \.id).mapValues { Set($0.map(\.range)) }
    let books = [ours, theirs].compactMap { $0.session?.codebook }
    guard let codebook = books.max(by: { $0.version < $1.version }) else { return }
    for line in lines { add(certain(line.carried(to: codebook), places)) }
    statements = statements.map { placed($0, places) }
    session = ours.session(of: statements, codebook)
    guard let mine = session, let other = theirs.session else { return }
    let differing = SessionProperty.Key.allCases.filter { $0 != .codebook || mine.codebook != codebook }
    for key in differing where mine.property(key) != other.property(key) {
      leftOut.append("the other version's \(key.noun)\(other.property(key).words.map { ": \($0)" } ?? "")")
    }
  }

  /// Returns a statement without its target if several statements, or none, have the target's id.
  private mutating func certain(_ line: Statement, _ places: [StatementID: Set<Range<Int>>]) -> Statement {
    guard let target = line.judgment.targetID, places[target]?.count != 1 else { return line }
    let why = places[target] == nil ? "no statement has" : "several statements have"
    let loss = "the target of the statement with id \(line.id.number): \(why) the id \(target.number)"
    if !leftOut.contains(loss) { leftOut.append(loss) }
    var certain = line
    certain.judgment.target = nil
    return certain
  }

  /// Returns a statement whose target is what now occupies the place of the statement with that id.
  private func placed(_ statement: Statement, _ places: [StatementID: Set<Range<Int>>]) -> Statement {
    guard let target = statement.judgment.targetID, let range = places[target]?.first else {
      return statement
    }
    var placed = statement
    let there = statements.first { $0.range.overlaps(range) }
    placed.judgment.target = there.flatMap { $0.id == statement.id ? nil : .statement($0.id) }
    return placed
  }

  private mutating func add(_ line: Statement) {
    if let index = statements.firstIndex(where: { $0.range.overlaps(line.range) }) {
      return join(line, with: &statements[index])
    }
    let isNamed = statements.contains { $0.id == line.id }
    let index = statements.firstIndex { $0.range.lowerBound > line.range.lowerBound } ?? statements.count
    let id = isNamed ? StatementID(nextName) : line.id
    nextName += isNamed ? 1 : 0
    statements.insert(
      Statement(
        id: id, range: line.range, isQuoted: line.isQuoted, judgment: line.judgment, unknown: line.unknown),
      at: index)
  }

  private func join(_ line: Statement, with mine: inout Statement) {
    let name = { (id: StatementID) in "the statement with id \(id.number)" }
    guard line.range == mine.range else {
      let words = JudgmentMerge.changes(from: Judgment(), to: line.judgment, name)
      if !words.isEmpty { mine.judgment.flag("another split says \(words.joined(separator: ", "))") }
      return
    }
    let moments = (mine.judgment.judged, line.judgment.judged)
    let merge = JudgmentMerge(
      own: mine.judgment, other: line.judgment, from: Judgment(),
      isOwnLater: { _ in moments.0.map { own in moments.1.map { own >= $0 } ?? true } ?? false }, name)
    mine.judgment = merge.judgment
    guard !merge.losses.isEmpty else { return }
    mine.judgment.flag("the other version says \(merge.losses.joined(separator: ", "))")
  }
}

extension Statement {
  /// Returns the statement carried over to a version of the codebook, with a flag if that lacks its label.
  fileprivate func carried(to codebook: Codebook) -> Statement {
    guard let label = judgment.label, !codebook.has(label) else { return self }
    var carried = self
    carried.judgment = codebook.carried(judgment)
    guard let left = carried.judgment.label, !codebook.has(left) else { return carried }
    let words = judgment.answerWords
    (carried.judgment.label, carried.judgment.confidence) = (nil, nil)
    carried.judgment.flag("says \(words), which is not a label of the codebook")
    return carried
  }
}

extension SessionProperty {
  /// The value in words, if it is short.
  fileprivate var words: String? {
    switch self {
    case .title(let text), .published(let text), .url(let text), .language(let text): text ?? "none"
    case .authors(let names): names.joined(separator: ", ")
    case .codebook(let codebook): "\(codebook.name), version \(codebook.version)"
    case .equivalences: nil
    }
  }
}
