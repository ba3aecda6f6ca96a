/// Walks an RTF file in reading order.
struct RTFWalk {
  private(set) var blocks: [Block] = []
  private(set) var metadata = DocumentMetadata()
  private var counts: [String: Int] = [:]
  private var state = RTFState()
  private var outer: [RTFState] = []
  private var text: RTFText
  private var note: RTFText
  private var fonts = RTFFonts()
  private var styles = RTFStyles()
  private var cells: [String] = []
  private var isItem = false
  /// Whether every letter of the paragraph so far is bold.
  private var isBold = true
  private var isGroupStart = false
  private var isStarred = false

  /// - Parameter isWestern: whether the file's own letters are Latin, judging by their bytes.
  init(pool: CharsetPool, isWestern: Bool) {
    text = RTFText(pool: pool)
    note = RTFText(pool: pool)
    fonts.isWestern = isWestern
  }

  /// The depth of the current group.
  var depth: Int { outer.count }

  var dropped: [DroppedPart] { DroppedPart.parts(counts) }

  mutating func take(_ token: RTFToken) {
    switch token {
    case .open: open()
    case .close: close()
    case .word(let name, let number): word(name, number)
    case .symbol(let byte): symbol(byte)
    case .byte(let byte): add(byte)
    }
  }

  private mutating func open() {
    outer.append(state)
    text.replaced = 0
    note.replaced = 0
    (isGroupStart, isStarred) = (true, false)
  }

  private mutating func close() {
    endNote()
    state = outer.popLast() ?? RTFState()
    text.replaced = 0
    (isGroupStart, isStarred) = (false, false)
  }

  /// Takes the text of a group in the file's header.
  private mutating func endNote() {
    let found = PageText.line(note.take())
    guard !found.isEmpty else { return }
    switch state.destination {
    case .title: metadata.title = found
    case .author: metadata.authors = [found]
    case .styles: styles.name(state.style, found)
    case .text, .nothing, .replaced, .fonts: break
    }
  }

  private mutating func add(_ byte: UInt8) {
    isGroupStart = false
    if byte > 0x20 { noteWeight() }
    if state.isRaised, let raised = Superscript.raised(String(UnicodeScalar(byte))) { return add(raised) }
    let charset = fonts.charset(of: state.font)
    switch state.destination {
    case .text: if state.isShown { text.add(byte, in: charset) }
    case .title, .author, .styles: note.add(byte, in: charset)
    case .nothing, .replaced, .fonts: break
    }
  }

  private mutating func noteWeight() {
    if state.isShown, !state.isBold { isBold = false }
  }

  private mutating func add(_ string: String) {
    switch state.destination {
    case .text: if state.isShown { text.add(string) }
    case .title, .author, .styles: note.add(string)
    case .nothing, .replaced, .fonts: break
    }
  }

  private mutating func add(unit: Int) {
    noteWeight()
    switch state.destination {
    case .text: if state.isShown { text.add(unit: unit, replacement: state.replacement) }
    case .title, .author, .styles: note.add(unit: unit, replacement: state.replacement)
    case .nothing, .replaced, .fonts: break
    }
  }
}

extension RTFWalk {
  private mutating func symbol(_ byte: UInt8) {
    if byte == UInt8(ascii: "*") {
      isStarred = isGroupStart
      return
    }
    isGroupStart = false
    switch byte {
    case UInt8(ascii: "~"): add("\u{A0}")
    case UInt8(ascii: "_"): add("\u{2011}")
    case 0x0A, 0x0D: if state.destination == .text { endParagraph() }
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\\"): add(byte)
    case 0x09: add("\t")
    default: break
    }
  }

  private mutating func word(_ name: String, _ number: Int?) {
    let begins = isGroupStart
    isGroupStart = false
    if begins, isDestination(name) { return }
    if state.destination == .nothing { return }
    if let sign = Self.signs[name] { return add(sign) }
    switch name {
    case "u": add(unit: number ?? 0)
    case "uc": state.replacement = min(max(number ?? 1, 0), 100)
    case "f": state.font = number ?? 0
    case "fcharset": if state.destination == .fonts { fonts.charset(number ?? 0, of: state.font) }
    case "cpg": if state.destination == .fonts { fonts.codePage(number ?? 0, of: state.font) }
    case "ansicpg", "mac", "pc", "pca", "deff": fonts.head(name, number)
    case "plain": endCharacters()
    case "b": state.isBold = number != 0
    case "super": state.isRaised = number != 0
    case "nosupersub", "sub": state.isRaised = false
    case "v": hide(number != 0)
    case "deleted": delete(number != 0)
    default: paragraphWord(name, number)
    }
  }

  /// Handles a group's first word if it sets the destination, and returns whether it does.
  private mutating func isDestination(_ name: String) -> Bool {
    if name == "ud", isStarred, let before = outer.last(where: { $0.destination != .replaced }) {
      state.destination = before.destination
      return true
    }
    guard let found = RTFState.destination(of: name, isStarred: isStarred) else { return false }
    if state.destination == .text {
      if name == "listtext" || name == "pntext" { isItem = true }
      if name == "footnote" { counts["footnotes", default: 0] += 1 }
      if name == "annotation" { counts["comments", default: 0] += 1 }
    }
    if state.destination != .nothing { state.destination = found }
    return true
  }

  private mutating func endCharacters() {
    (state.font, state.isHidden, state.isDeleted, state.isBold) = (nil, false, false, false)
    state.isRaised = false
  }

  private mutating func hide(_ isHidden: Bool) {
    if isHidden, state.isShown { counts["pieces of hidden text", default: 0] += 1 }
    state.isHidden = isHidden
  }

  private mutating func delete(_ isDeleted: Bool) {
    if isDeleted, state.isShown { counts["tracked deletions", default: 0] += 1 }
    state.isDeleted = isDeleted
  }

  private static let signs = [
    "tab": "\t", "line": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ", "zwj": "\u{200D}",
    "zwnj": "\u{200C}",
  ]
}

extension RTFWalk {
  private mutating func paragraphWord(_ name: String, _ number: Int?) {
    switch name {
    case "pard": state.endParagraph()
    case "s": state.style = number ?? 0
    case "outlinelevel": outline(number ?? 9)
    case "ls": isItem = state.destination == .text && number != 0
    case "fi": state.isHanging = (number ?? 0) < 0
    case "intbl": state.isInTable = true
    case "par": paragraphMark()
    case "sect", "page", "column": if state.destination == .text { endParagraph() }
    case "cell", "nestcell": if state.destination == .text { cells.append(PageText.line(text.take())) }
    case "row", "nestrow": if state.destination == .text { endRow() }
    default: break
    }
  }

  private mutating func outline(_ number: Int) {
    guard (0..<9).contains(number) else { return }
    if state.destination == .styles {
      styles.level(min(number + 1, 6), of: state.style)
    } else {
      state.level = min(number + 1, 6)
    }
  }

  /// Ends a paragraph or, inside a cell, one of its lines.
  private mutating func paragraphMark() {
    guard state.destination == .text else { return }
    if state.isInTable { add(" ") } else { endParagraph() }
  }

  /// Turns the text so far into a block.
  mutating func endParagraph() {
    if !cells.isEmpty, !state.isInTable { endRow() }
    let (words, hasMark) = unmarked(text.take())
    let lines = words.split(separator: "\n", omittingEmptySubsequences: false).map {
      PageText.line(String($0))
    }
    let joined = lines.drop(while: \.isEmpty).reversed().drop(while: \.isEmpty).reversed()
      .joined(separator: "\n")
    let level = state.level ?? styles.level(of: state.style) ?? (isHeadline(joined) ? 1 : nil)
    let kind: BlockKind = level != nil ? .heading : isItem || hasMark ? .listItem : .paragraph
    (isItem, isBold) = (false, true)
    if !joined.isEmpty { blocks.append(Block(kind, joined, level: level)) }
  }

  /// Returns whether a line is a headline that isn't marked as one: the first of the text, bold, and not a
  /// sentence.
  private func isHeadline(_ line: String) -> Bool {
    blocks.isEmpty && isBold && !isItem && line.utf8.count <= 240 && line.last != "."
  }

  /// Returns the text of an item without the mark in front of the tab, and whether there was one.
  private func unmarked(_ text: String) -> (text: String, hasMark: Bool) {
    guard state.isHanging, let tab = text.prefix(6).firstIndex(of: "\t"), tab > text.startIndex else {
      return (text, false)
    }
    let mark = text[..<tab]
    let isMark = mark.allSatisfy { "•·–-*○▪o".contains($0) } || mark.hasSuffix(".") || mark.hasSuffix(")")
    return isMark ? (String(text[text.index(after: tab)...]), true) : (text, false)
  }

  mutating func endRow() {
    if cells.contains(where: { !$0.isEmpty }) {
      blocks.append(Block(.tableRow, cells.joined(separator: "\t")))
    }
    cells = []
  }
}
