/// The results of a Label Studio annotation, as marks.
///
/// Results of the same region share its `id`; controls named after our fields (`confidence`, `attribution` …)
/// are read as those fields.
enum LabelStudioRegions {
  /// Adds the marks of an annotation's results.
  static func add(
    _ results: [JSONValue], to document: inout ImportedDocument, _ links: LinkNames,
    _ findings: inout ImportFindings
  ) {
    var places: [String: Int] = [:]
    var choices: [JSONValue] = []
    for result in results where result["type"]?.text != "relation" {
      guard let value = result["value"] else { continue }
      guard value["start"]?.integer != nil else {
        if value["start"] == nil, isChoice(result) {
          choices.append(result)
        } else {
          passOver(result, &findings)
        }
        continue
      }
      let name = result["id"]?.name ?? "region \(document.marks.count)"
      let index = places[name] ?? document.marks.count
      if index == document.marks.count {
        places[name] = index
        let range = ImportedMark.range(value["start"]?.integer, value["end"]?.integer)
        document.marks.append(ImportedMark(place: document.place, name: name, range: range, label: ""))
      }
      take(value, from: result["from_name"]?.text ?? "", into: &document.marks[index], &findings)
    }
    for result in results where result["type"]?.text == "relation" {
      relate(result, places, &document, links, &findings)
    }
    take(choices, into: &document, &findings)
  }

  /// Counts a result that has no place in the text.
  private static func passOver(_ result: JSONValue, _ findings: inout ImportFindings) {
    let isMark = result["type"]?.text?.hasSuffix("labels") ?? true
    findings.passOver(isMark ? .withoutPlace : .control(result["from_name"]?.text ?? ""))
  }

  private static func relate(
    _ result: JSONValue, _ places: [String: Int], _ document: inout ImportedDocument, _ links: LinkNames,
    _ findings: inout ImportFindings
  ) {
    var ends = [result["from_id"]?.name, result["to_id"]?.name]
    if result["direction"]?.text == "left" { ends.swapAt(0, 1) }
    let labels = (result["labels"]?.elements ?? []).compactMap(\.text)
    guard let index = ends[0].flatMap({ places[$0] }) else { return findings.passOver(.remark) }
    let name = labels.first { links.contain($0) } ?? labels.first
    document.link(index, to: ends[1], by: name, links, &findings)
  }

  /// Takes the first choice for the whole text as its label, if nothing in the text is marked.
  private static func take(
    _ results: [JSONValue], into document: inout ImportedDocument, _ findings: inout ImportFindings
  ) {
    for result in results {
      guard document.marks.isEmpty else {
        findings.passOver(.control(result["from_name"]?.text ?? ""))
        continue
      }
      let choices = (result["value"]?["choices"]?.elements ?? []).compactMap(\.text)
      guard let first = choices.first else { continue }
      var mark = ImportedMark(place: document.place, range: nil, label: first)
      (mark.others, mark.otherKind) = (Array(choices.dropFirst()), .secondChoice)
      document.marks.append(mark)
    }
  }

  /// Returns the marks of a row that has a column for the regions of each control.
  ///
  /// The column holds a list, or just the region for a text area or a choice that is used once.
  static func marks(
    ofColumns columns: [(key: String, value: JSONValue)], _ place: String, _ findings: inout ImportFindings
  ) -> [ImportedMark] {
    var marks: [ImportedMark] = []
    for (_, value) in columns {
      for region in regions(value) {
        let labels = (region["labels"]?.elements ?? []).compactMap(\.text)
        guard let label = labels.first else { continue }
        var mark = ImportedMark(place: place, range: range(of: region), label: label)
        mark.others = Array(labels.dropFirst())
        mark.quote = region["text"]?.text
        marks.append(mark)
      }
    }
    let places = places(of: marks, by: \.range)
    for (control, value) in columns {
      for region in regions(value) where region["labels"] == nil {
        guard let range = range(of: region) else { continue }
        guard let index = places[range] else {
          findings.passOver(.control(control))
          continue
        }
        take(region, from: control, into: &marks[index], &findings)
      }
    }
    return marks
  }

  /// Returns whether a column holds regions of a control.
  static func hasRegions(_ value: JSONValue) -> Bool { regions(value).contains { range(of: $0) != nil } }

  /// Returns the controls in a task's results and the texts they refer to, or the columns of a row.
  static func controls(_ task: JSONValue) -> [String] {
    guard task["data"] == nil, case .object(let members) = task else {
      let results = (task["annotations"] ?? task["completions"])?.elements.flatMap {
        $0["result"]?.elements ?? []
      }
      return (results ?? []).flatMap { [$0["from_name"]?.text, $0["to_name"]?.text].compactMap { $0 } }
    }
    return members.map(\.key)
  }

  private static func regions(_ value: JSONValue) -> [JSONValue] {
    if case .object = value { [value] } else { value.elements }
  }

  private static func range(of region: JSONValue) -> Range<Int>? {
    ImportedMark.range(region["start"]?.integer, region["end"]?.integer)
  }

  private static func isChoice(_ result: JSONValue) -> Bool {
    result["type"]?.text == "choices" && result["from_name"]?.text != JudgmentField.sourceKind.key
  }

  /// Adds the fields that the task's data keep for the statements that we exported.
  ///
  /// - Parameter byPlace: whether the marks have no names and are therefore identified by their starts.
  static func take(
    _ kept: JSONValue, byPlace: Bool = false, into marks: inout [ImportedMark],
    _ findings: inout ImportFindings
  ) {
    let names = byPlace ? [:] : places(of: marks, by: \.name)
    let starts = byPlace ? places(of: marks, by: \.range?.lowerBound) : [:]
    for fields in kept.elements {
      guard let number = fields["statement"]?.integer, StatementID.numbers.contains(number) else { continue }
      let named = names[LabelStudioExporter.name(of: StatementID(number))]
      guard let index = named ?? fields["start"]?.integer.flatMap({ starts[$0] }) else { continue }
      LabelStudioExporter.kept.forEach { $0.take(from: fields, &marks[index].judgment, &findings) }
    }
  }

  /// Returns the index of the first mark for each key.
  private static func places<Key: Hashable>(
    of marks: [ImportedMark], by key: (ImportedMark) -> Key?
  ) -> [Key: Int] {
    let places = marks.indices.compactMap { index in key(marks[index]).map { ($0, index) } }
    return Dictionary(places) { first, _ in first }
  }

  private static func take(
    _ value: JSONValue, from control: String, into mark: inout ImportedMark, _ findings: inout ImportFindings
  ) {
    let labels = (value["labels"]?.elements ?? []).compactMap(\.text)
    if let label = labels.first {
      let isSecond = mark.label.map { !$0.isEmpty } ?? false
      mark.others += isSecond ? labels : Array(labels.dropFirst())
      if !isSecond { mark.label = label }
      mark.quote = value["text"]?.text ?? mark.quote
    }
    guard let field = LabelStudioExporter.controls.first(where: { $0.key == control }) else {
      return value["labels"] == nil ? findings.passOver(.control(control)) : ()
    }
    take(value, as: field, into: &mark.judgment, &findings)
  }

  /// Adopts the answers of a control that is named after a field: the first if there are several, but all
  /// notes.
  private static func take(
    _ value: JSONValue, as field: JudgmentField, into judgment: inout Judgment,
    _ findings: inout ImportFindings
  ) {
    let words = ((value["text"] ?? value["choices"])?.elements ?? []).compactMap(\.text)
    if field == .note { return words.forEach { judgment.add(note: $0) } }
    if words.count > 1 { findings.passOver(.control(field.key), count: words.count - 1) }
    guard let cell = value["number"]?.number.map(Cell.number) ?? words.first.flatMap(field.cell),
      field.set(&judgment, cell)
    else { return words.isEmpty && value["number"] == nil ? () : findings.passOver(.value(field.key)) }
  }
}
