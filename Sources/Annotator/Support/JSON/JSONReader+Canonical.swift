extension JSONReader {
  /// Moves past a value and writes it in canonical form: on one line, with `", "` and `": "`, and with
  /// numbers and escapes as `JSONWriter` writes them. Python's `json.dumps(value, ensure_ascii=False)` writes
  /// the same.
  ///
  /// - Parameter leavingOutAbsent: whether to leave out members that are `null` or an empty list.
  /// - Throws: the errors of reading.
  /// - Complexity: linear in the value.
  mutating func canonical(
    into writer: inout JSONWriter, leavingOutAbsent: Bool = false
  ) throws(UserError) {
    skipSpace()
    switch current {
    case 0x22: writer.text(utf8: unescapedBytes(of: try stringToken())[...])
    case 0x7B: try canonicalObject(into: &writer, leavingOutAbsent)
    case 0x5B:
      writer.open("[")
      var elements = try beginArray()
      while try nextElement(&elements) {
        try canonical(into: &writer, leavingOutAbsent: leavingOutAbsent)
      }
      writer.close("]")
    case 0x2D, 0x30...0x39:
      let token = try skipValue()
      let isWhole = bytes[token].allSatisfy { $0 == 0x2D || 0x30...0x39 ~= $0 }
      position = token.lowerBound
      if isWhole { writer.raw(bytes[try skipValue()]) } else { writer.value(try number()) }
    default: writer.raw(bytes[try skipValue()])
    }
  }

  private mutating func canonicalObject(
    into writer: inout JSONWriter, _ leavesOutAbsent: Bool
  ) throws(UserError) {
    writer.open("{")
    // The closure can't capture an inout parameter, so the writer is moved out and back.
    var inner = writer
    writer = JSONWriter()
    try eachMember { (key, reader) throws(UserError) in
      if leavesOutAbsent, try reader.passAbsent() { return }
      inner.key(key)
      try reader.canonical(into: &inner, leavingOutAbsent: leavesOutAbsent)
    }
    writer = inner
    writer.close("}")
  }

  /// Moves past `null` or an empty list, or stays and returns false.
  private mutating func passAbsent() throws(UserError) -> Bool {
    let start = position
    if takeNull() || (take(0x5B) && take(0x5D)) { return true }
    position = start
    return false
  }
}
