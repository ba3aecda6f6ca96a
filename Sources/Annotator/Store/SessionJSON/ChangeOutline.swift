/// A change as a history is looked through: what it does, without its statements.
struct ChangeOutline {
  /// Where it lies in the bytes.
  var range = 0..<0
  var sequence = 0
  var action = HistoryOutline.Action.edit
  var target: Int?
  var kind: Edit.Kind?
  var previous: SHA256Digest?
  /// The highest statement number in it; told only of edits that can have brought a statement in.
  var highestID = 0
}

extension JSONReader {
  /// Moves past a change and reads what it does. What is inside its sides is not looked at, but for its
  /// brackets.
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

  /// Moves past a side of an edit. Only a split or a join brings statements in.
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
