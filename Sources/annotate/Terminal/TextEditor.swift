import Annotator

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The person's editor, for a text that is too long for a line: `VISUAL`, or else `EDITOR`, or else `vi`. No
/// shell is involved.
struct TextEditor {
  /// The program and its arguments.
  let command: [String]
  private let folder: String

  /// The largest text that is read back, in bytes.
  private static let limit = 4 << 20

  /// Reads the environment of a terminal.
  init(_ terminal: Terminal) {
    let named = ["VISUAL", "EDITOR"].lazy.compactMap(terminal.variable).first { !$0.isEmpty } ?? "vi"
    command = named.split(separator: " ").map(String.init)
    folder = terminal.variable("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
  }

  /// Lets the person edit a text, in a file that only they can read.
  ///
  /// - Parameter lend: gives the terminal to the editor (true) and takes it back.
  /// - Returns: the text as it was left, without line ends and spaces at its end.
  /// - Throws: an error if the editor can't be used or reports that it failed.
  func edit(_ text: String, lend: (_ isLent: Bool) -> Void) throws(UserError) -> String {
    let path = "\(folder)/annotate-note-\(SessionOpener.newID()).txt"
    let file = PersonalFile(path)
    let original = text.isEmpty ? "" : text + "\n"
    guard file.write(original) else {
      throw UserError("cannot write a temporary file", at: folder, fix: "set TMPDIR to another folder")
    }
    lend(true)
    defer { lend(false) }
    do throws(UserError) {
      try run(path)
      let edited = try Self.text(of: file, at: path)
      unlink(path)
      return edited.withoutLineEnds
    } catch {
      // What the person has written is theirs, whatever the editor made of it.
      guard access(path, F_OK) == 0, file.read(limit: Self.limit) != Array(original.utf8) else {
        unlink(path)
        throw error
      }
      throw UserError(error.what, at: error.place, fix: "your text is in \(path)")
    }
  }

  private static func text(of file: PersonalFile, at path: String) throws(UserError) -> String {
    guard access(path, F_OK) == 0 else {
      throw UserError("the editor removed its file; the note is unchanged")
    }
    guard let bytes = file.read(limit: limit), let text = String(validating: bytes, as: UTF8.self) else {
      throw UserError("the editor did not save UTF-8 text of at most 4 MiB; the note is unchanged")
    }
    return text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text
  }

  /// Saves a text that couldn't be stored, in a file that only the person can read.
  ///
  /// - Returns: its path; nil if it couldn't be written either.
  func keep(_ text: String) -> String? {
    let path = "\(folder)/annotate-note-\(SessionOpener.newID()).txt"
    return PersonalFile(path).write(text + "\n") ? path : nil
  }

  private func run(_ path: String) throws(UserError) {
    guard let child = ChildProcess.start(command + [path]) else {
      throw UserError(
        "cannot start '\(command.joined(separator: " "))'", fix: "set EDITOR, or type note TEXT")
    }
    let status = Signals.leavingKeyboardToChild { child.wait() }
    guard status == 0 else {
      throw UserError("the editor exited with status \(status); the note is unchanged")
    }
  }
}

extension String {
  /// The text without line ends and spaces at its end.
  fileprivate var withoutLineEnds: String {
    var text = Substring(self)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
