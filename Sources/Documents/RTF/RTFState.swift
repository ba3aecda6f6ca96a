/// What holds inside a group of the Rich Text Format, and is as before after it.
struct RTFState {
  /// What the text of a group is.
  enum Destination: Equatable {
    /// The text of the document.
    case text
    /// Nothing to read.
    case nothing
    /// The text for old programs in front of the same one in Unicode.
    case replaced
    case fonts
    case styles
    case title
    case author
  }

  var destination = Destination.text
  /// The font, by its number in the table.
  var font: Int?
  /// How many characters stand in for each number of `\u`.
  var replacement = 1
  var isHidden = false
  var isDeleted = false
  var isBold = false
  var isRaised = false
  /// The paragraph's style.
  var style = 0
  /// The level that the paragraph itself has as a heading, from 1.
  var level: Int?
  /// Whether the first line hangs to the left, as an item's does.
  var isHanging = false
  var isInTable = false

  /// Whether text is for readers.
  var isShown: Bool { destination == .text && !isHidden && !isDeleted }

  /// Forgets what was said of the paragraph.
  mutating func endParagraph() {
    style = 0
    level = nil
    isHanging = false
    isInTable = false
  }
}

extension RTFState {
  /// What a group that begins with a control word is; nil for a word that begins none.
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
