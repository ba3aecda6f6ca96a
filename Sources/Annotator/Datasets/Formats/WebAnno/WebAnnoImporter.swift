/// Reads WebAnno TSV 3 as INCEpTION and WebAnno write it.
///
/// Offsets count UTF-16 units. The layer that is read is the first with a feature `label` or `value`, or with
/// the feature that `--column label=NAME` names, or else the first layer of spans. Features named after our
/// fields are read as those fields; other layers and features are counted. Text between sentences isn't in
/// the file and becomes line feeds.
struct WebAnnoImporter: Importer {
  /// The names of features in the file, keyed by our names for them.
  var columns: [String: String] = [:]

  func documents(
    in bytes: [UInt8], name: String, _ findings: inout ImportFindings
  ) throws(UserError) -> [ImportedDocument] {
    guard let file = String(validating: bytes, as: UTF8.self) else {
      throw UserError("the file is not UTF-8", at: name, fix: "save it as UTF-8")
    }
    let lines = file.lines
    let head = WebAnnoHead(lines.prefix { $0.rest(after: "#Text=") == nil })
    guard let layer = head.layer(named: columns) else {
      throw UserError(
        "the file has no layer of spans", at: name, fix: "export it as WebAnno TSV 3 with its layers")
    }
    try head.check(columns, name)
    var table = WebAnnoTable(layer, head.others(than: layer), columns, name)
    for (number, line) in lines.enumerated() {
      do throws(UserError) {
        try table.take(line, number + 1)
      } catch {
        try findings.leaveOut(error)
      }
    }
    findings.add(table.findings)
    var document = ImportedDocument(place: name, text: table.text)
    document.annotator = DocumentName.annotator(of: name)
    document.take(origin: table.origin)
    guard document.takeOwner(in: name) else {
      findings.passOver(.initial)
      return []
    }
    document.marks = table.marks
    return [document]
  }
}

/// Assembles the text and the marks of a WebAnno TSV file, line by line.
private struct WebAnnoTable {
  private let layer: WebAnnoLayer
  private let others: [WebAnnoLayer]
  private let label: Int?
  private let fields: [(field: JudgmentField, column: Int)]
  private let name: String
  private var units: [UInt16] = []
  private var sentence: [UInt16] = []
  private var allMarks: [ImportedMark] = []
  /// The facts about the session that statements record, the first value of each.
  private(set) var origin: [String: String] = [:]
  private var positions: [String: Int] = [:]
  private var seen: Set<String> = []
  /// The marks with a token that differs from the text at its position.
  private var misquoted: Set<String> = []
  private var hasMisquotations = false
  /// The counts of what was skipped.
  private(set) var findings = ImportFindings()

  init(_ layer: WebAnnoLayer, _ others: [WebAnnoLayer], _ columns: [String: String], _ name: String) {
    (self.layer, self.others, self.name) = (layer, others, name)
    label = layer.label(named: columns)
    fields = layer.fields(named: columns)
  }

  /// The marks whose tokens all match the text at their positions.
  var marks: [ImportedMark] { allMarks.filter { !misquoted.contains($0.name ?? "") } }

  /// The text so far.
  var text: String { String(decoding: units, as: UTF16.self) }

  /// Takes a line of the file.
  mutating func take(_ line: Substring, _ number: Int) throws(UserError) {
    if let text = line.rest(after: "#Text=") {
      sentence += (sentence.isEmpty ? [] : [0x0A]) + Array(WebAnnoText.restoredLine(text).utf16)
    } else if !line.hasPrefix("#"), !line.isEmpty {
      try takeToken(line.split(separator: "\t", omittingEmptySubsequences: false), "\(name):\(number)")
    }
  }

  private mutating func takeToken(_ fields: [Substring], _ place: String) throws(UserError) {
    let ends = fields.count > 2 ? fields[1].split(separator: "-").map { Int($0) } : []
    guard ends.count == 2, let range = ImportedMark.range(ends[0], ends[1]), range.lowerBound >= 0 else {
      throw UserError("this is not a token line", at: place, fix: "WebAnno writes: 1-1<tab>0-4<tab>word")
    }
    // A line such as 1-1.1 holds part of the preceding token, for an annotation that ends inside it.
    if !fields[0].contains(".") { try append(at: range.lowerBound, place) }
    passOver(fields, place)
    let values =
      label.map { $0 < fields.count && fields[$0] != "_" ? WebAnnoText.values(fields[$0]) : [] } ?? []
    for (index, value) in values.enumerated() { mark(value, index, fields, range, place) }
    do throws(UserError) {
      try check(fields[2], at: range)
    } catch {
      for (index, value) in values.enumerated() { misquoted.insert(Self.key(value, index, place)) }
      guard !hasMisquotations else { return }
      hasMisquotations = true
      throw error.located(at: place)
    }
  }

  /// Checks that a token matches the text at its position.
  private func check(_ token: Substring, at range: Range<Int>) throws(UserError) {
    let there = String(decoding: units[range.clamped(to: 0..<units.count)], as: UTF16.self)
    let words = WebAnnoText.restored(token)
    guard !MarkPlacing.isSame(words, there[...]), !MarkPlacing.isSame(String(token), there[...]) else {
      return
    }
    throw MarkPlacing.misquotation(by: "token", words, there[...])
  }

  private static func key(_ value: WebAnnoText.Value, _ index: Int, _ place: String) -> String {
    value.number.map { "\($0)" } ?? "\(place) \(index)"
  }

  /// Appends the pending sentence at the position of its first token.
  private mutating func append(at start: Int, _ place: String) throws(UserError) {
    guard !sentence.isEmpty else { return }
    guard start >= units.count, start - units.count < 1_000_000 else {
      throw UserError("the sentence does not match the position of its first token", at: place)
    }
    units += [UInt16](repeating: 0x0A, count: start - units.count) + sentence
    sentence = []
  }

  /// Counts the annotations of layers that aren't read, each once.
  private mutating func passOver(_ fields: [Substring], _ place: String) {
    for other in others {
      for (_, column) in other.features where column < fields.count && fields[column] != "_" {
        for (index, value) in WebAnnoText.values(fields[column]).enumerated() {
          let key = "\(other.name) " + (value.number.map { "\($0)" } ?? "\(place) \(index)")
          if seen.insert(key).inserted { findings.passOver(.layer(other.name)) }
        }
      }
    }
  }

  private mutating func mark(
    _ value: WebAnnoText.Value, _ index: Int, _ columns: [Substring], _ range: Range<Int>, _ place: String
  ) {
    let key = Self.key(value, index, place)
    let position = positions[key] ?? allMarks.count
    if position == allMarks.count {
      positions[key] = position
      allMarks.append(ImportedMark(place: place, name: key, range: range, label: value.text ?? ""))
      var judgment = Judgment()
      for (name, column) in layer.features where column < columns.count && column != label {
        let values = WebAnnoText.values(columns[column])
        guard index < values.count, let text = values[index].text else { continue }
        take(text, of: column, called: name, &judgment)
      }
      allMarks[position].judgment = judgment
    }
    let start = allMarks[position].range?.lowerBound ?? range.lowerBound
    allMarks[position].range = start..<max(start, range.upperBound)
  }

  private mutating func take(
    _ text: String, of column: Int, called name: String, _ judgment: inout Judgment
  ) {
    guard let field = fields.first(where: { $0.column == column })?.field else {
      guard SessionOrigin.isName(name) else { return findings.passOver(.feature(name)) }
      return origin[name] == nil ? origin[name] = text : ()
    }
    guard let cell = field.cell(of: text), field.set(&judgment, cell) else {
      return findings.passOver(.value(field.key))
    }
  }
}
