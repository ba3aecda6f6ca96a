/// A word of a line, or the text between quotation marks.
struct TypedWord: Hashable, Sendable {
  /// The word, without its quotation marks.
  let text: String
  /// Whether it was between quotation marks.
  let isQuoted: Bool
  /// Its range in the line, including quotation marks, in code points.
  let range: Range<Int>
}

extension TypedWord {
  /// Cuts a line into words at white space; `"…"`, `“…”`, `«…»` and `„…“` keep words together.
  ///
  /// - Throws: an error if a quotation mark is never closed.
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

  /// Returns the words of a line that is being typed.
  ///
  /// Text between quotation marks is one word, including its marks, unless the closing mark is still missing.
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
