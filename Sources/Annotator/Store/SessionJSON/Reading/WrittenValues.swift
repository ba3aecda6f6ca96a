/// The values of a session's statements as its file has them, for datasets that take them over byte for byte.
struct WrittenValues: Sendable {
  /// The file.
  let bytes: [UInt8]
  /// Where the values stand in it.
  let places: ValuePlaces
}

/// Where the values of one statement after the other stand in a file.
struct ValuePlaces: Sendable {
  /// The values of a statement that are noted: the fields of its judgment, in their order, and these.
  static let (id, start, end, text, quoted) = (first, first + 1, first + 2, first + 3, first + 4)
  private static let first = JudgmentField.all.count
  private let stride = JudgmentField.all.count + Self.headCount
  /// Those of a statement that has none.
  private static let absent = [UInt64](repeating: 0, count: JudgmentField.all.count + headCount)
  /// What stands for a value that is written otherwise; no value ends at the first byte of a file.
  private static let otherwise: UInt64 = 1 << 32

  /// Whether somebody asks for them.
  let areWanted: Bool
  /// Where each value begins and ends, in the halves of a number; 0 for one that is absent.
  private var ranges: [UInt64] = []

  /// Begins before the first statement.
  init(areWanted: Bool = false) {
    self.areWanted = areWanted
  }

  /// The number of statements.
  var count: Int { ranges.count / stride }

  /// Makes room for so many statements.
  mutating func reserve(_ count: Int) {
    if areWanted { ranges.reserveCapacity(count * stride) }
  }

  /// Begins a statement.
  mutating func begin() {
    if areWanted { ranges += Self.absent }
  }

  /// Notes a value of the statement that was begun last, if somebody asks for it.
  ///
  /// - Parameter isAsHere: whether it is written as `JSONWriter` writes it.
  @inline(__always)
  mutating func note(_ value: Int?, _ range: Range<Int>, isAsHere: Bool) {
    guard areWanted, let value else { return }
    ranges[ranges.count - stride + value] =
      isAsHere ? UInt64(range.lowerBound) << 32 | UInt64(range.upperBound) : Self.otherwise
  }

  /// How many values stand in front of the judgment.
  static let headCount = 5

  /// Where those of the last statement stand, from an offset on.
  func head(from start: Int) -> [UInt64] {
    ranges[(ranges.count - Self.headCount)...].map { Self.moved($0, by: -start) }
  }

  /// Notes those of the last statement, which stand as `head(from:)` says, from another offset on.
  @inline(__always) mutating func noteHead(_ values: ArraySlice<UInt64>, from start: Int) {
    let first = ranges.count - Self.headCount
    for (index, value) in values.enumerated() { ranges[first + index] = Self.moved(value, by: start) }
  }

  private static func moved(_ range: UInt64, by distance: Int) -> UInt64 {
    guard range != 0, range != otherwise else { return range }
    return UInt64(Int(range >> 32) + distance) << 32 | UInt64(Int(range & 0xFFFF_FFFF) + distance)
  }

  /// How a value is written.
  enum Value {
    /// As `JSONWriter` writes it, there.
    case here(Range<Int>)
    /// Not at all.
    case absent
    /// In another way.
    case otherwise
  }

  /// How a value of a statement is written, both by their places; otherwise, where none were noted.
  @inline(__always) func value(_ value: Int, at statement: Int) -> Value {
    guard !ranges.isEmpty else { return .otherwise }
    let range = ranges[statement * stride + value]
    if range == 0 { return .absent }
    return range == Self.otherwise ? .otherwise : .here(Int(range >> 32)..<Int(range & 0xFFFF_FFFF))
  }
}

extension StatementKey {
  /// The place of its value among those that are noted; nil for one that is not.
  @inline(__always) var place: Int? {
    switch self {
    case .id: ValuePlaces.id
    case .start: ValuePlaces.start
    case .end: ValuePlaces.end
    case .text: ValuePlaces.text
    case .quoted: ValuePlaces.quoted
    case .field(let index): index
    case .ids: nil
    }
  }
}

extension JSONReader {
  /// Whether the value of a field is written as `JSONWriter` writes it.
  func isWrittenAsHere(_ value: Range<Int>, of field: JudgmentField.Reading) -> Bool {
    if bytes[value.lowerBound] == 0x6E { return true }
    return switch field.kind {
    case .boolean, .integer: bytes[value.lowerBound] != 0x2D
    case .number: JSONNumber.isShortDecimal(bytes[value])
    case .text: field.keepsSpelling && !holdsEscape(value)
    case .json: false
    }
  }

  /// Whether a text has a backslash.
  func holdsEscape(_ text: Range<Int>) -> Bool {
    bytes.withUnsafeBufferPointer { $0.offset(of: 0x5C, from: text.lowerBound, to: text.upperBound) != nil }
  }
}
