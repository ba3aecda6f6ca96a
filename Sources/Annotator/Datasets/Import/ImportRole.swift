/// The role that marks with a certain label have for a statement, as in `--map Source=by`.
package enum ImportRole: String, CaseIterable, Sendable {
  /// The statement itself.
  case statement
  /// The statement's source, as named with `by`.
  case source = "by"
  /// The words that mark the statement as someone else's.
  case cue
  /// Not a mark, but a relation: the link to what the statement denies or reports.
  case target = "of"
}

/// Combines marks that are linked to each other into statements with sources and cues, as in attribution
/// corpora.
///
/// A statement becomes a report if the codebook has that label, because it is marked as someone else's.
struct RoleReading {
  private let kinds: [String: ImportRole]
  private let words: [String: String]
  private let label: String?

  /// Reads the roles of marks. Linear in the text and the marks.
  init(
    _ roles: [String: ImportRole], of document: ImportedDocument, in unit: OffsetUnit, _ codebook: Codebook
  ) {
    let bytes = Array((document.text ?? "").utf8)
    let offsets = OffsetTable(document.text ?? "", in: unit)
    var kinds: [String: ImportRole] = [:]
    var words: [String: String] = [:]
    for mark in document.marks {
      guard let name = mark.key, let role = mark.label.flatMap({ roles[$0] }), role != .target else {
        continue
      }
      kinds[name] = role
      guard role != .statement, let range = mark.range.flatMap({ offsets.range($0) }) else { continue }
      let part = String(decoding: bytes[range], as: UTF8.self).onOneLine
      words[name] = words[name].map { "\($0) \(part)" } ?? part
    }
    self.kinds = kinds
    self.words = words
    label = codebook.label(named: Label.report.name)?.name
  }

  /// Returns the marks of a document as statements with the sources and cues linked to them; marks without a
  /// role stay unchanged.
  func marks(of document: ImportedDocument) -> [ImportedMark] {
    let said = fields(document.links)
    return document.marks.compactMap { mark in
      guard let name = mark.key, let role = kinds[name] else { return mark }
      guard role == .statement else { return nil }
      var statement = mark
      statement.label = label
      statement.judgment.attribution = said[name]?[.source]
      statement.judgment.cue = said[name]?[.cue]
      if let target = mark.target, words[target] != nil { statement.target = nil }
      return statement
    }
  }

  /// Returns the words of the sources and cues linked to each statement.
  private func fields(_ links: [[String]]) -> [String: [ImportRole: String]] {
    var said: [String: [ImportRole: String]] = [:]
    for link in links {
      for statement in link where kinds[statement] == .statement {
        for other in link {
          guard let role = kinds[other], let part = words[other] else { continue }
          let before = said[statement]?[role]
          guard before != part else { continue }
          said[statement, default: [:]][role] = before.map { "\($0), \(part)" } ?? part
        }
      }
    }
    return said
  }
}

extension ImportedMark {
  /// The name of the annotation that the mark is, or is part of.
  fileprivate var key: String? { whole ?? name }
}

extension String {
  /// The text with each run of white space replaced by a space, and trimmed.
  fileprivate var onOneLine: String {
    unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }.joined(separator: " ")
  }
}
