/// Finds the speaker of a passage's statement: the subject of a verb of saying, before or after it, or the
/// name marked by a phrase such as "according to". O(tokens × phrase).
struct SourceFinder {
  let analysis: Analysis
  private let phrases: NounPhrase
  private let core: NameCore

  private var tokens: [Token] { analysis.tokens }
  private var lexicon: Lexicon { analysis.lexicon }

  /// Creates a finder for an analysed passage.
  init(_ analysis: Analysis) {
    self.analysis = analysis
    phrases = NounPhrase(analysis: analysis)
    core = NameCore(analysis: analysis)
  }

  /// Returns every source marked by a cue, best first.
  func candidates() -> [SourceCandidate] {
    let ranked = analysis.sourceCues().compactMap(candidate).map(weighed).sorted {
      ($1.rank, $0.cue.tokens.lowerBound) < ($0.rank, $1.cue.tokens.lowerBound)
    }
    return wholeNameFirst(ranked)
  }

  /// Returns the candidates with "Tomas Arel" before "Arel", if the best one is the last word of another's
  /// name.
  private func wholeNameFirst(_ ranked: [SourceCandidate]) -> [SourceCandidate] {
    guard let best = ranked.first, best.name.count == 1, !best.isPronoun,
      let whole = ranked.firstIndex(where: { other in
        other.name.count > 1 && phrases.isPerson(other.name)
          && other.name.last.map { tokens[$0].lowered } == tokens[best.name.lowerBound].lowered
      })
    else { return ranked }
    var ordered = ranked
    ordered.insert(ordered.remove(at: whole), at: 0)
    ordered[0].probability = max(ordered[0].probability, best.probability)
    return ordered
  }
}

extension SourceFinder {
  private func candidate(_ cue: SourceCue) -> SourceCandidate? {
    switch cue.kind {
    case .before: return named(phrases.after(cue.tokens.upperBound), cue, .before)
    case .after: return named(phrases.phrase(endingAt: cue.tokens.lowerBound), cue, .after)
    case .verb, .weakVerb, .denial: return verbCandidate(cue)
    }
  }

  private func verbCandidate(_ cue: SourceCue) -> SourceCandidate? {
    if lexicon.language == "fr", analysis.word(cue.tokens.upperBound) == "par" { return nil }
    if let place = placeCandidate(cue) { return place }
    let verb = cue.tokens.lowerBound
    let end = phrases.skipAuxiliaries(before: verb)
    if let inverted = invertedCandidate(cue, from: end) { return inverted }
    if lexicon.order != .subjectFirst, let later = verbFirstCandidate(cue, end: end) { return later }
    guard end > 0 else { return nil }
    if tokens[end - 1].kind == .comma || tokens[end - 1].kind == .bracketClose
      || tokens[end - 1].kind == .dash
    {
      return isParticiple(verb) ? participleCandidate(cue) : appositionCandidate(cue, end: end)
    }
    guard let phrase = phrases.phrase(endingAt: end) else {
      return relativeCandidate(cue, end: end)
    }
    if let lead = describedLead(before: phrase) ?? placedPerson(phrase) {
      return named(lead, cue, .apposition)
    }
    let subject = withoutDocument(phrase)
    let isAside = phrase.lowerBound > 0 && tokens[phrase.lowerBound - 1].endsClause
    return named(subject, cue, isAside && endsHere(after: verb) ? .parenthetical : .subject)
  }

  /// Returns an inverted subject: a mark before the verb and a name after it, as in "…," said X.
  private func invertedCandidate(_ cue: SourceCue, from group: Int) -> SourceCandidate? {
    let verb = cue.tokens.lowerBound
    let start = skipTimes(after: verb + 1)
    guard group > 0, start < tokens.count, group == verb || lexicon.language != "en" else { return nil }
    guard opensInversion(mark(before: group).kind) else { return nil }
    let next = tokens[start]
    guard !isParticiple(verb) else { return nil }
    guard lexicon.language != "en" || !["told", "tell", "tells"].contains(tokens[verb].lowered) else {
      return nil
    }
    guard next.isWord, !next.isQuoted, !lexicon.prepositions.contains(next.lowered),
      !lexicon.conjunctions.contains(next.lowered), !lexicon.times.contains(next.lowered),
      let phrase = phrases.after(start), mark(before: group).kind != .comma || isWholeSubject(phrase)
    else { return nil }
    return named(phrase, cue, .inverted)
  }

  private func opensInversion(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .quoteClose, .comma, .question, .exclamation: true
    case .dash: lexicon.language != "en"
    default: false
    }
  }

  /// Returns the index after "vendredi" in "a précisé vendredi l'institut".
  private func skipTimes(after start: Int) -> Int {
    var index = start
    guard lexicon.language != "en" else { return index }
    while index + 1 < tokens.count, lexicon.times.contains(tokens[index].lowered) || isParticle(index) {
      index += 1
    }
    return index
  }

  /// Returns whether a token is part of French inversion: "-t-" and hyphens.
  private func isParticle(_ index: Int) -> Bool {
    lexicon.language == "fr" && (tokens[index].kind == .dash || tokens[index].lowered == "t")
  }

  /// Returns a subject after its verb, which something else precedes: Am Mittwoch kündigte X an; об этом
  /// сообщил X.
  private func verbFirstCandidate(_ cue: SourceCue, end: Int) -> SourceCandidate? {
    let front = end > 0 ? phrases.phrase(endingAt: end) : nil
    if end > 0, tokens[end - 1].endsClause { return nil }
    guard front.map(isFronted) ?? true else { return nil }
    return named(phrases.after(cue.tokens.upperBound), cue, .inverted)
  }

  private func isFronted(_ phrase: Range<Int>) -> Bool {
    let before = analysis.word(phrase.lowerBound - 1)
    return lexicon.prepositions.contains(before)
      && !lexicon.documents.contains(tokens[phrase.lowerBound].lowered)
      || lexicon.prepositions.contains(before) && phrase.count == 1
      || lexicon.order == .verbSecond
        && lexicon.prepositions.contains(before)
  }

  /// Returns a place that acts as the speaker: В Кремле заявили; сообщили в администрации.
  private func placeCandidate(_ cue: SourceCue) -> SourceCandidate? {
    let verb = cue.tokens.lowerBound
    guard !lexicon.speakingPlaces.isEmpty, isPlural(tokens[verb].lowered) else { return nil }
    if lexicon.speakingPlaces.contains(analysis.word(verb + 1)) {
      return named(phrases.after(verb + 2), cue, .place)
    }
    let end = phrases.skipAuxiliaries(before: verb)
    guard end > 0, let phrase = phrases.phrase(endingAt: end),
      lexicon.speakingPlaces.contains(analysis.word(phrase.lowerBound - 1))
    else { return nil }
    return named(phrase, cue, .place)
  }

  /// Returns a phrase without a document in front: only the federation in "В заявлении федерация".
  private func withoutDocument(_ phrase: Range<Int>) -> Range<Int> {
    guard lexicon.order == .free, phrase.count > 1,
      lexicon.documents.contains(tokens[phrase.lowerBound].lowered),
      lexicon.prepositions.contains(analysis.word(phrase.lowerBound - 1))
    else { return phrase }
    return phrase.dropFirst()
  }

  private func isPlural(_ verb: String) -> Bool {
    ["ли", "ют", "ят", "ут", "ють", "ять", "уть"].contains { verb.hasSuffix($0) }
  }

  /// Returns the mark before a token, skipping single quotation marks.
  private func mark(before index: Int) -> Token {
    let previous = tokens[index - 1]
    return index > 1 && ["'", "’"].contains(previous.lowered) ? tokens[index - 2] : previous
  }

  /// Returns whether the phrase after a comma and a verb is its subject, rather than that of the reported
  /// clause.
  private func isWholeSubject(_ phrase: Range<Int>) -> Bool {
    guard !["her", "his", "their", "its", "our", "my"].contains(tokens[phrase.lowerBound].lowered) else {
      return false
    }
    guard
      lexicon.language != "en" || tokens[phrase].contains(where: \.isCapitalized)
        || lexicon.determiners.contains(tokens[phrase.lowerBound].lowered)
    else { return false }
    guard !isThing(phrase) else { return false }
    guard phrase.upperBound < tokens.count else { return true }
    let next = tokens[phrase.upperBound]
    return next.endsClause || lexicon.prepositions.contains(next.lowered)
      || lexicon.times.contains(next.lowered)
      || ["who", "which", "while", "as", "when"].contains(next.lowered)
      || lexicon.language != "en" && lexicon.determiners.contains(next.lowered)
  }

  /// Returns whether a phrase is an article before something that can't speak, like "an explanation" in "X,
  /// the chancellor, demanded an explanation".
  private func isThing(_ phrase: Range<Int>) -> Bool {
    guard lexicon.language == "en", ["a", "an"].contains(tokens[phrase.lowerBound].lowered) else {
      return false
    }
    return !phrase.contains { index in
      let word = tokens[index].lowered
      return tokens[index].isCapitalized || lexicon.roles.contains(word) || lexicon.anonymous.contains(word)
        || lexicon.organizations.contains(word) || lexicon.media.contains(word)
    }
  }

  /// Returns the phrase before the comma that opens an apposition: X, the mayor, said.
  private func appositionCandidate(_ cue: SourceCue, end: Int) -> SourceCandidate? {
    if let person = namedOffice(before: end - 1) { return named(person, cue, .apposition) }
    if let phrase = phrases.phrase(endingAt: end - 1), let lead = describedLead(before: phrase) {
      return named(lead, cue, .apposition)
    }
    var opening = end - 2
    while opening > 0, end - opening < 40 {
      if opensAside(opening), beginsAside(opening + 1), let phrase = phrases.phrase(endingAt: opening),
        tokens[phrase.lowerBound].isCapitalized
          || lexicon.determiners.contains(tokens[phrase.lowerBound].lowered),
        !isAdverbial(phrase)
      {
        return named(phrase, cue, .apposition)
      }
      opening -= 1
    }
    return nil
  }

  /// Returns the person between the commas in "the foreign minister, Dana Holt, said" and "its editor, Tomas
  /// Arel, said".
  private func namedOffice(before comma: Int) -> Range<Int>? {
    guard lexicon.language == "en", let person = phrases.phrase(endingAt: comma), phrases.isPerson(person),
      person.lowerBound > 1, tokens[person.lowerBound - 1].kind == .comma,
      let office = phrases.phrase(endingAt: person.lowerBound - 1), let last = office.last,
      lexicon.roles.contains(tokens[last].lowered), !tokens[last].isCapitalized
    else { return nil }
    return person
  }

  /// Returns whether a phrase is an adverbial rather than a subject: "Last week", "In August".
  private func isAdverbial(_ phrase: Range<Int>) -> Bool {
    lexicon.times.contains(tokens[phrase.upperBound - 1].lowered)
      || lexicon.months.contains(tokens[phrase.upperBound - 1].lowered)
      || lexicon.prepositions.contains(tokens[phrase.lowerBound].lowered)
  }

  /// Returns a person at the start of the clause whose description has no second comma: "Harry Fones, a
  /// spokesman said".
  private func describedLead(before phrase: Range<Int>) -> Range<Int>? {
    guard lexicon.language == "en", !lexicon.pronouns.contains(tokens[phrase.lowerBound].lowered) else {
      return nil
    }
    let start = clauseStart(before: phrase.upperBound)
    var end = start
    while end < phrase.upperBound, tokens[end].isCapitalized { end += 1 }
    guard end > start, end < phrase.upperBound, phrases.isPerson(start..<end) else { return nil }
    let mark = tokens[end].kind == .comma ? end + 1 : end
    guard mark < phrase.upperBound, phrase.upperBound - mark < 40, describes(mark, hasComma: mark > end)
    else { return nil }
    return start..<end
  }

  /// Returns only the person in "Janelle Will of Akron" and "Steven Riley from Imperial College".
  private func placedPerson(_ phrase: Range<Int>) -> Range<Int>? {
    let places: Set<String> = ["of", "from", "at", "with"]
    if let link = phrase.dropFirst().first(where: { places.contains(tokens[$0].lowered) }) {
      let name = core.name(in: phrase.lowerBound..<link)
      return phrases.isPerson(name) ? name : nil
    }
    let before = phrase.lowerBound - 1
    guard before > 1, places.contains(tokens[before].lowered),
      let name = phrases.phrase(endingAt: before).map(core.name(in:))
    else { return nil }
    return phrases.isPerson(name) ? name : nil
  }

  /// Returns the index after the last quotation or sentence that ends before a token.
  private func clauseStart(before end: Int) -> Int {
    var start = end
    while start > 0, tokens[start - 1].kind != .quoteClose, tokens[start - 1].kind != .stop { start -= 1 }
    while start < end, lexicon.conjunctions.contains(tokens[start].lowered) { start += 1 }
    return start
  }

  private func describes(_ index: Int, hasComma: Bool) -> Bool {
    let word = tokens[index].lowered
    if ["a", "an"].contains(word) { return true }
    guard hasComma else { return false }
    return word == "the" || word == "who" || (index..<(index + 4)).contains(where: isRole)
  }

  private func isRole(_ index: Int) -> Bool {
    lexicon.roles.contains(analysis.word(index)) && !tokens[index].endsClause
  }

  private func opensAside(_ index: Int) -> Bool {
    guard index >= 0 else { return false }
    return [.comma, .bracketOpen, .dash].contains(tokens[index].kind)
  }

  private func beginsAside(_ index: Int) -> Bool {
    let token = tokens[index]
    if ["who", "which", "whose", "formerly", "from", "of"].contains(token.lowered) { return true }
    return token.isCapitalized || token.kind == .number || lexicon.determiners.contains(token.lowered)
      || lexicon.roles.contains(token.lowered) || lexicon.conjunctions.contains(token.lowered)
      || !lexicon.prepositions.contains(token.lowered) && token.kind == .word
  }

  /// Returns the antecedent of a relative clause: X, who was there, said / X who was there said.
  private func relativeCandidate(_ cue: SourceCue, end: Int) -> SourceCandidate? {
    guard ["who", "which"].contains(tokens[end - 1].lowered), end >= 2 else { return nil }
    let before = tokens[end - 2].kind == .comma ? end - 2 : end - 1
    return named(phrases.phrase(endingAt: before), cue, .subject)
  }

  /// Returns the first phrase of the passage as the subject of a participle: X attacked the plan, saying.
  private func participleCandidate(_ cue: SourceCue) -> SourceCandidate? {
    guard let first = tokens.firstIndex(where: { $0.isWord }), !tokens[first].isQuoted else { return nil }
    var start = first
    while start < cue.tokens.lowerBound,
      lexicon.conjunctions.contains(tokens[start].lowered) || tokens[start].kind == .comma
    { start += 1 }
    return named(phrases.after(start), cue, .participle)
  }

  private func isParticiple(_ verb: Int) -> Bool {
    lexicon.language == "en" && tokens[verb].lowered.hasSuffix("ing")
  }

  private func endsHere(after verb: Int) -> Bool {
    verb + 1 >= tokens.count || tokens[verb + 1].endsClause
      || lexicon.prepositions.contains(tokens[verb + 1].lowered)
      || lexicon.times.contains(tokens[verb + 1].lowered)
  }
}

extension SourceFinder {
  private func named(_ phrase: Range<Int>?, _ cue: SourceCue, _ rule: SourceRule) -> SourceCandidate? {
    guard let phrase else { return nil }
    let name = withoutArticle(core.name(in: phrase), rule)
    guard let first = name.first, tokens[first].isWord else { return nil }
    let word = tokens[first].lowered
    if lexicon.pronouns.contains(word) && name.count <= 2 {
      return SourceCandidate(name: first..<(first + 1), cue: cue, rule: rule, isPronoun: true)
    }
    guard
      !(lexicon.nonSources.contains(word) && word != "one"
        && name.count <= (lexicon.language == "en" ? 2 : 1))
    else {
      return nil
    }
    return SourceCandidate(name: name, cue: cue, rule: rule)
  }

  /// Returns a name after "according to the" without the article, unless it is a medium's.
  private func withoutArticle(_ name: Range<Int>, _ rule: SourceRule) -> Range<Int> {
    guard rule == .before, lexicon.language == "en", name.count > 1,
      ["the", "a", "an"].contains(tokens[name.lowerBound].lowered), !tokens[name.lowerBound].isCapitalized,
      tokens[name].contains(where: \.isCapitalized),
      !lexicon.media.contains(tokens[name.upperBound - 1].lowered)
    else { return name }
    return name.dropFirst()
  }

  private func weighed(_ candidate: SourceCandidate) -> SourceCandidate {
    var weighed = candidate
    weighed.probability = SourceCalibration(analysis: analysis).probability(of: candidate)
    return weighed
  }
}
