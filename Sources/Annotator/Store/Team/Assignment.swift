/// Who is to judge which article: a plain file of lines, an article and a person each with a tab between
/// them.
package struct Assignment: Equatable, Sendable {
  /// An article and who is to judge it.
  package struct Task: Hashable, Sendable {
    package let article: String
    package let annotator: String

    /// Creates a task.
    package init(article: String, annotator: String) {
      (self.article, self.annotator) = (article, annotator)
    }
  }

  /// The tasks in the order of the file.
  package private(set) var tasks: [Task]

  /// Creates an assignment.
  package init(_ tasks: [Task] = []) {
    self.tasks = tasks
  }

  /// The people, each once, in the order in which they come.
  package var annotators: [String] {
    var seen: Set<String> = []
    return tasks.map(\.annotator).filter { seen.insert($0).inserted }
  }

  /// How somebody is written who has articles, where a name that has none differs in capitals alone.
  package func otherSpelling(of name: String) -> String? {
    let names = annotators
    guard !names.contains(where: { $0.utf8.elementsEqual(name.utf8) }) else { return nil }
    return names.first { FoldedText($0) == FoldedText(name) }
  }

  /// The articles of a person, in order.
  package func articles(of annotator: String) -> [String] {
    tasks.filter { $0.annotator.utf8.elementsEqual(annotator.utf8) }.map(\.article)
  }
}

extension Assignment {
  /// Gives out articles that nobody has yet: each to so many people, everybody about as many, and every two
  /// people about as many in common. What was given out before stays.
  ///
  /// The articles are shuffled by the seed; each then goes to those who have the fewest, of whom those are
  /// preferred who have the fewest in common with the ones chosen before. O(articles · people²).
  package mutating func add(_ articles: [String], to annotators: [String], overlap: Int, seed: UInt64) {
    let given = Set(tasks.map(\.article))
    var order = articles.filter { !given.contains($0) }
    var random = SplitMix64(seed: seed)
    for place in order.indices.reversed() { order.swapAt(place, random.index(below: place + 1)) }
    var load = LoadTable(self)
    for article in order {
      for annotator in load.next(overlap, of: annotators, by: &random) {
        tasks.append(Task(article: article, annotator: annotator))
      }
    }
    tasks.sort { ($0.article, $0.annotator) < ($1.article, $1.annotator) }
  }
}

/// How many articles everybody has, and every two have in common.
private struct LoadTable {
  private var counts: [String: Int] = [:]
  private var common: [[String]: Int] = [:]

  init(_ assignment: Assignment) {
    for people in Dictionary(grouping: assignment.tasks, by: \.article).values {
      add(people.map(\.annotator))
    }
  }

  /// Chooses people for an article and counts it.
  mutating func next(_ number: Int, of people: [String], by random: inout SplitMix64) -> [String] {
    var left = people
    for place in left.indices.reversed() { left.swapAt(place, random.index(below: place + 1)) }
    var chosen: [String] = []
    while chosen.count < number, let best = left.min(by: { rank($0, chosen) < rank($1, chosen) }) {
      chosen.append(best)
      left.removeAll { $0 == best }
    }
    add(chosen)
    return chosen
  }

  private func rank(_ person: String, _ chosen: [String]) -> (Int, Int) {
    (counts[person] ?? 0, chosen.reduce(0) { $0 + (common[[person, $1].sorted()] ?? 0) })
  }

  private mutating func add(_ people: [String]) {
    for (index, person) in people.enumerated() {
      counts[person, default: 0] += 1
      for other in people.dropFirst(index + 1) { common[[person, other].sorted(), default: 0] += 1 }
    }
  }
}
