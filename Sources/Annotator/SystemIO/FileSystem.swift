#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Operations on the names in folders.
enum FileSystem {
  /// Splits a path into its folder and its name.
  static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return (".", path) }
    let folder = String(path[..<slash])
    return (folder.isEmpty ? "/" : folder, String(path[path.utf8.index(after: slash)...]))
  }

  /// Reads a regular file of at most `limit` bytes.
  static func read(_ path: String, limit: Int) throws(UserError) -> [UInt8] {
    var oddity: String?
    do throws(SystemError) {
      let file = try OpenFile(path, .reading)
      let status = try file.status()
      let isRegular = status.st_mode & S_IFMT == S_IFREG
      if isRegular, Int(status.st_size) <= limit { return try file.read(Int(status.st_size)) }
      if !isRegular { oddity = oddKind(of: path) }
    } catch {
      guard error.code == ENXIO else { throw error.userError(for: "read the file", path) }
      oddity = oddKind(of: path)
    }
    if let oddity { throw UserError("cannot read the file: \(oddity)", at: path) }
    throw UserError("this is larger than \(limit >> 20) MiB", at: path)
  }

  /// Returns the size of a regular file in bytes; nil when the path doesn't name one.
  static func size(of path: String) -> Int? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Whether anything has this path, even a broken link.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Returns the reason why this user may not read a file, in words; nil when nothing prevents it.
  static func refusal(toRead path: String) -> String? {
    access(path, R_OK) == 0 ? nil : SystemError.last.words
  }

  /// Makes a folder, and any missing folders above it, with mode 0700.
  static func makeFolder(_ path: String) throws(SystemError) {
    guard !exists(path) else { return }
    let parent = split(path).folder
    if parent != path { try makeFolder(parent) }
    do throws(SystemError) {
      _ = try OpenFile.retrying { mkdir(path, 0o700) }
    } catch {
      guard error.code == EEXIST else { throw error }
      return
    }
    try syncFolder(parent)
  }

  /// Waits until the names in a folder are on the disk.
  static func syncFolder(_ path: String) throws(SystemError) {
    try OpenFile(folder: path).sync()
  }

  /// Renames a file, replacing any file that already has the new name.
  static func rename(_ path: String, to other: String) throws(SystemError) {
    #if canImport(Glibc)
      _ = try OpenFile.retrying { Glibc.rename(path, other) }
    #elseif canImport(Musl)
      _ = try OpenFile.retrying { Musl.rename(path, other) }
    #else
      _ = try OpenFile.retrying { Darwin.rename(path, other) }
    #endif
  }

  /// Removes a name if possible.
  static func remove(_ path: String) {
    _ = unlink(path)
  }

  /// Returns the names in a folder, sorted by their bytes, with U+FFFD in place of any part that isn't UTF-8.
  static func names(in folder: String) throws(SystemError) -> [String] {
    guard let stream = opendir(RawPath(folder).bytes) else { throw SystemError.last }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = text(of: Self.name(of: entry))
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Makes a file with the mode that its folder calls for and waits until its content is on the disk.
  ///
  /// - Returns: the stamp of the new file.
  @discardableResult
  static func create(_ path: String, _ bytes: [UInt8]) throws(SystemError) -> FileStamp {
    let file = try OpenFile(path, .creating)
    do throws(SystemError) {
      try file.setMode(fileMode(in: split(path).folder))
      try file.write(bytes, at: 0)
      try file.sync()
      return try file.stamp()
    } catch {
      remove(path)
      throw error
    }
  }

  /// Replaces a file atomically: writes and syncs a temporary file in the same folder, renames it, and syncs
  /// the folder.
  ///
  /// If it throws, the file has either its old content or the new one, which may not be on the disk yet.
  ///
  /// - Returns: the stamp of the new file.
  @discardableResult
  static func replace(_ path: String, _ bytes: [UInt8]) throws(SystemError) -> FileStamp {
    let folder = split(path).folder
    let temporary = TemporaryName.beside(path)
    let stamp = try create(temporary, bytes)
    do throws(SystemError) {
      try rename(temporary, to: path)
    } catch {
      remove(temporary)
      throw error
    }
    try syncFolder(folder)
    return stamp
  }

  /// The identifier of this process and the name of this machine.
  static var ownName: (process: Int, host: String) {
    var name = [CChar](repeating: 0, count: 256)
    let isKnown = gethostname(&name, name.count - 1) == 0
    let bytes = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return (Int(getpid()), isKnown ? String(decoding: bytes, as: UTF8.self) : "unknown")
  }
}
