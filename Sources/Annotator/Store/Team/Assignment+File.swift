extension Assignment {
  /// What the file is called in the folder of the sessions.
  package static let fileName = "assignments.tsv"
  private static let heading = "article\tannotator"

  /// The file's text, with a heading.
  package var text: String {
    ([Self.heading] + tasks.map { "\($0.article)\t\($0.annotator)" }).joined(separator: "\n") + "\n"
  }

  /// Reads a file's text; empty lines and those that begin with # are skipped.
  ///
  /// - Throws: an error that names the line that is no task.
  package init(text: String, name: String) throws(UserError) {
    var tasks: [Task] = []
    for (number, line) in text.lines.enumerated() {
      guard !line.isEmpty, !line.hasPrefix("#"), line != Self.heading else { continue }
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else {
        throw UserError(
          "the line is not an article and a person with a tab between them", at: "\(name):\(number + 1)",
          fix: "write it as in: articles/plan.txt, a tab, ana")
      }
      tasks.append(Task(article: String(parts[0]), annotator: String(parts[1])))
    }
    self.init(tasks)
  }

  /// Reads the file of a sessions folder; nil when there is none.
  ///
  /// - Throws: an error when it cannot be read or a line is no task.
  package static func read(of store: SessionStore) throws(UserError) -> Assignment? {
    let path = "\(store.folder)/\(fileName)"
    guard FileSystem.exists(path) else { return nil }
    let bytes = try FileSystem.read(path, limit: SessionFile.sizeLimit)
    return try Assignment(text: String(decoding: bytes, as: UTF8.self), name: path)
  }

  /// Writes the file in a sessions folder, in place of the one that is there.
  ///
  /// - Throws: an error when it cannot be written.
  package func write(to store: SessionStore) throws(UserError) {
    let path = "\(store.folder)/\(Self.fileName)"
    do throws(SystemError) {
      try FileSystem.replace(path, Array(text.utf8))
    } catch {
      throw error.userError(for: "write the assignments", path)
    }
  }

  /// The articles in a folder: its files by name, without hidden ones.
  ///
  /// - Throws: an error when the folder cannot be read or holds no file.
  package static func articles(in folder: String) throws(UserError) -> [String] {
    let trimmed = folder.utf8.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let names: [String]
    do throws(SystemError) {
      names = try FileSystem.names(in: trimmed).filter { $0.utf8.first != 0x2E }
    } catch {
      throw error.userError(for: "read the folder", folder)
    }
    let articles = names.filter { $0 != fileName && !$0.hasSuffix(".json.journal") }
    let files = articles.map { "\(trimmed)/\($0)" }.filter { path in
      !FileSystem.isFolder(path)
        && !(path.hasSuffix(".json") && (try? SessionHeading(path: path))?.annotator != nil)
    }
    guard !files.isEmpty else { throw UserError("there are no articles in the folder", at: folder) }
    return files
  }
}
