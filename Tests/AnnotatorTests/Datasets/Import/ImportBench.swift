@testable import Annotator

/// Imports a file of text in tests.
enum ImportBench {
  /// The batch that a file makes.
  static func batch(
    _ file: String, _ format: String, partial: Bool = false, articles: [Article] = [],
    options: ImportOptions = ImportOptions(), map: [String] = [], dropped: Set<String> = []
  ) throws -> ImportedBatch {
    try batch([(Array(file.utf8), "f")], format, partial: partial, articles: articles, options, map, dropped)
  }

  /// The batch that some files make.
  static func batch(
    _ files: [(bytes: [UInt8], name: String)], _ format: String, partial: Bool = false,
    articles: [Article] = [], _ options: ImportOptions = ImportOptions(), _ map: [String] = [],
    _ dropped: Set<String> = [], codebook: Codebook = .standard
  ) throws -> ImportedBatch {
    let labels = try LabelMap(map, for: codebook)
    var options = options
    options.labels = labels.labels
    options.roles = labels.roles
    var context = ImportedSession.Context(
      annotator: "me", codebook: codebook, labels: labels.labels, articles: articles,
      now: Timestamp(seconds: 1_795_424_400))
    context.roles = labels.roles
    context.dropped = dropped
    var batch = ImportedBatch(isPartial: partial)
    if files.count > 1 {
      for (bytes, name) in files {
        let input = ImportInput(bytes, name: name)
        try batch.survey(input, format: .named(format), options: options, context: context)
      }
      try batch.endSurvey(.named(format))
    }
    for (bytes, name) in files {
      try batch.add(
        bytes, name: name, format: .named(format), options: options, context: context,
        newID: { String(repeating: "1", count: 32) })
    }
    try batch.finish(format: .named(format), context: context) { String(repeating: "1", count: 32) }
    return batch
  }

  /// The statements as text, each with its answer and its source.
  static func shown(_ session: Session) -> [String] {
    session.statements.map { statement in
      let source = statement.judgment.attribution.map { " by \($0)" } ?? ""
      return "\(session.text(of: statement))=\(statement.judgment.answer ?? "-")\(source)"
    }
  }
}
