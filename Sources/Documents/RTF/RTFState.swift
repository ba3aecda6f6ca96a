/// The state of an RTF group, which is restored at its end.
struct RTFState {
  /// The purpose of a group's text.
  enum Destination: Equatable {
    /// The text of the document.
    case text
    /// Text that isn't read.
    case nothing
    /// Text for old programs, followed by the same text in Unicode.
    case replaced
    case fonts
    case styles
    case title
    case author
  }

  var destination = Destination.text
  /// The number of the font in the font table.
  var font: Int?
  /// The number of characters that replace each number of `\u` in old programs.
  var replacement = 1
  var isHidden = false
  var isDeleted = false
  var isBold = false
  var isRaised = false
  /// The paragraph's style.
  var style = 0
  /// The paragraph's own heading level, from 1.
  var level: Int?
  /// Whether the first line has a hanging indent, like that of a list item.
  var isHanging = false
  var isInTable = false

  /// Whether the text is meant for readers.
  var isShown: Bool { destination == .text && !isHidden && !isDeleted }

  /// Resets the properties of the paragraph.
  mutating func endParagraph() {
    style = 0
    level = nil
    isHanging = false
    isInTable = false
  }
}

extension RTFState {
  /// Returns the destination of a group that begins with a control word; nil if the word doesn't set one.
  static func destination(of word: String, isStarred: Bool) -> Destination? {
    if let known = destinations[word] { return known }
    return isStarred ? .nothing : nil
  }

  private static let destinations: [String: Destination] = {
    var known: [String: Destination] = [
      "fonttbl": .fonts, "stylesheet": .styles, "title": .title, "author": .author, "upr": .replaced,
      "shpinst": .text,
    ]
    let silent = [
      "colortbl", "pict", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr",
      "footerf",
      "footnote", "annotation", "fldinst", "xe", "tc", "sp", "shprslt", "nonshppict", "listtext", "pntext",
      "subject", "operator", "keywords", "doccomm", "company", "comment", "creatim", "revtim", "printim",
      "buptim", "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "filetbl", "revtbl",
      "listtable", "objdata", "objclass", "objname", "rxe", "template", "pn",
    ]
    for word in silent { known[word] = .nothing }
    return known
  }()
}
