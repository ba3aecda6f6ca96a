/// A text rebuilt from the statements in a file, if no text was given: each statement at its offset, or in a
/// paragraph of its own.
struct RebuiltText: Sendable {
  /// The text.
  private(set) var text = ""
  /// The range of each of the document's marks, in code points.
  private(set) var ranges: [Range<Int>] = []
  /// The number of code points so far.
  private var count = 0

  /// Creates a rebuilt text from its text and the range of each mark.
  init(_ text: String, _ ranges: [Range<Int>]) { (self.text, self.ranges) = (text, ranges) }

  /// Rebuilds the text from the statements of a document, with spaces for any text between them.
  ///
  /// - Throws: an error if two statements claim the same place.
  init(_ document: ImportedDocument) throws(UserError) {
    guard Self.haveRanges(document.marks) else {
      for mark in document.marks { ranges.append(addParagraph(mark.quote ?? "")) }
      return
    }
    try addPlaced(document.marks)
    ranges = document.marks.compactMap(\.range)
  }

  private init() {}

  /// Rebuilds a common text for documents of several annotators from the statements of all of them.
  ///
  /// - Throws: an error if two statements claim the same place, in which case the documents are unchanged.
  static func share(by documents: inout [ImportedDocument]) throws(UserError) {
    guard documents.count > 1, documents.allSatisfy({ $0.marks.allSatisfy { $0.quote != nil } }) else {
      return
    }
    var shared = RebuiltText()
    var places: [TextPiece: Range<Int>] = [:]
    let haveRanges = documents.allSatisfy { Self.haveRanges($0.marks) }
    let pieces = haveRanges ? [] : documents.map { TextPiece.pieces(of: $0.marks) }
    if haveRanges {
      try shared.addPlaced(documents.flatMap(\.marks))
    } else {
      for piece in TextPiece.merged(pieces) { places[piece] = shared.addParagraph(piece.text) }
    }
    for index in documents.indices {
      let ranges =
        haveRanges ? documents[index].marks.compactMap(\.range) : pieces[index].compactMap { places[$0] }
      documents[index].rebuilt = RebuiltText(shared.text, ranges)
    }
  }

  private static func haveRanges(_ marks: [ImportedMark]) -> Bool { marks.allSatisfy { $0.range != nil } }

  /// Adds a paragraph and returns its range.
  private mutating func addParagraph(_ words: String) -> Range<Int> {
    if count > 0 { add("\n\n", 2) }
    let start = count
    add(words, Self.length(of: words))
    return start..<count
  }

  /// Adds statements at their positions; where statements of two annotators overlap, the text must be the
  /// same.
  private mutating func addPlaced(_ marks: [ImportedMark]) throws(UserError) {
    var furthest: ImportedMark?
    for mark in marks.sorted(by: { ($0.range?.lowerBound ?? 0) < ($1.range?.lowerBound ?? 0) }) {
      let (start, words) = (mark.range?.lowerBound ?? 0, mark.quote ?? "")
      if let furthest, furthest.range == mark.range, furthest.quote == mark.quote { continue }
      guard start >= 0, mark.range?.count == Self.length(of: words) else { throw Self.unfit(mark) }
      if start >= count {
        guard start - count <= 1_000_000 else {
          throw UserError(
            "the statement is too far from the previous one", at: mark.place,
            fix: "name the article with --article")
        }
        add(String(repeating: " ", count: start - count), start - count)
        add(words, words.unicodeScalars.count)
      } else {
        guard let other = furthest?.quote, let first = furthest?.range?.lowerBound,
          let rest = Self.rest(of: words, after: other.unicodeScalars.dropFirst(start - first))
        else { throw Self.unfit(mark) }
        guard !rest.isEmpty else { continue }
        add(String(rest), rest.count)
      }
      furthest = mark
    }
  }

  /// Returns the rest of the words after the known text; nil if they differ from it.
  private static func rest(
    of words: String, after known: Substring.UnicodeScalarView
  ) -> Substring.UnicodeScalarView? {
    var rest = words.unicodeScalars[...]
    for scalar in known {
      guard let first = rest.popFirst() else { return rest }
      guard first == scalar else { return nil }
    }
    return rest
  }

  private static func unfit(_ mark: ImportedMark) -> UserError {
    UserError(
      "the statement does not match its stated position", at: mark.place,
      fix: "name the article with --article")
  }

  private static func length(of words: String) -> Int { words.utf8.count { $0 & 0xC0 != 0x80 } }

  private mutating func add(_ words: String, _ length: Int) {
    text += words
    count += length
  }
}
