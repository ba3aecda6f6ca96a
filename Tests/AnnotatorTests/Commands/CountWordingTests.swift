import Testing

@testable import Annotator

/// What is said of one thing and of several, and up to where something is looked for.
@Suite struct CountWordingTests {
  private func said(
    _ lines: [String], in session: Session? = nil, agenda: DisagreementQueue? = nil
  ) throws -> [String] {
    let terminal = TestTerminal()
    terminal.run(
      lines, in: try session ?? Sample.session(), width: 400, isInteractive: false, agenda: agenda)
    return terminal.screen.split(separator: "\n").map { $0.replacing(#/^answers\.txt:[0-9]+: /#, with: "") }
      .map { String($0) }
  }

  private func one(_ answer: String = "-") throws -> Session {
    try JudgedText.session("One rose.|", by: "ann", answer)
  }

  @Test func howManyStatementsPlacesAndSidesThereAre() throws {
    let single = DisagreementQueue([
      DisagreementQueue.Disagreement(
        range: try Sample.session().statements[0].range, sides: [Sample.agenda.entries[0].sides[0]])
    ])
    #expect(try said(["2 c 90"], in: one()).first == "there is no statement 2. There is only 1.")
    #expect(try said(["6 c 90"]).first == "there is no statement 6. There are only 5.")
    #expect(try said(["4 split 2"]).first == "there is no place 2. There is only place 1.")
    let places = try JudgedText.session("One rose, and two fell, and three left.|", by: "ann", "-")
    #expect(try said(["split 3"], in: places).first == "there is no place 3. 'split' shows places 1 to 2.")
    let several = "there is no side 3. There are only sides 1 to 2."
    #expect(try said(["go 4", "3"], agenda: Sample.agenda).contains(several))
    #expect(
      try said(["go 1", "2"], agenda: single).contains("there is no side 2. There is only side 1."))
  }

  @Test(arguments: [
    ("c 90 of 4", "Split in 2: 4 to 5. 1 statement that pointed there now points to 4."),
    ("1-2 c 90 of 4", "Split in 2: 4 to 5. 2 statements that pointed there now point to 4."),
  ])
  func statementsThatPointedAtAWholeAreCounted(line: String, words: String) throws {
    #expect(try said([line, "4 split 1"]).contains { $0.hasPrefix(words) })
  }

  @Test(arguments: [(1, "1 statement has"), (2, "2 statements have")])
  func statementsOfALabelThatIsGoneAreCounted(count: Int, words: String) throws {
    let session = try JudgedText.session(
      "One rose.| Two fell.|", by: "ann", "denial", count == 2 ? "denial" : "claim")
    let new = try Codebook(
      name: session.codebook.name, version: session.codebook.version + 1,
      labels: session.codebook.labels.filter { $0.label != .denial })
    let error = #expect(throws: UserError.self) {
      try CodebookChange(to: new, from: session.codebook).effect(on: session, at: SessionFixture.start)
    }
    #expect(error?.what == "\(words) the label 'denial', which the new codebook does not have")
  }

  /// What was offered and not answered stays when all that was said is removed; what was answered goes.
  @Test func clearingKeepsOpenOffersAlone() throws {
    var statement = try one("claim 90").statements[0]
    statement.judgment.offers = Offer.Use.allCases.map {
      Offer(field: "label", value: "report", method: "model:\($0)", outcome: $0)
    }
    let old = try one()
    let session = try Session(
      id: old.id, annotator: "ann", created: old.created, article: old.article, codebook: .standard,
      statements: [statement])
    let terminal = TestTerminal().run(["1 clear"], in: session)
    let judgment = try #require(terminal.session).statements[0].judgment
    #expect(judgment.label == nil && judgment.offers.map(\.outcome) == [.open])
    #expect(try said(["1 clear"], in: one()).first == "1 is untagged; there is nothing to clear.")
  }

  /// A number that could be a confidence was meant for one, where it ends a name.
  @Test(
    arguments: [("Area 0", "0"), ("Area 100", "100"), ("Area 101", nil), ("Area 51%", "51%")]
      as [(String, String?)])
  func aNumberToAHundredBehindANameIsRemarkedOn(name: String, confidence: String?) throws {
    let remark = confidence.map {
      "The name is “\(name)”; a confidence goes before it: \($0) by Area."
    }
    let screen = try said(["1 c by \(name)"])
    #expect(screen.contains { $0.contains("a confidence goes before it") } == (remark != nil))
    if let remark { #expect(screen.contains { $0.contains(remark) }) }
  }

  /// The words of a long statement are looked through for a cue that was mistyped, up to the 2,000th.
  @Test(arguments: [(1_999, "did you mean \"closed\"?"), (2_000, "copy words from the statement")])
  func aMistypedCueIsLookedForAmongTwoThousandWords(before: Int, fix: String) {
    let text = String(repeating: "8 ", count: before) + "closed"
    #expect(
      throws: UserError("the cue \"closd\" does not occur in statement 3", fix: fix)
    ) { try CueCheck.check("closd", in: text[...], position: 3) }
  }

  @Test(arguments: [(1_999, ["NBC News"]), (2_000, [])] as [(Int, [String])])
  func spellingsAreLookedForAmongTwoThousandNames(before: Int, found: [String]) {
    let names = (0..<before).map { "Pier \($0)" } + ["NBC News"]
    #expect(SourceVariants.of("NBC", among: names) == found)
  }

  @Test(arguments: [("Norvi", "Norvo", false), ("Norvia", "Norvio", true), ("Norvia", "Norvias", true)])
  func aMistakeIsOneInSixLetters(name: String, other: String, isSame: Bool) {
    #expect(SourceVariants.of(name, among: [other]) == (isSame ? [other] : []))
  }
}
