extension Codebook {
  /// The successor of a label that an older version had.
  enum Successor: Equatable {
    /// It was renamed, or merged into another.
    case renamed(Label)
    /// It was split into these.
    case split([Label])
  }

  /// Returns the successor of a label that this codebook doesn't have, followed from version to version.
  ///
  /// Returns nil if the changelog states none. Linear in the changelog.
  func successor(of label: Label) -> Successor? {
    guard !has(label) else { return nil }
    var (name, parts): (String, [String]) = (label.name, [])
    for item in changelog.flatMap(\.items) {
      if item.hasPrefix("\(name) → ") {
        name = String(item.dropFirst(name.count + 3))
      } else if item.hasPrefix("\(name) split into ") {
        parts = item.dropFirst(name.count + 12).split(separator: " and ").map(String.init)
      }
    }
    let labels = parts.isEmpty ? [name] : parts
    let found = labels.compactMap { self.label(named: $0) }
    guard found.count == labels.count, let first = found.first else { return nil }
    return parts.isEmpty ? .renamed(first) : .split(found)
  }

  /// Returns a judgment made with an older version, carried over to this one.
  ///
  /// It gets the label that replaced its own, or is reopened if its label was split.
  func carried(_ judgment: Judgment) -> Judgment {
    var carried = judgment
    if let label = judgment.label {
      switch successor(of: label) {
      case .renamed(let label): carried.label = label
      case .split(let labels): carried.reopen(splitting: [label: labels])
      case nil: break
      }
    }
    if let suggested = judgment.suggested, case .renamed(let label) = successor(of: suggested) {
      carried.suggested = label
    }
    return carried
  }
}

extension Judgment {
  /// Returns the note without the former label that a split recorded in it, which is of no use once the
  /// statement is judged again.
  func noteWithoutFormerLabel(_ codebook: Codebook) -> String? {
    guard label == nil, needsReview, let note else { return note }
    let parts = note.split(separator: "; ")
    let isFormer = codebook.changelog.flatMap(\.items).contains { item in
      guard let name = item.split(separator: " split into ").first, let last = parts.last else {
        return false
      }
      return last == "was \(name)" || last.hasPrefix("was \(name), ")
    }
    guard isFormer else { return note }
    return parts.count > 1 ? parts.dropLast().joined(separator: "; ") : nil
  }
}

extension Codebook.Revision {
  /// The changes that it lists, as `CodebookChange` writes them.
  fileprivate var items: [String] { text.split(separator: "; ").map(String.init) }
}
