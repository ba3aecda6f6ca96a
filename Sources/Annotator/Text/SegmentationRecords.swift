/// The JSON Lines of `annotate segment`: sentences of a text, or answers to records of a corpus.
package enum SegmentationRecords {
  /// How many bytes are gathered before they are written.
  static let piece = 1 << 16

  /// Writes one line per sentence of the text at `path`, or on standard input if that is "-":
  /// `{"start": 0, "end": 13, "text": "See it there.", "quoted": false}`, in code points.
  ///
  /// Linear in the text, which may be of any size: only a few megabytes of it are held at a time, and lines
  /// are passed to `write` as they come.
  ///
  /// - Throws: an error if the file can't be read, or isn't text.
  package static func writeSentences(
    ofFile path: String, language: String?, loader: ArticleLoader, to write: (ArraySlice<UInt8>) -> Void
  ) throws(UserError) {
    let file = InputFile(path: path, maximumBytes: .max)
    var text = SegmentedText(language: language, loader: loader)
    do {
      try file.forEachPiece(of: SegmentedText.piece) { (bytes, isLast) throws(UserError) in
        try text.take(bytes, isLast: isLast, to: write)
      }
    } catch {
      throw error.located(at: file.name)
    }
  }

  static func writeSentences(
    of text: ArraySlice<UInt8>, language: String?, to write: (ArraySlice<UInt8>) -> Void
  ) {
    var lines = SentenceLines(language: language)
    text.withUnsafeBufferPointer { _ = lines.take($0, isLast: true, to: write) }
    lines.finish(write)
  }

  /// Writes the answers to the records `{"id": …, "lang": …, "text": …}` in a file, or on standard input if
  /// `path` is "-", one per line: `{"id": …, "ends": […]}`, in code points.
  ///
  /// A record's own language takes precedence over `language`. Empty lines are skipped.
  ///
  /// - Throws: an error if the file can't be read, or with the line and column of the first invalid record.
  package static func writeAnswers(
    toFile path: String, language: String?, to write: (ArraySlice<UInt8>) -> Void
  ) throws(UserError) {
    let file = InputFile(path: path, maximumBytes: .max)
    var answers = RecordAnswers(language: language, name: file.name)
    try file.forEachPiece(of: SegmentedText.piece) { (bytes, isLast) throws(UserError) in
      try answers.take(bytes, isLast: isLast, to: write)
    }
  }

  static func writeAnswers(
    to records: [UInt8], language: String?, name: String, to write: (ArraySlice<UInt8>) -> Void
  ) throws(UserError) {
    var answers = RecordAnswers(language: language, name: name)
    try answers.take(records, isLast: true, to: write)
  }
}
