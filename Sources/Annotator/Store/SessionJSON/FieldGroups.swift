/// An edit that changed statements in place, in the form used in files: the statements, and the fields that
/// changed.
///
/// Statements with the same values are written together, so that an edit of very many of them takes little
/// space.
struct FieldGroups {
  /// A group of statements that share their values on one side of the edit.
  struct Group {
    fileprivate(set) var ids: [Int]
    /// The fields, as JSON members.
    let members: [UInt8]
  }

  private(set) var before: [Group] = []
  private(set) var after: [Group] = []

  /// Splits an edit into groups; nil when it splits, joins or moves statements, or leaves one of them
  /// unchanged. Linear in the edit.
  init?(_ edit: Edit) {
    guard !edit.after.isEmpty, edit.before.count == edit.after.count else { return nil }
    var sides = (Side(), Side())
    for (old, new) in zip(edit.before, edit.after) {
      let fields = JudgmentField.readings.filter { !$0.get(old.judgment).isSame(as: $0.get(new.judgment)) }
      guard old.id == new.id, old.range == new.range, old.isQuoted == new.isQuoted,
        old.unknown == new.unknown, !fields.isEmpty
      else { return nil }
      sides.0.add(old, fields)
      sides.1.add(new, fields)
    }
    (before, after) = (sides.0.groups, sides.1.groups)
  }

  private struct Side {
    var groups: [Group] = []
    private var places: [[UInt8]: Int] = [:]

    mutating func add(_ statement: Statement, _ fields: [JudgmentField.Reading]) {
      var writer = JSONWriter(capacity: 256)
      for field in fields { writer.member(field, of: statement.judgment) }
      if let place = places[writer.bytes] {
        groups[place].ids.append(statement.id.number)
      } else {
        places[writer.bytes] = groups.count
        groups.append(Group(ids: [statement.id.number], members: writer.bytes))
      }
    }
  }
}
