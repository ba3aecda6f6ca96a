extension JSONReader {
  /// Moves past `null`, or stays and returns false.
  @inline(__always) mutating func takeNull() -> Bool {
    skipSpace()
    return current == 0x6E && take("null")
  }

  /// Reads `true` or `false`.
  mutating func boolean() throws(UserError) -> Bool {
    if take("true") { return true }
    if take("false") { return false }
    throw unexpected("true or false")
  }

  /// Reads a whole number that fits an `Int`, without a fraction or an exponent.
  mutating func integer() throws(UserError) -> Int {
    skipSpace()
    let start = position
    let isNegative = current == 0x2D
    if isNegative { position += 1 }
    let first = position
    var value = 0
    while current &- 48 <= 9 {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(Int(current) - 48)
      guard !overflow, !carry else { throw failure("the number is too large", at: start) }
      value = sum
      position += 1
    }
    guard position > first, position == first + 1 || bytes[first] != 48, current != 0x2E,
      current | 0x20 != 0x65
    else {
      position = start
      throw unexpected("a whole number")
    }
    return isNegative ? -value : value
  }

  /// Reads a finite number.
  mutating func number() throws(UserError) -> Double {
    skipSpace()
    if let decimal = takeDecimal() { return decimal }
    let start = position
    var scanner = JSONNumber()
    while position < bytes.count, scanner.take(bytes[position]) { position += 1 }
    guard scanner.isComplete else {
      position = start
      throw unexpected("a number")
    }
    guard let value = scanner.exactValue ?? Double(String(decoding: bytes[start..<position], as: UTF8.self)),
      value.isFinite, value != 0 || scanner.isZero
    else { throw failure("the number is out of range", at: start) }
    return value
  }

  /// Reads a string of at most `limit` code points.
  mutating func string(limit: Int = .max) throws(UserError) -> String {
    let token = try stringToken()
    return try text(of: token, limit: limit)
  }

  /// Moves past any value, validating all of it, and returns its range.
  mutating func skipValue() throws(UserError) -> Range<Int> {
    skipSpace()
    let start = position
    switch current {
    case 0x22: _ = try stringToken()
    case 0x7B: try skipObject()
    case 0x5B: try skipArray()
    case 0x74, 0x66: _ = try boolean()
    case 0x6E:
      guard takeNull() else { throw unexpected("a value") }
    case 0x2D, 0x30...0x39: try skipNumber()
    default: throw unexpected("a value")
    }
    return start..<position
  }
}

extension JSONReader {
  /// Moves past a number of few digits such as `0.85` or `12`, whose value needs no rounding, or stays and
  /// returns nil.
  @inline(__always)
  private mutating func takeDecimal() -> Double? {
    let found = bytes.withUnsafeBufferPointer { bytes in
      var (offset, significand, point) = (position, 0, -1)
      let last = min(bytes.count, position + 14)
      while offset < last {
        let byte = bytes[offset]
        if byte &- 0x30 <= 9 {
          significand = significand * 10 + Int(byte &- 0x30)
        } else if byte == 0x2E, point < 0, offset > position {
          point = offset
        } else {
          break
        }
        offset += 1
      }
      return (offset, significand, point)
    }
    let (end, significand, point) = found
    let whole = (point < 0 ? end : point) - position
    let decimals = point < 0 ? 0 : end - point - 1
    guard end < position + 14, end < bytes.count, whole > 0, point < 0 || decimals > 0,
      whole == 1 || bytes[position] != 0x30, bytes[end] | 0x20 != 0x65, bytes[end] != 0x2E
    else { return nil }
    position = end
    return Double(significand) / JSONNumber.powers[decimals]
  }

  private mutating func skipNumber() throws(UserError) {
    let start = position
    var scanner = JSONNumber()
    while position < bytes.count, scanner.take(bytes[position]) { position += 1 }
    guard scanner.isComplete else { throw failure("expected a number", at: start) }
  }

  private mutating func skipArray() throws(UserError) {
    var elements = try beginArray()
    while try nextElement(&elements) { _ = try skipValue() }
  }
}
