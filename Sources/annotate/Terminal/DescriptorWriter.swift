#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes complete texts to a descriptor, whatever signals and short writes come between.
struct DescriptorWriter {
  private let descriptor: Int32
  private let isStopped: () -> Bool

  /// Writes to an open descriptor, which it does not close.
  ///
  /// - Parameter isStopped: whether to give up when the reader makes it wait; called after each signal.
  init(_ descriptor: Int32, isStopped: @escaping () -> Bool = { false }) {
    self.descriptor = descriptor
    self.isStopped = isStopped
  }

  /// Writes all of the text.
  ///
  /// - Returns: 0, or the error number that stopped it.
  func write(_ text: String) -> Int32 {
    var text = text
    return text.withUTF8 { write(UnsafeRawBufferPointer($0)) }
  }

  /// Writes all of the bytes, with the same result.
  func write(_ bytes: UnsafeRawBufferPointer) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: rest))
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        guard !isStopped() else { return EINTR }
        waitUntilWritable()
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }

  private func waitUntilWritable() {
    var entry = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    poll(&entry, 1, -1)
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
