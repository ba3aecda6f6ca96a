/// The changes of a session file, which lie there as they were written.
struct StoredHistory: Sendable {
  /// Where a change lies: its offset and its length in bytes.
  struct Entry: Sendable {
    let offset: Int
    let count: Int
  }

  /// Where the bytes are.
  enum Source: Sendable {
    /// The whole file.
    case memory([UInt8])
    /// A file that stays open, and how it was when it was read.
    case file(OpenFile, FileVersion)

    /// A file as it is now.
    init(_ file: OpenFile, _ name: String) throws(UserError) {
      do throws(SystemError) {
        self = .file(file, try file.version())
      } catch {
        throw error.userError(for: "read the session", name)
      }
    }
  }

  /// What errors call the file.
  let name: String
  private let source: Source
  private let map: CodePointMap
  /// The changes in order.
  let entries: [Entry]
  /// Whether the chain of hashes shows that they lie there as they were written.
  private let isAsWritten: Bool

  /// Takes changes over that were found in a file.
  init(_ entries: [Entry], in source: Source, name: String, map: CodePointMap, isAsWritten: Bool) {
    (self.entries, self.source, self.name, self.map) = (entries, source, name, map)
    self.isAsWritten = isAsWritten
  }
}

extension StoredHistory {
  /// A reader that is at a change.
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

  /// A change as it was written.
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

  /// A change the one way in which it is written, whatever a program has made of it since.
  func canonical(_ index: Int) throws(UserError) -> [UInt8] {
    var reader = try reader(at: index)
    var writer = JSONWriter(capacity: entries[index].count + 64)
    try reader.canonical(into: &writer)
    return writer.bytes
  }

  /// A change as a file of ours has it.
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

  func takeBack(_ index: Int, in state: inout HistoryState) throws(UserError) -> Bool {
    var reader = try reader(at: index)
    guard let edit = try EditInPlace(&reader) else { return false }
    // What is read from the file change by change is not there any more to be compared.
    let isInMemory = if case .memory = source { true } else { false }
    return try state.takeBack(edit.id) { (statement, known) throws(UserError) in
      try edit.takeBack(&statement, known: isInMemory ? known : nil, &reader)
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
