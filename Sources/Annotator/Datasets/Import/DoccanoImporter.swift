/// Reads doccano's JSON Lines: `entities` with `relations`, or the older `label` of triples or of whole texts.
///
/// Offsets count UTF-16 units, as they do where a browser set them.
struct DoccanoImporter: Importer {
  func documents(
    in bytes: [UInt8], name: String, _ findings: inout ImportFindings
  ) throws(UserError) -> [ImportedDocument] {
    var documents: [ImportedDocument] = []
    for (value, place) in try JSONLines.values(in: bytes, name: name, &findings) {
      guard let text = value["text"]?.text ?? value["data"]?.text else {
        try findings.leaveOut(UserError("there is no text", at: place, fix: "doccano writes it as \"text\""))
        continue
      }
      var document = ImportedDocument(place: place, text: text)
      let own = value["annotate"]
      document.title = own?["article_title"]?.text ?? value["title"]?.text
      document.annotator = own?["annotator"]?.text
      document.marks =
        try (value["entities"] ?? value["annotations"]).map { (list) throws(UserError) in
          try entities(list, value["relations"], place)
        }
        ?? labels(value["label"] ?? value["labels"], own, place)
      documents.append(document)
    }
    return documents
  }

  private func entities(
    _ list: JSONValue, _ relations: JSONValue?, _ place: String
  ) throws(UserError) -> [ImportedMark] {
    var marks = list.elements.map { entity in
      ImportedMark(
        place: place, name: entity["id"]?.name,
        range: ImportedMark.range(entity["start_offset"]?.integer, entity["end_offset"]?.integer),
        label: entity["label"]?.name ?? "")
    }
    for relation in relations?.elements ?? [] {
      guard let from = relation["from_id"]?.name, let index = marks.firstIndex(where: { $0.name == from })
      else {
        throw UserError("a relation comes from an entity that is not there", at: place)
      }
      marks[index].target = relation["to_id"]?.name
    }
    return marks
  }

  /// Triples of start, end and label, or labels of the whole text.
  private func labels(_ list: JSONValue?, _ own: JSONValue?, _ place: String) -> [ImportedMark] {
    (list?.elements ?? []).map { label in
      guard label.elements.count == 3 else {
        var mark = ImportedMark(place: place, range: nil, label: label.text ?? "")
        mark.judgment.confidence = own?["confidence"]?.number.flatMap { Confidence($0) }
        mark.judgment.attribution = own?["attribution"]?.text
        mark.judgment.sourceKind = own?["source_kind"]?.text.flatMap { SourceKind(rawValue: $0) }
        mark.judgment.note = own?["note"]?.text
        return mark
      }
      let parts = label.elements
      return ImportedMark(
        place: place, range: ImportedMark.range(parts[0].integer, parts[1].integer),
        label: parts[2].text ?? "")
    }
  }
}
