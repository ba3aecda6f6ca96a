#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes a dataset of many files: first into a temporary folder, which is renamed when everything is on
/// disk.
///
/// Files have mode 0600, folders 0700. If the dataset isn't published, nothing is left on disk. Temporary
/// folders of the same dataset left by killed programs are removed.
package final class FolderSink: ExportSink {
  private let path: String
  private let temporary: String
  private let rule: OutputRule
  private let names: FolderNames
  private var open: [(name: String, file: OpenFile, length: Int)] = []
  private var isPublished = false
  private static let openLimit = 8

  /// Creates the temporary folder.
  ///
  /// - Parameter names: the names of files that the format writes; a folder that contains anything else isn't
  ///   replaced.
  /// - Throws: an error if the rule forbids it, or if the folder can't be created.
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

  /// False: a folder never loses its reader.
  package var isClosed: Bool { false }

  /// Throws an error, because this dataset is a folder.
  package func write(_ bytes: [UInt8]) throws(UserError) {
    throw UserError("the format writes a file, not a folder", at: path)
  }

  /// Appends bytes to a file.
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

  /// Waits for the disk and renames the folder.
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
    // Not any earlier: one of them may be the previous dataset, moved away by a program that was killed
    // before it put the new one in its place.
    for path in TemporaryName.abandoned(beside: place.target) { names.remove(path) }
  }
}

extension FolderSink {
  /// Returns the index in `open` of a file, opening or creating it if necessary.
  private func indexOfOpen(_ name: String) throws(SystemError) -> Int {
    if let index = open.firstIndex(where: { $0.name == name }) { return index }
    if open.count == Self.openLimit { open.removeFirst() }
    let path = "\(temporary)/\(name)"
    try FileSystem.makeFolder(FileSystem.split(path).folder)
    let file = try OpenFile(path, .updating)
    open.append((name, file, Int(try file.status().st_size)))
    return open.count - 1
  }

  /// Renames the temporary folder; an earlier export is moved away first, and its files are then removed by
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
