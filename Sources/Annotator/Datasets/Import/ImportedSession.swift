import SentenceSegmentation

/// A session made of what another program's file says of a text.
///
/// The statements are the sentences of the text; where a mark crosses them, they are split or joined to fit
/// it. What cannot be placed is a problem, with its place and the reason.
package struct ImportedSession: Sendable {
  /// The session.
  package let session: Session
  /// What could not be placed, in the order of the file.
  package let problems: [UserError]
  /// Whether the text was put together from the statements, because none was given.
  package let isRebuilt: Bool
  /// The labels that the codebook does not have.
  let unknown: UnknownLabels
  /// How many marks had labels that are to be dropped.
  let dropped: Int
  /// How many labels did not count because others of the mark come first.
  let others: [PassedOver: Int]
  /// How many annotations in several parts became statements of their own.
  let gaps: Int

  /// What an import needs besides the document.
  package struct Context: Sendable {
    /// Whose the session is when the file does not say.
    package let annotator: String
    /// The codebook.
    package let codebook: Codebook
    /// Labels of the file and the labels of the codebook that they become.
    package let labels: [String: Label]
    /// What marks with other labels are to a statement.
    package var roles: [String: ImportRole] = [:]
    /// Labels of the file whose marks are left out.
    package var dropped: Set<String> = []
    /// Who is to have the judgments that the file credits to a model.
    package var corrector: String?
    /// What gave the answers, where the file does not say.
    package var kind = AnnotatorKind.person
    /// Whether the annotator and the kind count also where the file says others.
    package var overrulesFile = false
    /// The texts that were named beside the file.
    package let articles: [Article]
    /// The same by the digests that they may be asked for by.
    let named: [SHA256Digest: Article]
    /// The present moment.
    package let now: Timestamp

    /// Creates a context.
    package init(
      annotator: String, codebook: Codebook, labels: [String: Label] = [:], articles: [Article] = [],
      now: Timestamp
    ) {
      (self.annotator, self.codebook, self.labels) = (annotator, codebook, labels)
      (self.articles, self.now) = (articles, now)
      named = Self.named(articles)
    }

    /// Articles by their digests, and by those of their texts without the line end that 'annotate text' adds
    /// to a text that it prints.
    private static func named(_ articles: [Article]) -> [SHA256Digest: Article] {
      var named = Dictionary(articles.map { ($0.digest, $0) }) { first, _ in first }
      for article in articles where article.text.utf8.last == 0x0A {
        let shorter = Article(
          text: String(article.text.unicodeScalars.dropLast()), title: article.title, source: article.source,
          url: article.url, author: article.author, published: article.published, language: article.language)
        if named[shorter.digest] == nil { named[shorter.digest] = shorter }
      }
      return named
    }
  }

  /// Places what a document says.
  ///
  /// - Parameter id: the session's name, 32 hexadecimal digits.
  /// - Throws: an error when there is no text, or nothing in it.
  /// - Complexity: linear in the text, and in the marks times their logarithm.
  package init(
    _ document: ImportedDocument, in unit: OffsetUnit, _ context: Context, id: String
  ) throws(UserError) {
    var document = document
    if !context.roles.isEmpty, document.text != nil {
      let reading = RoleReading(context.roles, of: document, in: unit, context.codebook)
      document.marks = reading.marks(of: document)
    }
    let (article, marks, isRebuilt) = try Self.text(of: document, context)
    var placing = MarkPlacing(article, unit, context)
    for mark in marks { placing.place(mark) }
    let statements = placing.statements(keepingNumbers: document.keepsNumbers)
    guard !statements.isEmpty else {
      throw UserError("the text has no sentences", at: document.place)
    }
    let said = context.overrulesFile ? (nil, nil) : (document.annotator, document.annotatorKind)
    session = try Session(
      id: id, annotator: said.0 ?? context.annotator, created: context.now, article: article,
      codebook: context.codebook, statements: statements,
      provenance: Provenance(kind: said.1 ?? context.kind))
    problems = placing.problems
    unknown = placing.unknown
    dropped = placing.dropped
    others = placing.others
    gaps = placing.gaps
    self.isRebuilt = isRebuilt
  }

  /// Whether nothing is left of what was said, because none of it could be placed.
  var isEmptied: Bool {
    session.progress.decided == 0 && remarks == 0 && !(problems.isEmpty && unknown.isEmpty)
  }

  /// How many statements have something, such as a note, but no answer.
  var remarks: Int {
    session.statements.count { $0.judgment.answer == nil && $0.judgment != Judgment() }
  }

  /// The article, and the marks with their ranges in it.
  static func text(
    of document: ImportedDocument, _ context: Context
  ) throws(UserError) -> (article: Article, marks: [ImportedMark], isRebuilt: Bool) {
    if let text = document.text { return (article(text, document), document.marks, false) }
    let named = document.digest.flatMap { SHA256Digest(hex: $0) }.flatMap { context.named[$0] }
    if let known = named ?? (document.digest == nil ? context.articles.first : nil) {
      return (article(known, document), document.marks, false)
    }
    guard context.articles.isEmpty else {
      throw UserError(
        "none of the given articles has the text of these judgments", at: document.place,
        fix: "name the file with the SHA-256 \(document.digest ?? "")")
    }
    guard document.isRebuildable, document.marks.allSatisfy({ $0.quote != nil }) else {
      throw UserError(
        "the file does not contain the text", at: document.place, fix: "name the article with --article")
    }
    let rebuilt = if let known = document.rebuilt { known } else { try RebuiltText(document) }
    var marks = document.marks
    for (index, range) in zip(marks.indices, rebuilt.ranges) { marks[index].range = range }
    return (article(rebuilt.text, document), marks, true)
  }

  /// A text that was named beside the file, with what the file says of it.
  private static func article(_ article: Article, _ document: ImportedDocument) -> Article {
    var origin = document.origin
    if origin == ArticleOrigin(), !document.isComplete { origin = article.origin }
    origin.blocks = article.origin.blocks
    let isOpen = !document.isComplete
    return Article(
      text: article.text, title: document.title ?? (isOpen ? article.title : nil),
      source: document.source ?? (isOpen ? article.source : nil),
      url: document.url ?? (isOpen ? article.url : nil),
      author: document.author ?? (isOpen ? article.author : nil),
      published: document.published ?? (isOpen ? article.published : nil),
      language: document.language ?? (isOpen ? article.language : nil), origin: origin)
  }

  private static func article(_ text: String, _ document: ImportedDocument) -> Article {
    guard !document.isComplete else {
      return Article(
        text: text, title: document.title, source: document.source, url: document.url,
        author: document.author, published: document.published, language: document.language,
        origin: document.origin)
    }
    let metadata = ArticleMetadata(of: text)
    return Article(
      text: text, title: document.title ?? metadata.title, source: document.source, url: document.url,
      author: document.author ?? metadata.author, published: document.published ?? metadata.published?.iso,
      language: document.language ?? LanguageGuess.language(of: text), origin: document.origin)
  }
}
