/// Reads Web Annotations (W3C 2017) as JSON-LD, and exports from Hypothesis: a collection, a page, a list, or
/// a single annotation.
///
/// A `TextPositionSelector` counts code points; the `exact` text of an accompanying `TextQuoteSelector` must
/// match the text there. An annotation without a position is found by its quote and the words around it, and
/// so is every annotation from Hypothesis, whose positions refer to the page. The texts themselves aren't in
/// the file.
struct WebAnnotationImporter: Importer {
  func documents(
    in bytes: [UInt8], name: String, _ findings: inout ImportFindings
  ) throws(UserError) -> [ImportedDocument] {
    var documents: [ImportedDocument] = []
    var positions: [String: Int] = [:]
    let values = try JSONLines.values(in: bytes, name: name, &findings)
    for (value, place) in values {
      let annotations = Self.annotations(in: value)
      for (number, annotation) in annotations.enumerated() {
        let part = values.count > 1 ? place : "\(name), annotation \(number + 1)"
        do throws(UserError) {
          guard let mark = try Self.mark(annotation, part, &findings) else { continue }
          Self.add(mark, of: annotation, name, to: &documents, &positions)
        } catch {
          try findings.leaveOut(error)
        }
      }
    }
    return documents
  }

  private static func annotations(in root: JSONValue) -> [JSONValue] {
    let list = root["first"]?["items"] ?? root["items"] ?? root["rows"] ?? root["annotations"]
    return list?.elements ?? [root]
  }

  private static func add(
    _ mark: ImportedMark, of annotation: JSONValue, _ name: String, to documents: inout [ImportedDocument],
    _ positions: inout [String: Int]
  ) {
    let creator = annotation["creator"]
    let annotator =
      creator?["nickname"]?.text ?? creator?["name"]?.text
      ?? annotation["user"]?.text.map {
        String($0.dropping(prefix: "acct:")?.prefix { $0 != "@" } ?? $0[...])
      }
    let named = annotation["uri"]?.text ?? target(of: annotation)?["source"]?.text
    let source = named.flatMap { $0.hasPrefix(URIText.textPrefix) ? nil : $0 }
    let key = "\(origin(of: annotation)["session"] ?? "") \(annotator ?? "") \(source ?? "")"
    let index = positions[key] ?? documents.count
    if index == documents.count {
      positions[key] = index
      documents.append(ImportedDocument(place: name, text: nil))
      documents[index].annotator = annotator
      documents[index].url = source
      documents[index].title = annotation["document"]?["title"]?.elements.first?.text
      documents[index].take(origin: origin(of: annotation))
      documents[index].name(annotator: annotator)
    }
    documents[index].marks.append(mark)
  }
}

extension WebAnnotationImporter {
  /// Returns what one of our targets records about the session and its article, by the names of the columns.
  private static func origin(of annotation: JSONValue) -> [String: String] {
    guard let target = target(of: annotation) else { return [:] }
    let pairs = WebAnnotation.shared.compactMap { term, column in
      target[term]?.name.map { (column.rawValue, $0) }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  private static func target(of annotation: JSONValue) -> JSONValue? {
    annotation["target"].map { $0.elements.first ?? $0 }
  }

  private static func selectors(of annotation: JSONValue) -> [JSONValue] {
    let selector = target(of: annotation)?["selector"]
    return selector.map { $0.elements.isEmpty ? [$0] : $0.elements } ?? []
  }

  /// Returns the mark of an annotation; nil for one that marks no words, such as a reply.
  private static func mark(
    _ annotation: JSONValue, _ place: String, _ findings: inout ImportFindings
  ) throws(UserError) -> ImportedMark? {
    let isHypothesis = annotation["uri"] != nil
    let selectors = selectors(of: annotation)
    if isHypothesis, selectors.isEmpty {
      findings.passOver(annotation["references"] == nil ? .pageNote : .reply)
      return nil
    }
    let position = selectors.first { $0["type"]?.text == "TextPositionSelector" }
    let quote = selectors.first { $0["exact"] != nil }
    let range = ImportedMark.range(position?["start"]?.integer, position?["end"]?.integer)
    guard range != nil || quote != nil else {
      throw UserError("the annotation has no TextPositionSelector and no TextQuoteSelector", at: place)
    }
    var mark = ImportedMark(
      place: place, name: annotation["id"]?.text, range: isHypothesis ? nil : range, label: nil)
    mark.quote = quote?["exact"]?.text
    mark.context = QuoteFinder.Context(
      before: quote?["prefix"]?.text ?? "", after: quote?["suffix"]?.text ?? "")
    if isHypothesis { tag(&mark, annotation, &findings) } else { take(annotation, into: &mark, &findings) }
    return mark
  }

  /// Takes the first tag as the label, and the text as a note.
  private static func tag(
    _ mark: inout ImportedMark, _ annotation: JSONValue, _ findings: inout ImportFindings
  ) {
    let tags = annotation["tags"]?.elements ?? []
    if tags.isEmpty { findings.passOver(.untagged) }
    mark.label = tags.first?.text
    (mark.others, mark.otherKind) = (tags.dropFirst().compactMap(\.text), .secondTag)
    mark.judgment.note = annotation["text"]?.text.flatMap { $0.isEmpty ? nil : $0 }
    mark.judgment.judged = time(annotation["updated"] ?? annotation["created"])
  }

  private static func take(
    _ annotation: JSONValue, into mark: inout ImportedMark, _ findings: inout ImportFindings
  ) {
    let bodies = annotation["body"].map { $0.elements.isEmpty ? [$0] : $0.elements } ?? []
    let values = { (purpose: String) in bodies.filter { $0["purpose"]?.text == purpose } }
    let tags = (values("classifying") + values("tagging")).compactMap { $0["value"]?.text }
    mark.label = tags.first ?? ""
    (mark.others, mark.otherKind) = (Array(tags.dropFirst()), .secondTag)
    let links = values("linking").compactMap { $0["source"]?.text }
    if links.count > 1 { findings.passOver(.secondLink, count: links.count - 1) }
    mark.target = links.first
    for (name, field) in WebAnnotation.terms {
      field.take(from: annotation, named: name, &mark.judgment, &findings)
    }
    if let words = values("identifying").first?["value"]?.text { mark.judgment.target = .text(words) }
    for words in values("commenting").compactMap({ $0["value"]?.text }) { mark.judgment.add(note: words) }
    mark.judgment.judged = time(annotation["created"])
  }

  /// Returns a moment, without the fractions of a second that Hypothesis writes.
  private static func time(_ value: JSONValue?) -> Timestamp? {
    value?.text.flatMap { Timestamp(iso: String($0.prefix(19)) + "Z") }
  }
}
