/// The files that tell git how to handle a folder of sessions.
package enum GitFiles {
  /// The name of the merge driver for sessions in git's configuration.
  package static let driver = "annotate-session"

  /// Returns the shell command with which git merges two versions of a session.
  ///
  /// It calls the program by its path, since git may be started with another `PATH`, or by its name once the
  /// path no longer exists. If the program doesn't merge the versions, git's own merge leaves both in the
  /// file between markers, and the merge fails, so that no answer is lost silently.
  ///
  /// - Parameter program: the path of this program; nil when unknown.
  package static func command(program: String?) -> String {
    let name = program.map { ShellWord($0).text.split(separator: "%", omittingEmptySubsequences: false) }
    let path = name.map { "p=" + $0.joined(separator: "%%") + "; test -x \"$p\" || p=annotate" }
    return (path ?? "p=annotate") + "; \"$p\" merge --driver %O %A %B || "
      + "{ git merge-file -L ours -L base -L theirs %A %O %B; exit 1; }"
  }

  /// Adds the lines that git needs to the folder's files, unless they are already there.
  ///
  /// - Returns: the files that were changed.
  /// - Throws: an error when a file cannot be read or written.
  package static func write(in folder: String) throws(UserError) -> [String] {
    let wanted = [
      ("\(folder)/.gitattributes", ["*.json merge=\(driver)", "\(Assignment.fileName) merge=union"]),
      ("\(folder)/.gitignore", [".*.lock", ".*.tmp-*", ".probe-*", "*.json.journal"]),
    ]
    var changed: [String] = []
    for (path, lines) in wanted where try add(lines, to: path) { changed.append(path) }
    return changed
  }

  private static func add(_ lines: [String], to path: String) throws(UserError) -> Bool {
    let there = FileSystem.exists(path) ? try FileSystem.read(path, limit: 1 << 20) : []
    let known = Set(String(decoding: there, as: UTF8.self).split(separator: "\n").map(String.init))
    let missing = lines.filter { !known.contains($0) }
    guard !missing.isEmpty else { return false }
    let end: [UInt8] = there.isEmpty || there.last == 0x0A ? [] : [0x0A]
    do throws(SystemError) {
      try FileSystem.replace(path, there + end + Array((missing.joined(separator: "\n") + "\n").utf8))
    } catch {
      throw error.userError(for: "write the file", path)
    }
    return true
  }
}
