/// Finds what a passage continues: a quotation opened by an earlier passage, or a list after a lead-in.
struct ContinuationFinder {
  let search: SourceSearch

  /// The maximum number of passages that a quotation or a list is traced back.
  private static let reach = SourceSearch.reach

  private var passages: [Passage] { search.passages }

  /// Returns the source of what the passage continues, with the label of its opening. O(`reach`).
  func offer(at index: Int) -> SourceOffer? {
    if passages[index].isQuoted { return quotation(at: index) }
    if let list = list(at: index) { return list }
    return isInsideQuotation(index) ? neighbour(of: index) : nil
  }
}

extension ContinuationFinder {
  /// Returns the source of the passage that opened the quotation, or of one that closes it.
  private func quotation(at index: Int) -> SourceOffer? {
    var opening = index
    while opening > 0, passages[opening].isQuoted, index - opening < Self.reach { opening -= 1 }
    for place in stride(from: index - 1, through: opening, by: -1) {
      if let source = search.ownSource(of: place) {
        return continued(source, "quote", 0.88, label(of: opening))
      }
    }
    if let before = introduced(opening) { return continued(before, "quote", 0.75, label(of: opening)) }
    if let after = closing(after: index) { return continued(after, "quote", 0.7, label(of: opening)) }
    guard opening > 0, let before = search.ownSource(of: opening - 1) else { return nil }
    return continued(before, "quote", 0.6, label(of: opening))
  }

  /// Returns the source at the end of a quotation ("…," he said), from one of the next passages that still
  /// continue it.
  private func closing(after index: Int) -> SourceOffer? {
    var next = index + 1
    while next < passages.count, next - index < Self.reach, passages[next].isQuoted {
      if let source = search.ownSource(of: next) { return source }
      next += 1
    }
    return nil
  }

  /// Returns the source of the passage before, if that introduces this one by ending in a colon.
  private func introduced(_ index: Int) -> SourceOffer? {
    guard index > 0, PassageEnd(passages[index - 1].text).isColon else { return nil }
    return search.ownSource(of: index - 1)
  }

  /// Returns the source that was speaking just before a passage that is entirely a quotation and names
  /// nobody.
  private func neighbour(of index: Int) -> SourceOffer? {
    if let introduced = introduced(index) {
      return continued(introduced, "quote", 0.85, label(of: index - 1))
    }
    guard index > 0, let source = search.ownSource(of: index - 1) else { return nil }
    return continued(source, "quote", passages[index].opensParagraph ? 0.6 : 0.75, label(of: index - 1))
  }

  private func isInsideQuotation(_ index: Int) -> Bool {
    guard let tokens = search.analyses[index]?.tokens, tokens.first?.kind == .quoteOpen else { return false }
    return tokens.allSatisfy { $0.isQuoted || !$0.isWord }
  }

  /// Returns the source of the lead-in above an item, if every passage in between is an item or part of one.
  private func list(at index: Int) -> SourceOffer? {
    var place = index
    while place > 0, index - place < 4 * Self.reach, isItem(place) || !passages[place].opensParagraph {
      place -= 1
      if passages[place + 1].opensParagraph, PassageEnd(passages[place].text).isColon {
        return listSource(from: place, to: index).map {
          continued($0, "list", 0.9, listLabel(of: $0, from: place, to: index))
        }
      }
    }
    return nil
  }

  private func isItem(_ index: Int) -> Bool {
    if passages[index].block == .listItem { return true }
    let before = PassageEnd(passages[index - 1].text)
    return passages[index].opensParagraph && (before.isColon || before.isSemicolon)
      || PassageStart.isBullet(passages[index].text)
  }

  private func label(of index: Int) -> String? { search.answers[index]?.label ?? StandardLabel.report }

  /// Returns the source that the analyst gave the previous items, otherwise the one that the lead-in names,
  /// otherwise the one that the analyst gave the lead-in.
  private func listSource(from leadIn: Int, to index: Int) -> SourceOffer? {
    let shown = search.shownSource(of: leadIn)
    let item = ((leadIn + 1)..<index).last { search.answers[$0]?.source != nil }
    guard let answered = item.flatMap(search.ownSource) else { return shown ?? search.ownSource(of: leadIn) }
    return answered.role == .unknown && answered.name == shown?.name ? shown : answered
  }

  /// Returns the label that the analyst gave the previous item. Otherwise, the items of a document are its
  /// claims, and those of other sources are reports.
  private func listLabel(of source: SourceOffer, from leadIn: Int, to index: Int) -> String? {
    let answered = ((leadIn + 1)..<index).reversed().lazy.compactMap { search.answers[$0]?.label }.first
    return answered ?? (source.role == .document ? StandardLabel.claim : StandardLabel.report)
  }

  private func continued(_ source: SourceOffer, _ kind: String, _ share: Double, _ label: String?)
    -> SourceOffer
  {
    let method = "continuation-\(kind)"
    let probability = search.learned(share, method)
    let what = kind == "list" ? "an item of the list" : "inside the quotation"
    return SourceOffer(
      name: source.name, place: source.place, role: source.role, cue: nil, cited: nil, label: label,
      probability: probability, isSure: probability >= SourceCalibration.sure, method: method,
      reason: "\(what) that “\(source.name)” opened")
  }
}
