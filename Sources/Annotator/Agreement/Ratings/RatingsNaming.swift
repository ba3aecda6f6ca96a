extension Ratings {
  /// Encodes ratings given by name: items in order of appearance, annotators by name, and labels as listed,
  /// followed by unlisted ones by name.
  ///
  /// - Throws: an error if an annotator rated an item twice and the rule is to refuse that, or if a
  ///   confidence isn't a fraction from 0 to 1.
  package init(
    _ ratings: [Rating], labels listed: [String] = [], repeats: RepeatRule = .refuse
  ) throws(UserError) {
    let items = Names(ratings.lazy.map(\.item))
    let annotators = Names(Set(ratings.lazy.map(\.annotator)).sorted())
    let labels = Names(listed + Set(ratings.lazy.map(\.label)).sorted())
    var builder = RatingsBuilder(annotators: annotators.list, labels: labels.list)
    builder.reserve(ratings.count)
    for rating in ratings {
      guard let item = items.codes[rating.item], let annotator = annotators.codes[rating.annotator],
        let label = labels.codes[rating.label]
      else { continue }
      try builder.add(item: item, annotator: annotator, label: label, confidence: rating.confidence)
    }
    self = try builder.ratings(repeats: repeats, items: items.list)
  }
}

/// Distinct names in order of first appearance, and the code of each.
private struct Names {
  var list: [String] = []
  var codes: [String: Int] = [:]

  init(_ names: some Sequence<String>) {
    for name in names where codes[name] == nil {
      codes[name] = list.count
      list.append(name)
    }
  }
}
