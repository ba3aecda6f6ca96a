/// The files in a zip archive, found through the directory at its end. File names are never used as paths.
package struct ZipArchive {
  /// Unpacks raw deflate data to at most the given number of bytes.
  package typealias Inflate = (_ packed: ArraySlice<UInt8>, _ most: Int) throws(DocumentError) -> [UInt8]

  private struct Entry {
    let name: String
    let method: Int
    let packed: Int
    let size: Int
    let offset: Int
    let isEncrypted: Bool
  }

  private static let maximumEntries = 20_000
  private let bytes: [UInt8]
  private let entries: [Entry]
  private let inflate: Inflate

  /// Reads the directory.
  ///
  /// - Throws: an error if there is none, or if it is inconsistent with the file.
  package init(_ bytes: [UInt8], inflate: @escaping Inflate) throws(DocumentError) {
    self.bytes = bytes
    self.inflate = inflate
    entries = try Self.entries(of: bytes)
  }

  /// The names of the files, in the archive's order.
  package var names: [String] { entries.map(\.name) }

  /// Returns the content of a file; nil if there is none with that name.
  ///
  /// - Throws: an error if it is damaged, encrypted, or unpacks to more than the limit.
  package func file(_ name: String) throws(DocumentError) -> [UInt8]? {
    guard let entry = entries.first(where: { $0.name == name }) else { return nil }
    if entry.isEncrypted {
      throw DocumentError("the file is locked with a password", fix: "save it without a password")
    }
    guard let start = contentStart(of: entry), start + entry.packed <= bytes.count else { throw Self.damaged }
    let packed = bytes[start..<start + entry.packed]
    switch entry.method {
    case 0: return Array(packed)
    case 8:
      let most = min(
        DocumentLimits.unpackedBytes, max(entry.packed * DocumentLimits.partRatio, DocumentLimits.partBytes))
      return try inflate(packed, most)
    default: throw Self.damaged
    }
  }

  private func contentStart(of entry: Entry) -> Int? {
    guard entry.offset + 30 <= bytes.count, Self.number(bytes, entry.offset, 4) == 0x0403_4B50 else {
      return nil
    }
    return entry.offset + 30 + Self.number(bytes, entry.offset + 26, 2)
      + Self.number(bytes, entry.offset + 28, 2)
  }
}

extension ZipArchive {
  private static let damaged = DocumentError("the file is damaged", fix: "save it again")

  private static func entries(of bytes: [UInt8]) throws(DocumentError) -> [Entry] {
    guard let end = directoryEnd(in: bytes) else { throw damaged }
    let count = number(bytes, end + 10, 2)
    var offset = number(bytes, end + 16, 4)
    guard count <= maximumEntries else { throw damaged }
    var entries: [Entry] = []
    for _ in 0..<count {
      guard offset + 46 <= end, number(bytes, offset, 4) == 0x0201_4B50 else { throw damaged }
      let nameLength = number(bytes, offset + 28, 2)
      let nameEnd = offset + 46 + nameLength
      guard nameEnd <= end else { throw damaged }
      entries.append(
        Entry(
          name: String(decoding: bytes[(offset + 46)..<nameEnd], as: UTF8.self),
          method: number(bytes, offset + 10, 2),
          packed: number(bytes, offset + 20, 4), size: number(bytes, offset + 24, 4),
          offset: number(bytes, offset + 42, 4),
          isEncrypted: number(bytes, offset + 8, 2) & 1 == 1))
      offset = nameEnd + number(bytes, offset + 30, 2) + number(bytes, offset + 32, 2)
    }
    return entries
  }

  /// Returns the offset of the record at the end of the directory, which is within 64 KiB of the file's end.
  private static func directoryEnd(in bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    let first = max(0, bytes.count - 22 - 0xFFFF)
    return stride(from: bytes.count - 22, through: first, by: -1).first {
      number(bytes, $0, 4) == 0x0605_4B50
    }
  }

  /// Returns a little-endian number; 0 if it is out of bounds.
  private static func number(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> Int {
    guard offset >= 0, offset + count <= bytes.count else { return 0 }
    return (0..<count).reversed().reduce(0) { $0 << 8 | Int(bytes[offset + $1]) }
  }
}
