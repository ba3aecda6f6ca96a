import SentenceSegmentation

/// A session made from another program's judgments about a text.
///
/// The statements are the sentences of the text; if a mark crosses them, they are split or joined to fit it.
/// Each mark that can't be placed is a problem, with its place and the reason.
package struct ImportedSession: Sendable {
  /// The session.
  package let session: Session
  /// The problems with placing marks, in the order of the file.
  package let problems: [UserError]
  /// Whether the text was rebuilt from the statements, because none was given.
  package let isRebuilt: Bool
  /// The labels that the codebook doesn't have.
  let unknown: UnknownLabels
  /// The number of marks whose labels are all dropped.
  let dropped: Int
  /// The number of labels without effect because another label of the mark comes first.
  let others: [PassedOver: Int]
  /// The number of discontinuous annotations whose parts became separate statements.
  let gaps: Int

  /// What an import needs besides the document.
  package struct Context: Sendable {
    /// The annotator, if the file doesn't name one.
    package let annotator: String
    /// The codebook.
    package let codebook: Codebook
    /// The labels of the codebook, keyed by the labels of the file that become them.
    package let labels: [String: Label]
    /// The roles of marks with other labels.
    package var roles: [String: ImportRole] = [:]
    /// The labels of the file whose marks are left out.
    package var dropped: Set<String> = []
    /// The person to whom judgments are credited that the file attributes to a model.
    package var corrector: String?
    /// The kind of annotator, if the file doesn't state it.
    package var kind = AnnotatorKind.person
    /// Whether the annotator and the kind override those in the file.
    package var overrulesFile = false
    /// The articles given in addition to the file.
    package let articles: [Article]
    /// The same articles, keyed by the digests under which they may be looked up.
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

    /// Returns articles keyed by their digests, and by those of their texts without the line end that
    /// 'annotate text' adds when it prints a text.
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

  /// Creates a session by placing the marks of a document.
  ///
  /// - Parameter id: the session's name, 32 hexadecimal digits.
  /// - Throws: an error if there is no text, or no sentence in it.
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

  /// Whether nothing is left of the judgments, because none of them could be placed.
  var lostEverything: Bool {
    session.progress.decided == 0 && remarks == 0 && !(problems.isEmpty && unknown.isEmpty)
  }

  /// The number of statements that have something, such as a note, but no answer.
  var remarks: Int {
    session.statements.count { $0.judgment.answer == nil && $0.judgment != Judgment() }
  }

  /// Returns the article, and the marks with their ranges in it.
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

  /// Returns an article given in addition to the file, with the file's details about it.
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
