/// What a session begins with: the article and the codebook.
package struct SessionBeginning: Sendable {
  let article: Article
  let codebook: Codebook
}

extension SessionBeginning {
  /// Takes them from a session.
  package init(_ session: Session) { self.init(article: session.article, codebook: session.codebook) }
}
