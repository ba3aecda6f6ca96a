/// The state of reading statements one after the other: what is wanted of them, and what is noted on the way.
struct StatementReading {
  /// The fields of a judgment to read, as bits.
  let fields: UInt64
  /// The places of their values, if wanted.
  var places: ValuePlaces
  /// The members that they have in common, if there are many statements.
  var repeated: RepeatedMembers?
  /// The last article read.
  var article: KnownArticle?

  /// Prepares to read statements.
  init(
    _ fields: UInt64 = .max, places: ValuePlaces = ValuePlaces(),
    repeated: RepeatedMembers? = nil, article: KnownArticle? = nil
  ) {
    (self.fields, self.places, self.repeated, self.article) = (fields, places, repeated, article)
  }
}
