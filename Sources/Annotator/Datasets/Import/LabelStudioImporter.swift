/// Reads Label Studio's JSON export: tasks with annotations, each annotation one annotator's.
///
/// Offsets count code points. What belongs to one region shares its `id`; controls named as ours are (`confidence`,
/// `attribution` …) become what they are called.
struct LabelStudioImporter: Importer {
  let textField: String

  func documents(
    in bytes: [UInt8], name: String, _ findings: inout ImportFindings
  ) throws(UserError) -> [ImportedDocument] {
    var documents: [ImportedDocument] = []
    for (task, place) in try JSONLines.values(in: bytes, name: name, &findings) {
      guard let text = (task["data"] ?? task)[textField]?.text else {
        try findings.leaveOut(
          UserError(
            "the task has no text in data.\(textField)", at: place, fix: "name its member with --text-field"))
        continue
      }
      if task["data"] == nil {
        documents.append(flat(task, text, place))
        continue
      }
      let annotations = (task["annotations"] ?? task["completions"])?.elements ?? []
      for annotation in annotations {
        guard annotation["was_cancelled"]?.boolean != true else {
          findings.passOver("cancelled annotation")
          continue
        }
        var document = ImportedDocument(place: place, text: text)
        document.title = task["data"]?["title"]?.text
        document.url = task["data"]?["url"]?.text
        document.annotator = annotator(of: annotation, in: task, isAlone: annotations.count == 1)
        document.marks = marks(annotation["result"]?.elements ?? [], place, &findings)
        documents.append(document)
      }
    }
    return documents
  }

  /// A task of the JSON_MIN export: its text and its regions side by side.
  private func flat(_ task: JSONValue, _ text: String, _ place: String) -> ImportedDocument {
    var document = ImportedDocument(place: place, text: text)
    document.title = task["title"]?.text
    document.url = task["url"]?.text
    document.annotator = task["annotator"]?.name.map { Int($0) == nil ? $0 : "annotator-\($0)" }
    guard case .object(let members) = task else { return document }
    for (_, value) in members {
      for region in value.elements {
        guard let label = region["labels"]?.elements.first?.text else { continue }
        var mark = ImportedMark(
          place: place, range: ImportedMark.range(region["start"]?.integer, region["end"]?.integer), label: label)
        mark.quote = region["text"]?.text
        document.marks.append(mark)
      }
    }
    if document.marks.isEmpty, let label = task["label"]?.text ?? task["choice"]?.text {
      document.marks = [ImportedMark(place: place, range: nil, label: label)]
    }
    return document
  }

  /// Who annotated: of a task that we exported, whom it names, because whoever uploads it completes it.
  private func annotator(of annotation: JSONValue, in task: JSONValue, isAlone: Bool) -> String? {
    if isAlone, task["data"]?["session"] != nil, let own = task["data"]?["annotator"]?.text { return own }
    let person = annotation["completed_by"]
    return person?["email"]?.text ?? person?.name.map { "annotator-\($0)" }
      ?? task["data"]?["annotator"]?.text
  }

  private func marks(
    _ results: [JSONValue], _ place: String, _ findings: inout ImportFindings
  ) -> [ImportedMark] {
    var marks: [ImportedMark] = []
    for result in results {
      if result["type"]?.text == "relation" {
        guard let from = marks.firstIndex(where: { $0.name == result["from_id"]?.text }) else { continue }
        marks[from].target = result["to_id"]?.text
        continue
      }
      guard let value = result["value"] else { continue }
      guard let name = result["id"]?.text, value["start"] != nil || !isChoice(result) else {
        for choice in value["choices"]?.elements.prefix(1) ?? [] {
          marks.append(ImportedMark(place: place, range: nil, label: choice.text ?? ""))
        }
        let others = (value["choices"]?.elements.count ?? 1) - 1
        if others > 0 { findings.passOver("second choice", count: others) }
        continue
      }
      guard value["start"]?.integer != nil else {
        findings.passOver("region without places in the text")
        continue
      }
      let second = (value["labels"]?.elements.count ?? 1) - 1
      if second > 0 { findings.passOver("second label", count: second) }
      if marks.last?.name != name, !marks.contains(where: { $0.name == name }) {
        let range = ImportedMark.range(value["start"]?.integer, value["end"]?.integer)
        marks.append(ImportedMark(place: place, name: name, range: range, label: ""))
      }
      guard let index = marks.lastIndex(where: { $0.name == name }) else { continue }
      take(value, from: result["from_name"]?.text ?? "", into: &marks[index])
    }
    return marks
  }

  private func isChoice(_ result: JSONValue) -> Bool {
    result["type"]?.text == "choices" && result["from_name"]?.text != "source_kind"
  }

  private func take(_ value: JSONValue, from control: String, into mark: inout ImportedMark) {
    if let label = value["labels"]?.elements.first?.text {
      mark.label = label
      mark.quote = value["text"]?.text ?? mark.quote
    }
    let words = value["text"]?.elements.first?.text ?? value["choices"]?.elements.first?.text
    switch control {
    case "confidence": mark.judgment.confidence = value["number"]?.number.flatMap { Confidence($0) }
    case "attribution": mark.judgment.attribution = words
    case "source_kind": mark.judgment.sourceKind = words.flatMap { SourceKind(rawValue: $0) }
    case "cue": mark.judgment.cue = words
    case "target_text": mark.judgment.target = words.map { .text($0) }
    case "note": mark.judgment.note = words
    default: break
    }
  }
}
