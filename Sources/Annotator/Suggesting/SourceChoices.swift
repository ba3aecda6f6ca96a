import Suggestions

/// A name to offer as the source of a statement, with the kind and the cited source that come with it.
package struct SourceChoice: Hashable, Sendable {
  /// The name, as in the article or an earlier answer.
  package let name: String
  /// Its kind: the one that it was given before, or else the one that its words suggest; nil if none do.
  package let kind: SourceKind?
  /// The source that it cites in the statement, if that is stated.
  package let cited: String?

  /// Creates a choice.
  package init(_ name: String, kind: SourceKind? = nil, cited: String? = nil) {
    self.name = name
    self.kind = kind
    self.cited = cited
  }
}

extension Session {
  /// Returns the sources to offer for the current statement, the likeliest first: those found in it or
  /// continued from before it, those found in the statement before, the article's author, then the names used
  /// before. If nothing is to be suggested, names are found only by their capitals in the statement itself.
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
  /// Returns the choices for a source that was found: with the one that it cites, if any, and without it. The
  /// same goes for a title in quotation marks after a plain noun, such as "газета «Ранковий вісник»".
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
  /// The title in quotation marks that ends the text after lower-case letters; nil if there is none.
  fileprivate var title: String? {
    guard let open = firstIndex(where: { "«“„\"".contains($0) }), open > startIndex,
      !self[..<open].contains(where: \.isUppercase),
      let closers = QuotationMarks.closers(of: self[open]), last.map(closers.contains) == true
    else { return nil }
    return String(self[open...])
  }
}

extension SourceKind {
  /// Creates the kind of that name; nil if the engine can't tell.
  fileprivate init?(_ role: SourceRole) {
    guard role != .unknown else { return nil }
    self.init(rawValue: role.rawValue)
  }
}
