/// Reads brat's stand-off annotation: `T` lines, and what `A`, `R` and `#` lines say of them.
///
/// Offsets count code points. A stretch in several parts is taken from its first to its last code point, which is how
/// brat itself writes a stretch that reaches over a line end.
struct BratImporter: Importer {
  /// The text that the annotation is about.
  let text: String?

  func documents(in bytes: [UInt8], name: String) throws(UserError) -> [ImportedDocument] {
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
    for line in lines where line.parts.first?.first == "T" {
      document.marks.append(try mark(line.parts, line.place))
    }
    for line in lines { try take(line.parts, line.place, into: &document.marks) }
    return [document]
  }

  private func mark(_ parts: [String], _ place: String) throws(UserError) -> ImportedMark {
    let words = parts.count > 1 ? parts[1].split(separator: " ", maxSplits: 1) : []
    let numbers = words.count > 1 ? words[1].split { $0 == " " || $0 == ";" }.map { Int($0) } : []
    guard words.count == 2, let first = numbers.first, let last = numbers.last,
      let range = ImportedMark.range(first, last)
    else {
      throw UserError(
        "this is no text-bound annotation", at: place, fix: "brat writes: T1<tab>Label 0 5<tab>words")
    }
    return ImportedMark(place: place, name: String(parts[0]), range: range, label: String(words[0]))
  }

  private func take(_ parts: [String], _ place: String, into marks: inout [ImportedMark]) throws(UserError) {
    guard parts.count > 1, let kind = parts[0].first, "AMR#".contains(kind) else { return }
    let words = parts[1].split(separator: " ").map(String.init)
    guard words.count > 1 else { return }
    let owner = kind == "R" ? words[1].dropping(prefix: "Arg1:") ?? words[1] : words[1]
    guard let index = marks.firstIndex(where: { $0.name == owner }) else {
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
