#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Measures what the disk itself needs for the least that a journal does: appending 200 bytes and waiting
/// until they are stored.
struct DiskSync {
  private let descriptor: Int32
  private let bytes = [UInt8](repeating: 0x2E, count: 200)

  init(path: String) throws {
    descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure("cannot write \(path)") }
  }

  /// Appends once.
  ///
  /// - Returns: the seconds that it took.
  func append() -> Double {
    let started = monotonicSeconds()
    _ = write(descriptor, bytes, bytes.count)
    #if canImport(Darwin)
      _ = fcntl(descriptor, F_FULLFSYNC)
    #else
      fdatasync(descriptor)
    #endif
    return monotonicSeconds() - started
  }
}
