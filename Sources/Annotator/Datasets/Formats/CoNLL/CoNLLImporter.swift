/// Reads tokens with tags that say where stretches begin and continue: CoNLL-U Plus as `annotate export`
/// writes it, or a word and a tag per line, with a blank line between sentences (IOB1, IOB2, IOBES).
///
/// All words, marked or not, are joined with spaces unless `SpaceAfter=No` says otherwise. A sentence becomes
/// a paragraph, or goes where one of our comments places it. `--article` names the text to place the marks
/// in. A token of several words ("1-2 don't") is read as one, with the tag of the first word; empty nodes
/// ("3.1"), which aren't part of the text, are skipped.
struct CoNLLImporter: Importer {
  func documents(
    in bytes: [UInt8], name: String, _ findings: inout ImportFindings
  ) throws(UserError) -> [ImportedDocument] {
    guard let file = String(validating: bytes, as: UTF8.self) else {
      throw UserError("the file is not UTF-8", at: name, fix: "save it as UTF-8")
    }
    var reading = TokenReading(name)
    for (number, line) in file.lines.enumerated() {
      do throws(UserError) {
        try reading.take(line, number + 1)
      } catch {
        try findings.leaveOut(error)
      }
    }
    return reading.finished()
  }
}
