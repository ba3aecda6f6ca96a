import Documents

/// The input of an import: a file that is read a stretch at a time, as often as needed, or bytes in memory.
package struct ImportInput: Sendable {
  private enum Content: Sendable {
    case held([UInt8])
    case file(OpenFile, path: String, stretch: Int)
  }

  /// The input's path as the user gave it, for places.
  let name: String
  private let content: Content

  /// Creates an input from bytes in memory.
  package init(_ bytes: [UInt8], name: String) {
    (self.name, content) = (name, .held(bytes))
  }

  /// Opens a file; if it isn't a regular file, such as standard input, all of it is read now.
  ///
  /// - Parameter stretch: the minimum number of bytes to read at once.
  /// - Throws: an error if it can't be read.
  package init(path: String, stretch: Int = 1 << 18) throws(UserError) {
    name = path
    if let file = try InputFile(path: path, maximumBytes: 0).opened() {
      content = .file(file, path: path, stretch: stretch)
    } else {
      content = .held(try ImportFile.bytes(path))
    }
  }

  /// Whether the input is in memory, as one that can be read only once has to be.
  package var isHeld: Bool {
    if case .held = content { true } else { false }
  }

  /// Returns all bytes of the input.
  ///
  /// - Throws: an error if it can't be read or is larger than 256 MiB.
  func bytes() throws(UserError) -> [UInt8] {
    switch content {
    case .held(let bytes): bytes
    case .file(_, let path, _): try ImportFile.bytes(path)
    }
  }

  /// Returns the stretches from the beginning, with the first already read.
  func stretches() throws(UserError) -> ByteStretches {
    switch content {
    case .held(let bytes): return ByteStretches(bytes, name: name)
    case .file(let file, _, let stretch):
      var stretches = ByteStretches(file, name: name, stretch: stretch)
      try stretches.readOn(from: 0)
      return stretches
    }
  }

  /// Returns whether the entire input is UTF-8.
  func isUTF8() throws(UserError) -> Bool {
    var stretches = try stretches()
    while true {
      let end = stretches.isAtEnd ? stretches.bytes.count : Self.endOfWhole(stretches.bytes)
      guard UTF8Check(Array(stretches.bytes[..<end])).firstInvalidOffset == nil else { return false }
      guard !stretches.isAtEnd else { return true }
      try stretches.readOn(from: end)
    }
  }

  /// Returns the offset before a last sequence that may continue in the next stretch.
  private static func endOfWhole(_ bytes: [UInt8]) -> Int {
    let tail = bytes.suffix(4)
    guard let last = tail.lastIndex(where: { $0 & 0xC0 != 0x80 }), bytes[last] >= 0xC0 else {
      return bytes.count
    }
    return last
  }
}
