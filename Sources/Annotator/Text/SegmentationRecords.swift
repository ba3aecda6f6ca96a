@_spi(Training) import SentenceSegmentation

/// The JSON Lines of `annotate segment`: sentences of a text, or answers to records of a corpus.
public enum SegmentationRecords {
  /// Writes one line a sentence of the text at `path`, or on standard input when that is "-":
  /// `{"start": 0, "end": 13, "text": "See it there.", "quoted": false}`, in code points.
  ///
  /// Linear in the text; beside it a fixed amount of memory is held, because lines are handed to `write` as they come.
  ///
  /// - Throws: an error when the file cannot be read, or is no text.
  public static func writeSentences(
    ofFile path: String, language: String?, loader: ArticleLoader, to write: (ArraySlice<UInt8>) -> Void
  ) throws(UserError) {
    writeSentences(of: try loader.utf8(path: path), language: language, to: write)
  }

  static func writeSentences(
    of text: ArraySlice<UInt8>, language: String?, to write: (ArraySlice<UInt8>) -> Void
  ) {
    let language = language ?? LanguageGuess.language(ofUTF8: text)
    var writer = JSONWriter(capacity: piece * 2)
    text.withUnsafeBufferPointer { buffer in
      var offsets = CodePointOffsets(buffer)
      SentenceSegmenter(language: language).forEachSentence(inUTF8: text) { sentence in
        writer.open("{")
        writer.member("start", offsets.codePoints(before: sentence.range.lowerBound))
        writer.member("end", offsets.codePoints(before: sentence.range.upperBound))
        writer.key("text")
        let start = text.startIndex + sentence.range.lowerBound
        writer.text(utf8: text[start..<(start + sentence.range.count)])
        writer.member("quoted", sentence.isQuoted)
        writer.endRecord(within: piece, to: write)
      }
    }
    write(writer.bytes[...])
  }

  /// Writes the answers to the records `{"id": …, "lang": …, "text": …}` in a file, or on standard input when `path` is
  /// "-", one a line: `{"id": …, "ends": […]}`, in code points.
  ///
  /// A record's own language comes before `language`. Empty lines are passed over.
  ///
  /// - Throws: an error when the file cannot be read, or with the line and column of the first record that is none.
  public static func writeAnswers(
    toFile path: String, language: String?, to write: (ArraySlice<UInt8>) -> Void
  ) throws(UserError) {
    let file = InputFile(path: path, maximumBytes: 1 << 30)
    try writeAnswers(to: try file.bytes(), language: language, name: file.name, to: write)
  }

  static func writeAnswers(
    to records: [UInt8], language: String?, name: String, to write: (ArraySlice<UInt8>) -> Void
  ) throws(UserError) {
    var writer = JSONWriter(capacity: piece * 2)
    for (index, line) in records.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      guard line.contains(where: { $0 > 32 }) else { continue }
      let record = try record(in: Array(line), name: name, line: index + 1)
      let segmenter = SentenceSegmenter(language: record.language ?? language)
      writer.open("{")
      writer.member("id", record.id)
      writer.key("ends")
      writer.open("[")
      for end in CodePointOffsets.ends(
        of: segmenter.sentences(ofRecord: record.text), in: record.text)
      {
        writer.value(end)
      }
      writer.close("]")
      writer.endRecord(within: piece, to: write)
    }
    write(writer.bytes[...])
  }

  /// Reads the record in a line; the place of an error is that in the file.
  private static func record(in bytes: [UInt8], name: String, line: Int) throws(UserError)
    -> SegmentationRecord
  {
    do {
      return try SegmentationRecord(bytes, name: name)
    } catch {
      let column = error.place?.split(separator: ":").last ?? "1"
      throw UserError(error.what, at: "\(name):\(line):\(column)", fix: error.fix)
    }
  }

  /// How many bytes are gathered before they are written.
  private static let piece = 1 << 16
}

extension JSONWriter {
  /// Closes an object that stands on a line of its own, and hands over what was written once that is a piece.
  fileprivate mutating func endRecord(within piece: Int, to write: (ArraySlice<UInt8>) -> Void) {
    close("}")
    endLine()
    guard bytes.count >= piece else { return }
    write(bytes[...])
    clear()
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
    try reader.require(["id", "text"], in: members, from: 0)
  }
}
