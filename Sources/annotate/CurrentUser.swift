import Annotator

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The person at the keyboard.
enum CurrentUser {
  /// Returns an environment variable that is set and not empty.
  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Returns the name that was asked for, or else `ANNOTATE_ANNOTATOR`, or else the login name.
  ///
  /// - Throws: an error if there is none, or if no session can have it.
  static func resolve(requested: String?) throws(UserError) -> String {
    guard let name = requested ?? variable("ANNOTATE_ANNOTATOR") ?? login else {
      throw UserError("your login name is unknown", fix: "give your name with --annotator NAME")
    }
    try SessionFile.checkAnnotator(name, isNew: true)
    return name
  }

  /// The name that this person logged in with.
  static var login: String? {
    getpwuid(getuid()).flatMap { $0.pointee.pw_name.map { String(cString: $0) } } ?? variable("USER")
  }

  /// This program's folder in the person's state folder of the XDG Base Directory Specification.
  static var stateFolder: String? {
    let base = variable("XDG_STATE_HOME") ?? variable("HOME").map { $0 + "/.local/state" }
    return base.flatMap { $0.hasPrefix("/") ? $0 + "/annotate" : nil }
  }
}
