#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Programs that the tests start.
enum Program {
  /// The `annotate` that was built along with the tests: it lies beside their bundle.
  static let annotate: String = {
    for argument in CommandLine.arguments where argument.contains(".xctest") {
      var folder = argument[...]
      while let slash = folder.lastIndex(of: "/") {
        folder = folder[..<slash]
        let candidate = "\(folder)/annotate"
        var status = stat()
        if stat(candidate, &status) == 0, status.st_mode & S_IFMT == S_IFREG { return candidate }
      }
    }
    return "annotate (not found beside \(CommandLine.arguments))"
  }()
}
