import Documents

/// Reads a REFI-QDA project (QDPX): a document for each text and each user who coded it.
///
/// Positions count code points. If a user gave a selection several codes, the first is imported and the
/// others are counted, as are codings of anything but stretches of text.
struct RefiImporter: Importer {
  /// Unpacks the project.
  let reader: (any DocumentReading)?
  /// The names of links that lead from a statement to its target.
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

/// Assembles the documents of a project, element by element.
private struct RefiReading {
  private struct Coding {
    let user: String
    var labels: [String]
    let created: Timestamp?
  }

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
  /// The codings of the selection, one for each user with all their codes.
  private var codings: [Coding] = []
  /// The user and the time of the coding that contains the current element, if one does.
  private var coding: (user: String, created: Timestamp?)?
  private var isDescription = false
  private var description = ""
  private var relations: [(from: String, to: String?, name: String?)] = []
  private var documents: [ImportedDocument] = []
  private var positions: [String: Int] = [:]
  /// The original line ends of a text that we exported, if they were mixed.
  private var lineEnds: LineEnds?
  private var ends: [Int: LineEnds] = [:]

  init(_ parts: ArchiveParts, _ name: String) {
    self.parts = Dictionary(
      parts.texts.map { (($0.key.split(separator: "/").last ?? "").lowercased(), Self.unmarked($0.value)) },
      uniquingKeysWith: { first, _ in first })
    self.name = name
  }

  /// Returns a text without its byte order mark, which positions don't count.
  private static func unmarked(_ text: String) -> String {
    text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
  }

  mutating func take(_ event: XMLScanner.Event, _ findings: inout ImportFindings) {
    switch event {
    case .open(let element, let attributes, _): open(element, attributes, &findings)
    case .close(let element): close(element, &findings)
    case .text(let words): if isDescription { description += words }
    }
  }

  /// Returns the documents, with links between their marks and the original line ends.
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

  /// Returns the documents, with links between their marks.
  private func linkedDocuments(_ links: LinkNames, _ findings: inout ImportFindings) -> [ImportedDocument] {
    var linked = documents
    var places: [String: [Int: Int]] = [:]
    for (number, document) in documents.enumerated() {
      for (index, mark) in document.marks.enumerated() {
        places[mark.name ?? "", default: [:]][number] = index
      }
    }
    for (from, to, name) in relations {
      let (starts, ends) = (places[from] ?? [:], to.flatMap { places[$0] } ?? [:])
      // A link from a selection that several users coded belongs to those users who coded both of its ends.
      let both = starts.filter { ends[$0.key] != nil }
      if starts.isEmpty { findings.passOver(.relation(name ?? "")) }
      for (document, mark) in (both.isEmpty ? starts : both).sorted(by: { $0.key < $1.key }) {
        linked[document].link(mark, to: to, by: name, links, &findings)
      }
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
    case "Coding": coding = (attributes["creatingUser"] ?? creator, Self.moment(attributes) ?? created)
    case "CodeRef": attributes["targetGUID"].map { take(code: $0, &findings) }
    case "Note": findings.passOver(.memo)
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

  private static func moment(_ attributes: [String: String]) -> Timestamp? {
    attributes["creationDateTime"].flatMap { Timestamp(iso: $0) }
  }

  /// Adds a code to the coding that contains it.
  private mutating func take(code: String, _ findings: inout ImportFindings) {
    guard let coding else { return }
    guard selection?.range != nil, text != nil else { return findings.passOver(.coding) }
    let label = codes[code] ?? code
    if let index = codings.firstIndex(where: { $0.user == coding.user }) {
      codings[index].labels.append(label)
    } else {
      codings.append(Coding(user: coding.user, labels: [label], created: coding.created))
    }
  }

  private mutating func select(_ attributes: [String: String]) {
    creator = attributes["creatingUser"] ?? ""
    let mark = ImportedMark(
      place: "\(name), selection \(attributes["guid"] ?? "?")", name: attributes["guid"],
      range: ImportedMark.range(
        attributes["startPosition"].flatMap { Int($0) }, attributes["endPosition"].flatMap { Int($0) }),
      label: nil)
    created = Self.moment(attributes)
    selection = mark
  }

  private mutating func close(_ element: String, _ findings: inout ImportFindings) {
    switch element {
    case "Description":
      isDescription = false
      if selection == nil { describeSource() }
    case "Coding": coding = nil
    case "PlainTextSelection": endSelection(&findings)
    case "TextSource", "PDFSource": (source, text, origin, lineEnds) = (nil, nil, [:], nil)
    default: break
    }
  }

  /// Adds a mark for each user who coded the selection.
  ///
  /// The fields in the selection's description belong to its creator or, if they didn't code it, to the first
  /// user who did.
  private mutating func endSelection(_ findings: inout ImportFindings) {
    defer { (selection, description, codings, creator, created) = (nil, "", [], "", nil) }
    guard let mark = selection, mark.range != nil, let text else { return }
    if codings.isEmpty { findings.passOver(.untagged) }
    let described = codings.firstIndex { $0.user == creator } ?? 0
    for (number, coding) in codings.enumerated() {
      var mark = mark
      mark.label = coding.labels.first
      mark.others = Array(coding.labels.dropFirst())
      if number == described { describe(&mark.judgment) }
      mark.judgment.judged = mark.judgment.judged ?? coding.created
      documents[place(of: coding.user, text)].marks.append(mark)
    }
  }

  /// Returns the index of the document for a user and the current source.
  private mutating func place(of user: String, _ text: String) -> Int {
    let key = "\(source?["guid"] ?? "") \(user)"
    if let index = positions[key] { return index }
    positions[key] = documents.count
    var document = ImportedDocument(place: name, text: text)
    document.source = source?["name"]
    document.take(origin: origin)
    document.annotator = users[user]
    ends[documents.count] = lineEnds
    documents.append(document)
    return documents.count - 1
  }

  /// Adopts the facts about the text in the description of a source that we exported.
  private mutating func describeSource() {
    let pairs = Self.lines(description).compactMap(Self.pair)
    let stated = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    origin = stated.filter { SessionOrigin.isName($0.key) }
    let found = text.flatMap { text in stated[LineEnds.key].flatMap { LineEnds($0, in: text) } }
    // The line ends of a text that has changed since are unknown.
    let digest = stated["article_sha256"].flatMap { SHA256Digest(hex: $0) }
    lineEnds = found.flatMap { SHA256Digest(of: $0.original) == digest ? $0 : nil }
  }

  /// Adopts the fields at the end of a description, and the text before them as the note.
  private func describe(_ judgment: inout Judgment) {
    var lines = Self.lines(description)
    while let pair = lines.last.flatMap(Self.pair),
      let field = RefiProject.described.first(where: { $0.key == pair.key }),
      !field.isPresent(in: judgment), let cell = field.cell(of: pair.value), field.set(&judgment, cell)
    {
      lines.removeLast()
    }
    let note = lines.joined(separator: "\n")
    judgment.note = note.isEmpty ? nil : note
  }

  private static func lines(_ text: String) -> [Substring] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { Substring($0) }
  }

  /// Returns the field and the value in a line of a description, such as "attribution: Norvia".
  private static func pair(_ line: Substring) -> (key: String, value: String)? {
    let scalars = line.unicodeScalars
    guard let colon = scalars.firstIndex(of: ":") else { return nil }
    return (
      String(scalars[..<colon]), BratText.restored(String(Substring(scalars[colon...].dropFirst(2))))
    )
  }
}
