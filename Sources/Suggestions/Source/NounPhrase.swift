/// Finds the noun phrase that a cue belongs to. Every function is linear in the phrase that it examines.
struct NounPhrase {
  let analysis: Analysis

  private var tokens: [Token] { analysis.tokens }
  private var lexicon: Lexicon { analysis.lexicon }

  /// The maximum number of tokens in a name.
  private static let longest = 14

  /// Returns the phrase after a cue, up to a mark, a conjunction, a preposition that isn't part of names, or
  /// a verb.
  func after(_ start: Int) -> Range<Int>? {
    var end = start
    while end < tokens.count, end - start < Self.longest, !endsPhrase(at: end, from: start) { end += 1 }
    return end > start ? start..<end : nil
  }

  /// Returns the phrase before a verb and its auxiliaries; nil if there is a mark instead.
  func before(_ verb: Int) -> Range<Int>? {
    let end = skipAuxiliaries(before: verb)
    guard end > 0 else { return nil }
    return phrase(endingAt: end)
  }

  /// Returns the first token of a verb's auxiliaries and adverbs.
  func skipAuxiliaries(before verb: Int) -> Int {
    var end = verb
    while end > 0, isBetweenSubjectAndVerb(end - 1) {
      end -= 1
      if end > 0, lexicon.times.contains(tokens[end].lowered), isTimePreposition(end - 1) { end -= 1 }
    }
    return end
  }

  /// Returns the phrase that ends right before `end`.
  func phrase(endingAt end: Int) -> Range<Int>? {
    let end = lexicon.order == .free ? withoutPronoun(before: end) : end
    guard end > 0 else { return nil }
    var start = titleStart(endingAt: end) ?? end
    guard start == end else { return start..<end }
    while start > 0, end - start < Self.longest, continuesLeft(to: start - 1, end: end) { start -= 1 }
    start = dropAdverbial(from: start, to: end)
    return start < end ? start..<end : nil
  }
}

extension NounPhrase {
  /// Returns the end before "це" in "У міністерстві це заперечили".
  private func withoutPronoun(before end: Int) -> Int {
    var end = end
    while end > 0, tokens[end - 1].isWord, lexicon.nonSources.contains(tokens[end - 1].lowered),
      lexicon.backReferences.contains(tokens[end - 1].lowered)
    { end -= 1 }
    return end
  }

  /// Returns the start of a title in quotation marks that ends here, including a noun for a newspaper before
  /// it.
  private func titleStart(endingAt end: Int) -> Int? {
    guard lexicon.language != "en", tokens[end - 1].kind == .other else { return nil }
    guard let open = tokens[..<(end - 1)].lastIndex(where: { $0.kind == .other }), end - open < 8 else {
      return nil
    }
    return open > 0 && lexicon.media.contains(tokens[open - 1].lowered) ? open - 1 : open
  }

  private func isBetweenSubjectAndVerb(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.isWord, !token.isQuoted else { return false }
    if lexicon.auxiliaries.contains(token.lowered) { return true }
    if lexicon.times.contains(token.lowered), index > 0 { return true }
    return lexicon.language == "en" && token.lowered.hasSuffix("ly") && !token.isCapitalized
  }

  private func isTimePreposition(_ index: Int) -> Bool {
    ["on", "am", "le", "в", "у"].contains(tokens[index].lowered) && !tokens[index].isCapitalized
  }

  /// Returns whether a word for a time is part of a title: "The Morning Ledger".
  private func isInTitle(_ index: Int) -> Bool {
    index > 0 && index + 1 < tokens.count && tokens[index].isCapitalized && tokens[index + 1].isCapitalized
      && lexicon.determiners.contains(tokens[index - 1].lowered)
  }

  private func endsPhrase(at index: Int, from start: Int) -> Bool {
    let token = tokens[index]
    if token.endsClause || token.isQuoted { return true }
    guard index > start else { return false }
    let word = token.lowered
    if lexicon.linking.contains(word) { return !mayLink(index, from: start) }
    if lexicon.language == "en", endsEnglishPhrase(at: index) { return true }
    if lexicon.language == "de", tokens[index - 1].isCapitalized, !token.isCapitalized { return true }
    if word == "from", lexicon.documents.contains(tokens[index - 1].lowered) { return false }
    if lexicon.conjunctions.contains(word) || lexicon.prepositions.contains(word) { return true }
    if lexicon.times.contains(word), !isInTitle(index), !lexicon.media.contains(word) || !token.isCapitalized
    {
      return true
    }
    if lexicon.verbs.contains(word) || (lexicon.saying.contains(word) && !token.isCapitalized) { return true }
    return lexicon.auxiliaries.contains(word) && !token.isCapitalized
  }

  /// Returns whether a participle or an article ends a name: "a survey published …", "Walter Denny a
  /// professor".
  private func endsEnglishPhrase(at index: Int) -> Bool {
    let word = tokens[index].lowered
    if ["a", "an", "his", "her", "their", "this"].contains(word) { return true }
    return !tokens[index].isCapitalized && word.hasSuffix("ed") && word.utf8.count > 4
      && !tokens[index - 1].isCapitalized
  }

  /// Returns whether a word such as `of`, `and` or `the` is part of the name that begins at `start`.
  private func mayLink(_ index: Int, from start: Int) -> Bool {
    guard index + 1 < tokens.count, tokens[index + 1].isWord, !tokens[index + 1].isQuoted else {
      return false
    }
    let word = tokens[index].lowered
    if lexicon.and.contains(word) {
      return tokens[index - 1].isCapitalized && tokens[index + 1].isCapitalized
    }
    if ["of", "for"].contains(word) { return !isPerson(start..<index) }
    return true
  }

  private func continuesLeft(to index: Int, end: Int) -> Bool {
    let token = tokens[index]
    guard token.isWord, !token.isQuoted else { return token.kind == .other && index > 0 }
    let word = token.lowered
    if lexicon.and.contains(word) {
      return index > 0 && index + 1 < end && tokens[index - 1].isCapitalized
        && tokens[index + 1].isCapitalized
    }
    if lexicon.conjunctions.contains(word) { return false }
    if lexicon.linking.contains(word) { return true }
    if lexicon.prepositions.contains(word) { return keepsPreposition(index, end: end) }
    if index + 1 < end, !token.isCapitalized || index == 0 {
      return !(lexicon.verbs.contains(word) || lexicon.saying.contains(word) && !token.isCapitalized)
    }
    return true
  }

  private func keepsPreposition(_ index: Int, end: Int) -> Bool {
    guard index > 0, index + 1 < end, tokens[index - 1].isWord, !tokens[index - 1].isQuoted else {
      return false
    }
    guard !lexicon.times.contains(tokens[index + 1].lowered) else { return false }
    let previous = tokens[index - 1].lowered
    let names = lexicon.organizations.contains(previous) || lexicon.roles.contains(previous)
    return names || lexicon.documents.contains(previous) || lexicon.anonymous.contains(previous)
      || arePeopleOfPlace(index)
  }

  /// Returns whether a preposition is between people and their place: a plural at the start of its clause and
  /// a capitalised word, as in "Prosecutors in Keld".
  private func arePeopleOfPlace(_ preposition: Int) -> Bool {
    guard lexicon.language == "en", tokens[preposition + 1].isCapitalized,
      ["in", "at", "from"].contains(tokens[preposition].lowered)
    else { return false }
    let people = preposition - 1
    guard people == 0 || tokens[people - 1].endsClause else { return false }
    let word = tokens[people].lowered
    return word.hasSuffix("s") && word.utf8.count > 3 && !lexicon.times.contains(word)
      && !lexicon.conjunctions.contains(word) && !lexicon.auxiliaries.contains(word)
  }

  /// Returns the start of a phrase without "On Friday" or "Meanwhile" in front.
  private func dropAdverbial(from start: Int, to end: Int) -> Int {
    var first = start
    while first + 1 < end, isAdverbial(first) { first += 1 }
    if lexicon.language == "en", first > 0, first < end,
      lexicon.prepositions.contains(tokens[first - 1].lowered), first == start
    {
      return afterPrepositional(first, end: end)
    }
    if lexicon.language == "en", start == 0 || tokens[start - 1].endsClause, opensAdverbial(first) {
      return subjectAfterAdverbial(first, end: end)
    }
    return first
  }

  /// Returns whether a word opens an adverbial, like "For" in "For several days Iran denied".
  private func opensAdverbial(_ index: Int) -> Bool {
    let word = tokens[index].lowered
    return tokens[index].isCapitalized
      && (lexicon.prepositions.contains(word)
        || ["for", "during", "after", "before", "within"].contains(word))
  }

  /// Returns the start of the capitalised words at the end, or else of the last article; `end` if there is
  /// neither.
  private func subjectAfterAdverbial(_ first: Int, end: Int) -> Int {
    let name = afterPrepositional(first, end: end)
    if name > first { return name }
    return tokens[(first + 1)..<end].lastIndex { lexicon.determiners.contains($0.lowered) } ?? end
  }

  private func isAdverbial(_ index: Int) -> Bool {
    let word = tokens[index].lowered
    guard !lexicon.determiners.contains(word) || lexicon.conjunctions.contains(word) else { return false }
    return lexicon.times.contains(word) && !(index + 1 < tokens.count && lexicon.media.contains(word))
      || lexicon.months.contains(word) || tokens[index].kind == .number && index == 0
      || lexicon.conjunctions.contains(word)
      || lexicon.auxiliaries.contains(word)
  }

  /// Returns the start of the capitalised words at the end, as in "In a statement Trump".
  private func afterPrepositional(_ first: Int, end: Int) -> Int {
    var start = end
    while start > first, tokens[start - 1].isCapitalized { start -= 1 }
    return start == end || start == first ? first : start
  }
}

extension NounPhrase {
  /// Returns whether a span looks like a person's name: two to four capitalised words, none of which names an
  /// office or a body.
  func isPerson(_ span: Range<Int>) -> Bool {
    let words = span.map { tokens[$0] }.filter { !lexicon.titles.contains($0.lowered) }
    guard (2...4).contains(words.count) || (words.count == 1 && words.count < span.count) else {
      return false
    }
    guard let first = words.first, !lexicon.prepositions.contains(first.lowered) else { return false }
    return words.allSatisfy {
      $0.isCapitalized && !lexicon.times.contains($0.lowered) && !$0.isAcronym
        && !lexicon.organizations.contains($0.lowered)
        && !lexicon.media.contains($0.lowered) && !lexicon.documents.contains($0.lowered)
        && !lexicon.roles.contains($0.lowered) && !lexicon.determiners.contains($0.lowered)
    }
  }
}
