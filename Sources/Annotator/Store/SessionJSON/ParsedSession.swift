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
  var version = 1
  var provenance = Provenance()
  var equivalences: [[String]] = []
  var genesis: SHA256Digest?
  /// The hash of the last change, and where the file says so.
  var head: (digest: SHA256Digest, position: Int)?
  var unknown = UnknownMembers.none

  /// The confidence a bare label takes.
  var standingConfidence: DefaultConfidence {
    guard let value = standing.value else { return standing.isSet ? .notStated : .unset }
    return .stated(value)
  }
}
