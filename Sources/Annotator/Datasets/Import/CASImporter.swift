/// Reads UIMA CAS JSON 0.4, as INCEpTION and dkpro-cassis write it.
///
/// Offsets count UTF-16 units. Every annotation with a `label` or a `value` is a mark; a relation has a `Governor`, the
/// target, and a `Dependent`.
struct CASImporter: Importer {
  func documents(
    in bytes: [UInt8], name: String, _ findings: inout ImportFindings
  ) throws(UserError) -> [ImportedDocument] {
    var reader = try JSONReader(bytes, name: name)
    let root = try reader.value()
    try reader.finish()
    let structures = root["%FEATURE_STRUCTURES"]?.elements ?? []
    guard let text = structures.lazy.compactMap({ $0["sofaString"]?.text }).first else {
      throw UserError("there is no text in it", at: name, fix: "export it as UIMA CAS JSON 0.4")
    }
    var document = ImportedDocument(place: name, text: text)
    document.annotator = DocumentName.annotator(of: name)
    for structure in structures {
      guard let begin = structure["begin"]?.integer, let end = structure["end"]?.integer else { continue }
      document.language =
        document.language ?? structure["language"]?.text.flatMap { $0 == "x-unspecified" ? nil : $0 }
      let number = structure["%ID"]?.name
      guard structure["@Dependent"] == nil,
        let label = structure["label"]?.text ?? structure["value"]?.text
      else { continue }
      var mark = ImportedMark(
        place: "\(name), %ID \(number ?? "?")", name: number, range: ImportedMark.range(begin, end),
        label: label)
      mark.judgment = judgment(structure)
      document.marks.append(mark)
    }
    for link in structures {
      guard let from = link["@Dependent"]?.name,
        let index = document.marks.firstIndex(where: { $0.name == from })
      else { continue }
      document.marks[index].target = link["@Governor"]?.name
    }
    return [document]
  }

  private func judgment(_ structure: JSONValue) -> Judgment {
    var judgment = Judgment()
    for field in CASTypes.fields where field != .label {
      guard let cell = structure[field.key].flatMap({ CASTypes.cell(of: field, in: $0) }) else { continue }
      _ = field.set(&judgment, cell)
    }
    return judgment
  }
}
