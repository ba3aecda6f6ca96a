/// Several imported sessions, which are written all or not at all.
public struct ImportedBatch: Sendable {
  /// The sessions, in the order of the files.
  public private(set) var sessions: [Session] = []
  /// What could not be read or placed.
  public var problems: [UserError] { findings.problems + placingProblems + unknownProblems }
  /// How many texts were put together from statements.
  public private(set) var rebuilt = 0
  /// What was passed over, in words with counts, such as "12 events".
  package var passedOver: [String] {
    findings.passedOver.map { $0.count == 1 ? "1 \($0.kind)" : "\($0.count) × \($0.kind)" }
  }

  private var findings: ImportFindings
  private var placingProblems: [UserError] = []
  private var unknownProblems: [UserError] = []
  private var unknown = UnknownLabels()
  private var taken: Set<String> = []

  /// Creates an empty batch.
  ///
  /// - Parameter isPartial: whether the rest is wanted when something cannot be read or placed.
  public init(isPartial: Bool = false) {
    findings = ImportFindings(isPartial: isPartial)
  }

  /// Reads one file.
  ///
  /// - Parameter newID: gives a new session its name.
  /// - Throws: an error with the place of what cannot be understood, unless the rest is wanted.
  public mutating func add(
    _ bytes: [UInt8], name: String, format: ImportFormat, options: ImportOptions,
    context: ImportedSession.Context,
    newID: () -> String
  ) throws(UserError) {
    let bytes = try ImportBytes.decoded(bytes, name: name)
    for var document in try format.importer(options).documents(in: bytes, name: name, &findings) {
      do throws(UserError) {
        nameAnnotator(of: &document, file: name, context)
        take(try ImportedSession(document, in: format.unit, context, id: newID()))
      } catch {
        try findings.leaveOut(error)
      }
    }
    unknownProblems = unknown.problems(for: context.codebook)
  }

  /// Writes the sessions to a store's folder in one step, and waits once until they are on the disk.
  ///
  /// - Returns: the paths of the new ones.
  /// - Throws: an error when another session of the same article and annotator is there already and not only the rest is
  ///   wanted, or when a file cannot be written; nothing is written then.
  public mutating func write(
    to store: SessionStore, isStopped: () -> Bool = { false }
  ) throws(UserError) -> [String] {
    var writing = try SessionImport(to: store)
    for session in sessions {
      if isStopped() { throw UserError("interrupted; nothing was imported") }
      do throws(UserError) {
        try writing.add(session)
      } catch {
        try findings.leaveOut(error)
      }
    }
    if writing.known > 0 { findings.passOver("session that is there already", count: writing.known) }
    return try writing.publish()
  }
}

extension ImportedBatch {
  private mutating func take(_ imported: ImportedSession) {
    sessions.append(imported.session)
    placingProblems += imported.problems
    unknown.add(imported.unknown)
    if imported.dropped > 0 { findings.passOver("mark with a label to drop", count: imported.dropped) }
    rebuilt += imported.isRebuilt ? 1 : 0
  }

  /// Tells the annotators of one text in several files apart, where the files do not name them: by folder, or else by file.
  private mutating func nameAnnotator(
    of document: inout ImportedDocument, file: String, _ context: ImportedSession.Context
  ) {
    guard let text = document.text else { return }
    let digest = SHA256Digest(of: text).hex
    let (folder, name) = FileSystem.split(file)
    let stem = String(name.prefix { $0 != "." })
    let names = [document.annotator ?? context.annotator, FileSystem.split(folder).name, stem]
    let free = names.first { !$0.isEmpty && $0 != "." && !taken.contains("\(digest) \($0)") }
    guard let free else { return }
    taken.insert("\(digest) \(free)")
    document.annotator = free
  }
}
