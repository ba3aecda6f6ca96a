/// The parts that a reader of many sessions remembers from one to the next.
struct SessionMemory: Sendable {
  var codebook = KnownCodebook()
  var repeated: RepeatedMembers? = RepeatedMembers()
  var article: KnownArticle? = KnownArticle()

  /// The memory for reading a single session.
  static let ofOne = SessionMemory(article: nil)

  /// Returns the memory, leaving it empty for the next reader to fill. If it were also kept here, the reader
  /// would copy all of it before adding to it.
  mutating func taken() -> SessionMemory {
    var other = SessionMemory()
    swap(&self, &other)
    return other
  }
}
