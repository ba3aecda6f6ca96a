/// Reads brat's stand-off annotation: `T` lines, and what `A`, `R` and `#` lines say of them.
///
/// Offsets count code points. The parts of a stretch may come in any order; those with nothing but white space between them,
/// as brat writes a stretch that reaches over a line end, are one statement, others are a statement each. Events, equivalences
/// and normalisations are passed over, and what is said of them too.
struct BratImporter: Importer {
  /// The text that the annotation is about.
  let text: String?

  func documents(
    in bytes: [UInt8], name: String, _ findings: inout ImportFindings
  ) throws(UserError) -> [ImportedDocument] {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw UserError("the annotation is not UTF-8", at: name)
    }
    var document = ImportedDocument(place: name, text: text)
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated().map {
      (
        place: "\(name):\($0 + 1)",
        parts: $1.split(separator: 0x09, maxSplits: 2, omittingEmptySubsequences: false)
          .map { String(decoding: $0, as: UTF8.self) }
      )
    }
    document.annotator = DocumentName.annotator(of: name)
    let scalars = text.map { Array($0.unicodeScalars) }
    for line in lines where line.parts.first?.first == "T" {
      do throws(UserError) {
        let marks = try BratSpan(line.parts, line.place).marks(in: scalars)
        if marks.count > 1 { findings.passOver("gap inside a stretch in parts, which became statements of their own") }
        document.marks += marks
      } catch {
        try findings.leaveOut(error)
      }
    }
    for line in lines {
      do throws(UserError) {
        try take(line.parts, line.place, into: &document.marks, &findings)
      } catch {
        try findings.leaveOut(error)
      }
    }
    return [document]
  }

  private func take(
    _ parts: [String], _ place: String, into marks: inout [ImportedMark], _ findings: inout ImportFindings
  ) throws(UserError) {
    guard parts.count > 1, let kind = parts[0].first else { return }
    switch kind {
    case "E": return findings.passOver("event")
    case "*": return findings.passOver("equivalence")
    case "N": return findings.passOver("normalisation")
    case "A", "M", "R", "#": break
    default: return
    }
    let words = parts[1].split(separator: " ").map(String.init)
    guard words.count > 1 else { return }
    let owner = kind == "R" ? words[1].dropping(prefix: "Arg1:") ?? words[1] : words[1]
    guard let index = marks.firstIndex(where: { $0.name == owner }) else {
      guard owner.first == "T" else { return findings.passOver("remark on an event or a relation") }
      throw UserError(
        "'\(owner)' is not there", at: place, fix: "it is the name of a line that begins with T")
    }
    switch kind {
    case "R": marks[index].target = words.count > 2 ? words[2].dropping(prefix: "Arg2:") : nil
    case "#":
      note(words[0], parts.count > 2 ? BratText.restored(String(parts[2])) : "", &marks[index].judgment)
    default: attribute(words, &marks[index].judgment)
    }
  }

  private func attribute(_ words: [String], _ judgment: inout Judgment) {
    switch words[0] {
    case "Confidence": judgment.confidence = words.count > 2 ? Self.confidence(words[2]) : nil
    case "SourceKind": judgment.sourceKind = words.count > 2 ? SourceKind(rawValue: words[2]) : nil
    case "Flagged": judgment.isFlagged = true
    default: break
    }
  }

  /// A percentage, to the tenth.
  private static func confidence(_ percent: String) -> Confidence? {
    Double(percent).flatMap { Confidence(($0 * 10_000).rounded() / 1_000_000) }
  }

  private func note(_ kind: String, _ words: String, _ judgment: inout Judgment) {
    switch kind {
    case "attribution": judgment.attribution = words
    case "cue": judgment.cue = words
    case "target_text": judgment.target = .text(words)
    case "AnnotatorNotes": judgment.note = words
    default: break
    }
  }
}
