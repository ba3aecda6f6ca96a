/// A text folded for searching, which ignores case, the form of quotation marks, dashes and spaces,
/// ligatures, invisible characters and the composition of accents.
///
///     FoldedText("the mayor’s").offsets(of: FoldedText("Mayor's"))  // [4]
package struct FoldedText: Sendable {
  /// The characters to compare; Swift compares them by canonical equivalence.
  package let units: [Character]
  /// The offset in the text at which each unit begins, in UTF-8 code units.
  package let offsets: [Int]

  /// Folds a text. Linear.
  package init(_ text: some StringProtocol) {
    var scalars: [Unicode.Scalar] = []
    var places: [Int] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      for folded in ScalarFolding.folded(scalar) where !(folded == " " && scalars.last == " ") {
        scalars.append(folded)
        places.append(offset)
      }
      offset += UTF8.width(scalar)
    }
    (units, offsets) = Self.units(of: scalars, at: places)
  }

  /// The length of the longest cluster kept intact. Comparing clusters takes time that grows with the square
  /// of their length.
  private static let longestCluster = 32

  private static func units(of scalars: [Unicode.Scalar], at places: [Int]) -> ([Character], [Int]) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    var units: [Character] = []
    var offsets: [Int] = []
    var index = 0
    for character in String(view) {
      let count = character.unicodeScalars.count
      if count <= longestCluster {
        units.append(character)
        offsets.append(places[index])
      } else {
        units.append(contentsOf: scalars[index..<index + count].map { Character($0) })
        offsets.append(contentsOf: places[index..<index + count])
      }
      index += count
    }
    return (units, offsets)
  }
}

extension FoldedText {
  /// Whether the text contains another. Linear for ordinary words.
  package func contains(_ other: FoldedText) -> Bool {
    other.units.isEmpty || first(of: other, from: 0) != nil
  }

  /// Returns the offsets at which another text begins in this one, in UTF-8 code units. Matches may overlap.
  package func offsets(of other: FoldedText) -> [Int] {
    indices(of: other).map { offsets[$0] }
  }

  /// Returns the indices in `units` at which another text begins in this one. Matches may overlap.
  package func indices(of other: FoldedText) -> [Int] {
    var found: [Int] = []
    var start = 0
    while !other.units.isEmpty, let index = first(of: other, from: start) {
      found.append(index)
      start = index + 1
    }
    return found
  }

  private func first(of other: FoldedText, from start: Int) -> Int? {
    guard let head = other.units.first, units.count - other.units.count >= start else { return nil }
    return (start...units.count - other.units.count).first { index in
      units[index] == head && units[index..<index + other.units.count].elementsEqual(other.units)
    }
  }
}

extension FoldedText: Hashable {
  /// Whether two texts fold to the same units.
  package static func == (left: FoldedText, right: FoldedText) -> Bool { left.units == right.units }

  package func hash(into hasher: inout Hasher) { hasher.combine(units) }
}
