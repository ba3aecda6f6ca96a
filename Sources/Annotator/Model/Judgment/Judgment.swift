/// One annotator's judgment of one statement: a label with a confidence, and its details.
///
/// A judgment without a label may still hold a note, a flag or an attribution.
public struct Judgment: Hashable, Sendable {
  /// What the statement does; nil while it is untagged.
  public var label: Label?
  /// How sure the annotator is of the label; nil means "not stated".
  public var confidence: Confidence?
  /// Who asserts, denies or reports it, as written.
  public var attribution: String?
  /// Whom that source cites, as written.
  public var cited: String?
  /// What kind of source that is.
  public var sourceKind: SourceKind?
  /// The words that mark it as someone else's, such as "citing sources".
  public var cue: String?
  /// What a denial denies or a report reports.
  package var target: Target?
  /// How likely the annotator thinks the content is true.
  package var likelihood: Likelihood?
  /// The Admiralty grade of the source and the item.
  package var grade: Grade?
  /// A remark.
  public var note: String?
  /// Whether it is marked for another look.
  public var isFlagged = false
  /// Whether the annotator decided that there is nothing to tag.
  public var isSkipped = false
  /// Whether it needs another look, because the codebook changed or because only one annotator judged it.
  public var needsReview = false
  /// The suggested label that was accepted, if any.
  public var suggested: Label?
  /// The offers made for the statement, with their outcomes.
  package var offers: [Offer] = []
  /// When the label was given or the statement skipped.
  public var judged: Timestamp?
  /// The time the statement was on screen before it was judged, in seconds.
  public var seconds: Double?

  /// Creates an empty judgment.
  public init() {}

  /// The target, if it is a statement of this session.
  public var targetID: StatementID? {
    if case .statement(let id) = target { id } else { nil }
  }

  /// Whether the annotator has decided: tagged it or skipped it.
  public var isDecided: Bool { label != nil || isSkipped }
  /// Whether somebody still has to look at it: it is undecided or marked for review.
  package var isOpen: Bool { !isDecided || needsReview }
  /// Whether it is empty, apart from offers that nobody has answered.
  public var isEmpty: Bool {
    guard !offers.isEmpty else { return self == Judgment() }
    var said = self
    said.offers.removeAll { $0.outcome == .open }
    return said == Judgment()
  }
}

// The fields. Each is described only here; see `JudgmentField`.
extension JudgmentField {
  /// All fields, in the order in which files store them.
  public static let all: [JudgmentField] = numbered([
    label, confidence, attribution, cited, sourceKind, cue, link, outsideTarget, articleTarget, likelihood,
    grade, note, flag, skip, review, suggestion, offers, time, duration,
  ])

  /// What the statement does.
  static let label = JudgmentField(
    key: "label", kind: .text, name: "label", plural: "labels",
    meaning: "the label: `claim`, `denial`, `report`, or another from the codebook",
    rule: "the name of a label", limit: FileLimit.name, schema: reference("labelOrNull"),
    joining: .answer, isOptional: false,
    get: { Cell($0.label?.name) },
    set: {
      $0.label = $1.text.map(Label.init); return true
    },
    setBytes: {
      guard $1.count <= FileLimit.name else { return false }
      $0.label = Label(String(decoding: $1, as: UTF8.self))
      return true
    })

  /// How sure the annotator is of the label.
  public static let confidence = JudgmentField(
    key: "confidence", kind: .number, name: "confidence", plural: "confidences",
    meaning:
      "the annotator's confidence in the label, from 0 to 1; null means \"not stated\", which is not 1",
    rule: "a number from 0 to 1", schema: reference("fractionOrNull"), joining: .answer,
    get: { Cell($0.confidence?.fraction) },
    set: {
      $0.confidence = $1.number.flatMap(Confidence.init); return $1.isNull || $0.confidence != nil
    })

  /// Who asserts, denies or reports it: `by NAME`.
  public static let attribution = JudgmentField(
    key: "attribution", kind: .text, name: "attribution", plural: "attributions",
    meaning: "the person or organisation that asserts, denies or reports the statement, as written",
    rule: "a name", schema: reference("remarkOrNull"), joining: .first,
    clause: Clause(
      word: "by", arguments: "NAME|^", summary: "Say who asserts, denies or reports the statement.",
      details:
        "'by -' removes the name; 'by ^' repeats the source of the statement before, with its kind and "
        + "whom it cites. In 'by Bank of England of 2' the name is 'Bank of England'.",
      examples: ["by The Telegraph", "by Ukraine of 2", "by ^", "by -"], extent: .words, completion: .names,
      need: "a name", fix: "by The Telegraph", isExample: true),
    show: { judgment, _ in judgment.attribution.map { "by \($0)" } },
    get: { Cell($0.attribution) },
    set: {
      $0.attribution = $1.text; return true
    },
    setBytes: {
      guard $1.count <= TextLimit.codePoints else { return false }
      $0.attribution = String(decoding: $1, as: UTF8.self)
      return true
    })

  /// Whom that source cites: `citing NAME`.
  public static let cited = JudgmentField(
    key: "cited", kind: .text, name: "cited source", plural: "cited sources",
    meaning: "the person or organisation the source cites, as written", rule: "a name",
    schema: reference("remarkOrNull"), since: 2, joining: .first,
    clause: Clause(
      word: "citing", arguments: "NAME", summary: "Say whom the source cites.",
      details:
        "In 'by The Telegraph citing two officials' the source is The Telegraph, which cites two officials.",
      examples: ["citing two officials", "citing -"], extent: .words, completion: .names,
      need: "a name", fix: "by The Telegraph citing sources", isExample: true, endsOnly: "by"),
    show: { judgment, _ in judgment.cited.map { "citing \($0)" } },
    get: { Cell($0.cited) },
    set: {
      $0.cited = $1.text; return true
    })

  /// What kind of source that is: `via KIND`.
  public static let sourceKind = JudgmentField(
    key: "source_kind", kind: .text, name: "source kind", plural: "source kinds",
    meaning: "the kind of source: `author`, `party`, `media`, `document`, `anonymous` or `unknown`",
    rule: "one of \(SourceKind.names.joined(separator: ", "))", limit: FileLimit.name,
    schema: #""enum": [\#(SourceKind.names.map { "\"\($0)\", " }.joined())null]"#, joining: .first,
    clause: Clause(
      word: "via", arguments: "KIND", summary: "Say what kind of source it is.",
      details:
        "author: the article's own voice; party: speaks for itself; media: a newspaper or agency; document: "
        + "a plan, for example; anonymous: mentioned, not named; unknown: the text does not say.",
      examples: ["via media", "via -"], extent: .upTo(1), completion: .words(SourceKind.names),
      noun: "a kind of source", need: "a kind of source",
      fix: "use one of \(SourceKind.names.joined(separator: ", "))",
      nearest: SourceKind.names,
      parse: { Cell(SourceKind(rawValue: $0.lowercased())?.rawValue).nonNull }),
    show: { judgment, _ in judgment.sourceKind.map { "via \($0.rawValue)" } },
    get: { Cell($0.sourceKind?.rawValue) },
    set: {
      $0.sourceKind = $1.text.flatMap(SourceKind.init(rawValue:))
      return $1.isNull || $0.sourceKind != nil
    })

  /// The words that mark it as someone else's: `cue WORDS`.
  public static let cue = JudgmentField(
    key: "cue", kind: .text, name: "cue", plural: "cues",
    meaning: "the words that attribute the statement to someone else", rule: "words",
    schema: reference("remarkOrNull"), joining: .first,
    clause: Clause(
      word: "cue", arguments: "WORDS",
      summary: "Mark the words that attribute the statement to another.",
      examples: ["cue citing sources", "cue -"], extent: .words, completion: .quotation, need: "words",
      fix: "cue citing sources", isExample: true),
    show: { judgment, _ in judgment.cue.map { "cue \"\($0)\"" } },
    get: { Cell($0.cue) },
    set: {
      $0.cue = $1.text; return true
    })

  /// The target, if it is a statement of the session: `of N`.
  public static let link = JudgmentField(
    key: "target", kind: .integer, name: "link to another statement", plural: "links to other statements",
    meaning: "the id of the denied or reported statement", rule: "the id of a statement, from 1",
    schema: #""type": ["integer", "null"], "minimum": 1"#, joining: .first,
    clause: Clause(
      word: "of", arguments: "N|^|NAME#N|\"WORDS\"",
      summary: "Say which statement this one denies or reports.",
      details:
        "N is the number of a statement, ^ the statement before, harbour-plan#3 the third statement of "
        + "another session; words in quotation marks name something outside the article.",
      examples: ["of 2", "of ^", "of harbour-plan#3", "of \"the 2019 interview\"", "of -"], extent: .target,
      completion: .statements,
      need: "a statement", fix: "give its number, e.g. of 2, or words in quotation marks"),
    show: { judgment, name in judgment.targetID.map { "of \(name($0))" } },
    get: { Cell($0.targetID?.number) },
    set: { $0.setTarget($1.integer.map { .statement(StatementID($0)) }, of: .statement) })

  /// A target outside the article: `of "WORDS"`.
  public static let outsideTarget = JudgmentField(
    key: "target_text", kind: .text, name: "target outside the article",
    plural: "targets outside the article",
    meaning:
      "the denied or reported content: the target statement's text, or the annotator's words if `target` is "
      + "null",
    rule: "words", schema: reference("remarkOrNull"), joining: .first,
    show: { judgment, _ in
      if case .text(let words) = judgment.target { "of \"\(words)\"" } else { nil }
    },
    get: { if case .text(let words) = $0.target { Cell(words) } else { .null } },
    set: { $0.setTarget($1.text.map { .text($0) }, of: .text) })

  /// A target in another article.
  public static let articleTarget = JudgmentField(
    key: "target_article", kind: .json, name: "target in another article",
    plural: "targets in other articles",
    meaning: "the denied or reported statement of another article: its session, id and text",
    rule: "an object with a session, a statement and a text", schema: reference("articleTargetOrNull"),
    since: 2, joining: .first,
    show: { judgment, _ in
      if case .article(let target) = judgment.target {
        "of \"\(target.text.shortened(to: 60))\" in another article"
      } else {
        nil
      }
    },
    get: { if case .article(let target) = $0.target { .json(target.json) } else { .null } },
    set: {
      let target = $1.json.flatMap(ArticleTarget.init(json:))
      guard target != nil || $1.isNull else { return false }
      return $0.setTarget(target.map { .article($0) }, of: .article)
    })

  /// How likely the content is true: `likelihood WORDS`.
  public static let likelihood = JudgmentField(
    key: "likelihood", kind: .text, name: "likelihood", plural: "likelihoods",
    meaning: "how likely the annotator thinks the content is to be true: an ICD 203 term or a fraction",
    rule: "a term of ICD 203 or a fraction from 0 to 1", limit: FileLimit.name,
    schema: #""type": ["string", "null"], "maxLength": 200"#, joining: .first, keepsSpelling: false,
    clause: Clause(
      word: "likelihood", arguments: "WORDS|NUMBER",
      summary: "Say how likely you think the content is to be true.",
      details:
        "The words are those of ICD 203, from 'almost no chance' to 'almost certain'. The confidence is "
        + "something else: how sure you are of the label.",
      examples: ["likelihood very likely", "likelihood 70", "likelihood -"], extent: .upTo(3),
      completion: .words(Likelihood.Term.names), noun: "a likelihood",
      fix: "use a number such as 70, or one of \(Likelihood.Term.names.joined(separator: ", "))",
      parse: { Cell(Likelihood(typed: $0)?.text).nonNull }),
    show: { judgment, _ in judgment.likelihood.map { "content \($0.words)" } },
    get: { Cell($0.likelihood?.text) },
    set: {
      $0.likelihood = $1.text.flatMap(Likelihood.init(text:))
      return $1.isNull || $0.likelihood != nil
    })

  /// The Admiralty grade: `grade B2`.
  public static let grade = JudgmentField(
    key: "grade", kind: .text, name: "grade", plural: "grades",
    meaning: "the Admiralty grade of the source and the item, such as `B2`",
    rule: "a letter A to F and a digit 1 to 6, such as \"B2\"", limit: FileLimit.name,
    schema: #""type": ["string", "null"], "pattern": "^[A-F][1-6]$""#, joining: .first,
    keepsSpelling: false,
    clause: Clause(
      word: "grade", arguments: "B2", summary: "Grade the source and the item by the Admiralty code.",
      details: "F and 6 mean 'cannot be judged'.", examples: ["grade B2", "grade -"], extent: .upTo(1),
      noun: "an Admiralty grade",
      fix: "write the source's letter A–F and the item's digit 1–6, e.g. grade B2",
      parse: { Cell(Grade(text: $0.uppercased())?.text).nonNull }),
    show: { judgment, _ in judgment.grade.map { "grade \($0.text)" } },
    get: { Cell($0.grade?.text) },
    set: {
      $0.grade = $1.text.flatMap(Grade.init(text:)); return $1.isNull || $0.grade != nil
    })

  /// A remark: `note TEXT`.
  public static let note = JudgmentField(
    key: "note", kind: .text, name: "note", plural: "notes", meaning: "a remark", rule: "words",
    schema: reference("remarkOrNull"), joining: .both,
    clause: Clause(
      word: "note", arguments: "TEXT", summary: "Write a remark.",
      details: "On its own line, 'note' without text opens your editor (VISUAL, EDITOR or vi).",
      examples: ["note compare the first version", "note -"], extent: .rest,
      need: "text", fix: "write the remark, or '-' to remove it"),
    show: { judgment, _ in judgment.note.map { "note: \($0)" } },
    get: { Cell($0.note) },
    set: {
      $0.note = $1.text; return true
    })

  /// The flag.
  public static let flag = JudgmentField(
    key: "flagged", kind: .boolean, name: "flag", plural: "flags",
    meaning: "whether the statement is marked for another look", rule: "true or false",
    schema: #""type": "boolean""#, joining: .either,
    show: { judgment, _ in judgment.isFlagged ? "flagged" : nil },
    get: { .boolean($0.isFlagged) },
    set: {
      $0.isFlagged = $1 == .boolean(true); return true
    })

  /// The decision that there is nothing to tag.
  public static let skip = JudgmentField(
    key: "skipped", kind: .boolean, name: "skip", plural: "skips",
    meaning: "whether the annotator decided that there is nothing to tag", rule: "true or false",
    schema: #""type": "boolean""#, joining: .answer,
    get: { .boolean($0.isSkipped) },
    set: {
      $0.isSkipped = $1 == .boolean(true); return true
    })

  /// The mark that asks for another look.
  public static let review = JudgmentField(
    key: "to_review", kind: .boolean, name: "mark for review", plural: "marks for review",
    meaning:
      "whether the statement needs another look: after a change of codebook or, in gold, if only one "
      + "annotator judged it",
    rule: "true or false",
    schema: #""type": "boolean""#, since: 2, joining: .either,
    show: { judgment, _ in judgment.needsReview ? "to review" : nil },
    get: { .boolean($0.needsReview) },
    set: {
      $0.needsReview = $1 == .boolean(true); return true
    })

  /// The suggested label that was accepted.
  public static let suggestion = JudgmentField(
    key: "suggested", kind: .text, name: "suggestion", plural: "suggestions",
    meaning: "the suggested label that was accepted", rule: "the name of a label", limit: FileLimit.name,
    schema: reference("labelOrNull"), joining: .answer,
    get: { Cell($0.suggested?.name) },
    set: {
      $0.suggested = $1.text.map(Label.init); return true
    })

  /// The offers made for the statement.
  public static let offers = JudgmentField(
    key: "offers", kind: .json, name: "list of offers", plural: "lists of offers",
    meaning: "the offers made, each with its field, value, method, probability and outcome",
    rule: "a list of offers", schema: reference("offersOrNull"), since: 2, joining: .neither,
    get: { $0.offers.isEmpty ? .null : .json(Offer.json($0.offers)) },
    set: {
      guard let json = $1.json else { $0.offers = []; return $1.isNull }
      guard let offers = Offer.offers(json: json), !offers.isEmpty else { return false }
      $0.offers = offers
      return true
    })

  /// When it was judged.
  public static let time = JudgmentField(
    key: "judged", kind: .text, name: "time of judgment", plural: "times of judgment",
    meaning: "the time of the judgment, in UTC, `YYYY-MM-DDTHH:MM:SSZ`",
    rule: "a time such as 2026-11-23T09:00:00Z", limit: FileLimit.name,
    schema: reference("momentOrNull"), joining: .answer,
    get: { Cell($0.judged?.iso) },
    set: {
      if case .text(let text) = $1 { $0.judged = Timestamp(iso: text) } else { $0.judged = nil }
      return $1.isNull || $0.judged != nil
    },
    setBytes: {
      $0.judged = Timestamp(iso: $1); return $0.judged != nil
    },
    moment: \Judgment.judged)

  /// How long it was on screen.
  public static let duration = JudgmentField(
    key: "seconds", kind: .number, name: "duration", plural: "durations",
    meaning: "the time on screen before the judgment, in seconds, at most 300",
    rule: "a number of seconds up to 1,000,000,000",
    schema: #""type": ["number", "null"], "maximum": 1000000000"#, joining: .answer,
    get: { Cell($0.seconds) },
    set: {
      $0.seconds = $1.number; return $0.seconds.map { $0.magnitude <= 1e9 } ?? true
    })
}

extension JudgmentField {
  /// Returns a reference to a definition of the schema.
  private static func reference(_ name: String) -> String { "\"$ref\": \"#/$defs/\(name)\"" }
}

extension Judgment {
  /// Sets or removes the target of one kind; returns false if there already is a target of another kind.
  fileprivate mutating func setTarget(_ new: Target?, of kind: Target.Kind) -> Bool {
    let isFree = target.map { $0.kind == kind } ?? true
    if isFree { target = new }
    return isFree || new == nil
  }
}

extension Cell {
  /// The value, or nil for null.
  fileprivate var nonNull: Cell? { isNull ? nil : self }
}
