/// What another program says of a stretch of a text: material for a suggestion, never an answer.
package struct Prediction: Sendable {
  /// Where it stands: file and line, or file and number.
  package let place: String
  /// Which text it is about.
  var subject = Subject()
  /// The id of the statement it is about.
  var statement: Int?
  /// Where the stretch begins and ends.
  var range: Range<Int>?
  /// What the range counts.
  var unit = OffsetUnit.codePoints
  /// The words of the stretch.
  var quote: String?
  /// What it says, by the keys of the fields of a judgment: "label", "attribution", "skipped" and so on.
  var fields: [String: String] = [:]
  /// The words of the statement that is the target.
  var targetQuote: String?
  /// What the file calls it, and the one that it points at.
  var name: String?
  var targetName: String?
  /// How sure the program is, from 0 to 1.
  var score: Double?
  /// What the program is called.
  var model: String?

  /// Which text a prediction is about, as far as the file says so.
  struct Subject: Sendable {
    /// The id of a session.
    var session: String?
    /// The SHA-256 of the text.
    var digest: String?
    /// The text itself.
    var text: String?
  }

  init(place: String) { self.place = place }
}

extension Prediction {
  /// Whether it is about a session's text, as far as it says.
  package func isAbout(_ session: Session) -> Bool {
    if let id = subject.session { return id == session.id }
    if let digest = subject.digest { return digest.lowercased() == session.article.digest.hex }
    if let text = subject.text { return text.utf8.elementsEqual(session.article.text.utf8) }
    return true
  }
}
