import Annotator

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Who sits at the keyboard.
enum CurrentUser {
  /// An environment variable that is set and not empty.
  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The name that was asked for, else `ANNOTATE_ANNOTATOR`, else the login name.
  ///
  /// - Throws: when there is none, or no session can have it.
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

  /// The folder of this person's state, as the XDG Base Directory Specification has it, with our own name.
  static var stateFolder: String? {
    let base = variable("XDG_STATE_HOME") ?? variable("HOME").map { $0 + "/.local/state" }
    return base.flatMap { $0.hasPrefix("/") ? $0 + "/annotate" : nil }
  }
}
