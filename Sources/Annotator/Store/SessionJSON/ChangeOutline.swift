/// A change in outline, without its statements.
struct ChangeOutline {
  /// Its range in the bytes.
  var range = 0..<0
  var sequence = 0
  var action = HistoryOutline.Action.edit
  var target: Int?
  var kind: Edit.Kind?
  var previous: SHA256Digest?
  /// The highest statement number in it, for edits that may introduce a statement; 0 for others.
  var highestID = 0
}

extension JSONReader {
  /// Moves past a change and reads its outline. Examines only the brackets within its sides.
  mutating func changeOutline() throws(UserError) -> ChangeOutline {
    skipSpace()
    var outline = ChangeOutline()
    let start = position
    var members = try beginObject(ChangeKey.shape)
    while let key = try nextKey(&members) {
      switch key {
      case .sequence: outline.sequence = try integer()
      case .action: outline.action = try choice("an action")
      case .target: outline.target = takeNull() ? nil : try integer()
      case .kind: outline.kind = takeNull() ? nil : try choice("a kind")
      case .before, .after: outline.highestID = max(outline.highestID, try highestID(in: outline.kind))
      case .at, .properties: try passValue()
      case .previous: outline.previous = takeNull() ? nil : try digest(named: "prev").digest
      }
    }
    if members.seen & ChangeKey.requiredBits != ChangeKey.requiredBits {
      try require(ChangeKey.required, in: members, from: start)
    }
    outline.range = start..<position
    return outline
  }

  /// Moves past a side of an edit, and returns its highest statement number. Only a split or a join
  /// introduces statements.
  private mutating func highestID(in kind: Edit.Kind?) throws(UserError) -> Int {
    guard kind == .split || kind == .join || kind == nil else {
      try passValue()
      return 0
    }
    var highest = 0
    var elements = try beginArray()
    while try nextElement(&elements) {
      try eachMember { (key, reader) throws(UserError) in
        if key == "id" { highest = max(highest, try reader.integer()) } else { try reader.passValue() }
      }
    }
    return highest
  }
}
