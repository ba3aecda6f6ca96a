#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
@testable import Annotator

/// A folder of its own for a test, removed with everything in it when the test ends.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = "/tmp/annotate-test-\(getpid())-\(UInt64.random(in: .min ... .max))"
    try FileSystem.makeFolder(path)
  }

  /// Writes a text to a file in the folder, and returns the file's path.
  func file(_ text: String, named name: String) throws -> String {
    try FileSystem.create("\(path)/\(name)", Array(text.utf8))
    return "\(path)/\(name)"
  }

  deinit {
    Self.remove(path)
  }

  static func remove(_ folder: String) {
    for name in (try? FileSystem.names(in: folder)) ?? [] where unlink("\(folder)/\(name)") != 0 {
      remove("\(folder)/\(name)")
    }
    rmdir(folder)
  }
}
