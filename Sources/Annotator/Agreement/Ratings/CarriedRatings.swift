/// Ratings of one original file whose sessions hold it in different texts, because its reader has changed in
/// between. Judgments are carried over to the text that was met first.
package struct CarriedRatings: Sendable {
  /// What was carried over, a sentence for each session.
  package private(set) var remarks: [String] = []
  private var first: [SHA256Digest: (text: SHA256Digest, place: String)] = [:]

  /// Knows no session yet.
  package init() {}

  /// The ratings as they are, or over the text of the first session of the same original.
  ///
  /// - Parameter place: where the session lies; afterwards where its text does.
  /// - Throws: an error when a session cannot be read again.
  package mutating func carried(
    _ ratings: SessionRatings, place: inout String
  ) throws(UserError) -> SessionRatings {
    // A plain text may have been taken as it is.
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
