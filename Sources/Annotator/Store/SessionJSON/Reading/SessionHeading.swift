/// What the beginning of a session file says, read without the rest.
struct SessionHeading {
  var id: String?
  var annotator: String?
  var kind = AnnotatorKind.person
  var created: String?
  var modified: String?
  var replaces: String?
  var sources: [Provenance.Source] = []
  var source: String?
  var digest: String?
  var originalDigest: String?
  var title: String?

  private var version: Int?

  /// How much of a file is read for it, in bytes, unless it is of version 1, which writes at the very end
  /// what a session was made of.
  private static let length = 16_384

  /// Reads the heading, as far as it is there.
  init(path: String) throws(UserError) {
    let beginning = try Self.reader(of: path, limit: Self.length)
    take(beginning)
    guard beginning.bytes.count == Self.length, (version ?? 1) == 1 else { return }
    let whole = try Self.reader(of: path, limit: JSONReader.sizeLimit)
    if !isWhole(before: whole) { take(whole) }
  }

  private static func reader(of path: String, limit: Int) throws(UserError) -> JSONReader {
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try OpenFile(path, .reading).read(limit: limit)
    } catch {
      throw error.userError(for: "read the session", path)
    }
    return try JSONReader(bytes, name: path)
  }

  /// Takes what is there; where the input ends in the middle of a value, that is what stands in front of it.
  private mutating func take(_ reader: JSONReader) {
    var reader = reader
    try? read(&reader)
  }

  /// Whether nothing of the heading stands in the rest of a file of version 1: all else has been read, and
  /// neither `merged_from` nor `settled_from` is there, nor a name with an
  /// escape that might spell one of them.
  private func isWhole(before rest: JSONReader) -> Bool {
    version == 1 && id != nil && annotator != nil && created != nil && modified != nil && digest != nil
      && !rest.holds("_from\"") && !rest.holds("\\u00")
  }

  /// Reads the members, up to the statements where nothing of the heading follows them.
  private mutating func read(_ reader: inout JSONReader) throws(UserError) {
    var members = try reader.beginObject(SessionKey.shape)
    while let key = try reader.nextKey(&members) {
      switch key {
      case .version: version = try reader.integer()
      case .statements where (version ?? 1) > 1 || isWhole(before: reader): return
      case .id: id = try reader.string()
      case .annotator: annotator = try reader.string()
      case .annotatorKind: kind = try reader.choice("an annotator_kind")
      case .created: created = try reader.string()
      case .modified: modified = try reader.string()
      case .replaces: replaces = try reader.stringOrNull()
      case .provenance, .mergedFrom: sources = try reader.provenance()
      case .settledFrom:
        kind = .gold
        sources = try reader.provenance()
      case .article: try readArticle(&reader)
      default: guard reader.passWholeValue() else { return }
      }
    }
  }

  private mutating func readArticle(_ reader: inout JSONReader) throws(UserError) {
    var members = try reader.beginObject(ArticleKey.shape)
    while let key = try reader.nextKey(&members) {
      switch key {
      case .source: source = try reader.stringOrNull()
      case .title: title = try reader.stringOrNull()
      case .originalDigest: originalDigest = try reader.stringOrNull()
      case .sha256: digest = try reader.string()
      default: try reader.passValue()
      }
    }
  }
}

extension SessionHeading {
  /// The ids of the sessions that this one was merged from.
  var merged: [String] { Provenance(kind: kind, sources: sources).merged }
}

/// The beginnings of session files, each of which is read once.
struct SessionHeadings {
  private var known: [String: SessionHeading?] = [:]

  /// The heading of the file at a path; nil when it cannot be read.
  mutating func heading(of path: String) -> SessionHeading? {
    if let heading = known[path] { return heading }
    let heading = try? SessionHeading(path: path)
    known[path] = .some(heading)
    return heading
  }
}
