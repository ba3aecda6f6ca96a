@_spi(Training) import SentenceSegmentation

/// The answers to records of a corpus, which arrive in pieces of JSON Lines.
struct RecordAnswers {
  private let language: String?
  private let name: String
  private var line = 0
  /// The beginning of a line whose end hasn't arrived.
  private var rest: [UInt8] = []
  private var writer = JSONWriter(capacity: SegmentationRecords.piece * 2)

  /// Prepares to answer records of the file `name` in the language of each, or else in `language`.
  init(language: String?, name: String) {
    self.language = language
    self.name = name
  }

  /// Takes the next piece, and passes on the answers to the complete records in it. Empty lines are skipped.
  ///
  /// - Throws: an error with the line and column of the first invalid record.
  mutating func take(
    _ bytes: [UInt8], isLast: Bool, to write: (ArraySlice<UInt8>) -> Void
  ) throws(UserError) {
    var start = 0
    while let end = bytes[start...].firstIndex(of: 10) {
      try answer(rest.isEmpty ? Array(bytes[start..<end]) : rest + bytes[start..<end], to: write)
      rest.removeAll(keepingCapacity: true)
      start = end + 1
    }
    rest += bytes[start...]
    guard isLast else { return }
    try answer(rest, to: write)
    write(writer.bytes[...])
    writer.clear()
  }

  private mutating func answer(_ bytes: [UInt8], to write: (ArraySlice<UInt8>) -> Void) throws(UserError) {
    line += 1
    guard bytes.contains(where: { $0 > 32 }) else { return }
    let record = try record(in: bytes)
    let segmenter = SentenceSegmenter(language: record.language ?? language)
    writer.open("{")
    writer.member("id", record.id)
    writer.key("ends")
    writer.open("[")
    for end in CodePointOffsets.ends(of: segmenter.sentences(ofRecord: record.text), in: record.text) {
      writer.value(end)
    }
    writer.close("]")
    writer.close("}")
    writer.endLine()
    writer.pass(within: SegmentationRecords.piece, to: write)
  }

  /// Reads the record in a line. Errors have their location in the file.
  private func record(in bytes: [UInt8]) throws(UserError) -> SegmentationRecord {
    do {
      return try SegmentationRecord(bytes, name: name)
    } catch {
      let column = error.place?.split(separator: ":").last ?? "1"
      throw UserError(error.what, at: "\(name):\(line):\(column)", fix: error.fix)
    }
  }
}
