#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The lines of a file, read one after the other.
///
/// Holds a stretch of the file and at most one line, however long the file is.
struct FileLines: Sendable {
  /// The stretch of the file that holds the lines.
  private(set) var buffer: [UInt8] = []
  /// The number of the last line read, counted from 1.
  private(set) var number = 0
  /// The offset in the file at which the last line read begins.
  private(set) var offset: Int

  private let path: String
  /// The offset in the file at which the buffer begins, and the one in the buffer at which the next line
  /// does.
  private var base: Int
  private var start = 0
  /// The smallest number of bytes to read at a time.
  private let stretch: Int

  /// Prepares to read from an offset at which a line begins, at least `stretch` bytes at a time.
  init(_ path: String, from offset: Int = 0, stretch: Int = 1 << 20) {
    self.path = path
    self.stretch = max(1, stretch)
    self.offset = offset
    base = offset
  }

  /// The name, in errors, of the line read last.
  var name: String { "\(path), line \(number)" }

  /// Returns the place in `buffer` of the next line, without its line end; nil after the last.
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

  /// Returns the offset in the buffer of the first line end at or after an offset.
  private func lineEnd(from offset: Int) -> Int? {
    buffer.withUnsafeBytes { buffer in
      guard offset < buffer.count, let base = buffer.baseAddress,
        let found = memchr(base + offset, 0x0A, buffer.count - offset)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  /// Drops the lines already read and appends the next stretch of the file; false at its end.
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
