#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where `annotate-reader` is: beside this program, or in `libexec` beside its folder. `PATH` is not asked.
enum ReaderLocation {
  /// The path; nil when it is in neither place.
  static var path: String? {
    guard let program, let slash = program.lastIndex(of: "/") else { return nil }
    let folder = program[..<slash]
    return ["\(folder)/annotate-reader", "\(folder)/../libexec/annotate-reader"].first {
      access($0, X_OK) == 0
    }
  }

  /// The path of this program.
  private static var program: String? {
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
