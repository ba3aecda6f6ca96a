/// Writes a zip archive of uncompressed files into a file, one after the other.
///
/// Only a buffer and the directory are kept in memory. Every date is the earliest that the format supports,
/// so that the same files produce the same archive.
final class ZipWriter {
  private struct Entry {
    let name: [UInt8]
    let offset: Int
    let check: UInt32
    let size: Int
  }

  private let file: OpenFile
  private let place: String
  private var length = 0
  private var entries: [Entry] = []
  private var name: [UInt8] = []
  private var start = 0
  private var check: UInt32 = 0
  private var buffer: [UInt8] = []
  private static let headerLength = 30
  private static let chunk = 1 << 18

  /// Opens the file of an archive, called `place` in errors.
  init(path: String, named place: String) throws(UserError) {
    self.place = place
    do throws(SystemError) {
      file = try OpenFile(path, .updating)
    } catch {
      throw error.userError(for: "write the file", place)
    }
  }

  /// Begins a file; the previous one must be finished.
  func begin(_ name: String) throws(UserError) {
    self.name = Array(name.utf8)
    start = length
    check = 0
    length += Self.headerLength + self.name.count
  }

  /// Appends bytes to the current file.
  func write(_ bytes: [UInt8]) throws(UserError) {
    buffer += bytes
    if buffer.count >= Self.chunk { try flush() }
  }

  /// Finishes the current file.
  func endFile() throws(UserError) {
    try flush()
    let size = length - start - Self.headerLength - name.count
    guard length < Int(UInt32.max) else { throw tooLarge("is larger than 4 GB") }
    guard entries.count < Int(UInt16.max) else { throw tooLarge("has more than 65,535 files") }
    let entry = Entry(name: name, offset: start, check: check, size: size)
    entries.append(entry)
    try put([0x50, 0x4B, 0x03, 0x04] + Self.common(entry) + name, at: start)
  }

  /// Writes a complete file.
  func add(_ name: String, _ text: String) throws(UserError) {
    try begin(name)
    try write(Array(text.utf8))
    try endFile()
  }

  /// Writes the directory of the archive.
  func finish() throws(UserError) {
    var directory: [UInt8] = []
    for entry in entries {
      directory += [0x50, 0x4B, 0x01, 0x02]
      directory += Self.bytes(20, 2) + Self.common(entry)
      // No comment, one volume, no attributes.
      directory += Self.bytes(0, 10)
      directory += Self.bytes(entry.offset, 4) + entry.name
    }
    var end: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
    end += Self.bytes(0, 4) + Self.bytes(entries.count, 2) + Self.bytes(entries.count, 2)
    end += Self.bytes(directory.count, 4) + Self.bytes(length, 4) + Self.bytes(0, 2)
    guard length + directory.count < Int(UInt32.max) else { throw tooLarge("is larger than 4 GB") }
    try put(directory + end, at: length)
  }
}

extension ZipWriter {
  private func tooLarge(_ what: String) -> UserError {
    UserError("the archive \(what)", at: place, fix: "export fewer sessions at a time")
  }

  private func flush() throws(UserError) {
    check = CRC32.checksum(of: buffer[...], after: check)
    try put(buffer, at: length)
    length += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }

  private func put(_ bytes: [UInt8], at offset: Int) throws(UserError) {
    do throws(SystemError) {
      try file.write(bytes, at: offset)
    } catch {
      throw error.userError(for: "write the file", place)
    }
  }

  /// Returns the bytes that a file's header and its directory entry share: version, UTF-8 names, stored,
  /// 1980-01-01, sizes.
  private static func common(_ entry: Entry) -> [UInt8] {
    let sizes = bytes(entry.size, 4) + bytes(entry.size, 4) + bytes(entry.name.count, 2) + bytes(0, 2)
    return bytes(20, 2) + bytes(0x800, 2) + bytes(0, 4) + bytes(0x21, 2) + bytes(Int(entry.check), 4) + sizes
  }

  /// Returns a number in that many bytes, the lowest first.
  private static func bytes(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 < 8 ? number >> (8 * $0) : 0) }
  }
}
