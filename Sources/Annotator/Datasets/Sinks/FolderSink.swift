#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes a dataset of many files: into a temporary folder, which takes its name when everything is on the
/// disk.
///
/// Files have mode 0600, folders 0700. If it is not published, nothing is left on the disk. What killed
/// programs left of the same dataset is removed.
package final class FolderSink: ExportSink {
  private let path: String
  private let temporary: String
  private let rule: OutputRule
  private let names: FolderNames
  private var open: [(name: String, file: OpenFile, length: Int)] = []
  private var isPublished = false
  private static let openLimit = 8

  /// Begins a folder.
  ///
  /// - Parameter names: what the format writes; a folder that holds anything else is not replaced.
  /// - Throws: an error when the rule forbids it, or when the folder cannot be made.
  init(_ place: OutputPlace, _ rule: OutputRule, names: FolderNames) throws(UserError) {
    try rule.checkFolder(place, names: names)
    path = place.path
    self.rule = rule
    self.names = names
    temporary = TemporaryName.beside(place.target)
    do throws(SystemError) {
      try FileSystem.makeFolder(temporary)
    } catch {
      throw error.userError(for: "create the folder", path)
    }
  }

  deinit {
    if !isPublished { FileSystem.removeFolder(temporary) }
  }

  /// A folder is always read.
  package var isClosed: Bool { false }

  /// Refuses: this dataset is a folder.
  package func write(_ bytes: [UInt8]) throws(UserError) {
    throw UserError("the format writes a file, not a folder", at: path)
  }

  /// Writes bytes after those of a file.
  package func write(_ bytes: [UInt8], to file: String) throws(UserError) {
    try failing { () throws(SystemError) in
      let index = try indexOfOpen(file)
      try open[index].file.write(bytes, at: open[index].length)
      open[index].length += bytes.count
    }
  }

  /// Writes a file that must be new.
  package func create(_ file: String, _ bytes: [UInt8]) throws(UserError) {
    guard !FileSystem.exists("\(temporary)/\(file)") else {
      throw UserError(
        "two sessions would write the file '\(file)'", at: path, fix: "export each session once")
    }
    try write(bytes, to: file)
  }

  /// Waits for the disk and gives the folder its name.
  package func publish() throws(UserError) {
    let place = try OutputPlace(path)
    try rule.checkFolder(place, names: names)
    try failing { () throws(SystemError) in
      open.removeAll()
      FileSystem.syncEverything()
      try takeName(place.target)
      isPublished = true
      try FileSystem.syncFolder(FileSystem.split(place.target).folder)
    }
    // Not before: one may be the earlier dataset, moved away by a program that was killed before it put the
    // new one in its place.
    for path in TemporaryName.abandoned(beside: place.target) { names.remove(path) }
  }
}

extension FolderSink {
  /// Where in `open` a file is, which is opened or made if need be.
  private func indexOfOpen(_ name: String) throws(SystemError) -> Int {
    if let index = open.firstIndex(where: { $0.name == name }) { return index }
    if open.count == Self.openLimit { open.removeFirst() }
    let path = "\(temporary)/\(name)"
    try FileSystem.makeFolder(FileSystem.split(path).folder)
    let file = try OpenFile(path, .updating)
    open.append((name, file, Int(try file.status().st_size)))
    return open.count - 1
  }

  /// Renames the temporary folder; an earlier export is moved away first, and then its files are removed by
  /// name.
  private func takeName(_ target: String) throws(SystemError) {
    guard FileSystem.exists(target) else { return try FileSystem.rename(temporary, to: target) }
    let old = TemporaryName.beside(target)
    try FileSystem.rename(target, to: old)
    do throws(SystemError) {
      try FileSystem.rename(temporary, to: target)
    } catch {
      try FileSystem.rename(old, to: target)
      throw error
    }
    names.remove(old)
  }

  private func failing(_ act: () throws(SystemError) -> Void) throws(UserError) {
    do throws(SystemError) {
      try act()
    } catch {
      throw error.userError(for: "write the folder", path)
    }
  }
}
