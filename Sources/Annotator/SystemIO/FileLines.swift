#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The lines of a file, read one after the other.
///
/// Holds a stretch of the file and at most one line, however long the file is.
struct FileLines: Sendable {
  /// The stretch that the lines lie in.
  private(set) var buffer: [UInt8] = []
  /// The number of the line that was read last, from 1.
  private(set) var number = 0
  /// Where in the file the line that was read last begins.
  private(set) var offset: Int

  private let path: String
  /// Where in the file the buffer begins, and where in the buffer the next line does.
  private var base: Int
  private var start = 0
  /// How much is read at a time, at least.
  private let stretch: Int

  /// Prepares to read from an offset, which is where a line begins, so many bytes at a time or more.
  init(_ path: String, from offset: Int = 0, stretch: Int = 1 << 20) {
    self.path = path
    self.stretch = max(1, stretch)
    self.offset = offset
    base = offset
  }

  /// What errors call the line that was read last.
  var name: String { "\(path), line \(number)" }

  /// The next line without its end, as a place in `buffer`; nil after the last.
  ///
  /// - Throws: an error when the file cannot be read, or when a line is longer than a session may be.
  mutating func next() throws(UserError) -> Range<Int>? {
    var searched = start
    var end = lineEnd(from: searched)
    while end == nil {
      searched = buffer.count
      guard try readOn() else { break }
      searched -= start
      (base, start) = (base + start, 0)
      end = lineEnd(from: searched)
    }
    guard end != nil || start < buffer.count else { return nil }
    let line = start..<(end ?? buffer.count)
    number += 1
    offset = base + start
    start = min(buffer.count, line.upperBound + 1)
    return line
  }

  /// Where in the buffer the first line end at or after an offset is.
  private func lineEnd(from offset: Int) -> Int? {
    buffer.withUnsafeBytes { buffer in
      guard offset < buffer.count, let base = buffer.baseAddress,
        let found = memchr(base + offset, 0x0A, buffer.count - offset)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  /// Drops what was read and adds the next stretch of the file; false at its end.
  private mutating func readOn() throws(UserError) -> Bool {
    guard buffer.count - start <= JSONReader.sizeLimit else {
      throw UserError("a line is longer than \(JSONReader.sizeLimit >> 20) MiB", at: path)
    }
    let stretch: [UInt8]
    do throws(SystemError) {
      stretch = try OpenFile(path, .reading).read(
        limit: max(self.stretch, buffer.count - start), from: base + buffer.count)
    } catch {
      throw error.userError(for: "read the file", path)
    }
    guard !stretch.isEmpty else { return false }
    buffer.removeFirst(start)
    buffer.append(contentsOf: stretch)
    return true
  }
}
