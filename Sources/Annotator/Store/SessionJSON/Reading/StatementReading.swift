/// How statements are read one after the other: what of them is wanted, and what is noted on the way.
struct StatementReading {
  /// The fields of a judgment that are wanted, a bit for each.
  let fields: UInt64
  /// Where their values stand, where that is wanted.
  var places: ValuePlaces
  /// What they have in common, where there are many.
  var repeated: RepeatedMembers?
  /// The article that was read last.
  var article: KnownArticle?

  /// Prepares to read statements.
  init(
    _ fields: UInt64 = .max, places: ValuePlaces = ValuePlaces(),
    repeated: RepeatedMembers? = nil, article: KnownArticle? = nil
  ) {
    (self.fields, self.places, self.repeated, self.article) = (fields, places, repeated, article)
  }
}
