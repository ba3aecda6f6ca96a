import Annotator
import ArgumentParser

/// The sessions of several annotators that a command compares.
struct ComparedSessions: ParsableArguments {
  @Argument(
    help: "Session files, names of sessions, or folders of them; by default the sessions folder.",
    completion: .sessions)
  var compared: [String] = []

  @OptionGroup var place: StoreOptions

  @Flag(
    name: .customLong("skips"), inversion: .prefixedNo,
    help: "Count a skipped statement as labelled 'skip' rather than as unrated.")
  var countsSkips = true

  /// The streams.
  var console: Console { place.console }
  /// The folder of the sessions.
  var store: SessionStore { place.store }

  /// The files of the sessions and records that are compared.
  func paths() throws(UserError) -> [String] { try files(takingRecords: false).paths }

  private func files(takingRecords takesRecords: Bool) throws(UserError) -> SessionFiles {
    try SessionFiles(
      named: compared.isEmpty ? [store.folder] : compared, in: store, takingRecords: takesRecords)
  }

  /// Reads the sessions, one at a time.
  ///
  /// - Parameters:
  ///   - takesRecords: whether flat records may stand for sessions.
  ///   - matchesOriginals: whether sessions of one original file are compared where their texts differ.
  func comparison(
    takingRecords takesRecords: Bool = false, matchingOriginals matchesOriginals: Bool = false,
    _ change: (inout RatedArticles.Options) -> Void = { _ in }
  ) throws(UserError) -> Comparison {
    var files = try files(takingRecords: takesRecords)
    for remark in files.remarks { console.say(remark) }
    var options = RatedArticles.Options()
    options.countsSkips = countsSkips
    change(&options)
    var articles = RatedArticles(options: options)
    var originals = CarriedRatings()
    var meter = ProgressMeter(total: files.paths.count)
    defer { meter.finish() }
    while var ratings = try files.nextRatings() {
      var place = files.place
      if matchesOriginals { ratings = try originals.carried(ratings, place: &place) }
      try articles.add(ratings, from: place) { () throws(UserError) in
        try SessionFiles.session(at: place).article
      }
      meter.show(files.begunCount)
    }
    try articles.addRecords(of: files)
    let comparison = try articles.comparison()
    let remarks = originals.remarks + comparison.remarks + TextVersions.remarks(comparison)
    for remark in remarks { console.say(remark) }
    return comparison
  }
}
