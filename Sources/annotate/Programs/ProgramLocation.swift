#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where this program is.
enum ProgramLocation {
  /// The path, without symbolic links; nil if the system doesn't tell.
  static var path: String? {
    var buffer = [CChar](repeating: 0, count: 4_096)
    #if os(Linux)
      let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
      guard count > 0 else { return nil }
      return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    #else
      var size = UInt32(buffer.count)
      guard _NSGetExecutablePath(&buffer, &size) == 0 else { return nil }
      let resolved = realpath(buffer, nil)
      defer { free(resolved) }
      return resolved.map { String(cString: $0) }
    #endif
  }
}
