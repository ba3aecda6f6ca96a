import Annotator

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Lines from standard input that isn't a terminal, identified by number.
///
/// A line longer than a mebibyte is cut off there, whatever follows: no command is that long.
final class PipedLines: LineSource {
  let isInteractive = false
  private var number = 0
  private var buffer: [UInt8] = []
  private var start = 0
  private var searched = 0
  private var isAtEnd = false

  var place: String? { "standard input:\(number)" }

  func next(prompt: String) -> Input {
    number += 1
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { (start, searched) = (end + 1, end + 1) }
        return .line(Self.text(buffer[start..<min(end, start + Self.limit)]))
      }
      searched = buffer.count
      guard !isAtEnd else { return rest() }
      fill()
    }
  }

  private func rest() -> Input {
    guard start < buffer.count, Signals.pending == nil else { return .end }
    defer { (start, searched) = (buffer.count, buffer.count) }
    return .line(Self.text(buffer[start...].prefix(Self.limit)))
  }

  /// Reads more. An interrupted read is retried unless the program was asked to end.
  private func fill() {
    buffer.removeFirst(start)
    if buffer.count > Self.limit { buffer.removeLast(buffer.count - Self.limit) }
    (start, searched) = (0, buffer.count)
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = read(0, &chunk, chunk.count)
    if count > 0 {
      buffer.append(contentsOf: chunk[..<count])
    } else if count == 0 || errno != EINTR || Signals.pending != nil {
      isAtEnd = true
    }
  }

  /// The longest line, in bytes.
  private static let limit = 1 << 20

  /// Returns the line as text, without a carriage return at its end. Invalid UTF-8 becomes U+FFFD.
  private static func text(_ line: ArraySlice<UInt8>) -> String {
    String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
  }
}
