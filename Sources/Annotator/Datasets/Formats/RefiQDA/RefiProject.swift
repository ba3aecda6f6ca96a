/// The parts of a REFI-QDA project (QDA-XML 1.0): users, codes, sources with coded selections, and links.
struct RefiProject {
  private var users: [String] = []
  private var codes: [LabelDefinition] = []
  private var codeNames: Set<String> = []
  private var sources: [SHA256Digest] = []
  private var names: [SHA256Digest: String] = [:]
  private var descriptions: [SHA256Digest: String] = [:]
  private var selections: [SHA256Digest: String] = [:]
  private var lineEnds: [SHA256Digest: LineEnds] = [:]
  private var links = ""
  /// The number of links to statements that have no selection.
  private(set) var danglingLinks = 0

  /// The fields that a selection's description holds, after the note.
  static let described = JudgmentField.allCases.filter { ![.link, .skip, .note].contains($0) }

  /// Returns a GUID in the form that the standard requires, always the same for the same thing.
  static func guid(of thing: String) -> String {
    let hex = Array(SHA256Digest(of: thing).hex.utf8.prefix(32))
    let ends = [0, 8, 12, 16, 20, 32]
    return zip(ends, ends.dropFirst()).map { String(decoding: hex[$0..<$1], as: UTF8.self) }
      .joined(separator: "-")
  }

  /// Adds a session; returns true if its text is new to the project.
  mutating func add(_ selection: FilteredSession) -> Bool {
    let session = selection.session
    let digest = session.article.digest
    if !users.contains(session.annotator) { users.append(session.annotator) }
    for definition in session.codebook.labels where codeNames.insert(definition.label.name).inserted {
      codes.append(definition)
    }
    let isNew = names[digest] == nil
    if isNew {
      sources.append(digest)
      names[digest] = name(for: session.article)
      lineEnds[digest] = LineEnds(of: session.article.text)
      descriptions[digest] = Self.description(of: session, lineEnds[digest])
    }
    let spans = selection.spans(in: .codePoints)
    let ends = lineEnds[digest]
    selections[digest, default: ""] += spans.map { Self.xml($0, in: session, ends) }.joined()
    addLinks(of: spans, in: session)
    return isNew
  }

  /// Returns the text of a source: the article's, but with LF only if it mixes line ends.
  func text(of article: Article) -> String { lineEnds[article.digest]?.plain ?? article.text }

  /// Returns a unique name for a source, because programs create a file of that name.
  ///
  /// The title itself is in the description.
  private func name(for article: Article) -> String {
    let title = article.title ?? article.source ?? SessionStore.slug(for: article)
    let plain = title.replacing("/", with: "-")
    let taken = Set(names.values)
    guard taken.contains(plain) else { return plain }
    var number = 2
    while taken.contains("\(plain) (\(number))") { number += 1 }
    return "\(plain) (\(number))"
  }

  private mutating func addLinks(of spans: [Span], in session: Session) {
    let known = spans.identifiers
    for span in spans {
      guard let target = span.target else { continue }
      guard known.contains(target) else {
        danglingLinks += 1
        continue
      }
      let (from, to) = (Self.name(of: span.record.statement, session), Self.name(of: target, session))
      links += """
        <Link guid="\(Self.guid(of: "link \(from) \(to)"))" name="\(span.link)" direction="OneWay" \
        originGUID="\(from)" targetGUID="\(to)"/>

        """
    }
  }
}

extension RefiProject {
  private static func name(of statement: StatementID, _ session: Session) -> String {
    guid(of: "statement \(session.id) \(statement.number)")
  }

  private static func user(_ name: String) -> String { guid(of: "user \(name)") }
  private static func code(_ name: String) -> String { guid(of: "code \(name)") }

  private static func xml(_ span: Span, in session: Session, _ ends: LineEnds?) -> String {
    let (start, end) = (
      ends?.plainPosition(of: span.start) ?? span.start, ends?.plainPosition(of: span.end) ?? span.end
    )
    let judgment = span.record.judgment
    let name = name(of: span.record.statement, session)
    let time = (judgment.judged ?? session.created).iso
    let made = "creatingUser=\"\(user(session.annotator))\" creationDateTime=\"\(time)\""
    let words = description(of: judgment)
    let text = words.isEmpty ? "" : "<Description>\(XMLText.escaped(words))</Description>"
    return """
      <PlainTextSelection guid="\(name)" name="\(XMLText.escaped(String(span.record.text.prefix(60))))" \
      startPosition="\(start)" endPosition="\(end)" \(made)>\(text)\
      <Coding guid="\(guid(of: "coding \(name)"))" \(made)>\
      <CodeRef targetGUID="\(code(span.label.name))"/></Coding>\
      </PlainTextSelection>

      """
  }

  /// Returns the note, and a line for each other field: "attribution: Norvia".
  private static func description(of judgment: Judgment) -> String {
    let lines = described.filter { $0.isPresent(in: judgment) }.map { field in
      "\(field.key): \(BratText.escaped(field.get(judgment).plainText))"
    }
    return ([judgment.note].compactMap { $0 } + lines).joined(separator: "\n")
  }

  /// Returns the facts about the text, a line for each column: "article_url: https://harbour.example/plan".
  private static func description(of session: Session, _ ends: LineEnds?) -> String {
    let people: Set<RecordColumn> = [.session, .annotator, .annotatorKind, .codebook, .codebookVersion]
    let lines = SessionOrigin.cells(of: session, besides: people).map { name, cell in
      "\(name): \(BratText.escaped(cell.plainText))"
    }
    return (lines + [ends.map { "\(LineEnds.key): \($0.words)" }].compactMap { $0 }).joined(separator: "\n")
  }

  /// Returns the path of a source's text in the archive.
  static func path(of digest: SHA256Digest) -> String { "sources/\(guid(of: "source \(digest.hex)")).txt" }

  /// The project file, `project.qde`.
  var xml: String {
    let people = users.map { "<User guid=\"\(Self.user($0))\" name=\"\(XMLText.escaped($0))\"/>\n" }
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <Project name="annotate" origin="annotate" xmlns="urn:QDA-XML:project:1.0">
      <Users>
      \(people.joined())</Users>
      <CodeBook><Codes>
      \(codes.map(Self.xml).joined())</Codes></CodeBook>
      <Sources>
      \(sources.map(source).joined())</Sources>
      \(links.isEmpty ? "" : "<Links>\n\(links)</Links>\n")</Project>

      """
  }

  private static func xml(_ code: LabelDefinition) -> String {
    let text = code.definition.isEmpty ? "" : "<Description>\(XMLText.escaped(code.definition))</Description>"
    return """
      <Code guid="\(Self.code(code.label.name))" name="\(XMLText.escaped(code.label.name))" isCodable="true" \
      color="\(color(of: code))">\(text)</Code>

      """
  }

  private static func color(of code: LabelDefinition) -> String {
    switch code.color {
    case .red: "#E45756"
    case .green: "#54A24B"
    case .yellow: "#EECA3B"
    case .blue: "#4C78A8"
    case .magenta: "#B279A2"
    case .cyan: "#72B7B2"
    default: "#9D9D9D"
    }
  }

  private func source(_ digest: SHA256Digest) -> String {
    """
    <TextSource guid="\(Self.guid(of: "source \(digest.hex)"))" \
    name="\(XMLText.escaped(names[digest] ?? ""))" \
    plainTextPath="internal://\(Self.guid(of: "source \(digest.hex)")).txt">
    <Description>\(XMLText.escaped(descriptions[digest] ?? ""))</Description>
    \(selections[digest] ?? "")</TextSource>

    """
  }
}
