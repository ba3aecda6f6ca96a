import Annotator

/// A line that is being edited.
struct LineState: Equatable {
  /// The text typed so far.
  var text: String
  /// The position of the cursor, in code points.
  var cursor: Int

  /// Compares code points: text that only looks the same is another line.
  static func == (one: LineState, other: LineState) -> Bool {
    one.cursor == other.cursor && one.text.unicodeScalars.elementsEqual(other.text.unicodeScalars)
  }
}

extension LineState {
  /// Returns the line with the word at the cursor extended by what all candidates share.
  ///
  /// A single candidate is followed by a space, unless it ends a folder's name.
  ///
  ///     LineState(text: "r by The", cursor: 8)
  ///       .completed(with: Completions(word: 5..<8, candidates: [.init("The Telegraph")]))
  ///     // "r by The Telegraph "
  func completed(with offer: Completions) -> LineState {
    let scalars = Array(text.unicodeScalars)
    let word = offer.word.clamped(to: 0..<scalars.count)
    let texts = offer.candidates.map { Array($0.text.singleLine.unicodeScalars) }
    guard var insertion = texts.commonPrefix else { return self }
    let isOnly = texts.count == 1
    if isOnly, offer.staysBefore { insertion = [" "] + insertion }
    let isChoice = offer.choice == .numbers && word.isEmpty
    guard isOnly || insertion.count > word.count && !isChoice else { return self }
    let after = scalars[word.upperBound...]
    if isOnly, !offer.staysBefore, after.first != " ", insertion.last != "/" { insertion.append(" ") }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars[..<word.lowerBound])
    result.append(contentsOf: insertion)
    result.append(contentsOf: after)
    return LineState(
      text: String(result), cursor: word.lowerBound + (offer.staysBefore ? 0 : insertion.count))
  }
}

extension [[Unicode.Scalar]] {
  /// The scalars that all of them start with; nil if there are none.
  fileprivate var commonPrefix: [Unicode.Scalar]? {
    guard var shared = first else { return nil }
    for other in dropFirst() {
      shared = zip(shared, other).prefix { $0 == $1 }.map { $0.0 }
    }
    return shared
  }
}

extension String {
  /// The text with a question mark for every code point beyond ASCII.
  var inASCII: String {
    var result = String.UnicodeScalarView()
    result.append(contentsOf: unicodeScalars.map { $0.isASCII ? $0 : "?" })
    return String(result)
  }

  /// The text with a space for every control character, so that it fits on one edited line.
  var singleLine: String {
    var result = String.UnicodeScalarView()
    result.append(contentsOf: unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 })
    return String(result)
  }
}
