#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes a dataset of one file to an open stream, such as standard output.
///
/// When the reader has gone away, that is no error: nothing more is written, and `isClosed` says so.
public final class StreamSink: ExportSink {
  private let descriptor: Int32
  private let name: String
  private var buffer: [UInt8] = []
  private static let chunk = 1 << 16

  /// Whether the reader has gone away.
  public private(set) var isClosed = false

  /// Writes to a file descriptor, which stays open; SIGPIPE must be ignored by the program.
  public init(descriptor: Int32, name: String = "standard output") {
    self.descriptor = descriptor
    self.name = name
  }

  /// Writes bytes.
  public func write(_ bytes: [UInt8]) throws(UserError) {
    buffer += bytes
    if buffer.count >= Self.chunk { try flush() }
  }

  /// Refuses: a stream is one file.
  public func write(_ bytes: [UInt8], to file: String) throws(UserError) {
    throw UserError("the format writes a folder, not a stream", fix: "name the folder with --output")
  }

  /// Writes what is left.
  public func publish() throws(UserError) { try flush() }
}

extension StreamSink {
  private func flush() throws(UserError) {
    defer { buffer.removeAll(keepingCapacity: true) }
    guard !isClosed else { return }
    do throws(SystemError) {
      try writeBuffer()
    } catch {
      guard error.code == EPIPE else { throw error.userError(for: "write", name) }
      isClosed = true
    }
  }

  private func writeBuffer() throws(SystemError) {
    var written = 0
    while written < buffer.count {
      let start = written
      written += try OpenFile.retrying {
        buffer.withUnsafeBytes { Self.put(descriptor, $0.baseAddress.map { $0 + start }, $0.count - start) }
      }
    }
  }

  private static func put(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes, count)
    #elseif canImport(Musl)
      Musl.write(descriptor, bytes, count)
    #else
      Darwin.write(descriptor, bytes, count)
    #endif
  }
}
