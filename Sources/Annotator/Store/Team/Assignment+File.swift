extension Assignment {
  /// The name of the file in the folder of the sessions.
  package static let fileName = "assignments.tsv"
  private static let heading = "article\tannotator"

  /// The text of the file, with a heading.
  package var text: String {
    ([Self.heading] + tasks.map { "\($0.article)\t\($0.annotator)" }).joined(separator: "\n") + "\n"
  }

  /// Parses a file's text, skipping empty lines and those that begin with #.
  ///
  /// - Throws: an error that names the line that isn't a task.
  package init(text: String, name: String) throws(UserError) {
    var tasks: [Task] = []
    if let conflict = GitConflict(Array(text.utf8)) {
      throw UserError(
        "this file has unresolved git conflict markers", at: "\(name):\(conflict.line)",
        fix: "keep the lines of both versions, and delete the markers")
    }
    for (number, line) in text.lines.enumerated() {
      guard !line.isEmpty, !line.hasPrefix("#"), line != Self.heading else { continue }
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else {
        throw UserError(
          "the line is not an article, a tab and a person", at: "\(name):\(number + 1)",
          fix: "for example: articles/plan.txt<tab>ana")
      }
      tasks.append(Task(article: String(parts[0]), annotator: String(parts[1])))
    }
    self.init(tasks)
  }

  /// Reads the file of a sessions folder; nil when there is none.
  ///
  /// - Throws: an error when it cannot be read or a line isn't a task.
  package static func read(of store: SessionStore) throws(UserError) -> Assignment? {
    let path = "\(store.folder)/\(fileName)"
    guard FileSystem.exists(path) else { return nil }
    let bytes = try FileSystem.read(path, limit: SessionFile.sizeLimit)
    return try Assignment(text: String(decoding: bytes, as: UTF8.self), name: path)
  }

  /// Writes the file in a sessions folder, replacing any that exists.
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

  /// Returns the articles in a folder, that is, its files by name without hidden ones, and remarks on those
  /// left out.
  ///
  /// - Throws: an error when the folder cannot be read or holds no file.
  package static func articles(in folder: String) throws(UserError) -> (articles: [String], remarks: [String])
  {
    let trimmed = folder.utf8.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let names: [String]
    do throws(SystemError) {
      names = try FileSystem.names(in: trimmed).filter { $0.utf8.first != 0x2E }
    } catch {
      throw error.userError(for: "read the folder", folder)
    }
    let paths = names.filter { $0 != fileName && !$0.hasSuffix(".json.journal") }.map { "\(trimmed)/\($0)" }
    let folders = paths.filter { FileSystem.isFolder($0) }
    let files = paths.filter { path in
      !FileSystem.isFolder(path)
        && !(path.hasSuffix(".json") && (try? SessionHeading(path: path))?.annotator != nil)
    }
    guard !files.isEmpty else { throw UserError("there are no articles in the folder", at: folder) }
    var remarks =
      folders.isEmpty
      ? []
      : [
        "Left out: folders in \(folder.visibleOnOneLine), which can be assigned one by one: \(list(folders))."
      ]
    let (articles, remarksOnFiles) = distinct(files)
    remarks += remarksOnFiles
    return (articles, remarks)
  }

  /// Returns the files with some content that no earlier file has, and remarks on the others.
  private static func distinct(_ files: [String]) -> (articles: [String], remarks: [String]) {
    var (articles, remarks): ([String], [String]) = ([], [])
    var first: [SHA256Digest: String] = [:]
    for path in files {
      guard let bytes = try? FileSystem.read(path, limit: SessionFile.sizeLimit) else {
        articles.append(path)
        continue
      }
      if bytes.allSatisfy({ $0 <= 0x20 }) {
        remarks.append("Left out: \(path.visibleOnOneLine), which is empty.")
      } else if let same = first.updateValue(path, forKey: SHA256Digest(of: bytes)) {
        first[SHA256Digest(of: bytes)] = same
        remarks.append("Left out: \(path.visibleOnOneLine), the same text as \(same.visibleOnOneLine).")
      } else {
        articles.append(path)
      }
    }
    return (articles, remarks)
  }

  private static func list(_ paths: [String]) -> String {
    let more = paths.count > 5 ? " and \(paths.count - 5) more" : ""
    return paths.prefix(5).map(\.visibleOnOneLine).joined(separator: ", ") + more
  }
}
