/// Reads tokens with tags that say where stretches begin and go on: CoNLL-U Plus as `annotate export` writes
/// it, or a word and a tag a line, with a blank line between sentences (IOB1, IOB2, IOBES).
///
/// The words are put together with spaces, unless `SpaceAfter=No` says otherwise, whatever is marked; a
/// sentence is a paragraph, or stands where a comment of ours says. `--article` names the text to place the
/// marks in. Of the words of a token ("1-2 don't") the token is taken, with the tag of the first; what stands
/// in no text ("3.1") is passed over.
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
