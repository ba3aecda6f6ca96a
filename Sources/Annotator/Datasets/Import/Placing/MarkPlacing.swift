import SentenceSegmentation

/// Finds a statement for each mark of a text, splitting and joining the sentences to fit.
struct MarkPlacing {
  private let article: Article
  private let offsets: OffsetTable
  private let context: ImportedSession.Context
  private lazy var finder = QuoteFinder(article.text)
  private struct Placed {
    let range: Range<Int>
    let judgment: Judgment
    let mark: ImportedMark
    let number: Int
  }
  private var placed: [Placed] = []
  private var marks = 0
  private var found: [(number: Int, problem: UserError)] = []
  /// The number of discontinuous annotations whose parts became separate statements.
  private(set) var gaps = 0
  /// The labels that the codebook doesn't have, with the first place of each.
  private(set) var unknown = UnknownLabels()
  /// The number of marks whose labels are all dropped.
  private(set) var dropped = 0
  /// The number of labels without effect because another label of the mark comes first.
  private(set) var others: [PassedOver: Int] = [:]

  init(_ article: Article, _ unit: OffsetUnit, _ context: ImportedSession.Context) {
    self.article = article
    offsets = OffsetTable(article.text, in: unit)
    self.context = context
  }

  /// The problems with placing marks, in the order of the marks; one for a mark in several parts.
  var problems: [UserError] {
    found.sorted { $0.number < $1.number }.map(\.problem)
  }

  /// Places a mark, or records why it can't be placed.
  mutating func place(_ mark: ImportedMark) {
    marks += 1
    do throws(UserError) {
      let range = try range(of: mark)
      var judgment = mark.judgment
      let words = ([mark.label].compactMap { $0 } + mark.others).filter { !$0.isEmpty }
      let kept = words.filter { !context.dropped.contains($0) && !context.dropped.contains($0.trimmed) }
      guard !kept.isEmpty || words.isEmpty else {
        dropped += 1
        return
      }
      if kept.count > 1 { others[mark.otherKind, default: 0] += kept.count - 1 }
      if let word = kept.first {
        guard let label = label(word) else {
          unknown.add(word, at: mark.place)
          return
        }
        judgment.label = label
      }
      if judgment.label == nil { judgment.confidence = nil }
      if let suggested = judgment.suggested, !context.codebook.has(suggested) {
        judgment.suggested = nil
      }
      try TextLimit.check(judgment)
      placed.append(Placed(range: range, judgment: judgment, mark: mark, number: marks))
    } catch {
      found.append((marks, error.place == nil ? error.located(at: mark.place) : error))
    }
  }

  /// Returns an error for an item in a file whose quote differs from the text at its position.
  static func misquotation(by what: String, _ quote: String, _ text: Substring) -> UserError {
    UserError(
      "the \(what)'s quote does not match the text at this place",
      fix: "it quotes \"\(quote.prefix(40))\", but the text there is \"\(text.prefix(40))\"")
  }

  /// Returns whether two texts are the same, ignoring white space, which programs rewrite.
  static func isSame(_ quote: String, _ text: Substring) -> Bool {
    if text.utf8.elementsEqual(quote.utf8) { return true }
    let solid = { (scalars: String.UnicodeScalarView) in scalars.lazy.filter { !$0.properties.isWhitespace } }
    return solid(quote.unicodeScalars).elementsEqual(solid(String(text).unicodeScalars))
  }

  /// Returns the label that a label of the file becomes, ignoring white space around it.
  private func label(_ word: String) -> Label? {
    if let label = context.labels[word] ?? context.codebook.label(named: word) { return label }
    let plain = word.trimmed
    return plain == word ? nil : label(plain)
  }

  /// Returns the mark's range, without white space at its ends.
  private mutating func range(of mark: ImportedMark) throws(UserError) -> Range<Int> {
    if mark.range == nil, let quote = mark.quote { return try finder.range(of: quote, mark.context) }
    let whole = 0..<article.text.utf8.count
    guard let named = mark.range.map({ offsets.range($0) }) ?? whole else {
      throw UserError("the mark reaches beyond the text, or begins or ends inside a character")
    }
    guard let range = article.trimmedRange(named) else {
      throw UserError("the mark contains only white space")
    }
    if let quote = mark.quote, !Self.isSame(quote, article[named]) {
      throw Self.misquotation(by: "mark", quote, article[named])
    }
    return range
  }
}

extension MarkPlacing {
  /// Returns the statements: one for each mark, and one for each part of a sentence that no mark covers.
  ///
  /// - Parameter keepsNumbers: whether the names of marks are the numbers of their statements, which are to
  ///   be kept.
  mutating func statements(keepingNumbers keepsNumbers: Bool = false) -> [Statement] {
    let taken = withoutOverlaps()
    let sentences = SentenceSegmenter(language: article.language).sentences(of: article.text)
    var pieces: [(range: Range<Int>, isQuoted: Bool, mark: Int?)] = taken.indices.map { index in
      (placed[taken[index]].range, false, taken[index])
    }
    var next = 0
    for sentence in sentences {
      var start = sentence.range.lowerBound
      while next < taken.count, placed[taken[next]].range.upperBound <= start { next += 1 }
      var index = next
      while index < taken.count, placed[taken[index]].range.lowerBound < sentence.range.upperBound {
        addRest(start..<max(start, placed[taken[index]].range.lowerBound), of: sentence, to: &pieces)
        start = max(start, placed[taken[index]].range.upperBound)
        index += 1
      }
      addRest(start..<max(start, sentence.range.upperBound), of: sentence, to: &pieces)
    }
    pieces.sort { $0.range.lowerBound < $1.range.lowerBound }
    let quoted = Set(sentences.lazy.filter(\.isQuoted).map(\.range.lowerBound))
    let told = pieces.map { range, _, mark in
      (range, mark.flatMap { placed[$0].mark.isQuoted } ?? quoted.contains(range.lowerBound), mark)
    }
    let numbers = StatementNumbers(
      names: pieces.map { $0.mark.flatMap { placed[$0].mark.name } }, areKept: keepsNumbers)
    return numbered(told, numbers, hasTargets: taken.contains { placed[$0].mark.targetText != nil })
  }

  /// Adds a part of a sentence that no mark covers, if it is all of the sentence or contains a letter or a
  /// digit.
  private func addRest(
    _ range: Range<Int>, of sentence: Sentence,
    to pieces: inout [(range: Range<Int>, isQuoted: Bool, mark: Int?)]
  ) {
    guard let trimmed = article.trimmedRange(range) else { return }
    if article.hasContent(in: trimmed) || trimmed == sentence.range {
      pieces.append((trimmed, false, nil))
    }
  }

  /// Returns the indexes in `placed` of the marks in reading order.
  ///
  /// A mark that overlaps an earlier one is a problem, and is left out with all parts of its annotation.
  private mutating func withoutOverlaps() -> [Int] {
    var kept: [Int] = []
    kept.reserveCapacity(placed.count)
    var broken: Set<String> = []
    for index in inReadingOrder() {
      guard let last = kept.last, placed[last].range.upperBound > placed[index].range.lowerBound else {
        kept.append(index)
        continue
      }
      let (one, other) = (placed[index], placed[last].mark.place)
      guard one.mark.whole.map({ broken.insert($0).inserted }) ?? true else { continue }
      found.append(
        (
          one.number,
          UserError(
            "the mark overlaps another, \(other)", at: one.mark.place,
            fix: "a statement can have only one judgment; remove one of the two in the program that made them"
          )
        ))
    }
    if !broken.isEmpty { kept.removeAll { placed[$0].mark.whole.map(broken.contains) ?? false } }
    gaps = Set(kept.filter { placed[$0].mark.name == nil }.compactMap { placed[$0].mark.whole }).count
    return kept
  }

  private func inReadingOrder() -> [Int] {
    placed.indices.sorted {
      (placed[$0].range.lowerBound, placed[$0].number) < (placed[$1].range.lowerBound, placed[$1].number)
    }
  }

  private mutating func numbered(
    _ pieces: [(range: Range<Int>, isQuoted: Bool, mark: Int?)], _ numbers: StatementNumbers, hasTargets: Bool
  ) -> [Statement] {
    var ids: [String: StatementID] = [:]
    for (number, piece) in pieces.enumerated() {
      if let mark = piece.mark, let name = placed[mark].mark.name { ids[name] = numbers[number] }
    }
    var texts: [Substring: StatementID] = [:]
    if hasTargets {
      for (number, piece) in pieces.enumerated() where texts[article[piece.range]] == nil {
        texts[article[piece.range]] = numbers[number]
      }
    }
    var statements: [Statement] = []
    statements.reserveCapacity(pieces.count)
    for (number, piece) in pieces.enumerated() {
      var judgment = Judgment()
      if let mark = piece.mark {
        judgment = placed[mark].judgment
        if let target = placed[mark].mark.target {
          let found = ids[target] ?? placed[mark].mark.targetText.flatMap { texts[$0[...]] }
          link(&judgment, to: found, from: numbers[number], placed[mark])
        }
      }
      statements.append(
        Statement(id: numbers[number], range: piece.range, isQuoted: piece.isQuoted, judgment: judgment))
    }
    return statements
  }

  private mutating func link(
    _ judgment: inout Judgment, to target: StatementID?, from id: StatementID, _ one: Placed
  ) {
    if target == nil, let words = one.mark.targetText {
      judgment.target = .text(words)
      return
    }
    guard let target, target != id else {
      found.append((one.number, UserError("the mark's target was not placed", at: one.mark.place)))
      return
    }
    judgment.target = .statement(target)
  }
}
