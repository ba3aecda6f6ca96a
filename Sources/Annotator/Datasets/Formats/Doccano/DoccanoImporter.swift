/// Reads doccano's JSON Lines: `entities` with `relations`, the older `label` for triples or whole texts, or
/// the `annotations` of its first versions, with a document for each annotator.
///
/// Offsets count UTF-16 units, as a browser sets them. Whole texts are grouped into documents. If a text has
/// several labels, the first is imported and the others are counted.
struct DoccanoImporter: Importer {
  /// The names of relations that are links.
  var links = LinkNames()

  func documents(
    in bytes: [UInt8], name: String, _ findings: inout ImportFindings
  ) throws(UserError) -> [ImportedDocument] {
    var documents: [ImportedDocument] = []
    var texts = LabelledTexts()
    try JSONLines.each(in: bytes, name: name, &findings) { (value, place, findings) throws(UserError) in
      do throws(UserError) {
        let found = try self.documents(value, place, &findings)
        let areWhole = found.first.map { $0.marks.count == 1 && $0.marks[0].range == nil } ?? false
        findings.passOver(membersOf: value, besides: Self.members, isGrouped: areWhole)
        for document in found {
          if areWhole {
            texts.add(document, of: value, &findings)
          } else {
            documents.append(document)
          }
        }
      } catch {
        try findings.leaveOut(error)
      }
    }
    return documents + texts.finished
  }
}

extension DoccanoImporter {
  /// The members of a line that are read, or that doccano numbers lines with.
  private static let members: Set<String> = [
    "id", "text", "data", "label", "labels", "entities", "relations", "annotations", "annotate", "title",
    "meta",
  ]

  /// Returns the documents of a line: one, or one for each annotator.
  private func documents(
    _ value: JSONValue, _ place: String, _ findings: inout ImportFindings
  ) throws(UserError) -> [ImportedDocument] {
    guard let text = value["text"]?.text ?? value["data"]?.text else {
      throw UserError("there is no text", at: place, fix: "doccano writes it as \"text\"")
    }
    let own = value["annotate"]
    var document = ImportedDocument(place: place, text: text)
    document.title = value["title"]?.text
    document.take(origin: own)
    document.takeNames(of: value)
    if let old = value["annotations"] { return Self.annotators(old, of: document) }
    guard let entities = value["entities"] else {
      document.marks = Self.labels(value["label"] ?? value["labels"], own, place, &findings)
      return [document]
    }
    document.marks = entities.elements.map { Self.mark($0, place) }
    try add(value["relations"], to: &document, &findings)
    Self.take(own, into: &document.marks, &findings)
    return [document]
  }

  /// Returns a document for each annotator in the `annotations` of doccano's first versions.
  private static func annotators(_ list: JSONValue, of document: ImportedDocument) -> [ImportedDocument] {
    var documents: [ImportedDocument] = []
    for entry in list.elements {
      let user = entry["user"]?.name.map { "annotator-\($0)" }
      let index = documents.firstIndex { $0.annotator == user } ?? documents.count
      if index == documents.count {
        documents.append(document)
        documents[index].name(annotator: user)
      }
      documents[index].marks.append(mark(entry, document.place))
    }
    return documents.isEmpty ? [document] : documents
  }

  private static func mark(_ entity: JSONValue, _ place: String) -> ImportedMark {
    ImportedMark(
      place: place, name: entity["id"]?.name,
      range: ImportedMark.range(entity["start_offset"]?.integer, entity["end_offset"]?.integer),
      label: entity["label"]?.name ?? "")
  }

  private func add(
    _ relations: JSONValue?, to document: inout ImportedDocument, _ findings: inout ImportFindings
  ) throws(UserError) {
    for relation in relations?.elements ?? [] {
      guard let from = relation["from_id"]?.name,
        let index = document.marks.firstIndex(where: { $0.name == from })
      else {
        throw UserError("a relation starts at an entity that does not exist", at: document.place)
      }
      let name = relation["type"]?.text ?? relation["label"]?.text
      document.link(index, to: relation["to_id"]?.name, by: name, links, &findings)
    }
  }

  /// Adopts the fields that the line keeps for the statements we exported.
  ///
  /// Doccano renumbers entities, so each is identified by its start.
  private static func take(
    _ own: JSONValue?, into marks: inout [ImportedMark], _ findings: inout ImportFindings
  ) {
    for fields in own?["statements"]?.elements ?? [] {
      let start = fields["start"]?.integer
      guard
        let index = marks.firstIndex(where: {
          start == nil ? $0.name == fields["statement"]?.name : $0.range?.lowerBound == start
        })
      else { continue }
      DoccanoExporter.fields.forEach { $0.take(from: fields, &marks[index].judgment, &findings) }
    }
  }

  /// Returns marks for triples of start, end and label, or a mark for the labels of the whole text.
  private static func labels(
    _ list: JSONValue?, _ own: JSONValue?, _ place: String, _ findings: inout ImportFindings
  ) -> [ImportedMark] {
    let labels = list.map { $0.text == nil ? $0.elements : [$0] } ?? []
    if let first = labels.first, first.elements.count != 3 {
      var mark = ImportedMark(place: place, range: nil, label: first.name ?? "")
      mark.others = labels.dropFirst().compactMap(\.name)
      if let own { DoccanoExporter.fields.forEach { $0.take(from: own, &mark.judgment, &findings) } }
      return [mark]
    }
    return labels.map { label in
      let parts = label.elements
      guard parts.count == 3 else { return ImportedMark(place: place, range: nil, label: "") }
      return ImportedMark(
        place: place, range: ImportedMark.range(parts[0].integer, parts[1].integer),
        label: parts[2].text ?? "")
    }
  }
}
