/// An edit in terms of the statements that it changes in place, removes and inserts.
struct Replacement: Sendable {
  var changed: [Statement] = []
  var removed: [Statement] = []
  var inserted: [Statement] = []

  /// Compares the two sides of an edit. Linear in its statements, apart from sorting the new ones.
  init(_ edit: Edit) {
    let ranges = Dictionary(edit.before.map { ($0.id, $0.range) }) { first, _ in first }
    for statement in edit.after {
      if ranges[statement.id] == statement.range {
        changed.append(statement)
      } else {
        inserted.append(statement)
      }
    }
    let kept = Set(changed.map(\.id))
    removed = edit.before.filter { !kept.contains($0.id) }
    inserted.sort { $0.range.lowerBound < $1.range.lowerBound }
  }
}
