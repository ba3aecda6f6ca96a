/// Reads brat's stand-off annotation: `T` lines, and what `A`, `R`, `E` and `#` lines say of them.
///
/// Offsets count code points. The parts of a stretch may come in any order; those with nothing but white
/// space between them, as brat writes a stretch that reaches over a line end, are one statement, others are a
/// statement each. Events, equivalences and normalisations are counted and passed over, and so are the words
/// that trigger an event unless their label is mapped; which marks an event or a relation brings together is
/// kept.
struct BratImporter: Importer {
  /// The text that the annotation is about.
  let text: String?
  /// The labels of the file that are mapped.
  let mapped: Set<String>

  private typealias Line = (place: String, parts: [String])

  func documents(
    in bytes: [UInt8], name: String, _ findings: inout ImportFindings
  ) throws(UserError) -> [ImportedDocument] {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw UserError("the annotation is not UTF-8", at: name)
    }
    let lines = Self.lines(bytes, name)
    var document = ImportedDocument(place: name, text: text)
    document.annotator = DocumentName.annotator(of: name)
    let triggers = Set(lines.lazy.filter { $0.parts.first?.first == "E" }.compactMap { Self.names($0).first })
    try addMarks(of: lines, without: triggers, to: &document, &findings)
    for line in lines {
      do throws(UserError) {
        try take(line.parts, line.place, triggers, into: &document, &findings)
      } catch {
        try findings.leaveOut(error)
      }
    }
    document.take(origin: Self.origin(lines))
    return [document]
  }

  private static func lines(_ bytes: [UInt8], _ name: String) -> [Line] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated().map { number, line in
      let parts = (line.last == 0x0D ? line.dropLast() : line)
        .split(separator: 0x09, maxSplits: 2, omittingEmptySubsequences: false)
      return ("\(name):\(number + 1)", parts.map { String(decoding: $0, as: UTF8.self) })
    }
  }

  /// The stretches, without those that only trigger an event.
  private func addMarks(
    of lines: [Line], without triggers: Set<String>, to document: inout ImportedDocument,
    _ findings: inout ImportFindings
  ) throws(UserError) {
    let scalars = text.map { Array($0.unicodeScalars) }
    for line in lines where line.parts.first?.first == "T" {
      do throws(UserError) {
        let span = try BratSpan(line.parts, line.place)
        guard !triggers.contains(span.name) || mapped.contains(span.label) else {
          findings.passOver(.trigger)
          continue
        }
        document.marks += try span.marks(in: scalars)
      } catch {
        try findings.leaveOut(error)
      }
    }
  }

  /// What comments of our own say of the session and its article.
  private static func origin(_ lines: [Line]) -> [String: String] {
    let pairs = lines.compactMap { line -> (String, String)? in
      guard line.parts.count > 2, line.parts[0].first == "#" else { return nil }
      let type = String(line.parts[1].prefix { $0 != " " })
      return SessionOrigin.isName(type) ? (type, BratText.restored(line.parts[2])) : nil
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// The annotations that an event or a relation names, without their roles.
  private static func names(_ line: Line) -> [String] {
    guard line.parts.count > 1 else { return [] }
    return line.parts[1].split(separator: " ").compactMap { word in
      word.firstIndex(of: ":").map { String(word[word.index(after: $0)...]) }
    }
  }
}

extension BratImporter {
  private func take(
    _ parts: [String], _ place: String, _ triggers: Set<String>, into document: inout ImportedDocument,
    _ findings: inout ImportFindings
  ) throws(UserError) {
    guard parts.count > 1, let kind = parts[0].first, "TEARMN*#".contains(kind) else {
      guard parts.contains(where: { !$0.isEmpty }) else { return }
      throw UserError(
        "this is not a line of brat's annotation", at: place, fix: "brat writes T1<tab>Label 0 5<tab>words")
    }
    switch kind {
    case "E":
      document.links.append(Self.names((place, parts)))
      return findings.passOver(.event)
    case "*": return findings.passOver(.equivalence)
    case "N": return findings.passOver(.normalisation)
    case "R": document.links.append(Self.names((place, parts)))
    case "A", "M", "#": break
    default: return
    }
    let words = parts[1].split(separator: " ").map(String.init)
    guard words.count > 1 else { return }
    let owner = kind == "R" ? words[1].dropping(prefix: "Arg1:") ?? words[1] : words[1]
    guard let index = document.marks.firstIndex(where: { $0.name == owner }) else {
      guard owner.first == "T", !triggers.contains(owner) else {
        return findings.passOver(.remark)
      }
      throw UserError(
        "'\(owner)' does not exist", at: place, fix: "it is the name of a line that begins with T")
    }
    switch kind {
    case "R": relate(words, &document.marks[index])
    case "#":
      note(words[0], parts.count > 2 ? BratText.restored(parts[2]) : "", &document.marks[index].judgment)
    default: attribute(words, &document.marks[index].judgment)
    }
  }

  private func relate(_ words: [String], _ mark: inout ImportedMark) {
    if words.count > 2 { mark.target = words[2].dropping(prefix: "Arg2:") }
  }

  private func attribute(_ words: [String], _ judgment: inout Judgment) {
    let value = words.count > 2 ? words[2] : nil
    switch words[0] {
    case "Confidence": judgment.confidence = value.flatMap(Self.confidence)
    case "SourceKind": judgment.sourceKind = value.flatMap { SourceKind(rawValue: $0) }
    case "Flagged": judgment.isFlagged = true
    default: break
    }
  }

  /// A percentage, to the tenth.
  private static func confidence(_ percent: String) -> Confidence? {
    Double(percent).flatMap { Confidence(($0 * 10_000).rounded() / 1_000_000) }
  }

  private func note(_ kind: String, _ words: String, _ judgment: inout Judgment) {
    if kind == BratDocument.noteType { return judgment.note = words }
    guard let field = BratDocument.commented.first(where: { $0.key == kind }) else { return }
    _ = field.cell(of: words).map { field.set(&judgment, $0) }
  }
}
