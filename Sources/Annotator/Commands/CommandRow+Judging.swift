extension CommandRow {
  static let judgingRows: [CommandRow] = [
    clause(
      "by", "NAME", "Say who asserts, denies or reports it.", completes: [.attribution],
      details: "'by -' takes the name away. Of 'by Bank of England of 2' the name is 'Bank of England'.",
      examples: ["by The Telegraph", "by Ukraine of 2", "by -"]),
    clause(
      "via", "KIND", "Say what kind of source that is.", completes: [.sourceKind],
      details:
        "author: the article's own; party: speaks for itself; media: a newspaper or agency; document: such as "
        + "a plan; anonymous: mentioned, not named; unknown: cannot be told.",
      examples: ["via media", "via -"]),
    clause(
      "cue", "WORDS", "Mark the words that make it someone else's.", completes: [],
      examples: ["cue citing sources", "cue -"]),
    clause(
      "of", "N|\"WORDS\"", "Say which statement it denies or reports.", completes: [.statement],
      details: "N is the number of a statement; words in quotation marks name something outside the article.",
      examples: ["of 2", "of \"the 2019 interview\"", "of -"]),
    clause(
      "likelihood", "WORDS|NUMBER", "Say how likely you think the content is true.", completes: [.likelihood],
      details:
        "The words are those of ICD 203, from 'almost no chance' to 'almost certain'. It is kept apart from "
        + "the confidence, which concerns the label.",
      examples: ["likelihood very likely", "likelihood 70", "likelihood -"]),
    clause(
      "grade", "B2", "Grade source and item by the Admiralty code.", completes: [],
      details: "F and 6 mean that it cannot be judged.",
      examples: ["grade B2", "grade -"]),
    clause(
      "note", "TEXT", "Write a remark.", completes: [],
      examples: ["note compare the first version", "note -"]),
    CommandRow(
      "flag", aliases: ["f"], summary: "Flag the statement, or take the flag away.", group: .judging,
      command: .flag),
    CommandRow(
      "take", arguments: "N [TEXT]",
      summary: "Take what side N says, where sides are settled.",
      details:
        "'annotate adjudicate' and 'annotate merge' show the sides. The number alone does it, too. What follows is noted as the reason.",
      examples: ["take 1", "take 2 the second sentence is the ministry's own"], group: .judging,
      parse: { (arguments) throws(UserError) in
        let number = try arguments.takeNumber(of: "side", example: "'take 1'")
        return .take(number, reason: arguments.takeText())
      }),
    CommandRow(
      "skip", aliases: ["s"], summary: "Decide that it is no statement to tag, and go on.",
      details: "A date line, a byline, a heading, a question. Skipped is not the same as untagged.",
      group: .judging, command: .skip),
    CommandRow(
      "clear", aliases: ["x"], summary: "Take all that is said of the statement away.",
      group: .judging, command: .clear),
    CommandRow(
      "confidence", arguments: "[VALUE|none]",
      summary: "Set or show the confidence that a bare label takes.",
      details:
        "A confidence says how sure you are that the label is right: 90, 90%, .9, 9/10 or a word of the scale. "
        + "Right behind a label's key a single digit means tenths: d9 is 90 %. "
        + "'none' records none.",
      examples: ["confidence 80", "confidence none", "confidence"], group: .judging, completes: [.confidence],
      parse: { (arguments) throws(UserError) in
        guard let token = arguments.take() else { return .confidence(nil) }
        let sign = arguments.take(word: "%") ? "%" : ""
        let scale = arguments.codebook.scale
        switch try ConfidenceGrammar.parse(token.text + sign, scale: scale) {
        case .stated(let confidence): return .confidence(.stated(confidence))
        case .notStated, .standing: return .confidence(.notStated)
        }
      }),
  ]

  /// A row for a clause that may also stand on a line of its own, with others behind it.
  private static func clause(
    _ name: String, _ arguments: String, _ summary: String, completes: [Completable], details: String = "",
    examples: [String]
  ) -> CommandRow {
    CommandRow(
      name, arguments: arguments, summary: summary, details: details, examples: examples, group: .judging,
      completes: completes + [.clauses],
      parse: { (arguments) throws(UserError) in
        var details = JudgmentChanges()
        try TagGrammar.clause(name, &arguments, into: &details)
        if arguments.next != nil { try TagGrammar.addDetails(&arguments, to: &details, after: name) }
        return .describe(details)
      })
  }
}
