/// Reads Prodigy's JSON Lines: accepted tasks with `spans` and `relations`.
///
/// Offsets count code points. A relation leads from its head to its child.
struct ProdigyImporter: Importer {
  func documents(
    in bytes: [UInt8], name: String, _ findings: inout ImportFindings
  ) throws(UserError) -> [ImportedDocument] {
    var documents: [ImportedDocument] = []
    for (task, place) in try JSONLines.values(in: bytes, name: name, &findings) {
      guard task["answer"]?.text ?? "accept" == "accept" else {
        findings.passOver("rejected or ignored task")
        continue
      }
      guard let text = task["text"]?.text else {
        try findings.leaveOut(UserError("there is no text", at: place))
        continue
      }
      var document = ImportedDocument(place: place, text: text)
      document.title = task["meta"]?["title"]?.text
      document.annotator = task["_annotator_id"]?.text ?? task["_session_id"]?.text
      document.marks = (task["spans"]?.elements ?? []).map { span in
        var mark = ImportedMark(
          place: place, name: Self.name(of: span),
          range: ImportedMark.range(span["start"]?.integer, span["end"]?.integer),
          label: span["label"]?.text ?? "")
        mark.quote = span["text"]?.text
        return mark
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
    task["accept"]?.elements.first?.text ?? task["label"]?.text ?? likeliest(task["cats"])
  }

  /// spaCy's category with the highest score, if that is a half or more.
  private static func likeliest(_ categories: JSONValue?) -> String? {
    guard case .object(let members) = categories else { return nil }
    let scores = members.compactMap { name, value in value.number.map { (name, $0) } }
    guard let best = scores.max(by: { $0.1 < $1.1 }), best.1 >= 0.5 else { return nil }
    return best.0
  }
}
