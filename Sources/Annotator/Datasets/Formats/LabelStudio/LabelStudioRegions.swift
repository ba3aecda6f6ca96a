/// The results of an annotation of Label Studio as marks.
///
/// What belongs to one region shares its `id`; controls named as our fields (`confidence`, `attribution` …)
/// become what they are called.
enum LabelStudioRegions {
  /// The marks of an annotation's results.
  static func marks(
    _ results: [JSONValue], _ place: String, _ findings: inout ImportFindings
  ) -> [ImportedMark] {
    var marks: [ImportedMark] = []
    var places: [String: Int] = [:]
    for result in results where result["type"]?.text != "relation" {
      guard let value = result["value"] else { continue }
      if value["start"] == nil, isChoice(result) {
        marks += choice(value, place, &findings)
        continue
      }
      guard value["start"]?.integer != nil else {
        findings.passOver(.withoutPlace)
        continue
      }
      let name = result["id"]?.name ?? "region \(marks.count)"
      let second = (value["labels"]?.elements.count ?? 1) - 1
      if second > 0 { findings.passOver(.secondLabel, count: second) }
      let index = places[name] ?? marks.count
      if index == marks.count {
        places[name] = index
        let range = ImportedMark.range(value["start"]?.integer, value["end"]?.integer)
        marks.append(ImportedMark(place: place, name: name, range: range, label: ""))
      }
      take(value, from: result["from_name"]?.text ?? "", into: &marks[index])
    }
    for result in results where result["type"]?.text == "relation" {
      guard let index = result["from_id"]?.name.flatMap({ places[$0] }) else { continue }
      marks[index].target = result["to_id"]?.name
    }
    return marks
  }

  /// The marks of a row that has the regions of each control in a column of their own: a list, or of a text
  /// area or a choice that is used once, the region alone.
  static func marks(
    ofColumns columns: [(key: String, value: JSONValue)], _ place: String, _ findings: inout ImportFindings
  ) -> [ImportedMark] {
    var marks: [ImportedMark] = []
    for (_, value) in columns {
      for region in regions(value) {
        guard let labels = region["labels"]?.elements, let label = labels.first?.text else { continue }
        if labels.count > 1 { findings.passOver(.secondLabel, count: labels.count - 1) }
        var mark = ImportedMark(place: place, range: range(of: region), label: label)
        mark.quote = region["text"]?.text
        marks.append(mark)
      }
    }
    let places = places(of: marks, by: \.range)
    for (control, value) in columns {
      for region in regions(value) where region["labels"] == nil {
        guard let index = range(of: region).flatMap({ places[$0] }) else { continue }
        take(region, from: control, into: &marks[index])
      }
    }
    return marks
  }

  private static func regions(_ value: JSONValue) -> [JSONValue] {
    if case .object = value { [value] } else { value.elements }
  }

  private static func range(of region: JSONValue) -> Range<Int>? {
    ImportedMark.range(region["start"]?.integer, region["end"]?.integer)
  }

  /// The first choice for the whole text.
  private static func choice(
    _ value: JSONValue, _ place: String, _ findings: inout ImportFindings
  ) -> [ImportedMark] {
    let choices = value["choices"]?.elements ?? []
    if choices.count > 1 { findings.passOver(.secondChoice, count: choices.count - 1) }
    return choices.prefix(1).map { ImportedMark(place: place, range: nil, label: $0.text ?? "") }
  }

  private static func isChoice(_ result: JSONValue) -> Bool {
    result["type"]?.text == "choices" && result["from_name"]?.text != JudgmentField.sourceKind.key
  }

  /// Adds what the task's data keep of the statements that we exported.
  ///
  /// - Parameter byPlace: whether the marks have no names, so that where they begin says which they are.
  static func take(_ kept: JSONValue, byPlace: Bool = false, into marks: inout [ImportedMark]) {
    let names = byPlace ? [:] : places(of: marks, by: \.name)
    let starts = byPlace ? places(of: marks, by: \.range?.lowerBound) : [:]
    for fields in kept.elements {
      guard let number = fields["statement"]?.integer, StatementID.numbers.contains(number) else { continue }
      let named = names[LabelStudioExporter.name(of: StatementID(number))]
      guard let index = named ?? fields["start"]?.integer.flatMap({ starts[$0] }) else { continue }
      LabelStudioExporter.kept.forEach { $0.take(from: fields, &marks[index].judgment) }
    }
  }

  /// Where the first mark of each is.
  private static func places<Key: Hashable>(
    of marks: [ImportedMark], by key: (ImportedMark) -> Key?
  ) -> [Key: Int] {
    let places = marks.indices.compactMap { index in key(marks[index]).map { ($0, index) } }
    return Dictionary(places) { first, _ in first }
  }

  private static func take(_ value: JSONValue, from control: String, into mark: inout ImportedMark) {
    if let label = value["labels"]?.elements.first?.text {
      mark.label = label
      mark.quote = value["text"]?.text ?? mark.quote
    }
    guard let field = LabelStudioExporter.controls.first(where: { $0.key == control }) else { return }
    let words = value["text"]?.elements.first?.text ?? value["choices"]?.elements.first?.text
    let cell = value["number"]?.number.map(Cell.number) ?? words.flatMap(field.cell)
    if let cell { _ = field.set(&mark.judgment, cell) }
  }
}
