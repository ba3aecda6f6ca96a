/// A judgment by another program about a stretch of a text: material for a suggestion, never an answer.
package struct Prediction: Sendable {
  /// The place in the file: its line, or its number.
  package let place: String
  /// The text that the prediction is about.
  var subject = Subject()
  /// The id of the statement that the prediction is about.
  var statement: Int?
  /// The range of the stretch.
  var range: Range<Int>?
  /// The unit that the range counts.
  var unit = OffsetUnit.codePoints
  /// The words of the stretch.
  var quote: String?
  /// The predicted values, keyed by the fields of a judgment: "label", "attribution", "skipped" and so on.
  var fields: [String: String] = [:]
  /// The words of the target statement.
  var targetQuote: String?
  /// The names in the file of this prediction and of its target.
  var name: String?
  var targetName: String?
  /// The program's confidence, from 0 to 1.
  var score: Double?
  /// The name of the program.
  var model: String?

  /// The text that a prediction is about, if the file identifies it.
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
  /// Returns whether the prediction may be about a session's text; true if it doesn't identify its text.
  package func isAbout(_ session: Session) -> Bool {
    if let id = subject.session { return id == session.id }
    if let digest = subject.digest { return digest.lowercased() == session.article.digest.hex }
    if let text = subject.text { return text.utf8.elementsEqual(session.article.text.utf8) }
    return true
  }
}
