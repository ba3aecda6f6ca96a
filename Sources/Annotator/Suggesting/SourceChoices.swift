import Suggestions

/// A name to offer as the source of a statement, with the kind and the cited source that are taken with it.
package struct SourceChoice: Hashable, Sendable {
  /// The name, as the article or an earlier answer has it.
  package let name: String
  /// Its kind: the one that it was given before, else what its words say; nil when nothing does.
  package let kind: SourceKind?
  /// Whom it cites in the statement; nil when that is not said.
  package let cited: String?

  /// Creates a choice.
  package init(_ name: String, kind: SourceKind? = nil, cited: String? = nil) {
    self.name = name
    self.kind = kind
    self.cited = cited
  }
}

extension Session {
  /// The sources to offer for the current statement, the likeliest first: those found in it or continued from
  /// before it, those found in the statement before, the article's author, then the names used before. Where
  /// nothing is to be suggested, none is found but by its capitals in the statement itself.
  package func sourceChoices(
    _ memory: SourceMemory, _ suggester: inout Suggester, finder: any SourceFinder = CapitalisedNames()
  ) -> [SourceChoice] {
    guard let index = cursorIndex else { return [] }
    let isBlind = suggester.kinds == .none
    let offers = isBlind ? [] : suggester.sources(at: index, in: self)
    var choices = offers.flatMap { SourceChoice.of($0, memory) }
    var taken = Set(choices.map(\.name))
    let found = finder.names(in: text(of: statements[index])).map(\.asTyped)
      .filter { taken.insert($0).inserted }
    choices += found.map { name in
      let role = isBlind ? nil : suggester.role(of: name, near: index, in: self)
      return SourceChoice(name, kind: memory.kind(of: name) ?? role.flatMap(SourceKind.init))
    }
    choices += (isBlind ? [] : suggester.sources(at: index - 1, in: self))
      .map { SourceChoice.plain($0, memory) }.filter { taken.insert($0.name).inserted }
    let known = ([SourceMemory.author] + memory.names).filter { taken.insert($0).inserted }
    return choices + known.map { SourceChoice($0, kind: memory.kind(of: $0)) }
  }
}

extension SourceChoice {
  /// What is offered of a source that was found: with whom it cites, if it cites somebody, and without; the
  /// same of a title in quotation marks after a plain noun, such as "газета «Ранковий вісник»".
  fileprivate static func of(_ offer: SourceOffer, _ memory: SourceMemory) -> [SourceChoice] {
    let whole = plain(offer, memory)
    let title = whole.name.title.map { SourceChoice($0, kind: memory.kind(of: $0) ?? whole.kind) }
    return [whole, title].compactMap { $0 }.flatMap { choice -> [SourceChoice] in
      guard let cited = offer.cited?.asTyped else { return [choice] }
      return [SourceChoice(choice.name, kind: choice.kind, cited: cited), choice]
    }
  }

  fileprivate static func plain(_ offer: SourceOffer, _ memory: SourceMemory) -> SourceChoice {
    let name = offer.name.asTyped
    return SourceChoice(name, kind: memory.kind(of: name) ?? SourceKind(offer.role))
  }
}

extension String {
  /// The title in quotation marks that ends the text after small letters; nil when there is none.
  fileprivate var title: String? {
    guard let open = firstIndex(where: { "«“„\"".contains($0) }), open > startIndex,
      !self[..<open].contains(where: \.isUppercase),
      let closers = QuotationMarks.closers(of: self[open]), last.map(closers.contains) == true
    else { return nil }
    return String(self[open...])
  }
}

extension SourceKind {
  /// The kind of that name; nil where the engine cannot tell.
  fileprivate init?(_ role: SourceRole) {
    guard role != .unknown else { return nil }
    self.init(rawValue: role.rawValue)
  }
}
