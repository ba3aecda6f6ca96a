/// Carries ratings over between texts that different versions of the reader made of the same original.
///
/// Judgments are carried over to the text that was met first.
package struct CarriedRatings: Sendable {
  /// One sentence for each session whose judgments were carried over.
  package private(set) var remarks: [String] = []
  private var first: [SHA256Digest: (text: SHA256Digest, place: String)] = [:]

  /// Creates an instance that hasn't met any session.
  package init() {}

  /// Returns the ratings as they are, or carried over to the text of the first session of the same original.
  ///
  /// - Parameter place: the session's place; on return, that of the session with the text.
  /// - Throws: an error if a session can't be read again.
  package mutating func carried(
    _ ratings: SessionRatings, place: inout String
  ) throws(UserError) -> SessionRatings {
    // A plain text is its own original.
    let original = ratings.original ?? ratings.digest
    guard let known = first[original] else {
      first[original] = (ratings.digest, place)
      return ratings
    }
    guard known.text != ratings.digest else { return ratings }
    let session = try SessionFiles.session(at: place)
    let reanchoring = try Reanchoring(
      session, to: try SessionFiles.session(at: known.place).article, id: session.id, now: session.modified)
    remarks.append(
      "\(place.visibleOnOneLine) and \(known.place.visibleOnOneLine) have the same file's text as read by "
        + "two versions of the reader: \(reanchoring.placed) of "
        + "\((reanchoring.placed + reanchoring.lost.count).counted("judgment", "is", "are")) compared.")
    place = known.place
    var carried = SessionRatings(reanchoring.session)
    (carried.created, carried.offers) = (ratings.created, ratings.offers)
    (carried.seconds, carried.timedCount) = (ratings.seconds, ratings.timedCount)
    return carried
  }
}
