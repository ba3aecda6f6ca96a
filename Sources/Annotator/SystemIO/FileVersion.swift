#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The size of a file and the time of the last write to it, which differ once someone has written to it.
struct FileVersion: Equatable, Sendable {
  /// The length in bytes.
  let size: Int
  private let seconds: Int
  private let nanoseconds: Int

  /// Takes the version from a file's status.
  init(_ status: stat) {
    #if canImport(Darwin)
      let written = status.st_mtimespec
    #else
      let written = status.st_mtim
    #endif
    (size, seconds, nanoseconds) = (Int(status.st_size), Int(written.tv_sec), Int(written.tv_nsec))
  }
}
