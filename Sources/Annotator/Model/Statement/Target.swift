/// What a denial denies or a report reports.
package enum Target: Hashable, Sendable {
  /// A statement of the same session.
  case statement(StatementID)
  /// Something outside the article, in the analyst's words.
  case text(String)
  /// A statement of another article's session.
  case article(ArticleTarget)

  /// The kind of a target.
  enum Kind { case statement, text, article }

  /// The kind of the target.
  var kind: Kind {
    switch self {
    case .statement: .statement
    case .text: .text
    case .article: .article
    }
  }
}

/// A statement of another session.
package struct ArticleTarget: Hashable, Sendable {
  /// The id of its session.
  package let session: String
  /// Its name in that session.
  package let statement: StatementID
  /// Its text, so that the session can be read without the other.
  package let text: String

  /// Creates a target.
  package init(session: String, statement: StatementID, text: String) {
    (self.session, self.statement, self.text) = (session, statement, text)
  }
}

extension ArticleTarget {
  private enum Key: String, CaseIterable { case session, statement, text }

  /// The target as JSON, as files store it.
  var json: String {
    var writer = JSONWriter()
    writer.open("{")
    writer.member("session", session)
    writer.member("statement", statement.number)
    writer.member("text", text)
    writer.close("}")
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Reads a target as `json` writes it; returns nil if the text is anything else.
  init?(json: String) {
    let target: ArticleTarget? = try? JSONReader.reading(json) { (reader) throws(UserError) in
      var (session, number, text): (String?, Int?, String?) = (nil, nil, nil)
      var members = try reader.beginObject(of: Key.self)
      while let key = try reader.nextKey(&members) {
        switch key {
        case .session: session = try reader.string(limit: 200)
        case .statement: number = try reader.integer()
        case .text: text = try reader.string(limit: TextLimit.codePoints)
        }
      }
      guard let session, let number, let text, StatementID.numbers.contains(number), members.unknown.isEmpty
      else { throw reader.failure("a target has a session, a statement and a text") }
      return ArticleTarget(session: session, statement: StatementID(number), text: text)
    }
    guard let target else { return nil }
    self = target
  }
}
