/// Reads WebAnno TSV 3, as INCEpTION and WebAnno write it.
///
/// Offsets count UTF-16 units. The first layer with a feature `label` or `value`, else the first layer of
/// spans, is read; features named as our fields become what they are called. What stands between sentences is
/// not in the file and becomes white space.
struct WebAnnoImporter: Importer {
  func documents(
    in bytes: [UInt8], name: String, _ findings: inout ImportFindings
  ) throws(UserError) -> [ImportedDocument] {
    guard let file = String(validating: bytes, as: UTF8.self) else {
      throw UserError("the file is not UTF-8", at: name)
    }
    let lines = file.lines
    guard let layer = WebAnnoLayer(lines.prefix { !$0.hasPrefix("#Text=") }) else {
      throw UserError(
        "the file has no layer of spans", at: name, fix: "export it as WebAnno TSV 3 with its layers")
    }
    var table = WebAnnoTable(layer, name)
    for (number, line) in lines.enumerated() {
      do throws(UserError) {
        try table.take(line, number + 1)
      } catch {
        try findings.leaveOut(error)
      }
    }
    var document = ImportedDocument(place: name, text: table.text)
    document.annotator = DocumentName.annotator(of: name)
    document.take(origin: table.origin)
    document.name(annotator: DocumentName.inceptionAnnotator(of: name) ?? document.annotator)
    document.marks = table.marks
    return [document]
  }
}

/// The layer of a WebAnno TSV file that is read: where its features stand among the columns.
private struct WebAnnoLayer {
  /// The features, by the numbers of their columns from 0.
  let features: [(name: String, column: Int)]

  /// The feature that is the label.
  var label: Int? {
    (features.first { $0.name == "label" } ?? features.first { $0.name == "value" } ?? features.first)?.column
  }

  /// Finds it in the head of a file; nil when there is none.
  init?(_ head: some Sequence<Substring>) {
    var column = 3
    var layers: [[(name: String, column: Int)]] = []
    for line in head where line.hasPrefix("#T_") {
      guard let sign = line.firstIndex(of: "=") else { continue }
      let names = line[line.index(after: sign)...].split(separator: "|").dropFirst().map(String.init)
      if line.hasPrefix("#T_SP=") { layers.append(names.enumerated().map { ($1, column + $0) }) }
      column += names.count
    }
    let named = layers.first { $0.contains { $0.name == "label" || $0.name == "value" } }
    guard let features = named ?? layers.first, !features.isEmpty else { return nil }
    self.features = features
  }
}

/// Puts the text and the marks of a WebAnno TSV file together, line by line.
private struct WebAnnoTable {
  private let layer: WebAnnoLayer
  private let name: String
  private var units: [UInt16] = []
  private var sentence: [UInt16] = []
  private(set) var marks: [ImportedMark] = []
  /// What the first statement says of the session.
  private(set) var origin: [String: String] = [:]
  private var positions: [String: Int] = [:]

  init(_ layer: WebAnnoLayer, _ name: String) {
    self.layer = layer
    self.name = name
  }

  /// The text so far.
  var text: String { String(decoding: units, as: UTF16.self) }

  /// Takes a line of the file.
  mutating func take(_ line: Substring, _ number: Int) throws(UserError) {
    if line.hasPrefix("#Text=") {
      sentence += (sentence.isEmpty ? [] : [0x0A]) + Array(WebAnnoText.restoredLine(line.dropFirst(6)).utf16)
    } else if !line.hasPrefix("#"), !line.isEmpty {
      try takeToken(line.split(separator: "\t", omittingEmptySubsequences: false), "\(name):\(number)")
    }
  }

  private mutating func takeToken(_ fields: [Substring], _ place: String) throws(UserError) {
    let ends = fields.count > 2 ? fields[1].split(separator: "-").map { Int($0) } : []
    guard ends.count == 2, let range = ImportedMark.range(ends[0], ends[1]), range.lowerBound >= 0 else {
      throw UserError("this is no line of a token", at: place, fix: "WebAnno writes: 1-1<tab>0-4<tab>word")
    }
    // A line such as 1-1.1 holds a part of the token before it, for an annotation that ends inside.
    if !fields[0].contains(".") { try append(at: range.lowerBound, place) }
    guard let label = layer.label, label < fields.count, fields[label] != "_" else { return }
    for (index, value) in WebAnnoText.values(fields[label]).enumerated() {
      mark(value, index, fields, range, place)
    }
  }

  /// Puts the sentence that begins with a token where the token says.
  private mutating func append(at start: Int, _ place: String) throws(UserError) {
    guard !sentence.isEmpty else { return }
    guard start >= units.count, start - units.count < 1_000_000 else {
      throw UserError("the sentence does not fit where its first token stands", at: place)
    }
    units += [UInt16](repeating: 0x0A, count: start - units.count) + sentence
    sentence = []
  }

  private mutating func mark(
    _ value: WebAnnoText.Value, _ index: Int, _ fields: [Substring], _ range: Range<Int>, _ place: String
  ) {
    let key = value.number.map { "\($0)" } ?? "\(place) \(index)"
    let position = positions[key] ?? marks.count
    if position == marks.count {
      positions[key] = position
      marks.append(ImportedMark(place: place, name: key, range: range, label: value.text ?? ""))
      for (name, column) in layer.features where column < fields.count {
        let values = WebAnnoText.values(fields[column])
        if index < values.count, SessionOrigin.isName(name), origin[name] == nil {
          origin[name] = values[index].text
        }
        guard let field = JudgmentField.named(name), field != .label, index < values.count,
          let cell = values[index].text.flatMap(field.cell)
        else { continue }
        _ = field.set(&marks[position].judgment, cell)
      }
    }
    let start = marks[position].range?.lowerBound ?? range.lowerBound
    marks[position].range = start..<max(start, range.upperBound)
  }
}
