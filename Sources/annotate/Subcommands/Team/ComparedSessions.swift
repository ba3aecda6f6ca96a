import Annotator
import ArgumentParser

/// The sessions of several annotators that a command compares.
struct ComparedSessions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Session files, session names, or folders of sessions; by default the sessions folder.",
      valueName: "sessions"), completion: .sessions)
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

  /// Returns the files of the sessions and records to compare.
  func paths() throws(UserError) -> [String] { try files(.init()).paths }

  /// How sessions are read.
  private struct Reading {
    /// Whether flat records may stand for sessions.
    var takesRecords = false
    /// Whether sessions of one original file are compared even if their texts differ.
    var matchesOriginals = false
    /// Whether ratings include what a consensus needs in addition.
    var keepsVotes = false
    /// Whether to check only afterwards if sessions have to be left out.
    var isUnsorted = false
  }

  private func files(_ reading: Reading) throws(UserError) -> SessionFiles {
    try SessionFiles(
      named: compared.isEmpty ? [store.folder] : compared, in: store, takingRecords: reading.takesRecords,
      keepingVotes: reading.keepsVotes, unsorted: reading.isUnsorted)
  }

  /// Reads the sessions, one at a time.
  ///
  /// - Parameters:
  ///   - takesRecords: whether flat records may stand for sessions.
  ///   - matchesOriginals: whether sessions of one original file are compared even if their texts differ.
  ///   - keepsVotes: whether ratings include what a consensus needs in addition.
  func comparison(
    takingRecords takesRecords: Bool = false, matchingOriginals matchesOriginals: Bool = false,
    keepingVotes keepsVotes: Bool = false, _ change: (inout RatedArticles.Options) -> Void = { _ in }
  ) throws(UserError) -> Comparison {
    var options = RatedArticles.Options()
    options.countsSkips = countsSkips
    change(&options)
    var reading = Reading(
      takesRecords: takesRecords, matchesOriginals: matchesOriginals, keepsVotes: keepsVotes,
      isUnsorted: true)
    var read = try? self.read(reading, options)
    if read == nil {
      // Some have to be left out, or one can't be read, which may be among those.
      reading.isUnsorted = false
      read = try self.read(reading, options)
    }
    guard let read else { throw UserError("there are no sessions") }
    let comparison = try read.articles.comparison()
    // Two passes over one text aren't versions of it.
    let versions = options.comparesPasses ? [] : TextVersions.remarks(comparison)
    let remarks = read.originals.remarks + comparison.remarks + versions
    for remark in remarks { console.say(remark) }
    return comparison
  }

  /// Reads all sessions; nil if some of them should have been left out.
  private func read(
    _ reading: Reading, _ options: RatedArticles.Options
  ) throws(UserError) -> (articles: RatedArticles, originals: CarriedRatings)? {
    var files = try files(reading)
    for remark in files.remarks { console.say(remark) }
    var articles = RatedArticles(options: options)
    var originals = CarriedRatings()
    var meter = ProgressMeter(total: files.paths.count)
    defer { meter.finish() }
    while var ratings = try files.nextRatings() {
      var place = files.place
      if reading.matchesOriginals { ratings = try originals.carried(ratings, place: &place) }
      try articles.add(ratings, from: place) { () throws(UserError) in
        try SessionFiles.session(at: place).article
      }
      meter.show(files.ratedCount)
    }
    guard files.areAllCounting else { return nil }
    try articles.addRecords(of: files)
    return (articles, originals)
  }
}
