extension Codebook {
  /// The built-in codebook: claim, denial, report.
  public static let standard = Codebook(
    unchecked: "claim-denial-report", version: 2, labels: [claim, denial, report], scale: .standard,
    guidance: [
      "No proposition, attributed or not (date line, byline, caption, heading, \"Read also\", question, bare "
        + "order)? Skip it. A title that asserts something is a statement.",
      "Does a source reject, contradict, or disown knowledge of something already in play? Denial, of what "
        + "it "
        + "denies. Declining to comment or refusing to act denies nothing, nor does opposing a plan, or what "
        + "a court or "
        + "a parliament turns down: an appeal, a bill.",
      "Is it marked as someone else's by a source and a cue, by \"reportedly\", or does it stand inside a "
        + "quotation opened earlier? Report, by that source, or by unknown.",
      "Otherwise: claim, by the author, or by the document whose items are listed. The first yes decides; "
        + "split where the source changes, where one part denies and another asserts, and at "
        + "list items. Skipped is not the same as untagged.",
    ])

  private static let claim = LabelDefinition(
    .claim, key: "c",
    definition: "The author asserts it, or the document whose items are listed does.",
    color: .blue,
    examples: [
      "\"The bridge over the Osk reopened on Monday.\" The author says so: claim.",
      "\"— withdrawal of both garrisons within 30 days;\" An item of a plan: claim, by the plan, via "
        + "document.",
      "\"No one was hurt.\" A negative that answers nothing in play: claim.",
      "\"The spokeswoman declined to comment.\" Declining denies nothing: claim, by the author.",
      "\"The minister refused to sign the accord.\" Refusing to act denies nothing: claim, by the author.",
      "\"The court rejected his appeal.\" \"The Senate voted down the bill.\" Rulings and votes are acts: "
        + "claim, by the "
        + "author. What a ruling says is a report, by the court.",
    ])

  private static let denial = LabelDefinition(
    .denial, key: "d",
    definition: "A source rejects, contradicts, or disowns knowledge of something already in play.",
    color: .red,
    examples: [
      "\"Norvia has rejected the draft.\" Denial, by Norvia, of the statement about the draft.",
      "\"Tessal says it knows nothing of it.\" Disowned knowledge: denial, by Tessal.",
      "\"That is false: all 40 boxes were counted.\" Denial by the author, unless someone is named.",
      "\"The minister called the story invented.\" Denial, by the minister, of the report of the story.",
      "\"There is no evidence of fraud, the board said.\" Denial, by the board, of what alleges the fraud.",
    ])

  private static let report = LabelDefinition(
    .report, key: "r",
    definition:
      "It is marked as someone else's by a source and a cue, or stands inside a quotation opened earlier.",
    color: .green,
    examples: [
      "\"This is reported by The Harbour Post, citing two officials.\" Report, by The Harbour Post, via "
        + "media.",
      "\"Prosecutors say he confessed.\" Admitted, confirmed, stands by: report, by prosecutors.",
      "\"Two ships reportedly turned back.\" A cue without a source: report, by unknown.",
      "\"The union opposes the plan.\" What a party thinks of a plan: report, by the union; a denial only "
        + "where "
        + "something that was said is called wrong.",
      "\"We had no choice.\" The second sentence of a quotation: report, by whoever is speaking.",
    ])
}
