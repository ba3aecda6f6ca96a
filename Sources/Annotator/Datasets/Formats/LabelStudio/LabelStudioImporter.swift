/// Reads Label Studio's exports: tasks with an annotation per annotator, JSON_MIN, and CSV.
///
/// Offsets count code points. Texts with a choice and no regions are grouped into documents. If there are
/// several choices, or a region has several labels, the first is imported and the others are counted.
struct LabelStudioImporter: Importer {
  let textField: String
  /// The names of controls in the file, and of the article, keyed by our names for them, `text` for the
  /// article.
  var columns: [String: String] = [:]
  /// The names of relations that are links.
  var links = LinkNames()

  func documents(
    in bytes: [UInt8], name: String, _ findings: inout ImportFindings
  ) throws(UserError) -> [ImportedDocument] {
    var documents: [ImportedDocument] = []
    var texts = LabelledTexts()
    var tasks: [(task: JSONValue, place: String)] = []
    try eachTask(in: bytes, name, &findings) { (task, place, _) in tasks.append((task, place)) }
    try checkColumns(tasks.map(\.task), name)
    let choices = choiceColumns(tasks.map(\.task))
    let objects = LabelStudioTexts(named: columns["text"] ?? textField, tasks.map(\.task))
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
      for document in self.documents(of: task, text, objects, choices, place, isAlone: isAlone, &findings) {
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
    of task: JSONValue, _ text: String, _ objects: LabelStudioTexts, _ choices: [String], _ place: String,
    isAlone: Bool,
    _ findings: inout ImportFindings
  ) -> [ImportedDocument] {
    guard let data = task["data"] else {
      return [flat(task, text, choices, place, isAlone: isAlone, &findings)]
    }
    let annotations = (task["annotations"] ?? task["completions"])?.elements ?? []
    let (drafts, predictions) = (task["drafts"]?.elements ?? [], task["predictions"]?.elements ?? [])
    if !drafts.isEmpty { findings.passOver(.draft, count: drafts.count) }
    if annotations.isEmpty, !predictions.isEmpty { findings.passOver(.prediction, count: predictions.count) }
    var documents: [ImportedDocument] = []
    var others: Set<String> = [textField]
    for annotation in annotations {
      guard annotation["was_cancelled"]?.boolean != true else {
        findings.passOver(.cancelled)
        continue
      }
      var document = ImportedDocument(place: place, text: text)
      document.title = task["data"]?["title"]?.text
      document.url = task["data"]?["url"]?.text
      document.take(origin: task["data"]?["annotate"])
      document.takeNames(of: task)
      document.annotator = task["data"]?["annotator"]?.text
      document.name(annotator: annotator(of: annotation, in: task, isAlone: annotations.count == 1))
      let results = (annotation["result"]?.elements ?? []).filter { result in
        guard let other = objects.other(result, in: task) else { return true }
        others.insert(other)
        if result["value"]?["labels"] != nil { findings.passOver(.otherText(other)) }
        return false
      }
      LabelStudioRegions.add(results.map(renamed), to: &document, links, &findings)
      if let kept = task["data"]?["statements"], task["data"]?["session"] != nil {
        LabelStudioRegions.take(kept, into: &document.marks, &findings)
      }
      documents.append(document)
    }
    let isWhole = documents.first.map { $0.marks.count == 1 && $0.marks[0].range == nil } ?? false
    findings.passOver(membersOf: data, besides: Self.members.union(others), isGrouped: isWhole)
    return documents
  }

  /// Returns the annotator: for a task that we exported, the one it names, because the user who uploads it is
  /// stored as having completed it.
  private func annotator(of annotation: JSONValue, in task: JSONValue, isAlone: Bool) -> String? {
    if isAlone, task["data"]?["session"] != nil, let own = task["data"]?["annotator"]?.text { return own }
    let person = annotation["completed_by"]
    return person?["email"]?.text ?? person?.name.map { "annotator-\($0)" }
      ?? task["data"]?["annotator"]?.text
  }
}

extension LabelStudioImporter {
  /// Returns the document of a task in a JSON_MIN or CSV export, which lists the regions of each control
  /// separately.
  ///
  /// If we exported the task and one person completed it, the annotator is the one that the task names,
  /// because the user who uploads it is stored as having completed it.
  private func flat(
    _ task: JSONValue, _ text: String, _ choices: [String], _ place: String, isAlone: Bool,
    _ findings: inout ImportFindings
  ) -> ImportedDocument {
    var document = ImportedDocument(place: place, text: text)
    document.title = task["title"]?.text
    document.take(origin: task["annotate"])
    document.takeNames(of: task)
    if !isAlone || task["annotate"]?["annotator"] == nil {
      document.name(annotator: task["annotator"]?.name.map { Int($0) == nil ? $0 : "annotator-\($0)" })
    }
    guard case .object(let members) = task else { return document }
    let controls = members.filter { $0.key != textField }.map { (key: ours($0.key), value: $0.value) }
    document.marks = LabelStudioRegions.marks(ofColumns: controls, place, &findings)
    if let kept = task["statements"] {
      LabelStudioRegions.take(kept, byPlace: true, into: &document.marks, &findings)
    }
    let choice = document.marks.isEmpty ? choices.first { task[$0]?.isChoice ?? false } : nil
    let read = members.filter { LabelStudioRegions.hasRegions($0.value) }.map(\.key)
    let fields = choice == nil ? [] : LabelStudioExporter.controls.map { columns[$0.key] ?? $0.key }
    findings.passOver(
      membersOf: task, besides: Self.members.union([textField, choice ?? ""]).union(read).union(fields),
      isGrouped: choice != nil)
    guard let choice, let value = task[choice] else { return document }
    let several = (value["choices"]?.elements ?? value.elements).compactMap(\.text)
    let labels = value.text.map { [$0] } ?? several
    var mark = ImportedMark(place: place, range: nil, label: labels.first)
    (mark.others, mark.otherKind) = (Array(labels.dropFirst()), .secondChoice)
    for field in LabelStudioExporter.controls {
      field.take(from: task, named: columns[field.key], &mark.judgment, &findings)
    }
    document.marks = [mark]
    return document
  }

  /// The members of a task that are read, or that Label Studio adds.
  private static let members: Set<String> = [
    "id", "title", "annotate", "annotator", "session", "sha256", "statements", "annotation_id", "created_at",
    "updated_at", "lead_time", "data", "inner_id", "project", "meta",
  ]

  /// Returns the columns that may hold a choice for the whole text, the likeliest first: the one that the
  /// user names, or those that are a choice in some row followed by those with a usual name.
  private func choiceColumns(_ tasks: [JSONValue]) -> [String] {
    if let named = columns[JudgmentField.label.key] { return [named] }
    var known: [String] = []
    for case .object(let members) in tasks {
      for (key, value) in members where value["choices"] != nil && !known.contains(key) { known.append(key) }
    }
    let fields = LabelStudioExporter.controls.map(\.key)
    return known.filter { !fields.contains($0) } + ["label", "choice", "sentiment"]
  }

  /// Checks that the controls named by the user exist.
  ///
  /// - Throws: an error that lists the existing controls.
  private func checkColumns(_ tasks: [JSONValue], _ name: String) throws(UserError) {
    guard !columns.isEmpty else { return }
    let ours = ["text", JudgmentField.label.key] + LabelStudioExporter.controls.map(\.key)
    if let wrong = columns.keys.sorted().first(where: { !ours.contains($0) }) {
      throw UserError(
        "'\(wrong)' is not a field that controls are read as", nearest: wrong, of: ours,
        fix: "write ours=theirs, as in --column label=stance"
      ).located(at: name)
    }
    let controls = Set(tasks.flatMap(LabelStudioRegions.controls))
    for theirs in columns.values.sorted() where !controls.contains(theirs) {
      throw UserError(
        "there is no control '\(theirs)'", nearest: theirs, of: controls.sorted(),
        fix: "the file has \(controls.sorted().prefix(20).joined(separator: ", "))"
      ).located(at: name)
    }
  }

  /// Returns our name for a control.
  private func ours(_ control: String) -> String { columns.first { $0.value == control }?.key ?? control }

  /// Returns a result with our name for its control.
  private func renamed(_ result: JSONValue) -> JSONValue {
    guard !columns.isEmpty, case .object(let members) = result else { return result }
    return .object(
      members.map { key, value in
        (key: key, value: key == "from_name" ? value.text.map { .string(ours($0)) } ?? value : value)
      })
  }

  /// Passes on the tasks of JSON, or of a table with lists as JSON in its cells.
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

extension JSONValue {
  /// Whether the value may be the choice of a row: a word, or a list of choices.
  fileprivate var isChoice: Bool {
    !(text ?? "").isEmpty || !(self["choices"]?.elements ?? elements).compactMap(\.text).isEmpty
  }
}
