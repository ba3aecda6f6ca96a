extension SessionStore {
  /// The smallest resemblance between two versions of the same text.
  private static let minimumResemblance = 0.8

  /// Returns an annotator's session of another version of an article's text, wherever that came from: the one
  /// that resembles it most, or nil when none does by 80%. Reads all the sessions in the folder.
  package func find(versionOf article: Article, annotator: String) throws(UserError) -> String? {
    let sketch = TextSketch(article.text)
    var best: (path: String, resemblance: Double)?
    let summaries = try list()
    let leftOut = SessionLineage(summaries).leftOut
    for summary in summaries where leftOut[summary.path] == nil {
      guard case .success(let content) = summary.content, content.provenance.kind == .person,
        content.annotator.utf8.elementsEqual(annotator.utf8)
      else { continue }
      let resemblance = sketch.resemblance(to: content.sketch)
      if resemblance >= Self.minimumResemblance, resemblance > best?.resemblance ?? 0 {
        best = (summary.path, resemblance)
      }
    }
    return best?.path
  }
}
