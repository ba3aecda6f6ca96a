#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension FileSystem {
  /// Whether a path names a folder, or a link to one.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(RawPath(path).bytes, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Removes a folder with as much of its content as possible; removes links without following them.
  static func removeFolder(_ path: String) {
    for name in (try? names(in: path)) ?? [] where unlink("\(path)/\(name)") != 0 {
      removeFolder("\(path)/\(name)")
    }
    rmdir(path)
  }

  /// The kind of a folder's entry; a link is neither a file nor a folder.
  enum EntryKind {
    case file, folder, other
  }

  /// Returns the kind of the entry at a path.
  static func entryKind(of path: String) -> EntryKind {
    var status = stat()
    guard lstat(RawPath(path).bytes, &status) == 0 else { return .other }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  }

  /// Returns a description of the kind of an entry that isn't a regular file.
  static func oddKind(of path: String) -> String {
    var status = stat()
    guard lstat(path, &status) == 0 else { return SystemError.last.words }
    return switch status.st_mode & S_IFMT {
    case S_IFDIR: "it is a folder"
    case S_IFLNK: "it is a symbolic link"
    case S_IFIFO: "it is a named pipe"
    case S_IFSOCK: "it is a socket"
    default: "it is a device"
    }
  }

  /// Returns the mode for the files in a folder.
  ///
  /// The mode gives access to the owner alone or, in a team's folder, whose files belong to its group
  /// (setgid), to the group as well, with the group's rights to the folder.
  static func fileMode(in folder: String) -> mode_t {
    var status = stat()
    guard stat(folder, &status) == 0, status.st_mode & S_ISGID != 0 else { return 0o600 }
    return 0o600 | (status.st_mode & 0o060)
  }

  /// Returns the group of a team's folder, to which the files in it belong; nil for any other folder.
  static func group(of folder: String) -> gid_t? {
    var status = stat()
    return stat(folder, &status) == 0 && status.st_mode & S_ISGID != 0 ? status.st_gid : nil
  }

  /// Removes a folder if it's empty.
  static func removeEmptyFolder(_ path: String) {
    rmdir(path)
  }

  /// Gives a file a second name, which must be free.
  static func link(_ path: String, to other: String) throws(SystemError) {
    #if canImport(Glibc)
      _ = try OpenFile.retrying { Glibc.link(path, other) }
    #elseif canImport(Musl)
      _ = try OpenFile.retrying { Musl.link(path, other) }
    #else
      _ = try OpenFile.retrying { Darwin.link(path, other) }
    #endif
  }

  /// Waits until everything written is on the disks: one wait for thousands of files.
  static func syncEverything() { sync() }
}
