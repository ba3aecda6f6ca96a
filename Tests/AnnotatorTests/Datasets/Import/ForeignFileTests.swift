import Testing

@testable import Annotator

/// Files as other programs write them.
@Suite struct ForeignFileTests {
  private static let text = "Blige sings. Trump said Clinton lied, and left."

  private func brat(_ lines: String, map: [String] = [], partial: Bool = false) throws -> ImportedBatch {
    var options = ImportOptions()
    options.texts = [Self.text]
    return try ImportBench.batch(lines, "brat", partial: partial, options: options, map: map)
  }

  @Test func aCorpusOfAttributionsBecomesReports() throws {
    let batch = try brat(
      """
      T1\tSource 13 18\tTrump
      T2\tCue 19 23\tsaid
      T3\tContent 24 36\tClinton lied
      T4\tAttribution 19 23\tsaid
      E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3

      """, map: ["Source=by", "Cue=cue", "Content=statement"])
    #expect(batch.problems.isEmpty)
    #expect(
      ImportBench.shown(batch.sessions[0]) == [
        "Blige sings.=-", "Trump said=-", "Clinton lied=report by Trump", ", and left.=-",
      ])
    #expect(batch.sessions[0].statements[2].judgment.cue == "said")
    #expect(batch.passedOver == ["1 mark that only triggers an event"])
  }

  @Test func partsOfAMarkAreStatementsOfTheirOwnInAnyOrder() throws {
    let batch = try brat("T1\tclaim 24 31;0 5\tClinton Blige\n")
    #expect(
      ImportBench.shown(batch.sessions[0]).filter { $0.contains("claim") } == [
        "Blige=claim", "Clinton=claim",
      ])
    #expect(batch.separated == "1 discontinuous annotation became separate statements")
    let wrong = try brat("T1\tclaim 24 31;0 5\tBlige Clinton\nT2\tclaim 0 5\tBlige\n", partial: true)
    #expect(wrong.problems.map(\.what) == ["the quoted text does not match the text at this place"])
    #expect(wrong.decided == 1)
  }

  @Test func remarksOnEventsAreCounted() throws {
    let batch = try brat(
      "T1\tclaim 0 12\tBlige sings.\nT2\tSing 6 11\tsings\nE1\tSing:T2 Who:T1\nA1\tNegation "
        + "E1\nN1\tReference T1 W:1\tB\n*\tEquiv T1 T2\n"
    )
    #expect(batch.problems.isEmpty)
    #expect(
      batch.passedOver == [
        "1 mark that only triggers an event", "1 event", "1 remark on an event or a relation",
        "1 normalisation", "1 equivalence",
      ])
  }

  @Test(arguments: ["\n", "\r\n"]) func wordsOfATokenAreOneWordOfTheText(end: String) throws {
    let lines = [
      "# text = Don't go now.", "1-2\tDon't\t_", "1\tDo\tB-claim", "2\tn't\tI-claim", "3\tgo\tI-claim",
      "3.1\tx\t_", "4\tnow\tI-claim", "5\t.\tI-claim", "", "1\tHe\tO", "2\tleft\tO", "",
    ]
    let batch = try ImportBench.batch(lines.joined(separator: end), "conll")
    #expect(batch.problems.isEmpty)
    #expect(ImportBench.shown(batch.sessions[0]) == ["Don't go now .=claim", "He left=-"])
  }

  @Test func aWordAndATagALineMayEndAsOnWindows() throws {
    let batch = try ImportBench.batch("North B-claim\r\ntraded I-claim\r\n\r\nHe O\r\n", "conll")
    #expect(ImportBench.shown(batch.sessions[0]) == ["North traded=claim", "He=-"])
  }

  @Test func statementsOneByOneAreOneSessionForEachArticle() throws {
    let rows = """
      {"text": "One.", "label": ["claim"], "doc_id": "a", "url": "https://x.example/1"}
      {"text": "Two.", "label": ["denial", "claim"], "doc_id": "a", "url": "https://x.example/1"}
      {"text": "One.", "label": ["claim"], "doc_id": "a", "url": "https://y.example/1"}

      """
    let batch = try ImportBench.batch(rows, "doccano")
    #expect(batch.sessions.map(ImportBench.shown) == [["One.=claim", "Two.=denial"], ["One.=claim"]])
    #expect(batch.passedOver == ["1 second label"])
  }

  @Test func theFirstVersionsOfDoccanoHadAListForEachUser() throws {
    let file = """
      {"text": "Yes. No.", "annotations": [{"label": "claim", "start_offset": 0, "end_offset": 4, "user": \
      1}, \
      {"label": "denial", "start_offset": 0, "end_offset": 4, "user": 2}]}
      """
    let batch = try ImportBench.batch(file, "doccano")
    #expect(batch.sessions.map(\.annotator) == ["annotator-1", "annotator-2"])
  }

  @Test func labelStudioWritesTablesAndShortTasks() throws {
    let regions = #"[{""start"": 0, ""end"": 4, ""text"": ""Yes."", ""labels"": [""claim""]}]"#
    let table = "id,text,label,annotator\n1,Yes. No.,\"\(regions)\",3\n"
    #expect(
      try ImportBench.shown(ImportBench.batch(table, "label-studio").sessions[0]) == ["Yes.=claim", "No.=-"])
    let short =
      #"[{"text": "Yes.", "label": {"choices": ["claim", "denial"]}, "id": 1}, {"text": "No.", "#
      + #""sentiment": "denial"}]"#
    let batch = try ImportBench.batch(short, "label-studio")
    #expect(batch.sessions.map(ImportBench.shown) == [["Yes.=claim", "No.=denial"]])
    #expect(batch.passedOver == ["1 second choice"])
  }

  @Test func nothingThatIsThereIsPassedOverInSilence() throws {
    let file = """
      [{"data": {"text": "Yes."}, "annotations": [{"was_cancelled": true, "result": []}, {"result": [\
      {"id": "a", "type": "hypertextlabels", "value": {"startOffset": 0, "hypertextlabels": ["claim"]}}]}]}]
      """
    let batch = try ImportBench.batch(file, "label-studio")
    #expect(batch.decided == 0)
    #expect(batch.passedOver == ["1 cancelled annotation", "1 region without a position in the text"])
    let rejected = try ImportBench.batch(#"{"text": "Yes.", "answer": "reject"}"#, "prodigy")
    #expect(rejected.passedOver == ["1 rejected or ignored task"])
  }

  @Test func categoriesOfSpacyAreLabels() throws {
    let file = #"{"text": "Yes.", "cats": {"claim": 0.2, "denial": 0.8}}"#
    #expect(try ImportBench.shown(ImportBench.batch(file, "prodigy").sessions[0]) == ["Yes.=denial"])
  }

  @Test(arguments: ["", "\u{FEFF}"]) func inceptionWritesXMI(mark: String) throws {
    let file = """
      <?xml version="1.0"?><xmi:XMI xmlns:xmi="http://www.omg.org/XMI"><cas:NULL xmi:id="0"/>
      <type3:Lemma xmi:id="9" sofa="1" begin="0" end="3" value="yes"/>
      <custom:Statement xmi:id="3" sofa="1" begin="3" end="7" label="claim" confidence="0.5" note="a &lt; \
      b&#10;c"/>
      <custom:Statement xmi:id="4" sofa="1" begin="8" end="11" label="denial"/>
      <custom:Link xmi:id="5" sofa="1" begin="8" end="11" Governor="3" Dependent="4"/>
      <cas:Sofa xmi:id="1" sofaString="🌉 Yes. No."/></xmi:XMI>
      """
    let batch = try ImportBench.batch(mark + file, "cas")
    let session = batch.sessions[0]
    #expect(ImportBench.shown(session) == ["Yes.=claim", "No.=denial"])
    #expect(session.statements[0].judgment.note == "a < b\nc")
    #expect(session.statements[0].judgment.confidence == Confidence(0.5))
    #expect(session.statements[1].judgment.targetID == session.statements[0].id)
  }

  @Test func webAnnoTablesAreRead() throws {
    let file = """
      #FORMAT=WebAnno TSV 3.3
      #T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value


      #Text=🌉 Yes. No\\tway.
      1-1\t0-2\t🌉\t_\t_\t
      1-2\t3-6\tYes\t*[1]\tclaim[1]\t
      1-3\t6-7\t.\t*[1]\tclaim[1]\t
      1-4\t8-10\tNo\t*\tdenial\t

      """
    let session = try ImportBench.batch(file, "webanno").sessions[0]
    #expect(session.article.text == "🌉 Yes. No\tway.")
    #expect(ImportBench.shown(session) == ["Yes.=claim", "No=denial", "way.=-"])
  }

  @Test(arguments: [
    "Yes B-claim\n. I-claim\n\nNo B-denial\n. I-denial\n",
    "Yes\tI-claim\n.\tI-claim\n\nNo\tI-denial\n.\tI-denial\n",
    "Yes X B-claim\n. X E-claim\n\nNo X B-denial\n. X E-denial\n",
  ])
  func tokensWithTagsAreRead(file: String) throws {
    let article = Article(text: "Yes. No.")
    let batch = try ImportBench.batch(file, "conll", articles: [article])
    #expect(ImportBench.shown(batch.sessions[0]) == ["Yes.=claim", "No.=denial"])
    #expect(try ImportBench.batch(file, "conll").sessions[0].article.text == "Yes .\n\nNo .")
  }

  @Test func hypothesisQuotesAreFoundByWhatStandsAroundThem() throws {
    let annotation = { (tag: String, before: String) in
      """
      {"id": "\(tag)", "uri": "https://x.example/a", "user": "acct:ana@hypothes.is", "text": "why", \
      "tags": ["\(tag)", "x"],
       "updated": "2026-02-11T09:00:00.123+00:00", "target": [{"selector": [
       {"type": "TextPositionSelector", "start": 900, "end": 905},
       {"type": "TextQuoteSelector", "exact": "He left.", "prefix": "\(before)", "suffix": ""}]}]}
      """
    }
    let file = """
      {"total": 3, "rows": [\(annotation("claim", "One. ")), \(annotation("denial", "Two. ")),
      {"uri": "https://x.example/a", "user": "acct:ana@hypothes.is", "references": ["r"], "target": [{}]}]}
      """
    let article = Article(text: "One. He\nleft. Two. He left.")
    let batch = try ImportBench.batch(file, "hypothesis", articles: [article])
    #expect(
      ImportBench.shown(batch.sessions[0]) == ["One.=-", "He\nleft.=claim", "Two.=-", "He left.=denial"])
    #expect(batch.passedOver == ["2 second tags", "1 reply"])
    #expect(batch.sessions[0].annotator == "ana")
    #expect(batch.sessions[0].statements[1].judgment.note == "why")
    let tied = Article(text: "He left. He left.")
    #expect(
      try ImportBench.batch(annotation("claim", ""), "hypothesis", articles: [tied]).problems.map(\.what)
        == ["the mark's text occurs 2 times in the article"])
  }

  @Test func tokensMustBeTheTextAtTheirPlaces() throws {
    let head = "#T_SP=webanno.custom.Statement|label\n\n\n#Text=🌉 Yes. No.\n"
    let places = ["0-1\t🌉\t_", "2-5\tYes\tclaim[1]", "5-6\t.\tclaim[1]", "7-9\tNo\tdenial[2]"]
    let table = head + places.enumerated().map { "1-\($0 + 1)\t\($1)\n" }.joined()
    let what = "the token's quote does not match the text at this place"
    #expect(
      throws: UserError(what, at: "f:5", fix: "it quotes \"🌉\", but the text there is \"\u{FFFD}\"")
    ) { try ImportBench.batch(table, "webanno") }
    let rest = try ImportBench.batch(table, "webanno", partial: true)
    #expect(rest.problems.map(\.what) == [what] && rest.decided == 0)
    let task = { (word: String) in
      """
      {"text": "Yes. No.", "tokens": [{"text": "\(word)", "start": 0, "end": 3}, {"text": "No", "start": \
      5, "end": 7}],
       "spans": [{"start": 0, "end": 4, "label": "claim"}, {"start": 5, "end": 8, "label": "denial"}]}
      """
    }
    #expect(try ImportBench.batch(task("Yes"), "prodigy").decided == 2)
    #expect(
      throws: UserError(what, at: "f:1", fix: "it quotes \"Yet\", but the text there is \"Yes\"")
    ) { try ImportBench.batch(task("Yet").replacing("\n", with: ""), "prodigy") }
    let other = try ImportBench.batch(task("Yet"), "prodigy", partial: true)
    #expect(ImportBench.shown(other.sessions[0]) == ["Yes.=-", "No.=denial"])
  }

  @Test func marksOnOtherTextsOfATaskAreCounted() throws {
    let region = { (id: String, object: String, end: Int) in
      """
      {"id": "\(id)", "from_name": "stance", "to_name": "\(object)", "type": "labels",
       "value": {"start": 0, "end": \(end), "labels": ["claim"]}}
      """
    }
    let file = { (one: String, other: String) in
      """
      [{"data": {"text": "Yes. No.", "headline": "Port closes"}, "annotations": [{"result": \
      [\(region("a", one, 4)), \(region("b", other, 11))]}]}]
      """
    }
    let batch = try ImportBench.batch(file("text", "headline"), "label-studio")
    #expect(ImportBench.shown(batch.sessions[0]) == ["Yes.=claim", "No.=-"])
    #expect(batch.passedOver == ["1 mark on the text 'headline'"])
    let named = try ImportBench.batch(file("body", "headline"), "label-studio")
    #expect(ImportBench.shown(named.sessions[0]) == ["Yes.=claim", "No.=-"])
    #expect(
      throws: UserError(
        "the marks are on several texts: one, two", at: "f",
        fix: "name the one of the article, as in --column text=one")
    ) { try ImportBench.batch(file("one", "two"), "label-studio") }
    var options = ImportOptions()
    options.columns = ["text": "one"]
    let chosen = try ImportBench.batch(file("one", "two"), "label-studio", options: options)
    #expect(ImportBench.shown(chosen.sessions[0]) == ["Yes.=claim", "No.=-"])
    #expect(chosen.passedOver == ["1 mark on the text 'two'", "1 value of 'headline'"])
  }

  @Test func statementsWithEmojiAreOneSession() throws {
    let rows = """
      {"text": "🌉 One.", "label": ["claim"], "doc_id": "a"}
      {"text": "Two.", "label": ["denial"], "doc_id": "a"}

      """
    let batch = try ImportBench.batch(rows, "doccano")
    #expect(batch.problems.isEmpty)
    #expect(batch.sessions.map(ImportBench.shown) == [["🌉 One.=claim", "Two.=denial"]])
  }

  @Test func choicesAreFoundWhateverTheirControlIsCalled() throws {
    let both = """
      [{"id": 1, "text": "Yes.", "stance": "claim", "mood": "sad"},
       {"id": 2, "text": "No.", "stance": {"choices": ["denial", "report"]}}]
      """
    let batch = try ImportBench.batch(both, "label-studio")
    #expect(batch.sessions.map(ImportBench.shown) == [["Yes.=claim", "No.=denial"]])
    #expect(batch.passedOver == ["1 second choice", "1 value of 'mood'"])
    let words = #"[{"id": 1, "text": "Yes.", "stance": "claim", "sure": 0.5}]"#
    #expect(
      try ImportBench.batch(words, "label-studio").passedOver == ["1 value of 'stance'", "1 value of 'sure'"])
    var options = ImportOptions()
    options.columns = ["label": "stance", "confidence": "sure"]
    let named = try ImportBench.batch(words, "label-studio", options: options)
    #expect(ImportBench.shown(named.sessions[0]) == ["Yes.=claim"] && named.passedOver.isEmpty)
    #expect(named.sessions[0].statements[0].judgment.confidence == Confidence(0.5))
    options.columns = ["label": "stanec"]
    #expect(
      throws: UserError(
        "there is no control 'stanec'", nearest: "stanec", of: ["stance"],
        fix: "the file has id, stance, sure, text"
      ).located(at: "f")
    ) { try ImportBench.batch(words, "label-studio", options: options) }
    options.columns = ["grad": "sure"]
    #expect(
      throws: UserError(
        "'grad' is not a field that controls are read as", at: "f",
        fix: "write ours=theirs, as in --column label=stance")
    ) { try ImportBench.batch(words, "label-studio", options: options) }
  }

  @Test(arguments: [
    ("csv", "text,label,topic,label\nYes.,claim,sea,denial\n", ["1 value of 'topic'", "1 value of 'label'"]),
    (
      "jsonl", #"{"text": "Yes.", "label": "claim", "tags": ["a"], "x": {"y": 1}, "z": [], "n": null}"#,
      ["1 value of 'tags'", "1 value of 'x'"]
    ),
    (
      "doccano",
      #"{"id": 1, "text": "Yes.", "label": [[0, 4, "claim"]], "Comments": ["a"], "source": "b", "z": []}"#,
      ["1 value of 'Comments'", "1 value of 'source'"]
    ),
    (
      "prodigy",
      #"{"text": "Yes.", "spans": [{"start": 0, "end": 4, "label": "claim"}], "meta": {"source": "b", "#
        + #""url": "u"}}"#,
      ["1 value of 'source'"]
    ),
    (
      "label-studio", #"[{"data": {"text": "Yes.", "topic": "sea"}, "annotations": [{"result": []}]}]"#,
      ["1 value of 'topic'"]
    ),
  ])
  func whatIsNotReadIsCounted(format: String, file: String, counts: [String]) throws {
    #expect(try ImportBench.batch(file, format).passedOver == counts)
  }

  @Test func theFirstLabelThatIsNotDroppedCounts() throws {
    let doccano = """
      {"text": "One.", "label": ["Other", "claim"], "doc_id": "a"}
      {"text": "Two.", "label": ["Other"], "doc_id": "a"}
      {"text": "Three.", "label": ["claim", "denial", "Other"], "doc_id": "a"}

      """
    let batch = try ImportBench.batch(doccano, "doccano", dropped: ["Other"])
    #expect(batch.sessions.map(ImportBench.shown) == [["One.=claim", "Two.=-", "Three.=claim"]])
    #expect(batch.passedOver == ["1 mark with a label to drop", "1 second label"])
    let choices = #"{"text": "One.", "accept": ["Other", "claim"]}"#
    let prodigy = try ImportBench.batch(choices, "prodigy", dropped: ["Other"])
    #expect(ImportBench.shown(prodigy.sessions[0]) == ["One.=claim"])
    let result = #"{"type": "choices", "from_name": "c", "value": {"choices": ["Other", "claim"]}}"#
    let tasks = #"[{"data": {"text": "One."}, "annotations": [{"result": [\#(result)]}]}]"#
    let studio = try ImportBench.batch(tasks, "label-studio", dropped: ["Other"])
    #expect(ImportBench.shown(studio.sessions[0]) == ["One.=claim"])
  }

  @Test func aMarkOfACASWithoutALabelKeepsItsNote() throws {
    let file = """
      <xmi:XMI><custom:S xmi:id="2" begin="0" end="4" label="claim"/>
      <custom:S xmi:id="3" begin="5" end="8" note="check" attribution="NBC"/>
      <custom:S xmi:id="4" begin="9" end="12"/><cas:Sofa xmi:id="1" sofaString="Yes. No. Hm."/></xmi:XMI>
      """
    let batch = try ImportBench.batch(file, "cas")
    #expect(ImportBench.shown(batch.sessions[0]) == ["Yes.=claim", "No.=- by NBC", "Hm.=-"])
    #expect(batch.sessions[0].statements[1].judgment.note == "check")
    #expect(batch.passedOver == ["1 annotation of the layer 'S'"])
  }

  @Test(arguments: ["xmi", "tsv"]) func whatINCEpTIONsCuratorsDecidedIsGold(ending: String) throws {
    let file =
      ending == "xmi"
      ? "<xmi:XMI><custom:S xmi:id=\"2\" begin=\"0\" end=\"4\" label=\"claim\"/>"
        + "<cas:Sofa xmi:id=\"1\" sofaString=\"Yes.\"/></xmi:XMI>"
      : "#T_SP=webanno.custom.S|label\n\n\n#Text=Yes.\n1-1\t0-4\tYes.\tclaim\t\n"
    let paths = ["annotation/d/INITIAL_CAS", "annotation/d/kim", "curation/d/CURATION_USER"]
    let files = paths.map { (Array(file.utf8), "p/\($0).\(ending)") }
    let batch = try ImportBench.batch(files, ending == "xmi" ? "cas" : "webanno")
    #expect(batch.sessions.map(\.annotator) == ["kim", "CURATION_USER"])
    #expect(batch.sessions.map(\.provenance.kind) == [.person, .gold])
    #expect(batch.passedOver == ["1 document as it was before anybody annotated it"])
  }

  @Test func annotationsOfAnotherTextOfACASAreCounted() throws {
    let file = """
      <xmi:XMI><cas:Sofa xmi:id="9" sofaID="translation" sofaString="Ja. Nein."/>
      <cas:Sofa xmi:id="1" sofaID="_InitialView" sofaString="Yes. No."/>
      <custom:S xmi:id="2" sofa="9" begin="0" end="3" label="denial"/>
      <custom:S xmi:id="3" sofa="1" begin="0" end="4" label="claim"/></xmi:XMI>
      """
    let batch = try ImportBench.batch(file, "cas")
    #expect(ImportBench.shown(batch.sessions[0]) == ["Yes.=claim", "No.=-"])
    #expect(batch.passedOver == ["1 mark on the text 'translation'"])
  }

  @Test func theTokensBeforeAMarkTellWhichOneIsMeant() throws {
    let article = Article(text: "One. He left. Two. He left. Six. He left.")
    for (before, position) in [("One", 1), ("Two", 3), ("Six", 5)] {
      let file = "X _\n. _\n\n\(before) _\n. _\n\nHe B-claim\nleft I-claim\n. I-claim\n"
      let batch = try ImportBench.batch(file, "conll", articles: [article])
      #expect(batch.problems.isEmpty && batch.sessions[0].statements[position].judgment.label == .claim)
    }
    for (after, position) in [("Two", 1), ("Six", 3)] {
      let file = "He B-claim\nleft I-claim\n. I-claim\n\n\(after) _\n. _\n\nX _\n"
      let batch = try ImportBench.batch(file, "conll", articles: [article])
      #expect(batch.problems.isEmpty && batch.sessions[0].statements[position].judgment.label == .claim)
    }
  }

  @Test func aMarkWithoutItsWordsIsTaken() throws {
    let batch = try brat("T1\tclaim 0 12\nT2\tdenial 13 36\t\n")
    #expect(batch.problems.isEmpty)
    #expect(
      ImportBench.shown(batch.sessions[0]) == [
        "Blige sings.=claim", "Trump said Clinton lied=denial", ", and left.=-",
      ])
  }

  @Test func theLayerThatIsReadHasSpansAndFeatures() throws {
    let file = """
      #FORMAT=WebAnno TSV 3.3
      #T_RL=webanno.custom.Coref|label|BT_webanno.custom.Claim
      #T_SP=webanno.custom.Empty
      #T_SP=webanno.custom.Claim|Stance


      #Text=Yes. No.
      1-1\t0-4\tYes.\t_\t_\tclaim\t
      1-2\t5-8\tNo.\t_\t_\tdenial\t

      """
    #expect(
      try ImportBench.shown(ImportBench.batch(file, "webanno").sessions[0]) == ["Yes.=claim", "No.=denial"])
  }

  @Test func whatSeveralAnnotatorsHaveIsPutTogetherOnce() {
    func pieces(_ words: String) -> [TextPiece] {
      TextPiece.pieces(
        of: words.map { word in
          var mark = ImportedMark(place: "f", range: nil, label: nil)
          mark.quote = String(word)
          return mark
        })
    }
    func merged(_ lists: String...) -> String { TextPiece.merged(lists.map(pieces)).map(\.text).joined() }
    #expect(merged("ac", "abc", "abdc") == "abdc")
    #expect(merged("ac", "bac", "bacd") == "bacd")
    #expect(merged("ab", "xy", "xy") == "abxy" && merged("ab", "xy", "xzy") == "abxzy")
    #expect(merged("aab", "aaab") == "aaab" && merged("", "ab") == "ab" && merged() == "")
  }

  @Test func aShortTaskSaysWhereItsTextIsFrom() throws {
    let file = #"[{"id": 1, "text": "Yes.", "label": "claim", "url": "https://x.example/1", "title": "T"}]"#
    let article = try ImportBench.batch(file, "label-studio").sessions[0].article
    #expect(article.url == "https://x.example/1" && article.title == "T")
  }
}
