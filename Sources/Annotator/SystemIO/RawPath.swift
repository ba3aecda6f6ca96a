#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The bytes of a path as the system knows it.
///
/// A name that isn't UTF-8 reaches the program with U+FFFD in place of its malformed parts. If no entry has
/// such a name, it stands for the only entry of its folder that decodes to it.
struct RawPath {
  /// The bytes, followed by a zero.
  let bytes: [CChar]

  /// Finds the bytes; uses the path's own bytes when no entry, or more than one, decodes to it.
  init(_ path: String) {
    bytes = Self.found(path) ?? Array(path.utf8CString)
  }

  private static func found(_ path: String) -> [CChar]? {
    guard path.unicodeScalars.contains("\u{FFFD}"), !FileSystem.exists(path) else { return nil }
    let (folder, name) = FileSystem.split(path)
    let place = RawPath(folder).bytes
    guard let stream = opendir(place) else { return nil }
    defer { closedir(stream) }
    var found: [CChar]?
    while let entry = readdir(stream) {
      let raw = FileSystem.name(of: entry)
      guard FileSystem.text(of: raw) == name else { continue }
      if found != nil { return nil }
      found = place.dropLast() + [0x2F] + raw
    }
    return found
  }
}

extension FileSystem {
  /// Whether a path has U+FFFD in place of something malformed, so that nothing can be written by its name.
  static func isMisread(_ path: String) -> Bool {
    guard path.unicodeScalars.contains("\u{FFFD}"), !exists(path) else { return false }
    let (folder, name) = split(path)
    return name.unicodeScalars.contains("\u{FFFD}") || folder != path && isMisread(folder)
  }

  /// Returns the bytes of an entry's name, followed by a zero.
  static func name(of entry: UnsafeMutablePointer<dirent>) -> [CChar] {
    withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: Int(entry.pointee.d_reclen)) {
        Array(UnsafeBufferPointer(start: $0, count: strlen($0) + 1))
      }
    }
  }

  /// Returns a name as text, with U+FFFD in place of anything that isn't UTF-8.
  static func text(of name: [CChar]) -> String {
    String(decoding: name.dropLast().lazy.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
