extension JSONValue {
  /// Whether the value is neither null nor empty.
  fileprivate var isPresent: Bool {
    switch self {
    case .null: false
    case .string(let text): !text.isEmpty
    case .array(let elements): !elements.isEmpty
    case .object(let members): !members.isEmpty
    case .boolean, .number: true
    }
  }
}

/// What the reader of a file reports besides its documents: what it left out, and what it skipped.
package struct ImportFindings: Sendable {
  /// Whether the import continues with the rest if something can't be read.
  let isPartial: Bool
  /// The problems for which something was left out, in the order of the file.
  private(set) var problems: [UserError] = []
  /// Notes for the user that don't stop the import, in the order of the file.
  private(set) var notes: [UserError] = []
  /// The counts of what was skipped, with the kinds in the order in which they were first met.
  private(set) var passedOver: [(kind: PassedOver, count: Int)] = []
  private var places: [PassedOver: Int] = [:]

  /// Creates empty findings.
  init(isPartial: Bool = false) {
    self.isPartial = isPartial
  }

  /// Records that something is left out, or throws the error unless the import is partial.
  mutating func leaveOut(_ error: UserError) throws(UserError) {
    guard isPartial else { throw error }
    problems.append(error)
  }

  /// Returns these findings with problems found later, all in the order of the file.
  ///
  /// They are ordered by the first number after the file's name in a problem's place.
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

  /// Adds a note that doesn't stop the import.
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

  /// Adds a problem found when the documents were turned into sessions.
  mutating func addProblem(_ problem: UserError) { problems.append(problem) }

  /// Counts the members of an object that have a value but aren't read.
  ///
  /// - Parameters:
  ///   - known: the members that are read, in addition to those that name documents.
  ///   - isGrouped: whether the member `source` tells documents apart.
  mutating func passOver(membersOf object: JSONValue, besides known: Set<String>, isGrouped: Bool = false) {
    guard case .object(let members) = object else { return }
    for (key, value) in members where !known.contains(key) && value.isPresent {
      let isName = DocumentKey.members.contains(key) && (key != "source" || isGrouped)
      if !isName { passOver(.unread(key)) }
    }
  }

  /// Adds the findings of another reader.
  mutating func add(_ other: ImportFindings) {
    problems += other.problems
    notes += other.notes
    for (kind, count) in other.passedOver { passOver(kind, count: count) }
  }
}
