/// Reads brat's stand-off annotation: `T` lines, and the `A`, `R`, `E` and `#` lines about them.
///
/// Offsets count code points. The name of the file is the source of the article. The parts of a stretch may
/// come in any order. Parts with only white space between them, as brat writes a stretch across a line end,
/// form one statement; any others become a statement each. Events, equivalences, normalisations, and
/// attributes and relations with other names are counted and skipped, and so are the words that trigger an
/// event, unless their label is mapped. The marks that an event or a relation connects are kept.
struct BratImporter: Importer {
  /// The annotated text.
  let text: String?
  /// The labels in the file that are mapped to others.
  let mapped: Set<String>
  /// The names of relations that are links.
  var links = LinkNames()

  private typealias Line = (place: String, parts: [String])

  func documents(
    in bytes: [UInt8], name: String, _ findings: inout ImportFindings
  ) throws(UserError) -> [ImportedDocument] {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw UserError("the file is not UTF-8", at: name, fix: "save it as UTF-8")
    }
    let lines = Self.lines(bytes, name)
    var document = ImportedDocument(place: name, text: text)
    document.annotator = DocumentName.annotator(of: name)
    let triggers = Set(lines.lazy.filter { $0.parts.first?.first == "E" }.compactMap { Self.names($0).first })
    let marks = try addMarks(of: lines, without: triggers, to: &document, &findings)
    for line in lines {
      do throws(UserError) {
        try take(line, (marks, triggers), into: &document, &findings)
      } catch {
        try findings.leaveOut(error)
      }
    }
    document.take(origin: Self.origin(lines))
    let file = FileSystem.split(name).name
    document.take(name: file.hasSuffix(".ann") ? String(file.dropLast(4)) : nil)
    return [document]
  }

  private static func lines(_ bytes: [UInt8], _ name: String) -> [Line] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated().map { number, line in
      let parts = (line.last == 0x0D ? line.dropLast() : line)
        .split(separator: 0x09, maxSplits: 2, omittingEmptySubsequences: false)
      return ("\(name):\(number + 1)", parts.map { String(decoding: $0, as: UTF8.self) })
    }
  }

  /// Adds the stretches, except those that only trigger an event, and returns the indexes of the marks by
  /// name.
  private func addMarks(
    of lines: [Line], without triggers: Set<String>, to document: inout ImportedDocument,
    _ findings: inout ImportFindings
  ) throws(UserError) -> [String: Int] {
    let scalars = text.map { Array($0.unicodeScalars) }
    var places: [String: Int] = [:]
    for line in lines where line.parts.first?.first == "T" {
      do throws(UserError) {
        let span = try BratSpan(line.parts, line.place)
        guard !triggers.contains(span.name) || mapped.contains(span.label) else {
          findings.passOver(.trigger)
          continue
        }
        let marks = try span.marks(in: scalars)
        guard places[span.name] == nil else {
          throw UserError(
            "'\(span.name)' is also the name of another annotation", at: line.place, fix: "rename one of them"
          )
        }
        places[span.name] = document.marks.count
        document.marks += marks
      } catch {
        try findings.leaveOut(error)
      }
    }
    return places
  }

  /// Returns what our own comments record about the session and its article.
  private static func origin(_ lines: [Line]) -> [String: String] {
    let pairs = lines.compactMap { line -> (String, String)? in
      guard line.parts.count > 2, line.parts[0].first == "#" else { return nil }
      let type = String(line.parts[1].prefix { $0 != " " })
      return SessionOrigin.isName(type) ? (type, BratText.restored(line.parts[2])) : nil
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// Returns the annotations that an event or a relation names, without their roles.
  private static func names(_ line: Line) -> [String] {
    guard line.parts.count > 1 else { return [] }
    return line.parts[1].split(separator: " ").compactMap { word in
      word.firstIndex(of: ":").map { String(word[word.index(after: $0)...]) }
    }
  }
}

extension BratImporter {
  /// Adopts what a line says about the marks.
  private func take(
    _ line: Line, _ known: (marks: [String: Int], triggers: Set<String>),
    into document: inout ImportedDocument,
    _ findings: inout ImportFindings
  ) throws(UserError) {
    let parts = line.parts
    guard parts.count > 1, let kind = parts[0].first, "TEARMN*#".contains(kind) else {
      guard parts.contains(where: { !$0.isEmpty }), parts[0].first != "T" else { return }
      throw Self.invalidLine(line.place)
    }
    switch kind {
    case "T": return
    case "E":
      document.links.append(Self.names(line))
      return links.connectMarks ? () : findings.passOver(.event)
    case "*": return findings.passOver(.equivalence)
    case "N": return findings.passOver(.normalisation)
    case "R": document.links.append(Self.names(line))
    default: break
    }
    let words = parts[1].split(separator: " ").map(String.init)
    guard words.count > 1 else { throw Self.invalidLine(line.place) }
    let owner = kind == "R" ? words[1].dropping(prefix: "Arg1:") ?? words[1] : words[1]
    guard let index = try place(of: owner, known, line.place) else { return findings.passOver(.remark) }
    switch kind {
    case "R":
      let other = words.count > 2 ? words[2].dropping(prefix: "Arg2:") ?? words[2] : ""
      guard try place(of: other, known, line.place) != nil else { return findings.passOver(.remark) }
      document.link(index, to: other, by: words[0], links, &findings)
    case "#":
      comment(
        words[0], parts.count > 2 ? BratText.restored(parts[2]) : "", &document.marks[index].judgment,
        &findings)
    default: attribute(words, &document.marks[index].judgment, &findings)
    }
  }

  /// Returns the index of the mark with a name; nil for an event, a relation, or a mark that only triggers an
  /// event.
  private func place(
    of name: String, _ known: (marks: [String: Int], triggers: Set<String>), _ place: String
  ) throws(UserError) -> Int? {
    if let index = known.marks[name] { return index }
    guard name.first == "T", !known.triggers.contains(name) else { return nil }
    throw UserError(
      "there is no annotation '\(name)'", at: place, fix: "add its line, or remove the reference to it")
  }

  private static func invalidLine(_ place: String) -> UserError {
    UserError(
      "this is not a line of brat annotation", at: place, fix: "brat writes T1<tab>Label 0 5<tab>words")
  }

  private func attribute(_ words: [String], _ judgment: inout Judgment, _ findings: inout ImportFindings) {
    let value = words.count > 2 ? words[2] : ""
    switch words[0] {
    case "Confidence":
      judgment.confidence = Self.confidence(value)
      if judgment.confidence == nil { findings.passOver(.value(JudgmentField.confidence.key)) }
    case "SourceKind":
      judgment.sourceKind = SourceKind(rawValue: value)
      if judgment.sourceKind == nil { findings.passOver(.value(JudgmentField.sourceKind.key)) }
    case "Flagged": judgment.isFlagged = true
    default: findings.passOver(.attribute(words[0]))
    }
  }

  /// Returns a percentage as a confidence, rounded to four decimals of a percent.
  private static func confidence(_ percent: String) -> Confidence? {
    Double(percent).flatMap { Confidence(($0 * 10_000).rounded() / 1_000_000) }
  }

  private func comment(
    _ kind: String, _ words: String, _ judgment: inout Judgment, _ findings: inout ImportFindings
  ) {
    if kind == BratDocument.noteType { return judgment.add(note: words) }
    guard let field = BratDocument.commented.first(where: { $0.key == kind }) else {
      return SessionOrigin.isName(kind) ? () : findings.passOver(.comment(kind))
    }
    guard let cell = field.cell(of: words), field.set(&judgment, cell) else {
      return findings.passOver(.value(field.key))
    }
  }
}
