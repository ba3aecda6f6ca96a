/// Finds quotes in a text if a file has no positions, ignoring white space, which programs rewrite.
struct QuoteFinder {
  private let scalars: [Unicode.Scalar]
  private let offsets: [Int]

  /// The words around a quote in the text that it was taken from.
  struct Context: Hashable, Sendable {
    /// The words before and after the quote.
    var before = ""
    var after = ""
  }

  /// Creates a finder for a text. Linear in its length.
  init(_ text: String) {
    var scalars: [Unicode.Scalar] = []
    var offsets: [Int] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      if !scalar.properties.isWhitespace {
        scalars.append(scalar)
        offsets.append(offset)
      }
      offset += UTF8.width(scalar)
    }
    self.scalars = scalars
    self.offsets = offsets
  }

  /// Returns the UTF-8 range of a quote; if it occurs more than once, of the occurrence that best fits its
  /// context.
  ///
  /// - Throws: an error if it doesn't occur, or if its context doesn't tell which occurrence is meant.
  /// - Complexity: linear in the text times the length of repetitions in it.
  func range(of quote: String, _ context: Context = Context()) throws(UserError) -> Range<Int> {
    let words = Self.solid(quote)
    guard let last = words.last else { throw UserError("the mark contains only white space") }
    let starts = occurrences(of: words)
    guard let first = starts.first else {
      throw UserError(
        "the mark's text does not occur in the article", fix: "it quotes \"\(quote.prefix(40))\"")
    }
    var start = first
    if starts.count > 1 {
      let (before, after) = (Self.solid(context.before), Self.solid(context.after))
      let fits = starts.map { (start: $0, fit: fit($0, words.count, before, after)) }
      let best = fits.map(\.fit).max() ?? 0
      let chosen = fits.filter { $0.fit == best }
      guard chosen.count == 1 else {
        throw UserError(
          "the mark's text occurs \(starts.count) times in the article",
          fix: "give its place, or the words around it")
      }
      start = chosen[0].start
    }
    return offsets[start]..<offsets[start + words.count - 1] + UTF8.width(last)
  }

  private static func solid(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { !$0.properties.isWhitespace }
  }

  private func occurrences(of words: [Unicode.Scalar]) -> [Int] {
    guard let first = words.first, words.count <= scalars.count else { return [] }
    return (0...(scalars.count - words.count)).filter { start in
      scalars[start] == first && scalars[start..<start + words.count].elementsEqual(words)
    }
  }

  /// Returns how many characters of the context match those around an occurrence.
  private func fit(
    _ start: Int, _ count: Int, _ before: [Unicode.Scalar], _ after: [Unicode.Scalar]
  ) -> Int {
    let left = zip(before.reversed(), scalars[..<start].reversed()).prefix { $0 == $1 }.count
    return left + zip(after, scalars[(start + count)...]).prefix { $0 == $1 }.count
  }
}
