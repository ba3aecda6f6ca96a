/// The parts with which a session begins: its article and its codebook.
package struct SessionBeginning: Sendable {
  let article: Article
  let codebook: Codebook
}

extension SessionBeginning {
  /// Takes the parts from a session.
  package init(_ session: Session) { self.init(article: session.article, codebook: session.codebook) }
}
