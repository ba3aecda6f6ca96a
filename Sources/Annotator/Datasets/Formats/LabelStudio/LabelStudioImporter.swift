/// Reads Label Studio's exports: tasks with annotations, each annotation one annotator's; JSON_MIN; CSV.
///
/// Offsets count code points. Texts with a choice and no regions are grouped into documents; of several
/// choices, or labels of a region, the first is taken, and the others are counted.
struct LabelStudioImporter: Importer {
  let textField: String
  /// Which relations are links.
  var links = LinkNames()

  func documents(
    in bytes: [UInt8], name: String, _ findings: inout ImportFindings
  ) throws(UserError) -> [ImportedDocument] {
    var documents: [ImportedDocument] = []
    var texts = LabelledTexts()
    var tasks: [(task: JSONValue, place: String)] = []
    try eachTask(in: bytes, name, &findings) { (task, place, _) in tasks.append((task, place)) }
    let objects = LabelStudioTexts(textField, tasks.map(\.task))
    try objects.check(name)
    let rows = Dictionary(tasks.compactMap(\.task["id"]?.name).map { ($0, 1) }, uniquingKeysWith: +)
    for (task, place) in tasks {
      guard let text = (task["data"] ?? task)[textField]?.text else {
        try findings.leaveOut(
          UserError(
            "the task has no text in data.\(textField)", at: place, fix: "name its key with --text-field"))
        continue
      }
      let isAlone = task["id"]?.name.map { rows[$0] == 1 } ?? false
      for document in self.documents(of: task, text, objects, place, isAlone: isAlone, &findings) {
        if document.marks.count == 1, document.marks[0].range == nil {
          texts.add(document, of: task, &findings)
        } else {
          documents.append(document)
        }
      }
    }
    return documents + texts.finished
  }

  /// - Parameter isAlone: whether no other row has the task's number.
  private func documents(
    of task: JSONValue, _ text: String, _ objects: LabelStudioTexts, _ place: String, isAlone: Bool,
    _ findings: inout ImportFindings
  ) -> [ImportedDocument] {
    guard task["data"] != nil else { return [flat(task, text, place, isAlone: isAlone, &findings)] }
    let annotations = (task["annotations"] ?? task["completions"])?.elements ?? []
    let (drafts, predictions) = (task["drafts"]?.elements ?? [], task["predictions"]?.elements ?? [])
    if !drafts.isEmpty { findings.passOver(.draft, count: drafts.count) }
    if annotations.isEmpty, !predictions.isEmpty { findings.passOver(.prediction, count: predictions.count) }
    var documents: [ImportedDocument] = []
    for annotation in annotations {
      guard annotation["was_cancelled"]?.boolean != true else {
        findings.passOver(.cancelled)
        continue
      }
      var document = ImportedDocument(place: place, text: text)
      document.title = task["data"]?["title"]?.text
      document.url = task["data"]?["url"]?.text
      document.take(origin: task["data"]?["annotate"])
      document.annotator = task["data"]?["annotator"]?.text
      document.name(annotator: annotator(of: annotation, in: task, isAlone: annotations.count == 1))
      let results = (annotation["result"]?.elements ?? []).filter { result in
        guard let other = objects.other(result, in: task) else { return true }
        if result["value"]?["labels"] != nil { findings.passOver(.otherText(other)) }
        return false
      }
      LabelStudioRegions.add(results, to: &document, links, &findings)
      if let kept = task["data"]?["statements"], task["data"]?["session"] != nil {
        LabelStudioRegions.take(kept, into: &document.marks, &findings)
      }
      documents.append(document)
    }
    return documents
  }

  /// Who annotated: of a task that we exported, whom it names, because whoever uploads it completes it.
  private func annotator(of annotation: JSONValue, in task: JSONValue, isAlone: Bool) -> String? {
    if isAlone, task["data"]?["session"] != nil, let own = task["data"]?["annotator"]?.text { return own }
    let person = annotation["completed_by"]
    return person?["email"]?.text ?? person?.name.map { "annotator-\($0)" }
      ?? task["data"]?["annotator"]?.text
  }
}

extension LabelStudioImporter {
  /// A task of the JSON_MIN or the CSV export: its text, and the regions of each control side by side.
  ///
  /// Of a task that we exported and one person completed, the annotator is whom the task names, because
  /// whoever uploads it completes it.
  private func flat(
    _ task: JSONValue, _ text: String, _ place: String, isAlone: Bool, _ findings: inout ImportFindings
  ) -> ImportedDocument {
    var document = ImportedDocument(place: place, text: text)
    document.title = task["title"]?.text
    document.url = task["url"]?.text
    document.take(origin: task["annotate"])
    if !isAlone || task["annotate"]?["annotator"] == nil {
      document.name(annotator: task["annotator"]?.name.map { Int($0) == nil ? $0 : "annotator-\($0)" })
    }
    guard case .object(let members) = task else { return document }
    let columns = members.filter { $0.key != textField }
    document.marks = LabelStudioRegions.marks(ofColumns: columns, place, &findings)
    if let kept = task["statements"] {
      LabelStudioRegions.take(kept, byPlace: true, into: &document.marks, &findings)
    }
    guard document.marks.isEmpty else { return document }
    let choice = ["label", "choice", "sentiment"].lazy.compactMap { task[$0] }.first
    let several = choice?["choices"]?.elements ?? choice?.elements ?? []
    if several.count > 1 { findings.passOver(.secondChoice, count: several.count - 1) }
    if let label = choice?.text ?? several.first?.text {
      document.marks = [ImportedMark(place: place, range: nil, label: label)]
    }
    return document
  }

  /// The tasks, of JSON or of a table, in whose cells lists are JSON.
  private func eachTask(
    in bytes: [UInt8], _ name: String, _ findings: inout ImportFindings, _ take: JSONLines.Take
  ) throws(UserError) {
    let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
    guard let first, first != 0x5B, first != 0x7B else {
      return try JSONLines.each(in: bytes, name: name, &findings, take)
    }
    var rows = CSVRows(bytes, separator: SeparatorGuess.separator(of: bytes), name: name)
    guard let header = try rows.next()?.fields else { return }
    while let (fields, line) = try rows.next() {
      let members = zip(header, fields).map { (key: $0, value: Self.value($1)) }
      try take(.object(members), "\(name):\(line)", &findings)
    }
  }

  private static func value(_ cell: String) -> JSONValue {
    guard let first = cell.utf8.first, first == 0x5B || first == 0x7B,
      var reader = try? JSONReader(Array(cell.utf8), name: ""), let value = try? reader.value(),
      (try? reader.finish()) != nil
    else { return .string(cell) }
    return value
  }
}
