/// Reads Prodigy's JSON Lines: accepted tasks with `spans` and `relations`.
///
/// Offsets count code points. A relation leads from its head to its child.
struct ProdigyImporter: Importer {
  func documents(in bytes: [UInt8], name: String) throws(UserError) -> [ImportedDocument] {
    var documents: [ImportedDocument] = []
    for (task, place) in try JSONLines.values(in: bytes, name: name) {
      guard task["answer"]?.text ?? "accept" == "accept" else { continue }
      guard let text = task["text"]?.text else { throw UserError("there is no text", at: place) }
      var document = ImportedDocument(place: place, text: text)
      document.title = task["meta"]?["title"]?.text
      document.annotator = task["_annotator_id"]?.text ?? task["_session_id"]?.text
      document.marks = (task["spans"]?.elements ?? []).map { span in
        ImportedMark(
          place: place, name: Self.name(of: span),
          range: ImportedMark.range(span["start"]?.integer, span["end"]?.integer),
          label: span["label"]?.text ?? "")
      }
      if document.marks.isEmpty, let label = Self.choice(task) {
        document.marks = [ImportedMark(place: place, range: nil, label: label)]
      }
      for relation in task["relations"]?.elements ?? [] {
        let head = relation["head_span"].flatMap(Self.name)
        guard let index = document.marks.firstIndex(where: { $0.name == head }) else { continue }
        document.marks[index].target = relation["child_span"].flatMap(Self.name)
      }
      documents.append(document)
    }
    return documents
  }

  /// Spans are told apart by where they begin.
  private static func name(of span: JSONValue) -> String? { span["start"]?.name }

  /// The label of the whole text, of a task that offers choices or a single label.
  private static func choice(_ task: JSONValue) -> String? {
    task["accept"]?.elements.first?.text ?? task["label"]?.text
  }
}
