/// The heading of a session file, read without the rest.
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

  /// The number of bytes to read for it, except from a file of version 1, which states the sessions it was
  /// made of at the very end.
  private static let length = 16_384
  /// The number of those bytes to search again with the rest: more than the length of any name searched for.
  private static let overlap = 16

  /// Reads as much of the heading as there is.
  init(path: String) throws(UserError) {
    do throws(SystemError) {
      let file = try OpenFile(path, .reading)
      let beginning = try file.read(limit: Self.length)
      let end = take(beginning)
      guard end != .object, beginning.count == Self.length, (version ?? 1) == 1 else { return }
      if end == .statements {
        let rest = try file.read(limit: JSONReader.sizeLimit, from: Self.length - Self.overlap)
        if isWhole(before: rest, from: 0) { return }
      }
      _ = take(try file.read(limit: JSONReader.sizeLimit))
    } catch {
      throw error.userError(for: "read the session", path)
    }
  }

  /// The place at which reading ended.
  private enum End {
    /// The end of the object, or a file without one: there is nothing more to read.
    case object
    /// Before the statements.
    case statements
    /// The end of the input, in the middle of a value.
    case input
  }

  /// Reads the members that are present; if the input ends in the middle of a value, those before it.
  private mutating func take(_ bytes: [UInt8]) -> End {
    guard var reader = try? JSONReader(bytes, name: "") else { return .object }
    reader.skipSpace()
    guard reader.position < bytes.count else { return .input }
    guard reader.current == 0x7B else { return .object }
    return (try? read(&reader)) ?? .input
  }

  /// Whether the rest of a file of version 1 holds no part of the heading: all other members have been read,
  /// and neither `merged_from` nor `settled_from` occurs, nor an escape that might spell one of them.
  private func isWhole(before rest: [UInt8], from start: Int) -> Bool {
    guard version == 1, id != nil, annotator != nil, created != nil, modified != nil, digest != nil else {
      return false
    }
    return rest.withUnsafeBufferPointer {
      !$0.holds("_from\"", from: start) && !$0.holds("\\u00", from: start)
    }
  }

  /// Reads the members, up to the statements if no part of the heading follows them.
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
  /// The ids of the sessions from which this one was merged.
  var merged: [String] { Provenance(kind: kind, sources: sources).merged }
}

/// The headings of session files, each of which is read once.
struct SessionHeadings {
  private var known: [String: SessionHeading?] = [:]

  /// Returns the heading of the file at a path; nil when it can't be read.
  mutating func heading(of path: String) -> SessionHeading? {
    if let heading = known[path] { return heading }
    let heading = try? SessionHeading(path: path)
    known[path] = .some(heading)
    return heading
  }
}
