/// A session as a file states it, before its parts are known to fit each other.
struct ParsedSession {
  var id = ""
  var annotator = ""
  var created = Timestamp(seconds: 0)
  var article: ParsedArticle?
  var codebook: Codebook?
  /// The statement the analyst was at, and where the file says so.
  var cursor: (id: Int, position: Int)?
  var standing: (value: Confidence?, isSet: Bool) = (nil, false)
  var statements: [ParsedStatement] = []
  var history: [ParsedChange] = []
  var unknown = UnknownMembers.none

  /// The confidence a bare label takes.
  var standingConfidence: DefaultConfidence {
    guard let value = standing.value else { return standing.isSet ? .notStated : .unset }
    return .stated(value)
  }
}
