#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An open file, closed with its last reference. All file access goes through this type and `FileSystem`.
final class OpenFile: Sendable {
  /// The mode in which a file is opened. Links are not followed, and child processes don't inherit the file.
  enum Mode {
    /// Opens an existing file for reading.
    case reading
    /// Makes a file that must not exist yet, with mode 0600, for writing.
    case creating
    /// Opens a file for reading and writing, making it with mode 0600 if it doesn't exist.
    case updating

    fileprivate var flags: Int32 {
      let common = O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK
      return switch self {
      case .reading: O_RDONLY | common
      case .creating: O_WRONLY | O_CREAT | O_EXCL | common
      case .updating: O_RDWR | O_CREAT | common
      }
    }
  }

  private let descriptor: Int32
  /// The number of times an interrupted call is repeated before it counts as failed.
  private static let attempts = 1_000

  /// Opens a file.
  init(_ path: String, _ mode: Mode) throws(SystemError) {
    descriptor = try Self.retrying { open(path, mode.flags, 0o600) }
  }

  /// Opens a device or a pipe for writing.
  ///
  /// - Parameter waits: whether to wait for a reader of a pipe that has none.
  init(stream path: String, waiting waits: Bool) throws(SystemError) {
    let flags = O_WRONLY | O_CLOEXEC | O_NOCTTY
    descriptor = try Self.retrying { open(path, waits ? flags : flags | O_NONBLOCK) }
    if !waits { _ = try Self.retrying { fcntl(descriptor, F_SETFL, O_WRONLY) } }
  }

  /// Duplicates a descriptor that the program was started with.
  init(copying other: Int32) throws(SystemError) {
    descriptor = try Self.retrying { fcntl(other, F_DUPFD_CLOEXEC, 3) }
  }

  /// Opens a folder, so that it can be synced.
  init(folder path: String) throws(SystemError) {
    descriptor = try Self.retrying { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
  }

  deinit {
    close(descriptor)
  }
}

extension OpenFile {
  /// Returns the file's status, such as its kind and size.
  func status() throws(SystemError) -> stat {
    var status = stat()
    _ = try Self.retrying { fstat(descriptor, &status) }
    return status
  }

  /// Returns the file's current version, from which later changes by others can be detected.
  func version() throws(SystemError) -> FileVersion { FileVersion(try status()) }

  /// Gives the file the mode that its folder calls for if this user owns it; another team member's file keeps
  /// its mode.
  func claimMode(at path: String) throws(SystemError) {
    let (status, folder) = (try status(), FileSystem.split(path).folder)
    guard status.st_uid == geteuid() else { return }
    if let group = FileSystem.group(of: folder), group != status.st_gid {
      // Only a member may give it to the group; the mode must not give it to another.
      guard fchown(descriptor, uid_t.max, group) == 0 else { return try setMode(0o600) }
    }
    let mode = FileSystem.fileMode(in: folder)
    if status.st_mode & 0o777 != mode { try setMode(mode) }
  }

  /// Sets the mode, regardless of the umask.
  func setMode(_ mode: mode_t) throws(SystemError) {
    _ = try Self.retrying { fchmod(descriptor, mode) }
  }

  /// Reads at most `limit` bytes from an offset, by default the beginning, to the end of the file.
  func read(limit: Int, from offset: Int = 0) throws(SystemError) -> [UInt8] {
    try read(max(0, min(Int(try status().st_size) - offset, limit)), from: offset)
  }

  /// Reads `size` bytes, or as many as there are, from an offset, by default the beginning.
  func read(_ size: Int, from offset: Int = 0) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: max(0, size)) { buffer, count in
      do throws(SystemError) {
        Self.askForLargePages(UnsafeMutableRawBufferPointer(buffer))
        count = try fill(UnsafeMutableRawBufferPointer(buffer), from: offset)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Asks for pages of 2 MiB for a large buffer, so that filling it doesn't fault at every 4 KiB. It makes no
  /// other difference whether the system grants them.
  private static func askForLargePages(_ buffer: UnsafeMutableRawBufferPointer) {
    #if canImport(Glibc)
      let page = 2 << 20
      guard buffer.count >= 4 * page, let start = buffer.baseAddress else { return }
      _ = madvise(start.alignedUp(toMultipleOf: page), buffer.count - page, MADV_HUGEPAGE)
    #endif
  }

  /// Reads `size` bytes, or as many as there are, from an offset, and returns the number appended.
  func append(_ size: Int, from offset: Int, to bytes: inout [UInt8]) throws(SystemError) -> Int {
    let first = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: size))
    let filled = bytes.withUnsafeMutableBytes { buffer in
      Result { () throws(SystemError) in
        try fill(UnsafeMutableRawBufferPointer(rebasing: buffer[first...]), from: offset)
      }
    }
    let count = try filled.get()
    bytes.removeLast(size - count)
    return count
  }

  /// Reads from an offset until a buffer is full or the file ends, and returns the number of bytes read.
  private func fill(_ buffer: UnsafeMutableRawBufferPointer, from offset: Int) throws(SystemError) -> Int {
    var count = 0
    while count < buffer.count {
      let start = count
      let got = try Self.retrying {
        pread(descriptor, buffer.baseAddress.map { $0 + start }, buffer.count - start, off_t(offset + start))
      }
      guard got > 0 else { break }
      count += got
    }
    return count
  }

  /// Writes all bytes at an offset, in as many calls as it takes.
  func write(_ bytes: [UInt8], at offset: Int) throws(SystemError) {
    var count = 0
    var idle = 0
    while count < bytes.count {
      let start = count
      let written = try Self.retrying {
        bytes.withUnsafeBytes { buffer in
          pwrite(
            descriptor, buffer.baseAddress.map { $0 + start }, bytes.count - start, off_t(offset + start))
        }
      }
      idle = written == 0 ? idle + 1 : 0
      guard idle < Self.attempts else { throw SystemError(code: EIO) }
      count += written
    }
  }

  /// Writes as many bytes as the stream accepts at once, at its current position, and returns their number.
  func writeSome(_ bytes: ArraySlice<UInt8>) throws(SystemError) -> Int {
    try Self.retrying { bytes.withUnsafeBytes { Self.put(descriptor, $0.baseAddress, $0.count) } }
  }

  /// Writes all bytes at the stream's current position.
  func writeAll(_ bytes: [UInt8]) throws(SystemError) {
    var rest = bytes[...]
    while !rest.isEmpty { rest = rest.dropFirst(try writeSome(rest)) }
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

  /// Whether the file is a terminal.
  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Truncates the file to a length.
  func truncate(to length: Int) throws(SystemError) {
    _ = try Self.retrying { ftruncate(descriptor, off_t(length)) }
  }

  /// Waits until content and metadata are on the disk.
  func sync() throws(SystemError) {
    #if canImport(Darwin)
      _ = try Self.retrying { fcntl(descriptor, F_FULLFSYNC) }
    #else
      _ = try Self.retrying { fsync(descriptor) }
    #endif
  }

  /// Waits until the content, and the metadata needed to find it, are on the disk.
  func syncContent() throws(SystemError) {
    #if canImport(Darwin)
      try sync()
    #else
      _ = try Self.retrying { fdatasync(descriptor) }
    #endif
  }

  /// Takes the file's lock, or returns false when someone else holds it.
  func takeLock() throws(SystemError) -> Bool {
    do throws(SystemError) {
      _ = try Self.retrying { flock(descriptor, LOCK_EX | LOCK_NB) }
      return true
    } catch {
      guard error.code == EWOULDBLOCK else { throw error }
      return false
    }
  }

  /// Repeats a call for as long as it is interrupted.
  static func retrying<Result: SignedInteger>(_ call: () -> Result) throws(SystemError) -> Result {
    for _ in 0..<attempts {
      let result = call()
      if result >= 0 { return result }
      guard errno == EINTR else { throw SystemError.last }
    }
    throw SystemError(code: EINTR)
  }
}
