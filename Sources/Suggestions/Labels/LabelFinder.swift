/// Applies the rules of the default codebook to a passage, in order: the first that fits decides.
struct LabelFinder {
  let analysis: Analysis
  let passage: Passage
  private let source: SourceCandidate?

  private var tokens: [Token] { analysis.tokens }
  private var lexicon: Lexicon { analysis.lexicon }

  /// Creates a finder for an analysed passage.
  init(_ analysis: Analysis, passage: Passage) {
    self.analysis = analysis
    self.passage = passage
    source = analysis.candidates.first
  }

  /// Returns the rule that decides, and the tokens of its cue. O(tokens).
  func decide() -> (rule: LabelRule, cue: Range<Int>?) {
    if PassageEnd(passage.text).isQuestion, source == nil { return (.question, nil) }
    if isFragment { return (.fragment, nil) }
    if let cue = denial { return (.denies, cue) }
    if let cue = disowning { return (.disowns, cue) }
    if let cue = judging { return (calls(before: cue.lowerBound) ? .calls : .judges, cue) }
    return attributed
  }
}

extension LabelFinder {
  private var wordCount: Int { tokens.count(where: \.isWord) }

  private var isFragment: Bool {
    if passage.block == .caption || passage.block == .furniture { return true }
    let hasNumberOrMonth = tokens.contains { $0.kind == .number || lexicon.months.contains($0.lowered) }
    if wordCount <= 2 { return true }
    return wordCount <= 7 && !PassageEnd(passage.text).isSentence && hasNumberOrMonth && source == nil
      && !tokens.contains { lexicon.verbs.contains($0.lowered) }
  }

  private var attributed: (rule: LabelRule, cue: Range<Int>?) {
    if let source {
      guard source.cue.isVerb else { return (.according, source.cue.tokens) }
      return (source.cue.kind == .verb && source.probability > 0.6 ? .says : .mentions, source.cue.tokens)
    }
    if let index = tokens.indices.first(where: {
      !tokens[$0].isQuoted && lexicon.hearsay.contains(tokens[$0].lowered)
    }) {
      return (.hearsay, index..<(index + 1))
    }
    if passage.isQuoted { return (.quoted, nil) }
    return tokens.count(where: { $0.isQuoted && $0.isWord }) >= 4 ? (.quotation, nil) : (.plain, nil)
  }

  /// The tokens of a denial such as "denied" or "rejected the claim", but not "did not deny", "was denied
  /// bail" or "rejected his appeal".
  private var denial: Range<Int>? {
    let place = tokens.indices.first { index in
      lexicon.denying.contains(tokens[index].lowered) && !tokens[index].isQuoted && denies(index)
    }
    return place.map { $0..<($0 + 1) } ?? separableDenial
  }

  private func denies(_ index: Int) -> Bool {
    let before = tokens[max(0, index - 3)..<index].map(\.lowered)
    guard !before.contains(where: { lexicon.negations.contains($0) }) else { return false }
    guard lexicon.language == "en" else { return true }
    return deniesInEnglish(index, before: before)
  }

  private func deniesInEnglish(_ index: Int, before: [String]) -> Bool {
    let word = tokens[index].lowered
    let after = tokens[(index + 1)..<min(tokens.count, index + 5)].map(\.lowered)
    let acts = ["reject", "dismiss", "den"].contains { word.hasPrefix($0) }
    if acts, !LegalTerms.english.isDisjoint(with: after) { return false }
    if acts, !word.hasPrefix("den"), isActOfBody(before: index) { return false }
    if word == "disputed", let last = before.last, lexicon.determiners.contains(last) { return false }
    if acts, let last = before.last, ["was", "were", "been", "being", "be", "is", "are"].contains(last) {
      return false
    }
    if word.hasPrefix("dismiss"), after.contains("from") { return false }
    if ["dispute", "disputes"].contains(word), !isVerbHere(index, after) { return false }
    return
      !(["denial", "denials", "rejection"].contains(word)
      && ["the", "a", "of", "in"].contains(before.last ?? ""))
  }

  /// Returns whether the act is a ruling or a vote: "the court, which rejected …", "the House rejected …".
  private func isActOfBody(before index: Int) -> Bool {
    tokens[max(0, index - 8)..<index].contains { LegalTerms.bodies.contains($0.lowered) && !$0.isQuoted }
  }

  private func isVerbHere(_ index: Int, _ after: [String]) -> Bool {
    guard index > 0 else { return false }
    return ["to", "they", "we", "officials"].contains(tokens[index - 1].lowered)
      || after.prefix(2).contains("that")
  }

  /// The verb of a separable German denial: "wies … zurück", "lehnt … ab".
  private var separableDenial: Range<Int>? {
    guard lexicon.language == "de" else { return nil }
    let pairs = [
      ("wies", "zurück"), ("weis", "zurück"), ("lehnt", "ab"), ("streitet", "ab"), ("stritt", "ab"),
    ]
    for index in tokens.indices {
      for (stem, particle) in pairs where tokens[index].lowered.hasPrefix(stem) {
        if tokens[index...].contains(where: { $0.lowered == particle }) { return index..<(index + 1) }
      }
    }
    return nil
  }

  /// The tokens of a denial of knowledge or evidence that somebody expresses: "knows nothing of it", "there
  /// is no evidence".
  private var disowning: Range<Int>? {
    guard source != nil || passage.isQuoted || tokens.contains(where: { $0.isQuoted && $0.isWord }) else {
      return nil
    }
    for index in tokens.indices where lexicon.negations.contains(tokens[index].lowered) {
      if addressesReader(before: index) { continue }
      let window = (index + 1)..<min(tokens.count, index + 5)
      if let place = window.first(where: { lexicon.negatable.contains(tokens[$0].lowered) }) {
        return index..<(place + 1)
      }
    }
    return nil
  }

  private func addressesReader(before index: Int) -> Bool {
    guard lexicon.language == "en" else { return false }
    let before = Set(tokens[max(0, index - 4)..<index].map(\.lowered))
    return !before.isDisjoint(with: ["i", "we", "you", "if", "whether"])
  }

  /// The tokens of a judgment that somebody expresses: "called it a hoax".
  private var judging: Range<Int>? {
    guard source != nil || passage.isQuoted || tokens.contains(where: { $0.isQuoted && $0.isWord }) else {
      return nil
    }
    let place = tokens.indices.first {
      lexicon.judging.contains(tokens[$0].lowered) && !isNegated($0) && !isOfThing($0)
    }
    return place.map { $0..<($0 + 1) }
  }

  /// Returns whether a word doesn't judge what was said, as in "a fake vest" and "to lie on the ground".
  private func isOfThing(_ index: Int) -> Bool {
    guard lexicon.language == "en", index + 1 < tokens.count, tokens[index + 1].isWord, !calls(before: index)
    else { return false }
    let next = tokens[index + 1].lowered
    if tokens[index].lowered == "lie" || tokens[index].lowered == "lies" {
      return lexicon.prepositions.contains(next) || ["down", "ahead", "still"].contains(next)
    }
    guard index > 0, lexicon.determiners.contains(tokens[index - 1].lowered) else { return false }
    let described = tokens[(index + 1)..<min(tokens.count, index + 4)].map(\.lowered)
    return !lexicon.conjunctions.contains(next) && !lexicon.prepositions.contains(next)
      && !described.contains { lexicon.accusing.contains($0) || Self.said.contains($0) }
  }

  /// Words for what was said, in addition to those for accusations.
  private static let said: Set<String> = [
    "news", "story", "stories", "information", "statement", "statements", "narrative", "narratives",
    "article", "articles", "rumor", "rumors", "rumour", "rumours", "picture", "account", "accounts",
    "assertion", "idea", "notion", "propaganda", "coverage", "reporting", "figures", "allegation", "theory",
    "theories", "smear",
  ]

  /// Returns whether a verb of calling precedes a token: "called the report a hoax", "described it as
  /// baseless".
  private func calls(before index: Int) -> Bool {
    tokens[max(0, index - 8)..<index].contains { lexicon.calling.contains($0.lowered) && !$0.isQuoted }
  }

  private func isNegated(_ index: Int) -> Bool {
    tokens[max(0, index - 3)..<index].contains { lexicon.negations.contains($0.lowered) }
  }
}

/// Words after "denied" and "rejected" that make it an act rather than a denial: bail, an appeal, a bill.
enum LegalTerms {
  static let english: Set<String> = [
    "entry", "access", "bail", "visa", "visas", "permission", "request", "requests", "asylum", "treatment",
    "opportunity", "motion", "motions", "appeal", "appeals", "suit", "lawsuit", "lawsuits", "case", "cases",
    "petition", "petitions", "bill", "bills", "application", "applications", "ballots", "ballot", "service",
    "boarding", "parole", "right", "rights", "us", "them", "him", "her", "offer", "offers", "vote",
  ]

  /// Bodies whose rejections are rulings and votes.
  static let bodies: Set<String> = [
    "court", "courts", "jury", "senate", "house", "parliament", "congress", "assembly", "legislature",
    "lawmakers", "senators", "legislators", "representatives", "voters", "electorate", "commons", "lords",
    "bundestag", "duma", "rada", "knesset", "tribunal",
  ]
}
