/// A strict reader of JSON (RFC 8259) over bytes, which its caller pulls values from one by one.
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
/// The project has its own because sessions, journals and codebooks are untrusted and read by the thousand,
/// and Foundation's `JSONDecoder` (Swift 6.3) traps when a 513th unclosed `[` ends the input, takes the first
/// of two equal keys, accepts trailing commas, names no line in its errors, forgets what it does not know,
/// and reads 50 MB/s.
///
/// Refused: nesting deeper than 64, a key given twice, trailing commas, comments, raw control characters,
/// malformed UTF-8, lone surrogates, numbers out of range, and anything after the value. A byte order mark is
/// skipped. Every error names file, line and column.
struct JSONReader: JSONCursor {
  /// The input, or a stretch of it.
  private(set) var bytes: [UInt8]
  /// What errors call the input: a path, as the user wrote it.
  let name: String
  /// What errors advise.
  let fix: String?
  /// Where the reader stands, as an offset into `bytes`.
  var position = 0
  /// Where `bytes` begin in the file.
  var base = 0
  /// How many objects and arrays are open.
  var depth = 0
  private let lines = LineCounter()

  /// The deepest nesting that is read.
  static let depthLimit = 64
  /// The greatest size that is read unless the caller says otherwise: 256 MiB.
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

  /// Drops what was read and goes on with more of the input, which `append` reads.
  mutating func goOn<Failure: Error>(
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
    let isThere = word.withUTF8Buffer { word in
      for index in 0..<count where bytes[position + index] != word[index] { return false }
      return true
    }
    if isThere { position += count }
    return isThere
  }

  /// Whether those bytes come next.
  @inline(__always) func isAhead(_ expected: ArraySlice<UInt8>) -> Bool {
    guard bytes.count - position >= expected.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      expected.withUnsafeBufferPointer {
        UnsafeBufferPointer(rebasing: bytes[position..<position + expected.count]).isSame(as: $0)
      }
    }
  }

  /// An error at a byte offset, by default where the reader stands.
  func failure(_ what: String, at offset: Int? = nil) -> UserError {
    UserError(what, at: place(of: offset ?? position), fix: fix)
  }

  /// "name:line:column" of a byte offset, both from 1, the column in code points.
  func place(of offset: Int) -> String {
    let (line, column) = lines.place(of: offset, in: bytes)
    return "\(name):\(line):\(column)"
  }

  /// An error that says what stands where something else was expected.
  func unexpected(_ expected: String) -> UserError {
    guard position < bytes.count else { return failure("the file ends where \(expected) should be") }
    return failure("expected \(expected)")
  }
}
