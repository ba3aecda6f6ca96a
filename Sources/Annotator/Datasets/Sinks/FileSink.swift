/// Writes a dataset that is a single file: first to a temporary file beside it, which is renamed when
/// everything is on disk.
///
/// The file has mode 0600. If it isn't published, nothing is left on disk. Temporary files of the same
/// dataset left by killed programs are removed.
package final class FileSink: ExportSink {
  private let path: String
  private let temporary: String
  private let rule: OutputRule
  private let file: OpenFile
  private var buffer: [UInt8] = []
  private var length = 0
  private var isPublished = false
  private static let chunk = 1 << 18

  /// Creates the temporary file.
  ///
  /// - Throws: an error if the rule forbids it, or if its folder can't be written to.
  init(_ place: OutputPlace, _ rule: OutputRule) throws(UserError) {
    try rule.checkFile(place)
    path = place.path
    self.rule = rule
    temporary = TemporaryName.beside(place.target)
    for path in TemporaryName.abandoned(beside: place.target) { FileSystem.remove(path) }
    do throws(SystemError) {
      file = try OpenFile(temporary, .creating)
    } catch {
      throw error.userError(for: "create the file", path)
    }
  }

  deinit {
    if !isPublished { FileSystem.remove(temporary) }
  }

  /// False: a file never loses its reader.
  package var isClosed: Bool { false }

  /// Returns the path of the temporary file.
  package func fileForWriting() throws(UserError) -> String { temporary }

  /// Writes bytes.
  package func write(_ bytes: [UInt8]) throws(UserError) {
    // Long writes bypass the buffer.
    let isLong = bytes.count >= Self.chunk / 8
    if !isLong { buffer += bytes }
    guard isLong || buffer.count >= Self.chunk else { return }
    try failing { () throws(SystemError) in
      try flush()
      if isLong { try append(bytes) }
    }
  }

  /// Throws an error, because this dataset is a single file.
  package func write(_ bytes: [UInt8], to file: String) throws(UserError) {
    throw UserError("the format writes a folder, not a file", at: path)
  }

  /// Waits for the disk and renames the file.
  package func publish() throws(UserError) {
    let place = try OutputPlace(path)
    try rule.checkFile(place)
    try failing { () throws(SystemError) in
      try flush()
      try file.setMode(0o600)
      try file.sync()
      try FileSystem.rename(temporary, to: place.target)
      isPublished = true
      try FileSystem.syncFolder(FileSystem.split(place.target).folder)
    }
  }
}

extension FileSink {
  private func flush() throws(SystemError) {
    try append(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private func append(_ bytes: [UInt8]) throws(SystemError) {
    try file.write(bytes, at: length)
    length += bytes.count
  }

  private func failing(_ act: () throws(SystemError) -> Void) throws(UserError) {
    do throws(SystemError) {
      try act()
    } catch {
      throw error.userError(for: "write the file", path)
    }
  }
}
