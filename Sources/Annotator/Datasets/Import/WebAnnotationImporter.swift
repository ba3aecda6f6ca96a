/// Reads Web Annotations (W3C 2017) as JSON-LD: a collection, a page, a list, or one.
///
/// A `TextPositionSelector` counts code points; the `exact` text of a `TextQuoteSelector` beside it must be what stands there.
/// The texts themselves are not in the file.
struct WebAnnotationImporter: Importer {
  func documents(
    in bytes: [UInt8], name: String, _ findings: inout ImportFindings
  ) throws(UserError) -> [ImportedDocument] {
    var reader = try JSONReader(bytes, name: name)
    let root = try reader.value()
    try reader.finish()
    let list = root["first"]?["items"] ?? root["items"]
    let annotations = list?.elements ?? (root.elements.isEmpty ? [root] : root.elements)
    var documents: [ImportedDocument] = []
    for (number, annotation) in annotations.enumerated() {
      let place = "\(name), annotation \(number + 1)"
      let mark = try mark(annotation, place)
      let annotator = annotation["creator"]?["nickname"]?.text ?? annotation["creator"]?["name"]?.text
      let source = annotation["target"]?["source"]?.text
      let index = documents.firstIndex { $0.annotator == annotator && $0.url == source } ?? documents.count
      if index == documents.count {
        documents.append(ImportedDocument(place: name, text: nil))
        documents[index].annotator = annotator
        documents[index].url = source
      }
      documents[index].marks.append(mark)
    }
    return documents
  }

  private func mark(_ annotation: JSONValue, _ place: String) throws(UserError) -> ImportedMark {
    let target = annotation["target"]
    let selectors = target?["selector"].map { $0.elements.isEmpty ? [$0] : $0.elements } ?? []
    let position = selectors.first { $0["type"]?.text == "TextPositionSelector" }
    guard let range = ImportedMark.range(position?["start"]?.integer, position?["end"]?.integer) else {
      throw UserError("the annotation has no TextPositionSelector", at: place)
    }
    let bodies = annotation["body"].map { $0.elements.isEmpty ? [$0] : $0.elements } ?? []
    let body = { (purpose: String) in bodies.first { $0["purpose"]?.text == purpose } }
    var mark = ImportedMark(
      place: place, name: annotation["id"]?.text, range: range,
      label: body("classifying")?["value"]?.text ?? body("tagging")?["value"]?.text ?? "")
    mark.quote = selectors.lazy.compactMap { $0["exact"]?.text }.first
    mark.target = body("linking")?["source"]?.text
    mark.judgment.confidence = annotation["confidence"]?.number.flatMap { Confidence($0) }
    mark.judgment.attribution = annotation["attribution"]?.text
    mark.judgment.sourceKind = annotation["sourceKind"]?.text.flatMap { SourceKind(rawValue: $0) }
    mark.judgment.cue = annotation["cue"]?.text
    mark.judgment.target = body("identifying")?["value"]?.text.map { .text($0) }
    mark.judgment.note = body("commenting")?["value"]?.text
    mark.judgment.judged = annotation["created"]?.text.flatMap { Timestamp(iso: $0) }
    return mark
  }
}
