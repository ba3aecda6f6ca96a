import Testing

@testable import Annotator

@Suite struct PredictionTests {
  private func placing(
    _ text: String, in session: Session, model: String? = nil, labels: [String: Label] = [:]
  ) throws -> PredictionPlacing {
    var placing = PredictionPlacing(session, labels: labels, model: model)
    let predictions = try PredictionReader.predictions(in: Array(text.utf8), name: "p.jsonl")
    placing.place(predictions.filter { $0.isAbout(session) })
    return placing
  }

  private func offers(_ placing: PredictionPlacing) -> [String] {
    (placing.edit()?.after ?? []).flatMap { statement in
      statement.judgment.offers.map { offer in
        let share = offer.probability.map { " \($0.percentText)%" } ?? ""
        return
          "\(statement.id.number) \(offer.field)=\(offer.value) \(offer.method)\(share) "
          + "\(offer.outcome.rawValue)"
      }
    }
  }

  @Test func ourOwnLinesAreFoundByStatementPlaceOrWords() throws {
    let placing = try placing(
      """
      {"statement": 2, "label": "claim", "score": 0.75}
      {"quote": "This is reported by  the Harbour Post, citing sources", "source": "The Harbour Post", \
      "model": "m-2"}
      {"start": 126, "end": 156, "label": "denial", "target_quote": "The mediators have prepared a plan."}
      {"statement": 5, "skipped": true}
      """, in: try Sample.session(), model: "m-1")
    #expect(placing.problems == [])
    #expect(
      offers(placing) == [
        "2 label=claim model:m-1 75% open", "3 attribution=The Harbour Post model:m-2 open",
        "4 label=denial model:m-1 open", "4 target=2 model:m-1 open", "5 skipped=true model:m-1 open",
      ])
  }

  @Test func whatCannotBePlacedIsReportedWithItsLine() throws {
    let placing = try placing(
      """
      {"quote": "no such words", "label": "claim"}
      {"quote": "plan", "label": "claim"}
      {"statement": 9, "label": "claim"}
      {"statement": 1, "label": "neg"}
      {"start": 9000, "end": 9010, "label": "claim"}
      {"statement": 2, "label": "denial", "target": 2}
      """, in: try Sample.session())
    #expect(
      placing.problems.map(\.description) == [
        "p.jsonl:1: the text does not contain \"no such words\". Quote the article word for word.",
        "p.jsonl:2: \"plan\" occurs 3 times in the text. Quote more of it, or give 'start' and 'end'.",
        "p.jsonl:3: the session has no statement 9.",
        "p.jsonl:5: 9000 to 9010 is not a range of the text.",
        "p.jsonl:4: the codebook has no label 'neg'. Say what it becomes, as in --map neg=claim.",
        "p.jsonl:6: a statement cannot be its own target.",
      ])
    #expect(placing.edit() == nil)
  }

  @Test func aLineThatNamesNoStatementIsRefused() {
    #expect(
      throws: UserError(
        "this line names no statement", at: "p.jsonl:1",
        fix: "give 'statement', 'start' and 'end', or the words as 'quote'")
    ) {
      try PredictionReader.predictions(in: Array("{\"label\": \"claim\"}".utf8), name: "p.jsonl")
    }
  }

  @Test func labelStudioHasModelScoreRegionsAndRelations() throws {
    let text = Sample.text.replacing("\n", with: "\\n")
    let placing = try placing(
      """
      [{"data": {"text": "\(text)"}, "predictions": [{"model_version": "bert-3", "score": 0.5, "result": [
        {"id": "a", "from_name": "label", "type": "labels", "value": {"start": 38, "end": 73, "labels": \
      ["Claim"]}},
        {"id": "b", "from_name": "label", "type": "labels", "score": 0.8,
         "value": {"start": 129, "end": 160, "labels": ["neg"]}},
        {"id": "b", "from_name": "attribution", "type": "textarea", "value": {"start": 129, "end": 160, \
      "text": ["Norvia"]}},
        {"from_id": "b", "to_id": "a", "type": "relation", "direction": "right"}]}]}]
      """, in: try Sample.session(), labels: ["neg": Label("denial")])
    #expect(placing.problems == [])
    #expect(
      offers(placing) == [
        "2 label=claim model:bert-3 50% open", "4 label=denial model:bert-3 80% open",
        "4 attribution=Norvia model:bert-3 80% open", "4 target=2 model:bert-3 80% open",
      ])
  }

  @Test func doccanoCountsUTF16AndProdigyCodePoints() throws {
    let session = try Sample.session("🙂 One is here. Two is there.")
    let text = "🙂 One is here. Two is there."
    let doccano = try placing(
      """
      {"text": "\(text)", "model": "d", "entities": [{"id": 1, "label": "claim", "start_offset": 16, \
      "end_offset": 29},
      {"id": 2, "label": "report", "start_offset": 0, "end_offset": 15}], "relations": [{"from_id": 1, \
      "to_id": 2}]}
      """.replacing("\n", with: ""), in: session)
    #expect(
      offers(doccano) == [
        "1 label=report model:d open", "2 label=claim model:d open", "2 target=1 model:d open",
      ])
    let prodigy = try placing(
      """
      {"text": "\(text)", "meta": {"model": "p", "score": 0.25}, "spans": [{"start": 15, "end": 28, \
      "label": "report"}]}
      """, in: session)
    #expect(offers(prodigy) == ["2 label=report model:p 25% open"])
  }

  @Test func decidedStatementsAndOtherTextsAreLeftOut() throws {
    var session = try Sample.session()
    var tagged = session.statements[1]
    tagged.judgment.label = Label("claim")
    try session.apply(
      Change(
        sequence: 1, at: Timestamp(seconds: 0),
        action: .edit(Edit(.tag, before: [session.statements[1]], after: [tagged]))))
    let placing = try placing("{\"statement\": 2, \"label\": \"report\"}", in: session)
    #expect(placing.edit() == nil)
    #expect(placing.decided == 1)
    let other = try PredictionReader.predictions(
      in: Array("{\"text\": \"Other.\", \"spans\": [{\"start\": 0, \"end\": 6, \"label\": \"claim\"}]}".utf8),
      name: "p")
    #expect(other.map { $0.isAbout(session) } == [false])
  }

  @Test func aSecondRunOfAModelReplacesItsFirst() throws {
    var session = try Sample.session()
    for label in ["claim", "report"] {
      let edit = try #require(try placing("{\"statement\": 2, \"label\": \"\(label)\"}", in: session).edit())
      try session.apply(
        Change(sequence: session.history.lastSequence + 1, at: Timestamp(seconds: 0), action: .edit(edit)))
    }
    #expect(session.statements[1].judgment.offers.map(\.value) == ["report"])
    #expect(session.statements[1].judgment.isEmpty)
    var suggester = Suggester([.standard, .labels])
    #expect(suggester.offer(at: 1, in: session).label?.value == Label("report"))
    var standard = Suggester()
    #expect(standard.offer(at: 1, in: session).label == nil)
  }

  @Test func whatOthersOfferedAndWhatWasAnsweredIsKept() throws {
    let plain = try Sample.session()
    var statements = plain.statements
    statements[1].judgment.offers = [
      Offer(field: "label", value: "claim", method: "model:a", outcome: .open),
      Offer(field: "label", value: "denial", method: "model:b", outcome: .open),
      Offer(field: "attribution", value: "NBC", method: "model:a", outcome: .refused),
    ]
    let session = try Session(
      id: plain.id, annotator: plain.annotator, created: plain.created, article: plain.article,
      codebook: plain.codebook, statements: statements)
    let line = "{\"statement\": 2, \"label\": \"report\", \"model\": \"a\"}"
    #expect(
      try offers(placing(line, in: session)) == [
        "2 label=report model:a open", "2 label=denial model:b open", "2 attribution=NBC model:a refused",
      ])
  }

  @Test func aPredictionIsAboutTheTextThatItNames() throws {
    let session = try SessionFixture.fresh()
    let digest = session.article.digest.hex
    var subjects = Array(repeating: Prediction.Subject(), count: 7)
    subjects[1].session = session.id
    subjects[2].session = "another"
    subjects[3].digest = digest.uppercased()
    subjects[4].digest = String(digest.dropLast()) + (digest.hasSuffix("0") ? "1" : "0")
    subjects[5].text = session.article.text
    subjects[6].text = session.article.text + " "
    let answers = subjects.map { subject in
      var prediction = Prediction(place: "a.jsonl:1")
      prediction.subject = subject
      return prediction.isAbout(session)
    }
    #expect(answers == [true, true, false, true, false, true, false])
  }
}
