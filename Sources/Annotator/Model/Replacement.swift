/// An edit seen as what is changed in place and what is taken out and put in.
struct Replacement: Sendable {
  var changed: [Statement] = []
  var removed: [Statement] = []
  var inserted: [Statement] = []

  init(_ edit: Edit) {
    for statement in edit.after {
      let stays = edit.before.contains { $0.id == statement.id && $0.range == statement.range }
      if stays { changed.append(statement) } else { inserted.append(statement) }
    }
    removed = edit.before.filter { old in !changed.contains { $0.id == old.id } }
    inserted.sort { $0.range.lowerBound < $1.range.lowerBound }
  }
}
