/// A writer of JSON as UTF-8 bytes, in the order and layout that its caller chooses.
///
///     var writer = JSONWriter()
///     writer.open("{")
///     writer.member("id", 7)
///     writer.member("note", "two\nlines")
///     writer.close("}")
///     // {"id": 7, "note": "two\nlines"}
struct JSONWriter {
  /// The bytes written so far.
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// Creates an empty writer with room for `capacity` bytes.
  init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// Writes an opening bracket.
  mutating func open(_ bracket: Unicode.Scalar) {
    separate()
    append(bracket)
    needsComma = false
  }

  /// Writes a closing bracket.
  mutating func close(_ bracket: Unicode.Scalar) {
    append(bracket)
    needsComma = true
  }

  /// Begins a new line, after the comma if one is due.
  mutating func newLine() {
    if needsComma { bytes.append(0x2C) }
    bytes.append(0x0A)
    needsComma = false
  }

  /// Discards the bytes once they have been used, but keeps their storage.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
  }

  /// Ends the line, without a comma.
  mutating func endLine() {
    bytes.append(0x0A)
    needsComma = false
  }

  /// Writes a key, after which its value is due.
  mutating func key(_ name: String) {
    separate()
    needsComma = false
    string(name)
    bytes.append(0x3A)
    bytes.append(0x20)
    needsComma = false
  }

  /// Writes a key that is already JSON, with its colon and a space, after which its value is due.
  mutating func key(written json: some Collection<UInt8>) {
    separate()
    bytes.append(contentsOf: json)
    needsComma = false
  }

  /// Writes bytes that are not part of the JSON, such as the end of a line, after which no comma is due.
  mutating func verbatim(_ text: [UInt8]) {
    bytes.append(contentsOf: text)
    needsComma = false
  }

  /// Writes a word that is already JSON.
  @inline(__always) private mutating func word(_ json: StaticString) {
    separate()
    bytes.append(contentsOf: UnsafeBufferPointer(start: json.utf8Start, count: json.utf8CodeUnitCount))
  }

  /// Writes a text that is already JSON.
  mutating func raw(_ json: String) {
    separate()
    bytes.append(contentsOf: json.utf8)
  }

  /// Writes bytes that are already JSON.
  mutating func raw(_ json: some Collection<UInt8>) {
    separate()
    bytes.append(contentsOf: json)
  }

  /// Writes unknown members as they were read.
  mutating func members(_ unknown: UnknownMembers) {
    for member in unknown.members {
      key(member.key)
      raw(member.json)
    }
  }

  private mutating func separate() {
    if needsComma {
      bytes.append(0x2C)
      bytes.append(0x20)
    }
    needsComma = true
  }

  private mutating func append(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(truncatingIfNeeded: bracket.value))
  }
}

extension JSONWriter {
  /// Writes `null`.
  mutating func null() { word("null") }

  /// Writes `true` or `false`.
  mutating func value(_ boolean: Bool) {
    if boolean { word("true") } else { word("false") }
  }

  /// Writes a whole number.
  mutating func value(_ integer: Int) {
    separate()
    if integer < 0 { bytes.append(0x2D) }
    digits(of: integer.magnitude)
  }

  private mutating func digits(of number: UInt) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { buffer in
      var (rest, start) = (number, buffer.endIndex)
      repeat {
        start -= 1
        buffer[start] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      } while rest > 0
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start...]))
    }
  }

  /// Writes a number in the fewest digits that read back as the same number, with a point or an exponent, so
  /// that its type is the same everywhere; `null` when it is not finite.
  mutating func value(_ number: Double) {
    let thousandths = (number * 1_000).rounded()
    guard thousandths >= 0, thousandths < 1e12, thousandths / 1_000 == number, number.sign == .plus else {
      return raw(number.isFinite ? number.description : "null")
    }
    separate()
    decimal(thousandths: UInt(thousandths))
  }

  /// Writes a number of at most three decimals, which for so few digits are the fewest that read back as the
  /// same number.
  private mutating func decimal(thousandths: UInt) {
    digits(of: thousandths / 1_000)
    bytes.append(0x2E)
    let rest = thousandths % 1_000
    bytes.append(0x30 + UInt8(rest / 100))
    guard rest % 100 > 0 else { return }
    bytes.append(0x30 + UInt8(rest / 10 % 10))
    if rest % 10 > 0 { bytes.append(0x30 + UInt8(rest % 10)) }
  }

  /// Writes a string, with quotes, backslashes and control characters escaped and everything else verbatim.
  mutating func value(_ text: String) {
    separate()
    string(text)
  }

  /// Writes the value, or `null` when there is none.
  mutating func value(_ integer: Int?) {
    if let integer { value(integer) } else { null() }
  }

  /// Writes the value, or `null` when there is none.
  mutating func value(_ number: Double?) {
    if let number { value(number) } else { null() }
  }

  /// Writes the value, or `null` when there is none.
  mutating func value(_ text: String?) {
    if let text { value(text) } else { null() }
  }

  /// Writes the moment as ISO 8601, or `null` when there is none.
  mutating func value(_ moment: Timestamp?) {
    guard let moment else { return null() }
    value(moment.iso)
  }

  /// Writes a part of a text as a string.
  mutating func value(_ text: Substring) {
    separate()
    string(text)
  }

  /// Writes a string from UTF-8 bytes.
  mutating func text(utf8: ArraySlice<UInt8>) {
    utf8.withUnsafeBufferPointer { text(utf8: $0) }
  }

  /// Writes a string from UTF-8 bytes.
  mutating func text(utf8: UnsafeBufferPointer<UInt8>) {
    separate()
    bytes.append(0x22)
    characters(utf8)
    bytes.append(0x22)
  }

  private mutating func string(_ text: some StringProtocol) {
    bytes.append(0x22)
    let written: Void? = text.utf8.withContiguousStorageIfAvailable { characters($0) }
    if written == nil { for byte in text.utf8 { character(byte) } }
    bytes.append(0x22)
  }

  /// Writes characters, copying each run that needs no escape at once.
  private mutating func characters(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = JSONWriter.firstToEscape(text, from: 0)
    while index < text.count {
      bytes.append(contentsOf: text[start..<index])
      character(text[index])
      start = index + 1
      index = JSONWriter.firstToEscape(text, from: start)
    }
    bytes.append(contentsOf: text[start...])
  }

  /// Returns the offset of the first character that needs an escape, or the end. Tests eight bytes at a time.
  private static func firstToEscape(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(text)
    var index = start
    while index &+ 8 <= text.count, !holdsEscape(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) {
      index &+= 8
    }
    while index < text.count, !isEscaped(text[index]) { index &+= 1 }
    return index
  }

  @inline(__always) private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C
  }

  /// Whether one of eight bytes is a quote, a backslash or a control character (Hacker's Delight, 6-1).
  @inline(__always) private static func holdsEscape(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quote = word ^ (ones &* 0x22)
    let backslash = word ^ (ones &* 0x5C)
    let below = (word &- ones &* 0x20) & ~word
    let equal = ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)
    return (below | equal) & (ones &* 0x80) != 0
  }

  @inline(__always) private mutating func character(_ byte: UInt8) {
    switch byte {
    case 0x22, 0x5C:
      bytes.append(0x5C)
      bytes.append(byte)
    case 0x00...0x1F: escape(byte)
    default: bytes.append(byte)
    }
  }

  private mutating func escape(_ control: UInt8) {
    bytes.append(0x5C)
    switch control {
    case 0x08: bytes.append(0x62)
    case 0x09: bytes.append(0x74)
    case 0x0A: bytes.append(0x6E)
    case 0x0C: bytes.append(0x66)
    case 0x0D: bytes.append(0x72)
    default:
      bytes.append(contentsOf: [
        0x75, 0x30, 0x30, Hexadecimal.digit(of: control >> 4), Hexadecimal.digit(of: control),
      ])
    }
  }
}

extension JSONWriter {
  /// Writes a key and a value.
  mutating func member(_ name: String, _ boolean: Bool) {
    key(name)
    value(boolean)
  }

  /// Writes a key and a value, `null` when there is none.
  mutating func member(_ name: String, _ integer: Int?) {
    key(name)
    value(integer)
  }

  /// Writes a key and a value, `null` when there is none.
  mutating func member(_ name: String, _ number: Double?) {
    key(name)
    value(number)
  }

  /// Writes a key and a value, `null` when there is none.
  mutating func member(_ name: String, _ text: String?) {
    key(name)
    value(text)
  }

  /// Writes a key and a value, `null` when there is none.
  mutating func member(_ name: String, _ moment: Timestamp?) {
    key(name)
    value(moment)
  }
}
