/// A statement as a schema.org `Claim`, with a `ClaimReview` if its likelihood was judged.
struct ClaimGraph {
  /// The fields that schema.org has terms for.
  static let fields: Set<JudgmentField> = [.attribution, .sourceKind, .likelihood]

  private var writer = JSONWriter()

  /// Creates the description of a statement.
  init(_ span: Span, of session: Session) {
    let name = "urn:annotate:session:\(URIText.escaped(session.id)):statement:\(span.record.statement.number)"
    writer.open("{")
    writer.member("@type", "Claim")
    writer.member("@id", name)
    writer.member("text", Cell.text(span.record.text))
    writer.member("additionalType", "urn:annotate:label:\(URIText.escaped(span.label.name))")
    writeAttribution(span.record.judgment)
    writeArticle(session.article)
    writer.close("}")
    if let likelihood = span.record.judgment.likelihood {
      writer.newLine()
      writeReview(likelihood, of: span, name, in: session)
    }
  }

  /// The claim, and the review after it, as JSON that is safe inside an HTML page.
  var bytes: [UInt8] { PageSafety.escaped(writer.bytes) }

  private mutating func writeAttribution(_ judgment: Judgment) {
    guard let attribution = judgment.attribution else { return }
    writer.key("author")
    writer.open("{")
    writer.member("@type", judgment.sourceKind == .media ? "NewsMediaOrganization" : "Thing")
    writer.member("name", attribution)
    if let kind = judgment.sourceKind {
      writer.member("additionalType", "urn:annotate:source:\(kind.rawValue)")
    }
    writer.close("}")
  }

  private mutating func writeArticle(_ article: Article) {
    writer.key("appearance")
    writer.open("{")
    writer.member("@type", "NewsArticle")
    writer.member("@id", URIText.source(of: article))
    if article.url != nil { writer.member("url", URIText.source(of: article)) }
    if let title = article.title { writer.member("headline", title) }
    if let author = article.author { writer.member("author", author) }
    if let published = article.published { writer.member("datePublished", published) }
    if let modified = article.origin.modified { writer.member("dateModified", modified) }
    if let language = article.language { writer.member("inLanguage", language) }
    writeCopies(article.origin)
    writer.close("}")
  }

  /// Writes the copy in an archive, and the digest and the date of the copy that was read.
  private mutating func writeCopies(_ origin: ArticleOrigin) {
    if let address = origin.archiveURL.flatMap(URIText.address) {
      writer.key("archivedAt")
      writer.open("{")
      writer.member("@type", "WebPage")
      writer.member("url", address)
      if let date = origin.archiveDate { writer.member("dateCreated", date) }
      writer.close("}")
    }
    guard let digest = origin.originalDigest else { return }
    writer.key("encoding")
    writer.open("{")
    writer.member("@type", "MediaObject")
    writer.member("sha256", digest.hex)
    if let retrieved = origin.retrieved { writer.member("dateCreated", retrieved.iso) }
    writer.close("}")
  }

  /// Writes the review, with those members required by search engines that are known.
  private mutating func writeReview(
    _ likelihood: Likelihood, of span: Span, _ claim: String, in session: Session
  ) {
    let annotator = session.annotator
    writer.open("{")
    writer.member("@type", "ClaimReview")
    writer.member("claimReviewed", Cell.text(span.record.text))
    if session.article.url != nil { writer.member("url", URIText.source(of: session.article)) }
    if let judged = span.record.judgment.judged {
      writer.member("datePublished", String(judged.iso.prefix(10)))
    }
    writer.key("itemReviewed")
    writer.open("{")
    writer.member("@type", "Claim")
    writer.member("@id", claim)
    writer.close("}")
    writer.key("author")
    writer.open("{")
    writer.member("@type", "Person")
    writer.member("name", annotator)
    writer.close("}")
    writeRating(likelihood)
    writer.close("}")
  }

  private mutating func writeRating(_ likelihood: Likelihood) {
    writer.key("reviewRating")
    writer.open("{")
    writer.member("@type", "Rating")
    writer.member("alternateName", likelihood.words)
    if case .fraction(let fraction) = likelihood {
      writer.member("ratingValue", fraction.fraction)
      writer.member("worstRating", 0)
      writer.member("bestRating", 1)
    }
    writer.close("}")
  }
}
