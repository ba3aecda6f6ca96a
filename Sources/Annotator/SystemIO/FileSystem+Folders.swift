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

  /// Removes a folder with everything in it, as far as it can be; links are removed, not followed.
  static func removeFolder(_ path: String) {
    for name in (try? names(in: path)) ?? [] where unlink("\(path)/\(name)") != 0 {
      removeFolder("\(path)/\(name)")
    }
    rmdir(path)
  }

  /// What an entry of a folder is; a link is neither file nor folder.
  enum EntryKind {
    case file, folder, other
  }

  /// What has that name.
  static func entryKind(of path: String) -> EntryKind {
    var status = stat()
    guard lstat(RawPath(path).bytes, &status) == 0 else { return .other }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  }

  /// What something is that is not a regular file, in words.
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

  /// The mode of the files in a folder: for the owner alone, and in a folder of a team, whose files belong to
  /// its group (setgid), for the group as far as the folder is.
  static func fileMode(in folder: String) -> mode_t {
    var status = stat()
    guard stat(folder, &status) == 0, status.st_mode & S_ISGID != 0 else { return 0o600 }
    return 0o600 | (status.st_mode & 0o060)
  }

  /// Removes a folder that has nothing in it.
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

  /// Waits until what was written is on the disks: one wait for thousands of files.
  static func syncEverything() { sync() }
}
