/// Untrusted text made safe for a terminal: anything that would move the cursor, reorder the text or not be
/// seen is spelled out.
///
///     VisibleText("red \u{1B}[31m").text       // "red <U+001B>[31m"
///     VisibleText("a\u{202E}b\tc").text        // "a<U+202E>b    c"
///     VisibleText("one\r\ntwo", lines: .joined).text  // "one two"
///
/// Control characters, escape, bidirectional controls, invisible signs, private-use signs and noncharacters
/// are spelled out. A soft hyphen inside a word is left out, as in print. Joiners and variation selectors
/// stay where a script or an emoji needs them. A `<` in front of `U+` is spelled out as well, so that nothing
/// can pose as a spelling. This is for display only: files keep the text as it is.
package struct VisibleText: Hashable, Sendable {
  /// How line ends, which are CR LF, LF and CR, are shown.
  package enum Lines: Sendable {
    /// Each becomes one line feed.
    case kept
    /// Each becomes a space, so that the text is on one line.
    case joined
  }

  /// The text to show. Its only control characters are line feeds, and it has none if lines are joined.
  package let text: String

  /// Makes a text visible. Linear in the text, which stays as it is if nothing needs to change.
  ///
  /// - Parameter holdsSpellings: whether parts of the text may have been made visible already; their
  ///   spellings stay.
  package init(_ text: some StringProtocol, lines: Lines = .kept, holdsSpellings: Bool = false) {
    let isPlain = text.unicodeScalars.allSatisfy { $0.isPlain || ($0 == "\n" && lines == .kept) }
    guard !isPlain else {
      self.text = String(text)
      return
    }
    var spelling = Spelling(lines: lines, holdsSpellings: holdsSpellings)
    var rest = Substring(text).unicodeScalars
    while let scalar = rest.popFirst() {
      spelling.add(scalar, before: rest)
    }
    self.text = String(spelling.shown)
  }
}

extension StringProtocol {
  /// The text made safe for a terminal, with its lines.
  package var visible: String { VisibleText(self).text }

  /// The text made safe for a terminal, on one line.
  package var visibleOnOneLine: String { VisibleText(self, lines: .joined).text }
}

/// The visible text written so far.
private struct Spelling {
  let lines: VisibleText.Lines
  let holdsSpellings: Bool
  var shown = String.UnicodeScalarView()
  var last: Unicode.Scalar?

  init(lines: VisibleText.Lines, holdsSpellings: Bool) {
    self.lines = lines
    self.holdsSpellings = holdsSpellings
  }

  mutating func add(_ scalar: Unicode.Scalar, before rest: Substring.UnicodeScalarView) {
    defer { last = scalar }
    switch scalar {
    case "\r": if rest.first != "\n" { addLineEnd() }
    case "\n": addLineEnd()
    case "\t": shown.append(contentsOf: "    ".unicodeScalars)
    case "\u{AD}" where last?.properties.isAlphabetic == true && rest.first?.properties.isAlphabetic == true:
      break
    case "<" where !holdsSpellings && rest.starts(with: "U+".unicodeScalars): spell(scalar)
    default:
      if scalar.isPlain || !scalar.isHidden(after: last, before: rest.first) {
        shown.append(scalar)
      } else {
        spell(scalar)
      }
    }
  }

  private mutating func addLineEnd() {
    shown.append(lines == .kept ? "\n" : " ")
  }

  private mutating func spell(_ scalar: Unicode.Scalar) {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let zeros = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
    shown.append(contentsOf: "<U+\(zeros)\(digits)>".unicodeScalars)
  }
}

extension Unicode.Scalar {
  /// Whether this is a sign of common text that is shown whatever surrounds it.
  fileprivate var isPlain: Bool {
    switch value {
    case 0x20..<0x7F: self != "<"
    case 0xAE..<0x34F, 0xA0..<0xAD, 0x370..<0x600, 0x1E00..<0x200B, 0x2010..<0x2028, 0x202F..<0x2060: true
    case 0x3000..<0x3164, 0x3400..<0xD7FC: true
    default: false
    }
  }
}
