/// A reader's place in JSON text.
protocol JSONCursor {
  associatedtype Bytes: RandomAccessCollection where Bytes.Element == UInt8, Bytes.Index == Int
  /// The input.
  var bytes: Bytes { get }
  /// The offset in `bytes` of the next byte to read.
  var position: Int { get set }
}

extension JSONCursor {
  /// The byte at the current position, or 0, which isn't valid in JSON, at the end.
  @inline(__always) var current: UInt8 { position < bytes.count ? bytes[position] : 0 }

  /// Moves to the next byte that isn't white space.
  @inline(__always) mutating func skipSpace() {
    while position < bytes.count {
      let byte = bytes[position]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      position += 1
    }
  }
}
