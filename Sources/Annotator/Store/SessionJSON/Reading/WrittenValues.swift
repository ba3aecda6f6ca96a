/// The values of a session's statements as spelled in its file, for datasets that copy them byte for byte.
struct WrittenValues: Sendable {
  /// The file's content.
  let bytes: [UInt8]
  /// The places of the values in it.
  let places: ValuePlaces
}

/// The places in a file of the values of successive statements.
struct ValuePlaces: Sendable {
  /// The values noted for each statement: the fields of its judgment, in order, followed by these.
  static let (id, start, end, text, quoted) = (first, first + 1, first + 2, first + 3, first + 4)
  private static let first = JudgmentField.all.count
  private let stride = JudgmentField.all.count + Self.headCount
  /// The places for a statement without values.
  private static let absent = [UInt64](repeating: 0, count: JudgmentField.all.count + headCount)
  /// The mark for a value in another spelling; no value ends at the first byte of a file.
  private static let otherwise: UInt64 = 1 << 32

  /// Whether the places are wanted.
  let areWanted: Bool
  /// The start and the end of each value, packed in the halves of a number; 0 for one that is absent.
  private var ranges: [UInt64] = []

  /// Begins before the first statement.
  init(areWanted: Bool = false) {
    self.areWanted = areWanted
  }

  /// The number of statements.
  var count: Int { ranges.count / stride }

  /// Reserves memory for a number of statements.
  mutating func reserve(_ count: Int) {
    if areWanted { ranges.reserveCapacity(count * stride) }
  }

  /// Begins a statement.
  mutating func begin() {
    if areWanted { ranges += Self.absent }
  }

  /// Notes a value of the current statement, if places are wanted.
  ///
  /// - Parameter isCanonical: whether it is spelled as `JSONWriter` writes it.
  @inline(__always)
  mutating func note(_ value: Int?, _ range: Range<Int>, isCanonical: Bool) {
    guard areWanted, let value else { return }
    ranges[ranges.count - stride + value] =
      isCanonical ? UInt64(range.lowerBound) << 32 | UInt64(range.upperBound) : Self.otherwise
  }

  /// The number of values before the judgment.
  static let headCount = 5

  /// Returns the places of those values of the last statement, relative to an offset.
  func head(from start: Int) -> [UInt64] {
    ranges[(ranges.count - Self.headCount)...].map { Self.moved($0, by: -start) }
  }

  /// Notes the places of those values for the last statement, given relative to an offset by `head(from:)`.
  @inline(__always) mutating func noteHead(_ values: ArraySlice<UInt64>, from start: Int) {
    let first = ranges.count - Self.headCount
    for (index, value) in values.enumerated() { ranges[first + index] = Self.moved(value, by: start) }
  }

  private static func moved(_ range: UInt64, by distance: Int) -> UInt64 {
    guard range != 0, range != otherwise else { return range }
    return UInt64(Int(range >> 32) + distance) << 32 | UInt64(Int(range & 0xFFFF_FFFF) + distance)
  }

  /// The spelling of a value.
  enum Value {
    /// As `JSONWriter` writes it, in this range.
    case here(Range<Int>)
    /// Not present.
    case absent
    /// Spelled in another way.
    case otherwise
  }

  /// Returns the spelling of a value of a statement, both by index; `otherwise` when no places were noted.
  @inline(__always) func value(_ value: Int, at statement: Int) -> Value {
    guard !ranges.isEmpty else { return .otherwise }
    let range = ranges[statement * stride + value]
    if range == 0 { return .absent }
    return range == Self.otherwise ? .otherwise : .here(Int(range >> 32)..<Int(range & 0xFFFF_FFFF))
  }
}

extension StatementKey {
  /// The index of its value among those noted; nil when it isn't noted.
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
  func isCanonical(_ value: Range<Int>, of field: JudgmentField.Reading) -> Bool {
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
