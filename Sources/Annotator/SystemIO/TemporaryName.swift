#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Names for what is written before it may be seen.
enum TemporaryName {
  /// A path in the same folder, whose name begins with a dot.
  static func beside(_ path: String) -> String {
    let (folder, name) = FileSystem.split(path)
    return "\(folder)/\(FileSystem.temporaryPrefix(of: name))\(getpid())-\(UInt32.random(in: .min ... .max))"
  }
}
