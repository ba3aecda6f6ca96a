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
  /// How much of it is looked at again with the rest: more than any name that is looked for there.
  private static let overlap = 16

  /// Reads the heading, as far as it is there.
  init(path: String) throws(UserError) {
    do throws(SystemError) {
      let file = try OpenFile(path, .reading)
      var bytes = try file.read(limit: Self.length)
      let end = take(bytes)
      guard end != .object, bytes.count == Self.length, (version ?? 1) == 1 else { return }
      bytes += try file.read(limit: JSONReader.sizeLimit - bytes.count, from: bytes.count)
      if end == .input || !isWhole(before: bytes, from: Self.length - Self.overlap) { _ = take(bytes) }
    } catch {
      throw error.userError(for: "read the session", path)
    }
  }

  /// Where reading ends.
  private enum End {
    /// Where the object does, or where none begins: there is nothing more to take.
    case object
    /// In front of the statements.
    case statements
    /// In the middle of a value, with the input.
    case input
  }

  /// Takes what is there; where the input ends in the middle of a value, that is what stands in front of it.
  private mutating func take(_ bytes: [UInt8]) -> End {
    guard var reader = try? JSONReader(bytes, name: "") else { return .object }
    reader.skipSpace()
    guard reader.current == 0x7B else { return .object }
    return (try? read(&reader)) ?? .input
  }

  /// Whether nothing of the heading stands in the rest of a file of version 1: all else has been read, and
  /// neither `merged_from` nor `settled_from` is there, nor a name with an escape that might spell one of
  /// them.
  private func isWhole(before rest: [UInt8], from start: Int) -> Bool {
    guard version == 1, id != nil, annotator != nil, created != nil, modified != nil, digest != nil else {
      return false
    }
    return rest.withUnsafeBufferPointer {
      !$0.holds("_from\"", from: start) && !$0.holds("\\u00", from: start)
    }
  }

  /// Reads the members, up to the statements where nothing of the heading follows them.
  private mutating func read(_ reader: inout JSONReader) throws(UserError) -> End {
    var members = try reader.beginObject(SessionKey.shape)
    while let key = try reader.nextKey(&members) {
      switch key {
      case .version: version = try reader.integer()
      case .statements where (version ?? 1) > 1 || isWhole(before: reader.bytes, from: reader.position):
        return .statements
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
      default: guard reader.passWholeValue() else { return .input }
      }
    }
    return .object
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
