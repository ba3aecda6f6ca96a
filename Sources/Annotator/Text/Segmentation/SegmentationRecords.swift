import FoundationEssentials

/// The JSON Lines of `annotate segment`: sentences of a text, or answers to records of a corpus.
public enum SegmentationRecords {
  /// One line a sentence: `{"start":0,"end":13,"text":"See it there.","quoted":false}`, in code points.
  ///
  /// Linear in the text.
  public static func lines(for text: String, language: String?) -> [String] {
    let sentences = SentenceSegmenter(language: language).sentences(of: text)
    var text = text
    return text.withUTF8 { buffer in
      var offsets = CodePointOffsets(TextBytes(buffer))
      return sentences.map { sentence in
        let start = offsets.codePoints(before: sentence.range.lowerBound)
        let end = offsets.codePoints(before: sentence.range.upperBound)
        let content = String(decoding: buffer[sentence.range.clamped(to: 0..<buffer.count)], as: UTF8.self)
        return "{\"start\":\(start),\"end\":\(end),\"text\":\(JSONText.quoted(content)),\"quoted\":\(sentence.isQuoted)}"
      }
    }
  }

  /// The answer to one record `{"id":…,"lang":…,"text":…}`: `{"id":…,"ends":[…]}`, in code points.
  ///
  /// The record's own language comes before `language`. `place` names the line in a refusal.
  public static func answer(to line: String, language: String?, place: String) throws(UserError) -> String {
    let record = try SegmentationRecord(line, at: place)
    let segmenter = SentenceSegmenter(language: record.lang ?? language)
    let ends = codePointEnds(segmenter.sentences(ofRecord: record.text), in: record.text)
    return "{\"id\":\(JSONText.quoted(record.id)),\"ends\":[\(ends.map(String.init).joined(separator: ","))]}"
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

/// One record of a corpus.
private struct SegmentationRecord: Decodable {
  let id: String
  let lang: String?
  let text: String

  /// Reads a record, refusing lines that nest or grow beyond what a paragraph needs.
  init(_ line: String, at place: String) throws(UserError) {
    let fix = "write one object a line: {\"id\": \"…\", \"lang\": \"en\", \"text\": \"…\"}"
    guard line.utf8.count <= 64 << 20 else {
      throw UserError("the record is longer than 64 MB", at: place, fix: "split its text")
    }
    guard !SegmentationRecord.nests(line) else {
      throw UserError("the record is nested too deeply", at: place, fix: fix)
    }
    do {
      self = try JSONDecoder().decode(SegmentationRecord.self, from: Data(line.utf8))
    } catch {
      throw UserError("this is no record with an \"id\" and a \"text\"", at: place, fix: fix)
    }
  }

  /// Whether brackets outside strings nest deeper than a decoder should be asked to follow.
  private static func nests(_ line: String) -> Bool {
    var depth = 0
    var isText = false
    var isEscaped = false
    for byte in line.utf8 {
      if isEscaped {
        isEscaped = false
      } else if isText {
        isEscaped = byte == 92
        isText = byte != 34
      } else if byte == 34 {
        isText = true
      } else if byte == 91 || byte == 123 {
        depth += 1
      } else if byte == 93 || byte == 125 {
        depth -= 1
      }
      if depth > 64 { return true }
    }
    return false
  }
}
