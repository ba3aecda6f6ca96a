/// The numbered lists of key mode: what each row shows, and the line that its number stands for. A digit
/// picks a row, so a page has nine.
enum KeyLists {
  /// A row.
  struct Item: Hashable {
    /// The text beside the number.
    let shown: String
    /// The line to carry out.
    let line: String
  }

  /// How many rows a page has.
  static let rows = 9

  /// Returns the sources, with the kinds and cited sources that they are used with.
  static func sources(_ choices: [SourceChoice], page: Int) -> [Item] {
    Self.page(page, of: choices.lazy.compactMap(item))
  }

  /// The kinds of sources.
  static let kinds = SourceKind.names.map { Item(shown: $0, line: "via \($0)") }

  /// Returns the statements before the current one: first the likeliest, then the targets of the latest
  /// answers, then the nearest.
  static func targets(in session: Session, likely: [Int] = [], page: Int) -> [Item] {
    guard let index = session.cursorIndex else { return [] }
    let first = likely.filter { $0 < index }
    let used = first + usedTargets(before: index, in: session).filter { !first.contains($0) }
    let nearest = (0..<index).reversed().lazy.filter { !used.contains($0) }
    let places = used + nearest.prefix(max(0, (page + 1) * rows - used.count))
    return Self.page(page, of: places).map { place in
      let text = session.text(of: session.statements[place]).prefix(300).description.visibleOnOneLine
      return Item(shown: "→ \(place + 1)  \(text)", line: "of \(place + 1)")
    }
  }

  private static func page<Items: Sequence>(_ page: Int, of items: Items) -> [Items.Element] {
    Array(items.prefix((page + 1) * rows).dropFirst(page * rows))
  }

  private static func item(_ choice: SourceChoice) -> Item? {
    guard let name = QuotationMarks.around(choice.name) else { return nil }
    let kind = choice.kind.map { " via \($0.rawValue)" } ?? ""
    guard let cited = choice.cited else {
      return Item(shown: choice.name.visibleOnOneLine + kind, line: "by \(name)\(kind)")
    }
    return QuotationMarks.around(cited).map { words in
      Item(
        shown: "\(choice.name) citing \(cited)".visibleOnOneLine + kind,
        line: "by \(name) citing \(words)\(kind)")
    }
  }

  /// Returns the indices of the targets of earlier statements, the latest first; at most four.
  private static func usedTargets(before index: Int, in session: Session) -> [Int] {
    var found: [Int] = []
    for place in (max(0, index - 200)..<index).reversed() {
      guard let id = session.statements[place].judgment.targetID, let target = session.index(of: id),
        target < index, !found.contains(target)
      else { continue }
      found.append(target)
      if found.count == 4 { break }
    }
    return found
  }
}
