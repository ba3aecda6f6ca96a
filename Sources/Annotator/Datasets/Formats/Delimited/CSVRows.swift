/// The rows of a table in comma-separated values (RFC 4180) or with another separator, one after the other.
///
/// Line ends may be LF, CR LF or, if a file has no others, CR; a quoted field may contain any of them. A byte
/// order mark is skipped. At most one row and a stretch of the table are in memory.
struct CSVRows {
  /// A row: its fields and the line it begins on.
  typealias Row = (fields: [String], line: Int)

  /// The line on which the row read last begins.
  private(set) var firstLine = 1
  private var input: ByteStretches
  private let separator: UInt8
  private let name: String
  private let lineEnd: UInt8
  private var position = 0
  private var line = 1
  /// Whether reading the last row failed before its end.
  private var isBroken = false
  private var places: [CSVField] = []
  /// The text last created for each column, because neighbouring rows often share it.
  private var texts: [String] = []

  /// Creates a reader before the first row of a table in memory, called `name` in errors.
  init(_ bytes: [UInt8], separator: UInt8, name: String) {
    let hasOneKind = bytes.contains(0x0D) && !bytes.contains(0x0A)
    self.init(ByteStretches(bytes, name: name), separator, lineEnd: hasOneKind ? 0x0D : 0x0A, name)
  }

  /// Creates a reader before the first row of a table; the separator is guessed from its header.
  init(_ input: ImportInput) throws(UserError) {
    let stretches = try input.stretches()
    self.init(
      stretches, SeparatorGuess.separator(of: stretches.bytes), lineEnd: try Self.lineEnd(of: input),
      input.name)
  }

  private init(_ input: ByteStretches, _ separator: UInt8, lineEnd: UInt8, _ name: String) {
    let stated = SeparatorGuess.stated(in: input.bytes)
    (self.input, self.lineEnd, self.name) = (input, lineEnd, name)
    self.separator = stated?.separator ?? separator
    if input.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    if let stated { (position, line) = (stated.end, 2) }
  }

  private static func lineEnd(of input: ImportInput) throws(UserError) -> UInt8 {
    var stretches = try input.stretches()
    var hasReturn = false
    while true {
      if stretches.bytes.contains(0x0A) { return 0x0A }
      hasReturn = hasReturn || stretches.bytes.contains(0x0D)
      guard !stretches.isAtEnd else { return hasReturn ? 0x0D : 0x0A }
      try stretches.readOn(from: stretches.bytes.count)
    }
  }

  /// Returns the next row that isn't blank, or nil after the last.
  ///
  /// - Throws: what `advance` or `text(at:)` throws.
  mutating func next() throws(UserError) -> Row? {
    guard try advance() else { return nil }
    var fields: [String] = []
    fields.reserveCapacity(count)
    for column in 0..<count { fields.append(try text(at: column)) }
    return (fields, firstLine)
  }

  /// Skips the rest of the line in which reading a row failed.
  mutating func skipLine() throws(UserError) {
    guard isBroken else { return }
    isBroken = false
    while true {
      while position < input.bytes.count, input.bytes[position] != lineEnd { position += 1 }
      guard position == input.bytes.count, !input.isAtEnd else { break }
      try readOn()
    }
    position = min(position + 1, input.bytes.count)
    line += 1
  }
}

extension CSVRows {
  /// The number of fields in the row read last.
  var count: Int { places.count }

  /// Reads the next row that isn't blank; returns false after the last.
  ///
  /// - Throws: an error for a quotation that isn't closed, or a quotation mark inside a bare field. The part
  ///   of the row that was read isn't read again.
  mutating func advance() throws(UserError) -> Bool {
    while true {
      if position >= input.bytes.count, input.isAtEnd { return false }
      var scanner = CSVScanner(separator: separator, lineEnd: lineEnd, position: position)
      places.removeAll(keepingCapacity: true)
      let outcome = input.bytes.withUnsafeBufferPointer { bytes in
        scanner.row(in: bytes, isLast: input.isAtEnd, &places)
      }
      firstLine = line
      switch outcome {
      case .isCut:
        try readOn()
        continue
      case .isRead: break
      case .failed(let what, let fix):
        (position, line, isBroken) = (scanner.position, line + scanner.lines, true)
        throw UserError(what, at: "\(name):\(line)", fix: fix)
      }
      (position, line) = (scanner.position, line + scanner.lines)
      if count > 1 || !(places.first?.isEmpty ?? true) { return true }
    }
  }

  /// Returns a field of the row read last.
  ///
  /// - Throws: an error if it isn't UTF-8.
  mutating func text(at column: Int) throws(UserError) -> String {
    while texts.count <= column { texts.append("") }
    let field = places[column]
    let text = input.bytes.withUnsafeBufferPointer { field.text(in: $0, unless: texts[column]) }
    guard let text else {
      throw UserError("the table is not UTF-8", at: "\(name):\(firstLine)", fix: "save it as UTF-8")
    }
    texts[column] = text
    return text
  }

  private mutating func readOn() throws(UserError) {
    try input.readOn(from: position)
    position = 0
  }
}
