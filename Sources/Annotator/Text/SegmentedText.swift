import SentenceSegmentation

/// A text that arrives in pieces and leaves as one line per sentence.
struct SegmentedText {
  /// How many bytes are read at once: 1 MiB, from which the encoding, language and layout of a longer text
  /// are detected.
  static let piece = 1 << 20

  private let loader: ArticleLoader
  private var lines: SentenceLines
  private var pieces: TextPieces?
  /// The part read so far of a text that isn't in UTF-8 and has to be read as a whole.
  private var whole: [UInt8] = []
  /// The UTF-8 that remains to be processed.
  private var text: [UInt8] = []

  /// Prepares to read a text in a language, or in whichever is detected, as `loader` reads an article.
  init(language: String?, loader: ArticleLoader) {
    self.loader = loader
    lines = SentenceLines(language: language)
  }

  /// Takes the next piece, and passes on the lines of the sentences that are complete.
  ///
  /// - Throws: an error if it isn't text, or contains nothing but white space.
  mutating func take(
    _ bytes: [UInt8], isLast: Bool, to write: (ArraySlice<UInt8>) -> Void
  ) throws(UserError) {
    if pieces == nil, isLast {
      return SegmentationRecords.writeSentences(
        of: try loader.utf8(of: whole + bytes), language: lines.language, to: write)
    }
    guard var pieces = try pieces(startingWith: bytes) else {
      whole += bytes
      if whole.count > loader.maximumBytes { _ = try loader.utf8(of: whole) }
      return
    }
    text += try pieces.utf8(of: bytes, isLast: isLast)
    self.pieces = pieces
    let done = text.withUnsafeBufferPointer { lines.take($0, isLast: isLast, to: write) }
    text.removeFirst(done)
    guard isLast else { return }
    lines.finish(write)
    if lines.isEmpty { throw ArticleLoader.blank(isEmpty: false) }
  }

  /// Returns the pieces so far, or those that begin now; nil for a text that has to be read as a whole.
  private func pieces(startingWith bytes: [UInt8]) throws(UserError) -> TextPieces? {
    if let pieces { return pieces }
    return whole.isEmpty ? try TextPieces(startingWith: bytes, encoding: loader.encoding) : nil
  }
}

/// The JSON Lines of the sentences of a text.
struct SentenceLines {
  /// The language of the text; detected from its first piece if it isn't stated.
  private(set) var language: String?
  /// Whether no sentence has been written yet.
  private(set) var isEmpty = true
  private var stream: SentenceStream?
  private var writer = JSONWriter(capacity: SegmentationRecords.piece * 2)
  /// The number of code points already processed.
  private var codePoints = 0

  init(language: String?) {
    self.language = language
  }

  /// Writes the sentences of a piece of UTF-8, and returns how many bytes were processed. The rest must be
  /// passed again.
  mutating func take(
    _ utf8: UnsafeBufferPointer<UInt8>, isLast: Bool, to write: (ArraySlice<UInt8>) -> Void
  ) -> Int {
    var stream = stream ?? SentenceStream(language: language ?? LanguageGuess.language(ofUTF8: utf8))
    var offsets = CodePointOffsets(utf8)
    let done = stream.read(utf8, isLast: isLast) { sentence in
      let start = codePoints + offsets.codePoints(before: sentence.range.lowerBound)
      let end = codePoints + offsets.codePoints(before: sentence.range.upperBound)
      isEmpty = false
      add(start, end, UnsafeBufferPointer(rebasing: utf8[sentence.range]), sentence.isQuoted)
      writer.pass(within: SegmentationRecords.piece, to: write)
    }
    codePoints += offsets.codePoints(before: done)
    self.stream = stream
    return done
  }

  /// Passes on whatever is left.
  mutating func finish(_ write: (ArraySlice<UInt8>) -> Void) {
    write(writer.bytes[...])
    writer.clear()
  }

  private mutating func add(_ start: Int, _ end: Int, _ text: UnsafeBufferPointer<UInt8>, _ isQuoted: Bool) {
    writer.verbatim(Self.start)
    writer.value(start)
    writer.verbatim(Self.end)
    writer.value(end)
    writer.verbatim(Self.text)
    writer.text(utf8: text)
    writer.verbatim(isQuoted ? Self.quoted : Self.plain)
  }

  private static let start = Array("{\"start\": ".utf8)
  private static let end = Array(", \"end\": ".utf8)
  private static let text = Array(", \"text\": ".utf8)
  private static let quoted = Array(", \"quoted\": true}\n".utf8)
  private static let plain = Array(", \"quoted\": false}\n".utf8)
}

extension JSONWriter {
  /// Passes on what was written, once there is enough of it for a piece.
  mutating func pass(within piece: Int, to write: (ArraySlice<UInt8>) -> Void) {
    guard bytes.count >= piece else { return }
    write(bytes[...])
    clear()
  }
}
