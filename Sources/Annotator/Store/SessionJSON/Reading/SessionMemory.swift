/// What the reader of many sessions remembers from one to the next.
struct SessionMemory: Sendable {
  var codebook = KnownCodebook()
  var repeated: RepeatedMembers? = RepeatedMembers()
  var article: KnownArticle? = KnownArticle()

  /// That of a session alone.
  static let ofOne = SessionMemory(article: nil)

  /// What is remembered, for the one who reads next: were it kept here too, the reader would copy all of it
  /// before it adds to it.
  mutating func taken() -> SessionMemory {
    var other = Self.ofOne
    swap(&self, &other)
    return other
  }
}
