import Documents

/// Reads a REFI-QDA project (QDPX): a document for each text and each user who coded it.
///
/// Positions count code points. Of several codes of a selection the first is taken, and the others are
/// counted.
struct RefiImporter: Importer {
  /// Unpacks the project.
  let reader: (any DocumentReading)?
  /// Which links lead from a statement to its target.
  var links = LinkNames()

  func documents(
    in bytes: [UInt8], name: String, _ findings: inout ImportFindings
  ) throws(UserError) -> [ImportedDocument] {
    guard ImportBytes.isZip(bytes), let reader else {
      throw UserError("this is not a REFI-QDA project", at: name, fix: "export one as .qdpx")
    }
    let parts = try ArchiveParts(bytes, name: name, reader)
    guard let project = parts.texts.first(where: { $0.key.hasSuffix(".qde") })?.value else {
      throw UserError("there is no project.qde in the archive", at: name, fix: "export a REFI-QDA project")
    }
    var reading = RefiReading(parts, name)
    var scanner = XMLScanner(Array(project.utf8))
    while let event = scanner.next() { reading.take(event, &findings) }
    return reading.finished(links, &findings)
  }
}

/// Puts the documents of a project together, element by element.
private struct RefiReading {
  private let parts: [String: String]
  private let name: String
  private var users: [String: String] = [:]
  private var codes: [String: String] = [:]
  private var source: [String: String]?
  private var text: String?
  private var origin: [String: String] = [:]
  private var selection: ImportedMark?
  private var creator = ""
  private var created: Timestamp?
  private var isDescription = false
  private var description = ""
  private var relations: [(from: String, to: String?, name: String?)] = []
  private var documents: [ImportedDocument] = []
  private var positions: [String: Int] = [:]
  /// What the line ends of a text of ours were, where its source mixed them.
  private var lineEnds: LineEnds?
  private var ends: [Int: LineEnds] = [:]

  init(_ parts: ArchiveParts, _ name: String) {
    self.parts = Dictionary(
      parts.texts.map { (($0.key.split(separator: "/").last ?? "").lowercased(), Self.unmarked($0.value)) },
      uniquingKeysWith: { first, _ in first })
    self.name = name
  }

  /// A text without its byte order mark, which positions do not count.
  private static func unmarked(_ text: String) -> String {
    text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
  }

  mutating func take(_ event: XMLScanner.Event, _ findings: inout ImportFindings) {
    switch event {
    case .open(let element, let attributes, _): open(element, attributes, &findings)
    case .close(let element): close(element)
    case .text(let words): if isDescription { description += words }
    }
  }

  /// The documents, with what links say.
  func finished(_ links: LinkNames, _ findings: inout ImportFindings) -> [ImportedDocument] {
    let linked = linkedDocuments(links, &findings)
    return linked.enumerated().map { number, document in
      var document = document
      if let ends = ends[number] { document.text = ends.original }
      for index in document.marks.indices {
        let mark = document.marks[index]
        if let ends = ends[number], let range = mark.range {
          let start = ends.position(ofPlain: range.lowerBound)
          document.marks[index].range = start..<max(start, ends.position(ofPlain: range.upperBound))
        }
      }
      return document
    }
  }

  /// The documents, with links between their marks.
  private func linkedDocuments(_ links: LinkNames, _ findings: inout ImportFindings) -> [ImportedDocument] {
    var linked = documents
    var places: [String: (document: Int, mark: Int)] = [:]
    for (number, document) in documents.enumerated() {
      for (index, mark) in document.marks.enumerated() { places[mark.name ?? ""] = (number, index) }
    }
    for (from, to, name) in relations {
      guard let place = places[from] else {
        findings.passOver(.relation(name ?? ""))
        continue
      }
      linked[place.document].link(place.mark, to: to, by: name, links, &findings)
    }
    return linked
  }

  private mutating func open(
    _ element: String, _ attributes: [String: String], _ findings: inout ImportFindings
  ) {
    switch element {
    case "User": users[attributes["guid"] ?? ""] = attributes["name"]
    case "Code": codes[attributes["guid"] ?? ""] = attributes["name"]
    case "TextSource", "Representation": begin(attributes)
    case "PlainTextSelection": select(attributes)
    case "CodeRef":
      guard selection != nil, let code = attributes["targetGUID"] else { return }
      if selection?.label == nil {
        selection?.label = codes[code] ?? code
      } else {
        findings.passOver(.secondLabel)
      }
    case "Description":
      isDescription = source != nil
      description = ""
    case "Link":
      relations.append((attributes["originGUID"] ?? "", attributes["targetGUID"], attributes["name"]))
    default: break
    }
  }

  private mutating func begin(_ attributes: [String: String]) {
    source = source ?? attributes
    guard let path = attributes["plainTextPath"] else { return }
    text = parts[(path.split(separator: "/").last ?? "").lowercased()]
  }

  private mutating func select(_ attributes: [String: String]) {
    creator = attributes["creatingUser"] ?? ""
    let mark = ImportedMark(
      place: "\(name), selection \(attributes["guid"] ?? "?")", name: attributes["guid"],
      range: ImportedMark.range(
        attributes["startPosition"].flatMap { Int($0) }, attributes["endPosition"].flatMap { Int($0) }),
      label: nil)
    created = attributes["creationDateTime"].flatMap { Timestamp(iso: $0) }
    selection = mark
  }

  private mutating func close(_ element: String) {
    switch element {
    case "Description":
      isDescription = false
      if selection == nil { describeSource() }
    case "PlainTextSelection": endSelection()
    case "TextSource", "PDFSource": (source, text, origin, lineEnds) = (nil, nil, [:], nil)
    default: break
    }
  }

  private mutating func endSelection() {
    defer { (selection, description) = (nil, "") }
    guard var mark = selection, mark.range != nil, mark.label != nil, let text else { return }
    describe(&mark.judgment)
    mark.judgment.judged = mark.judgment.judged ?? created
    let key = "\(source?["guid"] ?? "") \(creator)"
    let index = positions[key] ?? documents.count
    if index == documents.count {
      positions[key] = index
      var document = ImportedDocument(place: name, text: text)
      document.source = source?["name"]
      document.take(origin: origin)
      document.annotator = users[creator]
      documents.append(document)
      ends[index] = lineEnds
    }
    documents[index].marks.append(mark)
  }

  /// Takes what the description of a source of ours says of the text.
  private mutating func describeSource() {
    let pairs = description.split(separator: "\n").compactMap { line -> (String, String)? in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      return (String(line[..<colon]), BratText.restored(String(line[colon...].dropFirst(2))))
    }
    let stated = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    origin = stated.filter { SessionOrigin.isName($0.key) }
    let found = text.flatMap { text in stated[LineEnds.key].flatMap { LineEnds($0, in: text) } }
    // Of a text that somebody changed since, nothing is known.
    let digest = stated["article_sha256"].flatMap { SHA256Digest(hex: $0) }
    lineEnds = found.flatMap { SHA256Digest(of: $0.original) == digest ? $0 : nil }
  }

  /// The fields at the end of a description, and what stands before them as the note.
  private func describe(_ judgment: inout Judgment) {
    var lines = description.split(separator: "\n", omittingEmptySubsequences: false)
    while let line = lines.last, let colon = line.firstIndex(of: ":"),
      let field = RefiProject.described.first(where: { $0.key == line[..<colon] }),
      !field.isPresent(in: judgment),
      let cell = field.cell(of: BratText.restored(String(line[line.index(after: colon)...].dropFirst()))),
      field.set(&judgment, cell)
    {
      lines.removeLast()
    }
    let note = lines.joined(separator: "\n")
    judgment.note = note.isEmpty ? nil : note
  }
}
