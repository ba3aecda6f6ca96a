#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Names for files that aren't ready to be seen. A name records the process writing the file, so that the
/// leftovers of a killed program can be removed.
enum TemporaryName {
  /// Returns a path in the same folder, with a name that begins with a dot.
  static func beside(_ path: String) -> String {
    let (folder, name) = FileSystem.split(path)
    return "\(folder)/\(prefix(of: name))\(machine)-\(getpid())-\(UInt32.random(in: .min ... .max))"
  }

  /// Returns the files with such names that processes of this machine left beside a path when they ended.
  ///
  /// - Parameter isOfAny: whether to include the leftovers for all files in the folder, not only for this
  ///   path.
  static func abandoned(beside path: String, ofAny isOfAny: Bool = false) -> [String] {
    let (folder, name) = FileSystem.split(path)
    return names(in: folder, beginningWith: isOfAny ? "." : prefix(of: name)).filter(isAbandoned).map {
      "\(folder)/\($0)"
    }
  }

  /// Removes all files with such names for a path, which only the caller may be writing to.
  static func removeFiles(beside path: String) {
    let (folder, name) = FileSystem.split(path)
    for name in names(in: folder, beginningWith: prefix(of: name)) { FileSystem.remove("\(folder)/\(name)") }
  }

  private static func names(in folder: String, beginningWith prefix: String) -> [String] {
    ((try? FileSystem.names(in: folder)) ?? []).filter { $0.utf8.starts(with: prefix.utf8) }
  }

  private static let mark = ".tmp-"

  private static func prefix(of name: String) -> String {
    ".\(String(decoding: name.utf8.prefix(200), as: UTF8.self))\(mark)"
  }

  /// A short mark of the scope in which process identifiers are unique: this machine since it was started,
  /// and the container on it.
  private static let machine: String = {
    let boot = (try? OpenFile("/proc/sys/kernel/random/boot_id", .reading).read(64)) ?? []
    var container = [CChar](repeating: 0, count: 64)
    let length = readlink("/proc/self/ns/pid", &container, container.count)
    let parts =
      Array(FileSystem.ownName.host.utf8) + boot
      + container.prefix(max(0, length)).map { UInt8(bitPattern: $0) }
    return String(SHA256Digest(of: parts).hex.prefix(8))
  }()

  private static func isAbandoned(_ name: String) -> Bool {
    let parts = name.split(separator: "-").suffix(3)
    guard parts.count == 3, name.hasSuffix(mark + parts.joined(separator: "-")), let first = parts.first,
      let process = pid_t(parts[parts.startIndex + 1]), process > 0, UInt32(parts[parts.endIndex - 1]) != nil
    else { return false }
    return first == machine && kill(process, 0) != 0 && errno == ESRCH
  }
}
