#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A failed system call, with the error number it set.
struct SystemError: Error, Equatable {
  /// The value of `errno`.
  let code: Int32

  /// The failure of the call just made.
  static var last: SystemError { SystemError(code: errno) }

  /// The reason in words, without a full stop.
  var words: String {
    switch code {
    case ENOSPC: "the disk is full"
    case EDQUOT: "the disk quota is used up"
    case EFBIG: "the file size limit is reached"
    case EROFS: "the disk is read-only"
    case EACCES, EPERM: "permission denied"
    case ENOENT: "no such file or folder"
    case EEXIST: "already exists"
    case ENXIO: "nobody is reading from it"
    case EIO: "the disk reports an error"
    case EISDIR: "it is a folder"
    case ENOTDIR: "part of the path is not a folder"
    case ELOOP: "it is a symbolic link"
    case EMFILE, ENFILE: "too many files are open"
    case ENAMETOOLONG: "the name is too long"
    case EINTR: "every attempt was interrupted"
    default: "the system reports '\(Self.systemWords(of: code))'"
    }
  }

  /// What the user can do about it, whichever file it concerns; nil when that depends.
  var remedy: String? {
    switch code {
    case ENOSPC, EDQUOT: "free some space"
    case EFBIG: "raise the limit with 'ulimit -f'"
    case EROFS, EIO: "repair the disk"
    case EACCES, EPERM: "make the file writable"
    case EMFILE, ENFILE: "raise the limit with 'ulimit -n'"
    default: nil
    }
  }

  /// Returns an error that tells the user what could not be done, and to which file.
  func userError(for act: String, _ path: String, fix: String? = nil) -> UserError {
    // A listing shows the malformed part of a name as U+FFFD, and the file can't be opened by that name.
    let isMisread = code == ENOENT && FileSystem.isMisread(path)
    return UserError("cannot \(act): \(isMisread ? "its name is not UTF-8" : words)", at: path, fix: fix)
  }

  private static func systemWords(of code: Int32) -> String {
    guard let words = strerror(code) else { return "error \(code)" }
    return String(cString: words)
  }
}
