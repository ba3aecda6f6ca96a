/// The JSON Lines of `annotate segment`: sentences of a text, or answers to records of a corpus.
public enum SegmentationRecords {
  /// One line a sentence: `{"start": 0, "end": 13, "text": "See it there.", "quoted": false}`, in code points.
  ///
  /// Linear in the text.
  public static func lines(for text: String, language: String?) -> [UInt8] {
    let sentences = SentenceSegmenter(language: language).sentences(of: text)
    var writer = JSONWriter(capacity: text.utf8.count * 2)
    var text = text
    text.withUTF8 { buffer in
      var offsets = CodePointOffsets(TextBytes(buffer))
      for sentence in sentences {
        let range = sentence.range.clamped(to: 0..<buffer.count)
        writer.open("{")
        writer.member("start", offsets.codePoints(before: range.lowerBound))
        writer.member("end", offsets.codePoints(before: range.upperBound))
        writer.member("text", String(decoding: buffer[range], as: UTF8.self))
        writer.member("quoted", sentence.isQuoted)
        writer.endRecord()
      }
    }
    return writer.bytes
  }

  /// The answers to records `{"id": …, "lang": …, "text": …}`, one a line: `{"id": …, "ends": […]}`, in code points.
  ///
  /// A record's own language comes before `language`. Empty lines are passed over.
  ///
  /// - Throws: an error with the line and column of the first record that is none.
  static func answers(
    to records: [UInt8], language: String?, name: String
  ) throws(UserError) -> [UInt8] {
    var writer = JSONWriter(capacity: records.count / 4)
    for (index, line) in records.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      guard line.contains(where: { $0 > 32 }) else { continue }
      let record = try SegmentationRecord(Array(line), name: "\(name):\(index + 1)")
      let segmenter = SentenceSegmenter(language: record.language ?? language)
      writer.open("{")
      writer.member("id", record.id)
      writer.key("ends")
      writer.open("[")
      for end in codePointEnds(segmenter.sentences(ofRecord: record.text), in: record.text) {
        writer.value(end)
      }
      writer.close("]")
      writer.endRecord()
    }
    return writer.bytes
  }

  /// The answers to the records in a file, or on standard input when `path` is "-".
  ///
  /// - Throws: an error when the file cannot be read, or one of its records is none.
  public static func answers(toFile path: String, language: String?) throws(UserError) -> [UInt8] {
    let file = InputFile(path: path, maximumBytes: 1 << 30)
    return try answers(to: try file.bytes(), language: language, name: file.name)
  }

  /// The ends of sentences in code points.
  @_spi(Training) public static func codePointEnds(_ sentences: [Sentence], in text: String) -> [Int] {
    var text = text
    return text.withUTF8 { buffer in
      var offsets = CodePointOffsets(TextBytes(buffer))
      return sentences.map { offsets.codePoints(before: $0.range.upperBound) }
    }
  }
}

extension JSONWriter {
  /// Closes an object that stands on a line of its own.
  fileprivate mutating func endRecord() {
    close("}")
    endLine()
  }
}

/// One record of a corpus.
private struct SegmentationRecord {
  private(set) var id = ""
  private(set) var language: String?
  private(set) var text = ""

  private enum Key: String, CaseIterable {
    case id, lang, text

    static let shape = JSONShape<Key>()
  }

  init(_ line: [UInt8], name: String) throws(UserError) {
    let fix = "write one object a line: {\"id\": \"…\", \"lang\": \"en\", \"text\": \"…\"}"
    var reader = try JSONReader(line, name: name, fix: fix, sizeLimit: 64 << 20)
    var members = try reader.beginObject(Key.shape)
    while let key = try reader.nextKey(&members) {
      switch key {
      case .id: id = try reader.string()
      case .lang: language = reader.takeNull() ? nil : try reader.string()
      case .text: text = try reader.string()
      }
    }
    try reader.finish()
    try reader.require([.id, .text], in: members, from: 0)
  }
}
