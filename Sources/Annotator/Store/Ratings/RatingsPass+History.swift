extension RatingsPass {
  /// Follows the history, which must lead to the statements as they are, and returns when the last change was made.
  ///
  /// Statements that are as they were are known by their bytes, so that few are read more than once. A history whose
  /// statements are written in two ways is left to the full reader.
  mutating func passHistory() throws(OrderedScanner.Doubt) -> Timestamp? {
    try scanner.pass(key: "\"history\":")
    try scanner.open(0x5B)
    var trail = HistoryOfBytes()
    var last: Timestamp?
    while try scanner.nextElement() {
      try scanner.open(0x7B)
      try scanner.pass(key: "\"seq\":")
      guard try scanner.integer() == trail.changeCount + 1 else { throw OrderedScanner.Doubt() }
      try scanner.pass(key: "\"at\":")
      last = try scanner.timestamp()
      try scanner.pass(key: "\"action\":")
      try passChange(into: &trail)
      try scanner.close()
    }
    guard memory.index.isAsTheHistoryLeaves(scanner) else { throw OrderedScanner.Doubt() }
    return last
  }

  private mutating func passChange(into trail: inout HistoryOfBytes) throws(OrderedScanner.Doubt) {
    if scanner.take("\"edit\"") {
      let edit = try edit()
      try memory.index.follow(edit, in: scanner)
      trail.append(edit)
      return
    }
    let isUndo = scanner.take("\"undo\"")
    guard isUndo || scanner.take("\"redo\""), scanner.takeValue(of: "\"of\":") else {
      throw OrderedScanner.Doubt()
    }
    let target = try scanner.integer()
    guard let edit = isUndo ? trail.undo(target) : trail.redo(target) else { throw OrderedScanner.Doubt() }
    try memory.index.follow(edit, in: scanner)
    if scanner.takeValue(of: "\"kind\":") { throw OrderedScanner.Doubt() }
    for key: StaticString in ["\"before\":", "\"after\":"] where scanner.take(key: key) {
      try scanner.open(0x5B)
      guard try !scanner.nextElement() else { throw OrderedScanner.Doubt() }
    }
  }

  private mutating func edit() throws(OrderedScanner.Doubt) -> EditOfBytes {
    if scanner.takeValue(of: "\"of\":") { throw OrderedScanner.Doubt() }
    guard scanner.takeValue(of: "\"kind\":"),
      Edit.Kind(rawValue: try scanner.word(limit: FileLimits.name)) != nil
    else {
      throw OrderedScanner.Doubt()
    }
    var edit = EditOfBytes()
    try scanner.pass(key: "\"before\":")
    try readObjects(into: &edit.before)
    try scanner.pass(key: "\"after\":")
    try readObjects(into: &edit.after)
    return edit
  }

  private mutating func readObjects(into objects: inout [EditOfBytes.Object]) throws(OrderedScanner.Doubt) {
    try scanner.open(0x5B)
    while try scanner.nextElement() {
      let start = scanner.position
      let id = try identifier()
      if let end = memory.index.end(ofKnown: id, at: start, in: scanner) {
        scanner.position = end
      } else {
        scanner.position = start
        _ = try statement(inHistory: true)
      }
      // Few statements belong to one change; of many, twins are looked for by the full reader.
      guard objects.count < 64, !objects.contains(where: { $0.id == id }) else {
        throw OrderedScanner.Doubt()
      }
      objects.append(.init(id: id, bytes: start..<scanner.position))
    }
  }

  /// Looks at the id of a statement, which comes first.
  private mutating func identifier() throws(OrderedScanner.Doubt) -> Int {
    var ahead = scanner
    try ahead.open(0x7B)
    try ahead.pass(key: "\"id\":")
    return try ahead.integer()
  }
}
