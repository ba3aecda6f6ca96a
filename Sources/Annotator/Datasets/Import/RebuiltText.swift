/// A text put together from the statements of flat records, when no text was given: each statement at its
/// offset, or on a line of its own.
struct RebuiltText {
  /// The text.
  private(set) var text = ""
  /// The marks, each with its range in code points.
  private(set) var marks: [ImportedMark] = []

  /// Puts statements together; what lay between them is filled with spaces.
  ///
  /// - Throws: an error when two statements claim the same place.
  init(_ document: ImportedDocument) throws(UserError) {
    let hasPlaces = document.marks.allSatisfy { $0.range != nil }
    let ordered =
      hasPlaces
      ? document.marks.sorted { ($0.range?.lowerBound ?? 0) < ($1.range?.lowerBound ?? 0) } : document.marks
    var count = 0
    for var mark in ordered {
      let quote = mark.quote ?? ""
      let length = quote.utf8.count { $0 & 0xC0 != 0x80 }
      if let start = hasPlaces ? mark.range?.lowerBound : nil {
        guard start >= count, mark.range?.count == length else {
          throw UserError(
            "the statement does not fit its stated place", at: mark.place,
            fix: "name the article with --article")
        }
        guard start - count <= 1_000_000 else {
          throw UserError(
            "the statement is far after the one before", at: mark.place,
            fix: "name the article with --article")
        }
        text += String(repeating: " ", count: start - count)
        count = start
      } else if count > 0 {
        text += "\n\n"
        count += 2
      }
      mark.range = count..<count + length
      text += quote
      count += length
      marks.append(mark)
    }
  }
}
