import Documents

/// What is imported: a file that is read a stretch at a time, from its beginning as often as it takes, or
/// bytes that are held.
package struct ImportInput: Sendable {
  private enum Content: Sendable {
    case held([UInt8])
    case file(OpenFile, path: String, stretch: Int)
  }

  /// Its path as the user named it, for places.
  let name: String
  private let content: Content

  /// Takes bytes.
  package init(_ bytes: [UInt8], name: String) {
    (self.name, content) = (name, .held(bytes))
  }

  /// Opens a file; what is no regular file, such as standard input, is read at once.
  ///
  /// - Parameter stretch: how much is read at once, at least.
  /// - Throws: an error when it cannot be read.
  package init(path: String, stretch: Int = 1 << 18) throws(UserError) {
    name = path
    if let file = try InputFile(path: path, maximumBytes: 0).opened() {
      content = .file(file, path: path, stretch: stretch)
    } else {
      content = .held(try ImportFile.bytes(path))
    }
  }

  /// Whether it can be read only once, so that it is held.
  package var isHeld: Bool {
    if case .held = content { true } else { false }
  }

  /// All of it.
  ///
  /// - Throws: an error when it cannot be read or is larger than 256 MiB.
  func bytes() throws(UserError) -> [UInt8] {
    switch content {
    case .held(let bytes): bytes
    case .file(_, let path, _): try ImportFile.bytes(path)
    }
  }

  /// Its stretches from the beginning; the first is there.
  func stretches() throws(UserError) -> ByteStretches {
    switch content {
    case .held(let bytes): return ByteStretches(bytes, name: name)
    case .file(let file, _, let stretch):
      var stretches = ByteStretches(file, name: name, stretch: stretch)
      try stretches.readOn(from: 0)
      return stretches
    }
  }

  /// Whether all of it is UTF-8.
  func isUTF8() throws(UserError) -> Bool {
    var stretches = try stretches()
    while true {
      let end = stretches.isAtEnd ? stretches.bytes.count : Self.endOfWhole(stretches.bytes)
      guard UTF8Check(Array(stretches.bytes[..<end])).firstInvalidOffset == nil else { return false }
      guard !stretches.isAtEnd else { return true }
      try stretches.readOn(from: end)
    }
  }

  /// Where the last sequence begins that may go on in the next stretch.
  private static func endOfWhole(_ bytes: [UInt8]) -> Int {
    let tail = bytes.suffix(4)
    guard let last = tail.lastIndex(where: { $0 & 0xC0 != 0x80 }), bytes[last] >= 0xC0 else {
      return bytes.count
    }
    return last
  }
}
