/// How many there were and how many were right.
struct Share {
  private(set) var right = 0
  private(set) var total = 0

  /// Counts one.
  mutating func count(_ isRight: Bool) {
    total += 1
    right += isRight ? 1 : 0
  }

  /// As in `.720 of 90`.
  var text: String {
    guard total > 0 else { return "-" }
    let mills = String((Double(right) / Double(total) * 1000).rounded().formatted).split(separator: ".")[0]
    let digits = String(repeating: "0", count: max(0, 3 - mills.count)) + mills
    return mills == "1000" ? "1.000 of \(total)" : ".\(digits) of \(total)"
  }
}

extension Double {
  fileprivate var formatted: String { "\(self)" }
}

/// Label counts: accuracy, F1 by label, coverage and calibration.
struct LabelCounts {
  private var pairs: [(gold: String, guess: String, probability: Double)] = []

  /// Counts one statement.
  mutating func count(gold: String, guess: String, probability: Double) {
    pairs.append((gold, guess, probability))
  }

  /// The table's lines.
  var lines: [String] {
    var all = Share()
    var offered = Share()
    for pair in pairs {
      all.count(pair.gold == pair.guess)
      if pair.probability >= 0.75 { offered.count(pair.gold == pair.guess) }
    }
    return ["  accuracy \(all.text); offered at p ≥ .75: \(offered.text) right"]
      + ["claim", "denial", "report", "none"].map(labelLine) + [
        "  expected calibration error \(Self.mills(error))"
      ]
  }

  private func labelLine(_ label: String) -> String {
    let right = pairs.count { $0.gold == label && $0.guess == label }
    let guessed = pairs.count { $0.guess == label }
    let gold = pairs.count { $0.gold == label }
    let precision = guessed == 0 ? 0 : Double(right) / Double(guessed)
    let recall = gold == 0 ? 0 : Double(right) / Double(gold)
    let f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
    return
      "  \(label): precision \(Self.mills(precision)), recall \(Self.mills(recall)), F1 \(Self.mills(f1)), "
      + "\(gold) in all"
  }

  /// Over ten equal bins of probability.
  private var error: Double {
    guard !pairs.isEmpty else { return 0 }
    return (0..<10).reduce(0) { sum, bin in
      let members = pairs.filter { Int(min(9, $0.probability * 10)) == bin }
      guard !members.isEmpty else { return sum }
      let right = Double(members.count { $0.gold == $0.guess }) / Double(members.count)
      let claimed = members.reduce(0) { $0 + $1.probability } / Double(members.count)
      return sum + abs(right - claimed) * Double(members.count) / Double(pairs.count)
    }
  }

  private static func mills(_ value: Double) -> String { "\((value * 1000).rounded() / 1000)" }
}
