import Annotator
import ArgumentParser

/// `annotate suggest --from FILE SESSION…`: adopts a program's predictions as suggestions.
struct Suggest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Read another program's predictions as suggestions, never as answers.",
    usage: "annotate suggest [<options>] --from <file> <sessions> ...",
    discussion: """
      One line of JSON per prediction: 'statement', or 'start' and 'end', or the words as 'quote'; 'label', \
      'attribution', 'source_kind', 'cue', 'target' or 'target_quote'; 'score' and 'model'. Predictions by \
      Label Studio, doccano and Prodigy are read too. Predictions about decided statements are left out. \
      The rest are offered in the conversation; labels only with --suggest labels.
      annotate suggest --from predictions.jsonl --model my-model harbour-plan
      """)

  @Argument(help: "The sessions that the predictions are about, by file or name.", completion: .sessions)
  var sessions: [String]

  @Option(
    name: .customLong("from"),
    help: ArgumentHelp("The file of predictions; - for standard input.", valueName: "file"),
    completion: .file())
  var file: String

  @Option(
    help: ArgumentHelp("The program's name, if the file does not give it.", valueName: "name"))
  var model: String?

  @Option(
    name: .customLong("map"),
    help: ArgumentHelp(
      "Rename a label of the file, such as neg=denial; may be repeated.",
      valueName: "from=to"))
  var maps: [String] = []

  @OptionGroup var place: StoreOptions

  func run() throws {
    let predictions = try read()
    guard !predictions.isEmpty else { throw UserError("there are no predictions", at: file) }
    var taken: Set<Int> = []
    for name in sessions {
      let path = try place.store.path(named: name)
      taken.formUnion(try suggest(predictions, to: path))
    }
    let rest = predictions.indices.filter { !taken.contains($0) }
    for index in rest.prefix(100) {
      place.console.complain(
        UserError("this prediction matches none of the sessions", at: predictions[index].place))
    }
    guard rest.count < predictions.count else {
      throw UserError(
        "no prediction matches these sessions", at: file,
        fix: "name the sessions that the predictions were made for")
    }
  }

  /// Returns the predictions in the file; none are used if it contains a mistake.
  private func read() throws(UserError) -> [Prediction] {
    let bytes = try ImportFile.bytes(file)
    do throws(UserError) {
      return try PredictionReader.predictions(in: bytes, name: file)
    } catch {
      let fix = error.fix.map { "\($0); " } ?? ""
      throw UserError(error.what, at: error.place, fix: "\(fix)no prediction in the file was used")
    }
  }

  /// Attaches predictions to a session's statements.
  ///
  /// - Returns: the indices of those that are about its text.
  private func suggest(_ predictions: [Prediction], to path: String) throws -> [Int] {
    let opened = try place.store.open(path: path)
    let session = opened.session
    let own = predictions.indices.filter { predictions[$0].isAbout(session) }
    var placing = PredictionPlacing(
      session, labels: try LabelMap(maps, for: session.codebook).labels, model: model)
    placing.place(own.map { predictions[$0] })
    for problem in (placing.problems + placing.remarks).prefix(100) { place.console.complain(problem) }
    let edit = placing.edit()
    if let edit { try opened.add(edit, at: ReplClock.system.now()) }
    try place.console.print(Self.summary(path, placing, count: own.count) + "\n")
    return own
  }

  private static func summary(_ path: String, _ placing: PredictionPlacing, count: Int) -> String {
    var parts = [
      count.counted("prediction"), "suggestions for \(placing.suggested.counted("statement"))",
    ]
    if placing.decided > 0 { parts.append("already decided: \(placing.decided)") }
    if !placing.problems.isEmpty { parts.append("\(placing.problems.count) could not be placed") }
    return "\(path): \(parts.joined(separator: ", "))"
  }
}
