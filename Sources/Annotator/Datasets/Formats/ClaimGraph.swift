/// One statement as a schema.org `Claim`, with a `ClaimReview` if its likelihood was judged.
struct ClaimGraph {
  private var writer = JSONWriter()

  /// Describes a statement.
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
      writeReview(likelihood, of: name, by: session.annotator)
    }
  }

  /// The claim, and the review behind it, as JSON that can stand in a page.
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
    if let language = article.language { writer.member("inLanguage", language) }
    writer.close("}")
  }

  private mutating func writeReview(_ likelihood: Likelihood, of claim: String, by annotator: String) {
    writer.open("{")
    writer.member("@type", "ClaimReview")
    writer.key("itemReviewed")
    writer.open("{")
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
    switch likelihood {
    case .term(let term): writer.member("alternateName", term.rawValue)
    case .fraction(let fraction):
      writer.member("ratingValue", fraction.fraction)
      writer.member("worstRating", 0)
      writer.member("bestRating", 1)
    }
    writer.close("}")
  }
}
