/// A recogniser for JSON numbers, byte by byte, that computes the value when no rounding is needed.
struct JSONNumber {
  private enum Stage {
    case start, sign, zero, digits, point, fraction, exponent, exponentSign, exponentDigits
  }

  private var stage = Stage.start
  private var isNegative = false
  private var significand: UInt64 = 0
  private var significantDigits = 0
  private var fractionDigits = 0

  /// Takes one more byte, or returns false when it is not part of the number.
  @inline(__always) mutating func take(_ byte: UInt8) -> Bool {
    switch (stage, byte) {
    case (.start, 0x2D):
      isNegative = true
      stage = .sign
    case (.start, 0x30), (.sign, 0x30): stage = .zero
    case (.start, 0x31...0x39), (.sign, 0x31...0x39), (.digits, 0x30...0x39):
      stage = .digits
      add(byte)
    case (.zero, 0x2E), (.digits, 0x2E): stage = .point
    case (.point, 0x30...0x39), (.fraction, 0x30...0x39):
      stage = .fraction
      fractionDigits += 1
      add(byte)
    case (.zero, 0x65), (.zero, 0x45), (.digits, 0x65), (.digits, 0x45), (.fraction, 0x65), (.fraction, 0x45):
      stage = .exponent
    case (.exponent, 0x2B), (.exponent, 0x2D): stage = .exponentSign
    case (.exponent, 0x30...0x39), (.exponentSign, 0x30...0x39), (.exponentDigits, 0x30...0x39):
      stage = .exponentDigits
    default: return false
    }
    return true
  }

  /// Whether the bytes accepted so far form a number.
  var isComplete: Bool {
    switch stage {
    case .zero, .digits, .fraction, .exponentDigits: true
    case .start, .sign, .point, .exponent, .exponentSign: false
    }
  }

  /// Whether all digits before an exponent are zeros.
  var isZero: Bool { significantDigits == 0 }

  /// The value if the significand and the power of ten are exact doubles, so that one division rounds
  /// correctly (W. D. Clinger, "How to read floating point numbers accurately", 1990); nil otherwise.
  var exactValue: Double? {
    guard stage != .exponentDigits, significantDigits <= 15, fractionDigits < Self.powers.count else {
      return nil
    }
    let value = Double(significand) / Self.powers[fractionDigits]
    return isNegative ? -value : value
  }

  /// Whether a number has a form in which `JSONWriter` writes one: `0.9`, `12.0`, `7.125`.
  static func isShortDecimal(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count <= 12, let point = bytes.firstIndex(of: 0x2E), let last = bytes.last else {
      return false
    }
    let decimals = bytes.endIndex - point - 1
    return (1...3).contains(decimals) && (last != 0x30 || decimals == 1)
      && bytes.allSatisfy { $0 == 0x2E || $0 &- 0x30 <= 9 }
  }

  private mutating func add(_ digit: UInt8) {
    guard significand > 0 || digit != 0x30 else { return }
    significantDigits += 1
    if significantDigits <= 15 { significand = significand * 10 + UInt64(digit - 0x30) }
  }

  static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]
}
