import SentenceSegmentation

/// A text that comes in pieces and leaves as a line a sentence.
struct SegmentedText {
  /// How many bytes are read in one go: 1 MiB, by which encoding, language and layout of a longer text are
  /// told.
  static let piece = 1 << 20

  private let loader: ArticleLoader
  private var lines: SentenceLines
  private var pieces: TextPieces?
  /// What has come of a text that is not in UTF-8 and has to be read whole.
  private var whole: [UInt8] = []
  /// The UTF-8 that is not yet done with.
  private var text: [UInt8] = []

  /// Reads a text in a language, or in whichever it is in, as `loader` reads an article.
  init(language: String?, loader: ArticleLoader) {
    self.loader = loader
    lines = SentenceLines(language: language)
  }

  /// Takes the next piece, and hands over the lines of the sentences that are whole.
  ///
  /// - Throws: an error when the text is no text, or holds nothing but white space.
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

  /// The pieces so far, or those that begin now; nil for a text that has to be read whole.
  private func pieces(startingWith bytes: [UInt8]) throws(UserError) -> TextPieces? {
    if let pieces { return pieces }
    return whole.isEmpty ? try TextPieces(startingWith: bytes, encoding: loader.encoding) : nil
  }
}

/// The JSON Lines of the sentences of a text.
struct SentenceLines {
  /// The language of the text; told from its first piece when it is not stated.
  private(set) var language: String?
  /// Whether no sentence has come.
  private(set) var isEmpty = true
  private var stream: SentenceStream?
  private var writer = JSONWriter(capacity: SegmentationRecords.piece * 2)
  /// The code points of the pieces that are done with.
  private var codePoints = 0

  init(language: String?) {
    self.language = language
  }

  /// Writes the sentences of a piece of UTF-8, and answers how many bytes are done with; the rest must come
  /// again.
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

  /// Hands over what is left.
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
  /// Hands over what was written once that is a piece.
  mutating func pass(within piece: Int, to write: (ArraySlice<UInt8>) -> Void) {
    guard bytes.count >= piece else { return }
    write(bytes[...])
    clear()
  }
}
