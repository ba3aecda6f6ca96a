/// An error, in words for the person at the keyboard: what happened, where, and what to do.
///
///     UserError("'clam' is not a label", at: "labels.csv:3:2", fix: "use claim, denial or report")
///     // labels.csv:3:2: 'clam' is not a label. Use claim, denial or report.
///
/// The texts may quote untrusted input, so control characters have to be made visible before they are shown.
public struct UserError: Error, Equatable, Sendable {
  /// What happened, without a full stop.
  public let what: String
  /// Where it happened, such as a file, a file with line and column, or a statement; nil when `what` makes it
  /// plain.
  public let place: String?
  /// What to do about it, without a full stop; nil only when nothing can be done.
  public let fix: String?

  /// Creates an error from what happened, where it happened and what to do about it.
  public init(_ what: String, at place: String? = nil, fix: String? = nil) {
    self.what = what
    self.place = place
    self.fix = fix
  }

  /// Returns the same error at a place, unless it already names one.
  public func located(at place: String) -> UserError {
    UserError(what, at: self.place ?? place, fix: fix)
  }
}

extension UserError {
  /// Creates an error about a word that isn't one of those allowed, with the nearest of them offered in a
  /// question.
  ///
  ///     UserError("'clam' is not a label", nearest: "clam", of: ["claim", "denial"], fix: "use one of …")
  ///     // 'clam' is not a label. Did you mean 'claim'? Use one of …
  init(_ what: String, nearest word: String, of words: some Sequence<String>, fix: String) {
    let guess = EditDistance.closest(to: word.lowercased(), in: words)
    self.init(what, fix: guess.map { "did you mean '\($0)'? " + fix.capitalizedFirst } ?? fix)
  }
}

extension UserError: CustomStringConvertible {
  /// One line with the place, what happened, and the remedy in a sentence of its own.
  public var description: String {
    guard let fix else { return fact }
    return fact + " " + fix.capitalizedFirst.sentence
  }

  /// The place and what happened, without the remedy.
  package var fact: String { (place.map { "\($0): \(what)" } ?? what.capitalizedFirst).sentence }
}

extension String {
  /// The text with a full stop at its end, unless it already ends a sentence.
  fileprivate var sentence: String {
    guard let last = unicodeScalars.last, !".?!…:".unicodeScalars.contains(last) else { return self }
    return endsWithRemark ? self : self + "."
  }

  /// Whether the text ends with a remark in brackets that is all of it or follows a question.
  private var endsWithRemark: Bool {
    guard hasSuffix(")"), let bracket = lastIndex(of: "(") else { return false }
    return bracket == startIndex || self[..<bracket].hasSuffix("? ")
  }

}
