import Testing

@testable import Annotator

/// What is exported and imported again is the same, as far as the format carries it.
@Suite struct RoundTripTests {
  /// Statements that make offsets shift, with what stands between them.
  private static let pieces = [
    "🌉 The bridge reopened.", "Zoe\u{308} said none.", "Норвія відкинула проєкт;", "東京は否定した。",
    "هل وصلت السفن؟",
    "👩‍👩‍👧‍👦 שלום.", "=SUM(1), \"quoted\".", "Two\tships\r\nturned back 🇺🇦.", "e\u{301}\u{327} a.", "-1 is less.",
  ]
  private static let gaps = [" ", "\r\n", "\n\n", "\n", "\u{3000}", " \t"]
  private static let words = [
    "Олена Бережна", "a \"b\", c", "=x", "two\nlines\tand \\n", "🗓 May", "东京", "-y",
  ]

  /// The built-in codebook, or one whose names have capitals, spaces and letters of other scripts.
  private static func codebook(seed: UInt64) throws -> Codebook {
    seed % 2 == 0 ? .standard : try LabelNameTests.codebook()
  }

  private static func session(seed: UInt64) throws -> Session {
    let codebook = try codebook(seed: seed)
    var random = SeededGenerator(seed: seed)
    var text = ""
    var ranges: [Range<Int>] = []
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      text += gaps.randomElement(using: &random) ?? ""
      let start = text.utf8.count
      text += pieces.randomElement(using: &random) ?? ""
      ranges.append(start..<text.utf8.count)
    }
    let count = ranges.count
    let statements = ranges.enumerated().map { index, range in
      Statement(
        id: StatementID(index + 1), range: range,
        judgment: judgment(of: index + 1, among: count, codebook, &random))
    }
    return try Session(
      id: String(repeating: "0", count: 31) + "7", annotator: "Jane O. Доу",
      created: Timestamp(seconds: 1_795_424_400),
      article: Article(
        text: text, title: "Title", source: "a.txt", url: "https://harbour.example/a",
        author: "Maren Oske, Jan Lind", published: "2026-11-20", language: "en", origin: origin()),
      codebook: codebook, statements: statements)
  }

  /// What is known of a copy in an archive.
  private static func origin() throws -> ArticleOrigin {
    var origin = ArticleOrigin()
    origin.authors = ["Maren Oske", "Jan Lind"]
    origin.modified = "2026-11-21"
    origin.site = "Harbour Post"
    origin.retrieved = Timestamp(seconds: 1_795_424_000)
    origin.archiveURL = "https://archive.example/2026/https://harbour.example/a"
    origin.archiveDate = "2026-11-22T10:11:12Z"
    origin.reader = "html"
    origin.originalDigest = SHA256Digest(of: "the page")
    return origin
  }

  private static func judgment(
    of id: Int, among count: Int, _ codebook: Codebook, _ random: inout SeededGenerator
  ) -> Judgment {
    var judgment = Judgment()
    func word() -> String? { Bool.random(using: &random) ? words.randomElement(using: &random) : nil }
    judgment.label = codebook.labels.randomElement(using: &random)?.label
    let fractions = [0.333_333, 0.123_456]
    judgment.confidence =
      Bool.random(using: &random)
      ? Confidence(percent: Int.random(in: 0...100, using: &random))
      : fractions.randomElement(using: &random).flatMap { Confidence($0) }
    judgment.attribution = word()
    judgment.sourceKind = SourceKind.allCases.randomElement(using: &random)
    judgment.cue = word()
    judgment.cited = word()
    judgment.note = word()
    judgment.likelihood = .term(.likely)
    judgment.grade = Grade(text: "B2")
    judgment.isFlagged = Bool.random(using: &random)
    judgment.judged = Timestamp(seconds: 1_795_424_400 + id)
    judgment.seconds = 2.5
    let target = Int.random(in: 1...count, using: &random)
    judgment.target = target == id ? word().map { .text($0) } : .statement(StatementID(target))
    if target == id, Bool.random(using: &random) {
      judgment.target = .article(
        ArticleTarget(
          session: "s", statement: StatementID(3), text: words.randomElement(using: &random) ?? ""))
    }
    if Bool.random(using: &random) {
      judgment.offers = [
        Offer(field: "label", value: codebook.labels[0].label.name, method: "m\\n\"", outcome: .taken)
      ]
      judgment.suggested = codebook.labels[0].label
    }
    return judgment
  }

  /// The judgments with what a format carries, each after its range and with its target's range.
  private func said(_ session: Session, carried: Set<JudgmentField>) -> [String] {
    session.statements.filter(\.judgment.isDecided).map { statement in
      var judgment = statement.judgment
      judgment.forget(Set(JudgmentField.allCases).subtracting(carried))
      let target = judgment.targetID.flatMap { session[$0]?.range }
      if judgment.targetID != nil { judgment.target = nil }
      return "\(statement.range) \(judgment) \(String(describing: target))"
    }
  }

  @Test(
    arguments: ["doccano", "label-studio", "prodigy", "brat", "cas", "w3c", "jsonl", "csv", "tsv", "xmi"],
    0..<25)
  func theSameComesBack(format: String, seed: UInt64) throws {
    let original = try Self.session(seed: seed)
    let sink = MemorySink()
    let export = DatasetExport(try .named(format == "xmi" ? "cas" : format))
    var sessions = [original]
    _ = try export.run(to: sink, next: { sessions.popLast() })
    let names = ["tsv": "csv", "xmi": "cas"]
    let importFormat = try ImportFormat.named(names[format] ?? format)
    var options = ImportOptions()
    options.texts = [original.article.text]
    let ending = format == "xmi" ? ".xmi" : format == "brat" ? ".ann" : ".json"
    let file = try #require(sink.files.first { $0.key.isEmpty || $0.key.hasSuffix(ending) }?.value)
    let context = ImportedSession.Context(
      annotator: "somebody", codebook: original.codebook, articles: [Article(text: original.article.text)],
      now: original.created)
    var batch = ImportedBatch()
    try batch.add(
      file, name: "file", format: importFormat, options: options, context: context,
      newID: { String(repeating: "1", count: 32) })
    #expect(batch.problems.isEmpty && batch.passedOver.isEmpty)
    let back = try #require(batch.sessions.first)
    #expect(batch.sessions.count == 1 && back.article.digest == original.article.digest)
    let carried = export.format.exporter(ExportOptions()).carries
    #expect(said(back, carried: carried) == said(original, carried: carried))
    #expect(back.annotator == original.annotator && back.provenance.kind == .person)
    #expect(back.article == original.article)
  }

  @Test(arguments: ["webanno", "conll"], 0..<10)
  func theRightPersonIsCredited(format: String, seed: UInt64) throws {
    let original = try Self.session(seed: seed)
    let sink = MemorySink()
    var sessions = [original]
    _ = try DatasetExport(try .named(format)).run(to: sink, next: { sessions.popLast() })
    let file = try #require(sink.files.values.first)
    let batch = try ImportBench.batch(
      [(file, "x.tsv")], format, articles: [Article(text: original.article.text)], codebook: original.codebook
    )
    #expect(batch.sessions.map(\.annotator) == [original.annotator] && batch.passedOver.isEmpty)
    #expect(batch.sessions.first?.progress.labels == original.progress.labels)
  }

  /// The records of a session as JSON Lines, without the session's name, which an import gives anew.
  private func records(_ session: Session) throws -> [String] {
    let sink = MemorySink()
    var export = DatasetExport(.jsonl)
    export.filter.takesUntagged = true
    var sessions = [session]
    _ = try export.run(to: sink, next: { sessions.popLast() })
    let text = String(decoding: sink.bytes, as: UTF8.self)
    return text.split(separator: "\n").map { String($0.drop { $0 != "," }) }
  }

  @Test(arguments: ["jsonl", "csv", "tsv"], 0..<40)
  func exportAndImportIsTheIdentity(format: String, seed: UInt64) throws {
    let original = try Self.session(seed: seed)
    let sink = MemorySink()
    var export = DatasetExport(try .named(format))
    export.filter.takesUntagged = true
    var sessions = [original]
    _ = try export.run(to: sink, next: { sessions.popLast() })
    let article = Article(text: original.article.text)
    let importing = format == "jsonl" ? format : "csv"
    let batch = try ImportBench.batch(
      [(sink.bytes, "f")], importing, articles: [article], codebook: original.codebook)
    #expect(batch.problems.isEmpty && batch.passedOver.isEmpty)
    #expect(try records(try #require(batch.sessions.first)) == records(original))
  }
}

extension Judgment {
  /// Takes away what a format does not carry.
  fileprivate mutating func forget(_ facets: Set<JudgmentField>) {
    for facet in facets where facet.isPresent(in: self) {
      _ = facet.set(&self, facet.isAlwaysPresent ? .boolean(false) : .null)
    }
  }
}
