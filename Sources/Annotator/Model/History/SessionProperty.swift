/// A property of a session, other than its statements, that a change can set.
package enum SessionProperty: Hashable, Sendable {
  case title(String?)
  case authors([String])
  case published(String?)
  case url(String?)
  case language(String?)
  case codebook(Codebook)
  /// Names that mean the same source, each list starting with the name to show.
  case equivalences([[String]])

  /// The name of a property.
  package enum Key: String, CaseIterable, Hashable, Sendable {
    case title, authors, published, url, language, codebook, equivalences
  }

  /// The property's name.
  package var key: Key {
    switch self {
    case .title: .title
    case .authors: .authors
    case .published: .published
    case .url: .url
    case .language: .language
    case .codebook: .codebook
    case .equivalences: .equivalences
    }
  }
}

/// Properties of a session before and after a change.
package struct PropertyChange: Hashable, Sendable {
  /// The properties before the change.
  package let before: [SessionProperty]
  /// The same properties after the change.
  package let after: [SessionProperty]

  /// Creates a change.
  package init(before: [SessionProperty], after: [SessionProperty]) {
    (self.before, self.after) = (before, after)
  }

  /// The change that undoes this one.
  var reversed: PropertyChange { PropertyChange(before: after, after: before) }

  /// Whether both sides name the same properties, each once.
  var isConsistent: Bool {
    let keys = before.map(\.key)
    return keys == after.map(\.key) && Set(keys).count == keys.count
  }
}

extension Session {
  /// Returns the value of a property.
  package func property(_ key: SessionProperty.Key) -> SessionProperty {
    switch key {
    case .title: .title(article.title)
    case .authors: .authors(article.origin.authors)
    case .published: .published(article.published)
    case .url: .url(article.url)
    case .language: .language(article.language)
    case .codebook: .codebook(codebook)
    case .equivalences: .equivalences(equivalences)
    }
  }

  /// Returns an edit that sets properties; the values before it are taken from the session.
  package func edit(_ kind: Edit.Kind, setting properties: [SessionProperty]) -> Edit {
    Edit(
      kind, before: [], after: [],
      properties: PropertyChange(before: properties.map { property($0.key) }, after: properties))
  }
}

extension Article {
  /// Sets a property; does nothing if it is not one of the article's.
  mutating func set(_ property: SessionProperty) {
    switch property {
    case .title(let title): self.title = title
    case .authors(let authors):
      origin.authors = authors
      author = Byline.joined(authors)
    case .published(let day): published = day
    case .url(let url): self.url = url
    case .language(let language): self.language = language
    case .codebook, .equivalences: break
    }
  }
}

extension Edit {
  /// The properties that it changed, in words: "the title"; nil if there are none.
  var changedProperties: String? {
    properties?.after.map { "the \($0.key.noun)" }.joined(separator: " and ")
  }
}

extension SessionProperty.Key {
  /// What messages call the property.
  var noun: String {
    switch self {
    case .title: "title"
    case .authors: "author"
    case .published: "date"
    case .url: "address"
    case .language: "language"
    case .codebook: "codebook"
    case .equivalences: "list of merged sources"
    }
  }
}
