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

  /// How much of a file is read for it, in bytes.
  private static let length = 16_384

  /// Reads the heading, as far as it is there.
  init(path: String) throws(UserError) {
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try OpenFile(path, .reading).read(limit: Self.length)
    } catch {
      throw error.userError(for: "read the session", path)
    }
    var reader = try JSONReader(bytes, name: path)
    do throws(UserError) {
      try read(&reader)
    } catch {
      // The heading ends in the middle of a value; what has been read is what there is.
    }
  }

  /// Whether everything is there that stands in front of the statements.
  private var isAllRead: Bool { id != nil && annotator != nil && modified != nil && digest != nil }

  /// Reads the members, up to the statements where nothing of the heading follows them: in version 1, `merged_from`
  /// and `settled_from` may.
  private mutating func read(_ reader: inout JSONReader) throws(UserError) {
    var members = try reader.beginObject(SessionKey.shape)
    var version = 1
    while let key = try reader.nextKey(&members) {
      switch key {
      case .version: version = try reader.integer()
      case .statements where version > 1 || isAllRead && !reader.holds("_from\""): return
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
