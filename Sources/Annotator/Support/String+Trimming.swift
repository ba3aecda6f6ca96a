extension String {
  /// The text without white space at either end.
  var trimmed: String { String(trimmedLeft.trimmedRight) }

  /// The text without leading white space.
  var trimmedLeft: Substring {
    Substring(unicodeScalars.drop { $0.properties.isWhitespace })
  }

  /// The text with its first letter in upper case.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// The text without commas, full stops and the like at its end.
  var trimmingPunctuation: String {
    var text = Substring(self)
    while let last = text.last, ",.;:!?".contains(last) { text.removeLast() }
    return String(text)
  }

  /// Returns at most the first `count` code points of the text, followed by an ellipsis if there are more.
  func shortened(to count: Int) -> String {
    guard let end = unicodeScalars.index(startIndex, offsetBy: count, limitedBy: endIndex), end < endIndex
    else { return self }
    return String(unicodeScalars[..<end]).trimmed + "…"
  }

  /// Returns the text after a prefix, without white space at either end; nil when the text doesn't begin with
  /// it.
  func dropping(prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)).trimmed : nil
  }

  /// Returns the range of the first occurrence of a word between spaces.
  func firstRange(ofWord word: String) -> Range<Index>? {
    for part in split(separator: " ", omittingEmptySubsequences: false) {
      if part == word { return part.startIndex..<part.endIndex }
    }
    return nil
  }
}

extension Substring {
  fileprivate var trimmedRight: Substring {
    var end = unicodeScalars.endIndex
    while end > unicodeScalars.startIndex {
      let before = unicodeScalars.index(before: end)
      guard unicodeScalars[before].properties.isWhitespace else { break }
      end = before
    }
    return self[..<end]
  }
}

extension Substring {
  /// Returns the text after a prefix, compared as code points, so that a mark that combines with the end of
  /// the prefix is kept; nil when the text doesn't begin with it.
  func rest(after prefix: String) -> Substring? {
    utf8.starts(with: prefix.utf8) ? Substring(utf8.dropFirst(prefix.utf8.count)) : nil
  }
}

extension StringProtocol {
  /// The text as a person would type it: without soft hyphens and invisible marks, with single spaces.
  /// Linear.
  package var asTyped: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars where !Self.untyped.contains(scalar) {
      let isSpace = scalar.properties.isWhitespace
      if isSpace, result.last == " " || result.isEmpty { continue }
      result.append(isSpace ? " " : scalar)
    }
    if result.last == " " { result.removeLast() }
    return String(result)
  }

  /// Soft hyphen, zero-width space, word joiner and byte order mark, which are invisible and join nothing.
  private static var untyped: Set<Unicode.Scalar> { ["\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}"] }
}
