/// An assignment of articles to people: a plain file with one article and one person per line, separated by a
/// tab.
package struct Assignment: Equatable, Sendable {
  /// An article and the person who is to judge it.
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

  /// The people, once each, in order of appearance.
  package var annotators: [String] {
    var seen: Set<String> = []
    return tasks.map(\.annotator).filter { seen.insert($0).inserted }
  }

  /// Returns the other spelling of a name under which somebody has articles, if nobody has any under the name
  /// as given; nil otherwise.
  package func otherSpelling(of name: String) -> String? {
    let names = annotators
    guard !names.contains(where: { $0.utf8.elementsEqual(name.utf8) }) else { return nil }
    return names.first { FoldedText($0) == FoldedText(name) }
  }

  /// Returns the articles of a person, in order.
  package func articles(of annotator: String) -> [String] {
    tasks.filter { $0.annotator.utf8.elementsEqual(annotator.utf8) }.map(\.article)
  }
}

extension Assignment {
  /// Assigns articles that nobody has yet, each to `overlap` people, so that all have about as many, and any
  /// two people about as many in common. Earlier tasks are kept.
  ///
  /// The articles are shuffled using the seed. Each then goes to the people with the fewest articles,
  /// preferring those with the fewest in common with the people already chosen for it. O(articles · people²).
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

/// The number of articles that each person has, and that each two have in common.
private struct LoadTable {
  private var counts: [String: Int] = [:]
  private var common: [[String]: Int] = [:]

  init(_ assignment: Assignment) {
    for people in Dictionary(grouping: assignment.tasks, by: \.article).values {
      add(people.map(\.annotator))
    }
  }

  /// Chooses people for an article, and counts it for them.
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
