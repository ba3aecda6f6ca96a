extension JSONValue {
  /// Whether it says something: neither null nor empty.
  fileprivate var isThere: Bool {
    switch self {
    case .null: false
    case .string(let text): !text.isEmpty
    case .array(let elements): !elements.isEmpty
    case .object(let members): !members.isEmpty
    case .boolean, .number: true
    }
  }
}

/// What a reader of a file has to say beside its documents: what it left out, and what it skipped.
package struct ImportFindings: Sendable {
  /// Whether the rest is wanted when something cannot be read.
  let isPartial: Bool
  /// What was left out, in the order of the file.
  private(set) var problems: [UserError] = []
  /// What a person should know although it stops nothing, in the order of the file.
  private(set) var notes: [UserError] = []
  /// What was passed over by kind, in the order in which the kinds came.
  private(set) var passedOver: [(kind: PassedOver, count: Int)] = []
  private var places: [PassedOver: Int] = [:]

  /// Begins with nothing.
  init(isPartial: Bool = false) {
    self.isPartial = isPartial
  }

  /// Leaves something out, or ends the import where everything is wanted.
  mutating func leaveOut(_ error: UserError) throws(UserError) {
    guard isPartial else { throw error }
    problems.append(error)
  }

  /// These with problems that were found later, all in the order of the file: by the first number that
  /// stands in a problem's place after the file's name.
  func with(_ others: [UserError], inOrderOf name: String) -> ImportFindings {
    var findings = self
    let numbered = (problems + others).enumerated().map { index, problem in
      (number: Self.number(in: problem.place ?? "", after: name), index: index, problem: problem)
    }
    findings.problems = numbered.sorted { ($0.number, $0.index) < ($1.number, $1.index) }.map(\.problem)
    return findings
  }

  private static func number(in place: String, after name: String) -> Int {
    let digits = place.dropFirst(place.hasPrefix(name) ? name.count : 0).drop { !$0.isASCII || !$0.isNumber }
    return Int(digits.prefix { $0.isASCII && $0.isNumber }) ?? 0
  }

  /// Notes what stops nothing.
  mutating func note(_ note: UserError) { notes.append(note) }

  /// Counts something that is skipped.
  mutating func passOver(_ kind: PassedOver, count: Int = 1) {
    if let place = places[kind] {
      passedOver[place].count += count
    } else {
      places[kind] = passedOver.count
      passedOver.append((kind, count))
    }
  }

  /// Takes what was left out when the documents became sessions.
  mutating func addProblem(_ problem: UserError) { problems.append(problem) }

  /// Counts the members of an object that have a value and are not read.
  ///
  /// - Parameters:
  ///   - known: those that are, beside those that name documents.
  ///   - isGrouped: whether what is called a source tells documents apart.
  mutating func passOver(membersOf object: JSONValue, besides known: Set<String>, isGrouped: Bool = false) {
    guard case .object(let members) = object else { return }
    for (key, value) in members where !known.contains(key) && value.isThere {
      let isName = DocumentKey.members.contains(key) && (key != "source" || isGrouped)
      if !isName { passOver(.unread(key)) }
    }
  }

  /// Takes over what another reader found.
  mutating func add(_ other: ImportFindings) {
    problems += other.problems
    notes += other.notes
    for (kind, count) in other.passedOver { passOver(kind, count: count) }
  }
}
