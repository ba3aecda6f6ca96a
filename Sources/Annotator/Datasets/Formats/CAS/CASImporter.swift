/// Reads UIMA CAS as INCEpTION and dkpro-cassis write it: JSON 0.4, or XMI.
///
/// Offsets count UTF-16 units. Every annotation that has a `label` or a `value`, or the feature that
/// `--column label=NAME` names, is a mark, except in linguistic layers; if there are custom layers, only
/// those are read. A relation has a `Governor`, the target, and a `Dependent`. Layers and features that
/// aren't read are counted.
struct CASImporter: Importer {
  /// The names of features in the file, keyed by our names for them.
  var columns: [String: String] = [:]
  /// The names of relations that are links.
  var links = LinkNames()

  func documents(
    in bytes: [UInt8], name: String, _ findings: inout ImportFindings
  ) throws(UserError) -> [ImportedDocument] {
    let all = try Self.structures(in: bytes, name)
    let views = all.filter { $0["sofaString"]?.text != nil }
    guard let view = views.first(where: { $0["sofaID"]?.text == "_InitialView" }) ?? views.first,
      let text = view["sofaString"]?.text
    else {
      throw UserError("the file contains no text", at: name, fix: "export it as UIMA CAS JSON 0.4 or XMI")
    }
    let structures = Self.structures(all, of: view, among: views, &findings)
    var document = ImportedDocument(place: name, text: text)
    document.title = structures.lazy.compactMap { $0["documentTitle"]?.text }.first
    document.language = structures.lazy.compactMap { $0["language"]?.text }.first { $0 != "x-unspecified" }
    document.take(origin: structures.first { $0["%TYPE"]?.text?.hasSuffix("custom.Origin") ?? false })
    document.annotator = document.annotator ?? Self.named(structures) ?? DocumentName.annotator(of: name)
    guard document.takeOwner(in: name) else {
      findings.passOver(.initial)
      return []
    }
    let layers = CASLayers(structures, columns)
    do throws(UserError) {
      try layers.check(columns, name)
    } catch {
      try findings.leaveOut(error)
    }
    layers.passOverTheRest(&findings)
    document.marks = layers.read.map { mark($0, name, &findings) }
    let places = Dictionary(
      document.marks.enumerated().compactMap { index, mark in mark.name.map { ($0, index) } },
      uniquingKeysWith: { first, _ in first })
    for link in structures {
      guard let index = link["@Dependent"]?.name.flatMap({ places[$0] }) else { continue }
      let kind = link["kind"]?.text ?? Self.relation(link)
      document.link(index, to: link["@Governor"]?.name, by: kind, links, &findings)
    }
    return [document]
  }

  /// Returns the structures without those on other texts, whose annotations are counted.
  private static func structures(
    _ all: [JSONValue], of view: JSONValue, among views: [JSONValue], _ findings: inout ImportFindings
  ) -> [JSONValue] {
    guard views.count > 1 else { return all }
    let others = Dictionary(
      views.compactMap { other in other["%ID"]?.name.map { ($0, other["sofaID"]?.name ?? $0) } },
      uniquingKeysWith: { first, _ in first })
    return all.filter { structure in
      let sofa = (structure["@sofa"] ?? structure["sofa"])?.name
      guard let sofa, sofa != view["%ID"]?.name, let other = others[sofa] else { return true }
      if CASLayers.isOwn(structure), structure["@Dependent"] == nil { findings.passOver(.otherText(other)) }
      return false
    }
  }

  /// Returns the name of a relation: its label, or else its layer.
  private static func relation(_ link: JSONValue) -> String? {
    let layer = CASLayers.name(of: link)
    return link["label"]?.text ?? link["value"]?.text ?? (layer == "Link" ? nil : layer)
  }

  /// Returns the annotator that the statements name.
  private static func named(_ structures: [JSONValue]) -> String? {
    structures.lazy.compactMap { $0[RecordColumn.annotator.rawValue]?.text }.first
  }

  private static func structures(in bytes: [UInt8], _ name: String) throws(UserError) -> [JSONValue] {
    let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
    guard first != 0x3C else { return XMIStructures.all(in: bytes) }
    var reader = try JSONReader(bytes, name: name)
    let root = try reader.value()
    try reader.finish()
    return root["%FEATURE_STRUCTURES"]?.elements ?? []
  }

  private func mark(
    _ structure: JSONValue, _ name: String, _ findings: inout ImportFindings
  ) -> ImportedMark {
    let number = structure["%ID"]?.name
    var mark = ImportedMark(
      place: "\(name), %ID \(number ?? "?")", name: number,
      range: ImportedMark.range(structure["begin"]?.integer, structure["end"]?.integer),
      label: CASLayers.label(structure, columns))
    for field in CASTypes.fields where field != .label {
      field.take(from: structure, named: columns[field.key], &mark.judgment, &findings)
    }
    return mark
  }
}

/// The feature structures of an XMI document, in the form of UIMA CAS JSON.
private enum XMIStructures {
  /// Returns the elements that have an `xmi:id`.
  static func all(in bytes: [UInt8]) -> [JSONValue] {
    var structures: [JSONValue] = []
    var scanner = XMLScanner(bytes)
    while let event = scanner.next() {
      guard case .open(let name, let attributes, let prefix) = event, let id = attributes["xmi:id"] else {
        continue
      }
      structures.append(.object(members(attributes, id: id, type: "\(prefix).\(name)")))
    }
    return structures
  }

  private static func members(
    _ attributes: [String: String], id: String, type: String
  ) -> [(key: String, value: JSONValue)] {
    [("%ID", .string(id)), ("%TYPE", .string(type))]
      + attributes.map { key, value in
        switch key {
        case "Governor", "Dependent": ("@" + key, .string(value))
        case "begin", "end": (key, Double(value).map(JSONValue.number) ?? .null)
        default: (key, .string(value))
        }
      }
  }
}
