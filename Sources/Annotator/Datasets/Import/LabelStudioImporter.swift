/// Reads Label Studio's JSON export: tasks with annotations, each annotation one annotator's.
///
/// Offsets count code points. What belongs to one region shares its `id`; controls named as ours are (`confidence`,
/// `attribution` …) become what they are called.
struct LabelStudioImporter: Importer {
  let textField: String

  func documents(in bytes: [UInt8], name: String) throws(UserError) -> [ImportedDocument] {
    var documents: [ImportedDocument] = []
    for (task, place) in try JSONLines.values(in: bytes, name: name) {
      guard let text = task["data"]?[textField]?.text else {
        throw UserError(
          "the task has no text in data.\(textField)", at: place, fix: "name its member with --text-field")
      }
      let annotations = (task["annotations"] ?? task["completions"])?.elements ?? []
      for annotation in annotations where annotation["was_cancelled"]?.boolean != true {
        var document = ImportedDocument(place: place, text: text)
        document.title = task["data"]?["title"]?.text
        document.url = task["data"]?["url"]?.text
        document.annotator = annotator(of: annotation, in: task)
        document.marks = marks(annotation["result"]?.elements ?? [], place)
        documents.append(document)
      }
    }
    return documents
  }

  private func annotator(of annotation: JSONValue, in task: JSONValue) -> String? {
    let person = annotation["completed_by"]
    return person?["email"]?.text ?? person?.name.map { "annotator-\($0)" }
      ?? task["data"]?["annotator"]?.text
  }

  private func marks(_ results: [JSONValue], _ place: String) -> [ImportedMark] {
    var marks: [ImportedMark] = []
    for result in results {
      if result["type"]?.text == "relation" {
        guard let from = marks.firstIndex(where: { $0.name == result["from_id"]?.text }) else { continue }
        marks[from].target = result["to_id"]?.text
        continue
      }
      guard let name = result["id"]?.text, let value = result["value"] else { continue }
      if marks.last?.name != name, !marks.contains(where: { $0.name == name }) {
        let range = ImportedMark.range(value["start"]?.integer, value["end"]?.integer)
        marks.append(ImportedMark(place: place, name: name, range: range, label: ""))
      }
      guard let index = marks.lastIndex(where: { $0.name == name }) else { continue }
      take(value, from: result["from_name"]?.text ?? "", into: &marks[index])
    }
    return marks
  }

  private func take(_ value: JSONValue, from control: String, into mark: inout ImportedMark) {
    if let label = value["labels"]?.elements.first?.text { mark.label = label }
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
