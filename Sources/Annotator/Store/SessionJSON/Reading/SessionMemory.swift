/// What the reader of many sessions remembers from one to the next.
struct SessionMemory: Sendable {
  var codebook = KnownCodebook()
  var repeated: RepeatedMembers? = RepeatedMembers()
  var article: KnownArticle? = KnownArticle()

  /// That of a session alone.
  static let ofOne = SessionMemory(article: nil)
}
