#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where `annotate-reader` is: beside this program, or in `libexec` beside its folder. `PATH` isn't searched.
enum ReaderLocation {
  /// The path; nil when it is in neither place.
  static var path: String? {
    guard let program = ProgramLocation.path, let slash = program.lastIndex(of: "/") else { return nil }
    let folder = program[..<slash]
    return ["\(folder)/annotate-reader", "\(folder)/../libexec/annotate-reader"].first {
      access($0, X_OK) == 0
    }
  }
}
