import Annotator

/// Measures by simulation how often the 95% interval of α contains the α of infinitely many items.
struct CoverageBenchmark {
  let repetitions: Int

  /// A kind of data: how many articles, items and annotators, how frequent each label is, and how often
  /// annotators are right.
  private struct Cell {
    let articles: Int
    let items: Int
    let annotators: Int
    let mix: [Double]
    let skill: Double
    /// How much the skill and label mix of articles differ; 0 for independent items.
    let spread: Double

    var name: String {
      let kind = articles > 1 ? "\(articles) articles of \(items) items" : "\(items) items"
      return "\(kind), \(annotators) annotators, accuracy \(skill), first label's share \(rounded(mix[0]))"
    }
  }

  private static let mixes = [[1.0 / 3, 1.0 / 3, 1.0 / 3], [0.7, 0.2, 0.1]]

  func run() {
    report("independent items", [15, 30, 60].map { (1, $0) }, spread: 0)
    report("clustered items", [(6, 30), (15, 20)], spread: 0.15)
  }

  private func report(_ title: String, _ shapes: [(articles: Int, items: Int)], spread: Double) {
    var covered: [Double] = []
    print(
      "\(title), \(repetitions) runs per cell: how often the interval contains the true α; its mean width; "
        + "runs without α"
    )
    for shape in shapes {
      for annotators in [2, 3, 5] {
        for mix in Self.mixes {
          for skill in [0.7, 0.85, 0.95] {
            let cell = Cell(
              articles: shape.articles, items: shape.items, annotators: annotators, mix: mix, skill: skill,
              spread: spread)
            let result = coverage(of: cell)
            covered.append(result.share)
            print(
              "  \(cell.name): \(rounded(100 * result.share))%, \(rounded(result.width)), \(result.undefined)"
            )
          }
        }
      }
    }
    let mean = covered.reduce(0, +) / Double(max(1, covered.count))
    print("  mean \(rounded(100 * mean))%, lowest \(rounded(100 * (covered.min() ?? 0)))%\n")
  }

  private func coverage(of cell: Cell) -> (share: Double, width: Double, undefined: Int) {
    var generator = SplitMix64(seed: 11)
    let endless = Cell(
      articles: cell.articles > 1 ? 3_000 : 1, items: cell.articles > 1 ? cell.items : 100_000,
      annotators: cell.annotators, mix: cell.mix, skill: cell.skill, spread: cell.spread)
    guard let truth = report(endless, &generator).alpha.value.value else { return (0, 0, repetitions) }
    var (hits, width, undefined) = (0, 0.0, 0)
    for _ in 0..<repetitions {
      let alpha = report(cell, &generator).alpha
      guard let interval = alpha.interval else {
        undefined += 1
        continue
      }
      if interval.low <= truth, truth <= interval.high { hits += 1 }
      width += interval.high - interval.low
    }
    let count = Double(max(1, repetitions - undefined))
    return (Double(hits) / count, width / count, undefined)
  }

  private func report(_ cell: Cell, _ generator: inout SplitMix64) -> AgreementReport {
    var builder = RatingsBuilder(
      annotators: (0..<cell.annotators).map { "a\($0)" }, labels: cell.mix.indices.map { "l\($0)" })
    for article in 0..<cell.articles {
      let shift = cell.spread * (2 * generator.fraction() - 1)
      let skill = min(0.99, max(0.4, cell.skill + shift))
      var mix = cell.mix
      mix[0] *= 1 + 4 * cell.spread * (2 * generator.fraction() - 1)
      for item in 0..<cell.items {
        let truth = generator.draw(mix)
        for annotator in 0..<cell.annotators {
          let isRight = generator.fraction() < skill
          let other = (truth + 1 + Int(generator.fraction() * Double(mix.count - 1))) % mix.count
          try? builder.add(
            item: article * cell.items + item, annotator: annotator, label: isRight ? truth : other)
        }
      }
    }
    let articles = (0..<cell.articles).map { ($0 * cell.items)..<(($0 + 1) * cell.items) }
    let options = AgreementReport.Options(bootstrap: Bootstrap(replicates: 0), articles: articles)
    return AgreementReport((try? builder.ratings()) ?? .empty, options)
  }
}
