/// The changes stored in a session file, read from it on demand.
struct StoredHistory: Sendable {
  /// The place of a change: its offset and its length in bytes.
  struct Entry: Sendable {
    let offset: Int
    let count: Int
  }

  /// The source of the bytes.
  enum Source: Sendable {
    /// The whole file.
    case memory([UInt8])
    /// A file that stays open, and its version when it was read.
    case file(OpenFile, FileVersion)

    /// Creates a source from the current version of a file.
    init(_ file: OpenFile, _ name: String) throws(UserError) {
      do throws(SystemError) {
        self = .file(file, try file.version())
      } catch {
        throw error.userError(for: "read the session", name)
      }
    }
  }

  /// The name of the file in errors.
  let name: String
  private let source: Source
  private let map: CodePointMap
  /// The places of the changes, in order.
  let entries: [Entry]
  /// Whether the chain of hashes proves that the changes are stored as they were written.
  private let isAsWritten: Bool

  /// Creates a history from changes found in a file.
  init(_ entries: [Entry], in source: Source, name: String, map: CodePointMap, isAsWritten: Bool) {
    (self.entries, self.source, self.name, self.map) = (entries, source, name, map)
    self.isAsWritten = isAsWritten
  }
}

extension StoredHistory {
  /// Returns a reader positioned at a change.
  func reader(at index: Int) throws(UserError) -> JSONReader {
    let entry = entries[index]
    switch source {
    case .memory(let bytes):
      var reader = try JSONReader(bytes, name: name, fix: SessionFile.advice)
      reader.position = entry.offset
      return reader
    case .file:
      return try JSONReader(
        bytes(of: index), name: "\(name), change \(index + 1)", fix: SessionFile.advice)
    }
  }

  /// Returns the bytes of a change as the file has them.
  func bytes(of index: Int) throws(UserError) -> [UInt8] {
    let entry = entries[index]
    switch source {
    case .memory(let bytes): return Array(bytes[entry.offset..<entry.offset + entry.count])
    case .file(let file, let version): return try read(entry, of: file, version)
    }
  }

  private func read(
    _ entry: Entry, of file: OpenFile, _ version: FileVersion
  ) throws(UserError) -> [UInt8] {
    let (bytes, now): ([UInt8], FileVersion)
    do throws(SystemError) {
      (bytes, now) = (try file.read(entry.count, from: entry.offset), try file.version())
    } catch {
      throw error.userError(for: "read the history", name)
    }
    guard now == version, bytes.count == entry.count else {
      throw UserError(
        "the session file was written to while it was open", at: name,
        fix: "quit and open it again; 'annotate check' says what is wrong")
    }
    return bytes
  }

  /// Returns a change in its canonical form, even if another program has rewritten it.
  func canonical(_ index: Int) throws(UserError) -> [UInt8] {
    var reader = try reader(at: index)
    var writer = JSONWriter(capacity: entries[index].count + 64)
    try reader.canonical(into: &writer)
    return writer.bytes
  }

  /// Returns a change as this program writes it.
  func written(_ index: Int) throws(UserError) -> [UInt8] {
    isAsWritten ? try bytes(of: index) : try canonical(index)
  }

  private func draft(_ index: Int) throws(UserError) -> (ParsedChange, JSONReader) {
    var reader = try reader(at: index)
    return (try reader.changeDraft(), reader)
  }
}

extension StoredHistory: StoredChanges {
  func edit(
    _ index: Int, knowing side: Edit.Side, _ state: (StatementID) -> Statement?
  ) throws(UserError) -> Edit {
    let (draft, reader) = try draft(index)
    do throws(UserError) {
      return try draft.edit(in: map, of: reader, knowing: side, state)
    } catch {
      throw error.place == nil ? reader.failure(error.what, at: draft.position) : error
    }
  }

  func revert(_ index: Int, in state: inout HistoryState) throws(UserError) -> Bool {
    var reader = try reader(at: index)
    guard let edit = try EditInPlace(&reader) else { return false }
    // The bytes of a change read separately from the file are gone when the next one is compared.
    let isInMemory = if case .memory = source { true } else { false }
    return try state.revert(edit.id) { (statement, known) throws(UserError) in
      try edit.revert(&statement, known: isInMemory ? known : nil, &reader)
    }
  }

  func change(_ index: Int, does action: Change.Action) throws(UserError) -> Change {
    let (draft, _) = try draft(index)
    return Change(
      sequence: draft.sequence, at: draft.at, action: action, previous: draft.previous, unknown: draft.unknown
    )
  }

  func failure(_ what: String, at index: Int) -> UserError {
    do throws(UserError) {
      return try reader(at: index).failure(what)
    } catch {
      return error
    }
  }
}
