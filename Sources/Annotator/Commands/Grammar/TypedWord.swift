/// One word of a line, or what is between quotation marks.
struct TypedWord: Hashable, Sendable {
  /// The word, without its quotation marks.
  let text: String
  /// Whether it stood between quotation marks.
  let isQuoted: Bool
  /// Where it stands in the line, quotation marks included, in code points.
  let range: Range<Int>
}

extension TypedWord {
  /// Cuts a line into words at spaces; `"…"`, `“…”`, `«…»` and `„…“` hold words together.
  ///
  /// - Throws: an error when a quotation mark is never closed.
  static func tokens(of line: String) throws(UserError) -> [TypedWord] {
    let scalars = Array(line.unicodeScalars)
    var tokens: [TypedWord] = []
    var index = 0
    while index < scalars.count {
      if scalars[index].properties.isWhitespace {
        index += 1
      } else if let closers = QuotationMarks.closers(of: scalars[index]) {
        tokens.append(try quoted(scalars, from: index, closers: closers))
        index = tokens.last?.range.upperBound ?? scalars.count
      } else {
        let end = scalars[index...].firstIndex { $0.properties.isWhitespace } ?? scalars.count
        tokens.append(TypedWord(text: String(scalars[index..<end]), isQuoted: false, range: index..<end))
        index = end
      }
    }
    return tokens
  }

  /// The words of a line that is being typed, those in quotation marks as one word with their marks; a mark
  /// that is not closed yet begins no such word.
  static func typed(in line: String) -> [String] {
    var words: [String] = []
    var rest = line.trimmed
    while !rest.isEmpty {
      let word = AddressedLine.firstWord(of: rest)
      words.append(String(word))
      rest = String(rest[word.endIndex...]).trimmed
    }
    return words
  }

  private static func quoted(
    _ scalars: [Unicode.Scalar], from start: Int, closers: [Unicode.Scalar]
  ) throws(UserError) -> TypedWord {
    guard let end = scalars[(start + 1)...].firstIndex(where: { closers.contains($0) }) else {
      throw UserError("the quotation mark \(scalars[start]) is never closed", fix: "close it")
    }
    return TypedWord(text: String(scalars[start + 1..<end]), isQuoted: true, range: start..<end + 1)
  }
}

extension String {
  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
