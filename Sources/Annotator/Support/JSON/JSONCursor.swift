/// A place in JSON text, which a reader moves on.
protocol JSONCursor {
  associatedtype Bytes: RandomAccessCollection where Bytes.Element == UInt8, Bytes.Index == Int
  /// The input.
  var bytes: Bytes { get }
  /// Where the reader stands, as an offset into `bytes`.
  var position: Int { get set }
}

extension JSONCursor {
  /// The byte the reader stands at, or 0 at the end, which is no byte of valid JSON.
  @inline(__always) var current: UInt8 { position < bytes.count ? bytes[position] : 0 }

  /// Moves to the next byte that is no white space.
  @inline(__always) mutating func skipSpace() {
    while position < bytes.count {
      let byte = bytes[position]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      position += 1
    }
  }
}
