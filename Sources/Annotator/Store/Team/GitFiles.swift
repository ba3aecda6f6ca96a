/// The files by which git knows what to do with a folder of sessions.
package enum GitFiles {
  /// What a session is merged by, as git's configuration calls it.
  package static let driver = "annotate-session"

  /// The line of shell by which git merges two versions of a session.
  ///
  /// The program is called by its path, because git may be started by something that has another `PATH`, and
  /// by its name once it is no longer there. Where it does not merge them, git's own merge leaves both
  /// versions in the file, between markers, and the merge fails: no answer is lost without a word.
  ///
  /// - Parameter program: the path of this program; nil when that is unknown.
  package static func command(program: String?) -> String {
    let name = program.map { ShellWord($0).text.split(separator: "%", omittingEmptySubsequences: false) }
    let path = name.map { "p=" + $0.joined(separator: "%%") + "; test -x \"$p\" || p=annotate" }
    return (path ?? "p=annotate") + "; \"$p\" merge --driver %O %A %B || "
      + "{ git merge-file -L ours -L base -L theirs %A %O %B; exit 1; }"
  }

  /// Writes the lines that git needs to the folder's files, if they are not there.
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
