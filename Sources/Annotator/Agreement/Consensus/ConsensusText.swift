/// The summary that `annotate consensus` prints beside the dataset: how the consensus was made, its outcome,
/// and what is left to settle.
package struct ConsensusText: Sendable {
  private let result: ConsensusResult
  private let toSettle: [ConsensusSessions.Entry]
  private let partlyNamed: Int
  private let width: Int

  /// The most entries of a list that are shown; the rest are counted.
  private static let shown = 20

  /// Prepares the text for a terminal of `width` columns.
  ///
  /// - Parameters:
  ///   - toSettle: the items left to settle, the least sure first.
  ///   - partlyNamed: the number of items with a source, kind or target that only some of those who gave the
  ///     label name.
  package init(
    _ result: ConsensusResult, toSettle: [ConsensusSessions.Entry], partlyNamed: Int = 0, width: Int = 80
  ) {
    self.result = result
    self.toSettle = toSettle
    self.partlyNamed = partlyNamed
    self.width = max(20, width)
  }

  /// The lines, without line endings.
  package var lines: [String] {
    [head, estimates, settling + singles + partial].filter { !$0.isEmpty }.joined(separator: [""]).map { $0 }
  }
}

extension ConsensusText {
  private var head: [String] {
    let comparison = result.comparison
    let names = comparison.ratings.annotators.count
    let items = result.consensus.itemCount
    let reason = result.choice.map { ", chosen because \($0.words)" } ?? ""
    return [
      "Consensus by \(result.consensus.method.title)\(reason).",
      "\(items.counted("item")) of \(comparison.articleCount.counted("article")) by "
        + "\(names.counted("annotator")): \(outcome).",
    ]
  }

  private var outcome: String {
    var labels = [Int](repeating: 0, count: result.comparison.ratings.labels.count)
    var undecided = 0
    for item in 0..<result.consensus.itemCount {
      if case .label(let label, _) = result.decision(ofItem: item) {
        labels[label] += 1
      } else {
        undecided += 1
      }
    }
    let names = result.comparison.ratings.labels
    let parts = zip(labels, names).filter { $0.0 > 0 }.map { "\($0.0) \($0.1.visibleOnOneLine)" }
    return (parts + (undecided > 0 ? ["\(undecided) undecided"] : [])).joined(separator: ", ")
  }

  /// The estimates of Dawid–Skene: how frequent each label is, and how each annotator labels it.
  private var estimates: [String] {
    guard let fit = result.fit else { return [] }
    let ratings = result.comparison.ratings
    let labels = ratings.labels.map(\.visibleOnOneLine)
    var priors = FigureTable(["label", "prior"])
    for (label, prior) in zip(labels, fit.priors) { priors.add(label, [.text(prior.percent)]) }
    let tables = zip(ratings.annotators, fit.confusions).prefix(Self.shown).flatMap { name, confusion in
      var table = FigureTable(["\(name.visibleOnOneLine), when it is"] + labels.map { "says \($0)" })
      for (label, row) in zip(labels, confusion) { table.add(label, row.map { .text($0.percent) }) }
      return [""] + table.lines(width: width)
    }
    let rest = ratings.annotators.count - Self.shown
    return ["Estimated share of each label, and how each annotator labels it"]
      + priors.lines(width: width)
      + tables + (rest > 0 ? ["", "  … and \(rest.counted("more annotator"))"] : [])
  }

  private var settling: [String] {
    guard !toSettle.isEmpty else { return singles.isEmpty ? ["Nothing is left to settle."] : [] }
    let entries = toSettle.prefix(Self.shown).flatMap { entry in
      let sureness = entry.confidence > 0 ? ", \(entry.confidence.percent)" : ""
      let conflict = entry.conflict.map { "; \($0.visibleOnOneLine)" } ?? ""
      let place =
        "\(entry.article.visibleOnOneLine), \(entry.position): \(entry.votes)\(sureness)\(conflict)"
      let wrapping = TextWrapping(width: width, firstIndent: 2, hangingIndent: 4)
      return [wrapping.wrapped(place), "    \(entry.text.visibleOnOneLine)".clipped(to: width)]
    }
    let rest = toSettle.count - Self.shown
    return ["To settle, with 'annotate adjudicate': \(toSettle.count.counted("item"))"] + entries
      + (rest > 0 ? ["  … and \(rest) more"] : [])
  }

  /// The number of items that only one annotator judged, which nobody has confirmed.
  private var singles: [String] {
    let count = (0..<result.consensus.itemCount).count { result.isSingle($0) }
    guard count > 0 else { return [] }
    return [
      "Judged by only one annotator, so marked for review: \(count.counted("item")). '--min-votes 2' "
        + "leaves such items undecided."
    ]
  }

  private var partial: [String] {
    guard partlyNamed > 0 else { return [] }
    return [
      "Source, kind or target named by only some of those who gave the label: "
        + "\(partlyNamed.counted("item")). The dataset has what they name."
    ]
  }
}
