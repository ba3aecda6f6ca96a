/// Reads Prodigy's JSON Lines: accepted tasks with `spans` and `relations`, choices, or spaCy's `cats` for
/// whole texts.
///
/// Offsets count code points. A relation leads from its head to its child. Whole texts are grouped into
/// documents. If there are several choices, the first is imported and the others are counted.
struct ProdigyImporter: Importer {
  /// The names of relations that are links.
  var links = LinkNames()

  func documents(
    in bytes: [UInt8], name: String, _ findings: inout ImportFindings
  ) throws(UserError) -> [ImportedDocument] {
    var documents: [ImportedDocument] = []
    var texts = LabelledTexts()
    try JSONLines.each(in: bytes, name: name, &findings) { (task, place, findings) throws(UserError) in
      guard task["answer"]?.text ?? "accept" == "accept" else {
        return findings.passOver(.rejected)
      }
      guard let text = task["text"]?.text else {
        return try findings.leaveOut(UserError("there is no text", at: place))
      }
      var document = ImportedDocument(place: place, text: text)
      document.title = task["meta"]?["title"]?.text
      document.take(origin: task["annotate"])
      document.name(
        annotator: task["_annotator_id"]?.text ?? task["_session_id"]?.text ?? document.annotator)
      addSpans(of: task, to: &document, &findings)
      let wrong = Self.misquotations(task, text)
      if let first = wrong.first { try findings.leaveOut(first.error.located(at: place)) }
      document.marks.removeAll { mark in wrong.contains { mark.range?.overlaps($0.range) ?? false } }
      document.takeNames(of: task)
      let meta = Set(ProdigyExporter.fields.map(\.key)).union([
        "title", "sha256", "start", "end", "statement",
      ])
      let choices = Self.choices(task)
      let isWhole = document.marks.isEmpty && !choices.isEmpty
      if let own = task["meta"] { findings.passOver(membersOf: own, besides: meta, isGrouped: isWhole) }
      guard document.marks.isEmpty, let label = choices.first else { return documents.append(document) }
      var mark = ImportedMark(place: place, range: nil, label: label)
      (mark.others, mark.otherKind) = (Array(choices.dropFirst()), .secondChoice)
      if let meta = task["meta"] {
        ProdigyExporter.fields.forEach { $0.take(from: meta, &mark.judgment, &findings) }
      }
      document.marks = [mark]
      texts.add(document, of: task, &findings)
    }
    return documents + texts.finished
  }

  private func addSpans(
    of task: JSONValue, to document: inout ImportedDocument, _ findings: inout ImportFindings
  ) {
    document.marks = (task["spans"]?.elements ?? []).map { span in
      var mark = ImportedMark(
        place: document.place, name: Self.name(of: span),
        range: ImportedMark.range(span["start"]?.integer, span["end"]?.integer),
        label: span["label"]?.text ?? "")
      mark.quote = span["text"]?.text
      return mark
    }
    for relation in task["relations"]?.elements ?? [] {
      let head = relation["head_span"].flatMap(Self.name)
      guard let index = document.marks.firstIndex(where: { $0.name == head }) else {
        findings.passOver(.remark)
        continue
      }
      let child = relation["child_span"].flatMap(Self.name)
      document.link(index, to: child, by: relation["label"]?.text, links, &findings)
    }
    for fields in task["annotate"]?["statements"]?.elements ?? [] {
      let start = fields["start"]?.integer
      guard let index = document.marks.firstIndex(where: { $0.range?.lowerBound == start }) else { continue }
      DoccanoExporter.fields.forEach { $0.take(from: fields, &document.marks[index].judgment, &findings) }
    }
  }

  /// Returns the tokens whose text differs from the article's at their positions.
  private static func misquotations(_ task: JSONValue, _ text: String) -> [(
    range: Range<Int>, error: UserError
  )] {
    let scalars = Array(text.unicodeScalars)
    return (task["tokens"]?.elements ?? []).compactMap { token in
      guard let words = token["text"]?.text,
        let range = ImportedMark.range(token["start"]?.integer, token["end"]?.integer)
      else { return nil }
      let there = String(String.UnicodeScalarView(scalars[range.clamped(to: 0..<scalars.count)]))
      guard !MarkPlacing.isSame(words, there[...]) else { return nil }
      return (range, MarkPlacing.misquotation(by: "token", words, there[...]))
    }
  }

  /// Returns a name for a span: spans are told apart by their starts.
  private static func name(of span: JSONValue) -> String? { span["start"]?.name }

  /// Returns the labels of the whole text in a task that offers choices or a single label.
  private static func choices(_ task: JSONValue) -> [String] {
    let accepted = (task["accept"]?.elements ?? []).compactMap(\.name)
    return accepted.isEmpty ? [task["label"]?.text ?? likeliest(task["cats"])].compactMap { $0 } : accepted
  }

  /// Returns spaCy's category with the highest score, if that is at least a half.
  private static func likeliest(_ categories: JSONValue?) -> String? {
    guard case .object(let members) = categories else { return nil }
    let scores = members.compactMap { name, value in
      (value.number ?? value.boolean.map { $0 ? 1 : 0 }).map { (name, $0) }
    }
    guard let best = scores.max(by: { $0.1 < $1.1 }), best.1 >= 0.5 else { return nil }
    return best.0
  }
}
