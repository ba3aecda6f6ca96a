import SentenceSegmentation

/// Finds a statement for each mark of a text, cutting and joining the sentences to fit.
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
  /// How many annotations in several parts became statements of their own.
  private(set) var gaps = 0
  /// The labels that the codebook does not have, with the first place of each.
  private(set) var unknown = UnknownLabels()
  /// How many marks had labels that are to be dropped.
  private(set) var dropped = 0
  /// How many labels did not count because others of the mark come first.
  private(set) var others: [PassedOver: Int] = [:]

  init(_ article: Article, _ unit: OffsetUnit, _ context: ImportedSession.Context) {
    self.article = article
    offsets = OffsetTable(article.text, in: unit)
    self.context = context
  }

  /// What could not be placed, in the order of the marks; once for a mark in several parts.
  var problems: [UserError] {
    found.sorted { $0.number < $1.number }.map(\.problem)
  }

  /// Takes a mark, or notes why it cannot be taken.
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

  /// The error for something in a file that repeats other text than stands at its place.
  static func misquotation(by what: String, _ quote: String, _ text: Substring) -> UserError {
    UserError(
      "the \(what)'s quote does not match the text at this place",
      fix: "it quotes \"\(quote.prefix(40))\", but the text there is \"\(text.prefix(40))\"")
  }

  /// Whether two texts are the same, white space aside, which programs rewrite.
  static func isSame(_ quote: String, _ text: Substring) -> Bool {
    if text.utf8.elementsEqual(quote.utf8) { return true }
    let solid = { (scalars: String.UnicodeScalarView) in scalars.lazy.filter { !$0.properties.isWhitespace } }
    return solid(quote.unicodeScalars).elementsEqual(solid(String(text).unicodeScalars))
  }

  /// The label that a word of the file becomes, whatever the white space around it.
  private func label(_ word: String) -> Label? {
    if let label = context.labels[word] ?? context.codebook.label(named: word) { return label }
    let plain = word.trimmed
    return plain == word ? nil : label(plain)
  }

  /// The mark's place, without the white space at its ends.
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
  /// The statements: a mark each, and of the sentences what no mark covers.
  ///
  /// - Parameter keepsNumbers: whether marks are named by the numbers of their statements, which are kept.
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

  /// What a sentence has that no mark covers, if there is a letter or a digit in it.
  private func addRest(
    _ range: Range<Int>, of sentence: Sentence,
    to pieces: inout [(range: Range<Int>, isQuoted: Bool, mark: Int?)]
  ) {
    guard let trimmed = article.trimmedRange(range) else { return }
    if article.saysSomething(in: trimmed) || trimmed == sentence.range {
      pieces.append((trimmed, false, nil))
    }
  }

  /// The places in `placed` of the marks in reading order; one that overlaps an earlier one is a problem, and
  /// so is the whole of it where it is a part.
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
