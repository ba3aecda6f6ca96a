/// A strict pull reader of JSON (RFC 8259) over bytes.
///
///     var reader = try JSONReader(Array(#"{"id": 7}"#.utf8), name: "a.json")
///     var members = try reader.beginObject(of: ThingKey.self)
///     while let key = try reader.nextKey(&members) {
///       switch key {
///       case .id: id = try reader.integer()
///       }
///     }
///     try reader.finish()
///
/// It exists because sessions, journals and codebooks are untrusted and read by the thousand, and
/// Foundation's `JSONDecoder` (Swift 6.3) traps when a 513th unclosed `[` ends the input, takes the first of
/// two equal keys, accepts trailing commas, reports errors without a line, drops unknown members, and reads
/// 50 MB/s.
///
/// It refuses nesting deeper than 64, duplicate keys, trailing commas, comments, raw control characters,
/// malformed UTF-8, lone surrogates, numbers out of range, and anything after the value. It skips a byte
/// order mark. Every error states the file, line and column.
struct JSONReader: JSONCursor {
  /// The input, or a stretch of it.
  private(set) var bytes: [UInt8]
  /// The name of the input in errors: a path, as the user wrote it.
  let name: String
  /// The remedy to suggest in errors.
  let fix: String?
  /// The offset in `bytes` of the next byte to read.
  var position = 0
  /// The offset in the file at which `bytes` begin.
  var base = 0
  /// The number of objects and arrays that are open.
  var depth = 0
  private let lines = LineCounter()

  /// The deepest nesting accepted.
  static let depthLimit = 64
  /// The largest size accepted unless the caller sets another: 256 MiB.
  static let sizeLimit = 256 << 20

  /// Starts at the beginning of `bytes`.
  ///
  /// - Throws: an error when there are more than `sizeLimit` bytes.
  init(
    _ bytes: [UInt8], name: String, fix: String? = nil, sizeLimit: Int = JSONReader.sizeLimit
  ) throws(UserError) {
    self.bytes = bytes
    self.name = name
    self.fix = fix
    guard bytes.count <= sizeLimit else {
      throw UserError("the file is larger than \(sizeLimit >> 20) MiB", at: name, fix: fix)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// Drops the bytes already read and continues with more of the input, which `append` reads.
  mutating func readMore<Failure: Error>(
    _ append: (inout [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    base += position
    bytes.removeSubrange(..<position)
    position = 0
    try append(&bytes)
  }

  /// Checks that nothing but white space follows.
  mutating func finish() throws(UserError) {
    skipSpace()
    guard position == bytes.count else { throw failure("there is text after the end of the JSON value") }
  }
}

extension JSONReader {
  /// Moves past white space and then past `byte`, or stays before it and returns false.
  @inline(__always) mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard current == byte else { return false }
    position += 1
    return true
  }

  /// Moves past `word`, or stays and returns false.
  @inline(__always) mutating func take(_ word: StaticString) -> Bool {
    skipSpace()
    let count = word.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    let isPresent = word.withUTF8Buffer { word in
      for index in 0..<count where bytes[position + index] != word[index] { return false }
      return true
    }
    if isPresent { position += count }
    return isPresent
  }

  /// Whether the next bytes are the expected ones.
  @inline(__always) func isAhead(_ expected: ArraySlice<UInt8>) -> Bool {
    guard bytes.count - position >= expected.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      expected.withUnsafeBufferPointer {
        UnsafeBufferPointer(rebasing: bytes[position..<position + expected.count]).isSame(as: $0)
      }
    }
  }

  /// Returns an error at a byte offset, by default the current position.
  func failure(_ what: String, at offset: Int? = nil) -> UserError {
    UserError(what, at: place(of: offset ?? position), fix: fix)
  }

  /// Returns "name:line:column" for a byte offset, both counted from 1, the column in code points.
  func place(of offset: Int) -> String {
    let (line, column) = lines.place(of: offset, in: bytes)
    return "\(name):\(line):\(column)"
  }

  /// Returns an error that states what was expected at the current position.
  func unexpected(_ expected: String) -> UserError {
    guard position < bytes.count else { return failure("the file ends where \(expected) should be") }
    return failure("expected \(expected)")
  }
}
