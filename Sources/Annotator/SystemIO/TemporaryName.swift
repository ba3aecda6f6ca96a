#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Names for what is written before it may be seen. They say who writes it, so that what a killed program
/// left can be removed.
enum TemporaryName {
  /// A path in the same folder, whose name begins with a dot.
  static func beside(_ path: String) -> String {
    let (folder, name) = FileSystem.split(path)
    return "\(folder)/\(prefix(of: name))\(machine)-\(getpid())-\(UInt32.random(in: .min ... .max))"
  }

  /// What programs of this machine that have ended left in the folder of a path under such names.
  ///
  /// - Parameter isOfAny: whether those of all files in the folder are meant, not only those of the path.
  static func abandoned(beside path: String, ofAny isOfAny: Bool = false) -> [String] {
    let (folder, name) = FileSystem.split(path)
    return names(in: folder, beginningWith: isOfAny ? "." : prefix(of: name)).filter(isAbandoned).map {
      "\(folder)/\($0)"
    }
  }

  /// Removes all files of such names of a path, which nobody but the caller may write to.
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

  /// Where the numbers of processes mean what they mean here, in few characters: this machine since it was
  /// started, and the container in it.
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
