/// The fonts of an RTF file, which determine the encodings of text set in them.
struct RTFFonts {
  /// Whether letters beyond ASCII only occur singly among Latin ones.
  var isWestern = true
  private var ansi = Charset(label: "windows-1252")
  private var charsets: [Int: Charset] = [:]
  private var first: Int?

  /// Takes a word of the file's header.
  mutating func head(_ name: String, _ number: Int?) {
    switch name {
    case "ansicpg": ansi = number.flatMap(RTFCharset.codePage) ?? ansi
    case "mac": ansi = Charset(label: "macintosh")
    case "pc": ansi = Charset(label: "ibm437")
    case "pca": ansi = Charset(label: "ibm850")
    default: first = number
    }
  }

  mutating func charset(_ number: Int, of font: Int?) {
    if let font, let charset = RTFCharset.font(number) { charsets[font] = charset }
  }

  mutating func codePage(_ number: Int, of font: Int?) {
    if let font, let charset = RTFCharset.codePage(number), number != 0 { charsets[font] = charset }
  }

  /// Returns the encoding of text in a font.
  ///
  /// Programs that don't know character sets call every font Western. If entire words are bytes beyond ASCII,
  /// and no font uses the file's code page, the text is in that code page.
  func charset(of font: Int?) -> Charset {
    guard let charset = (font ?? first).flatMap({ charsets[$0] }) else { return ansi }
    let isUndeclared = charset.name == "windows-1252" && !isWestern && !charsets.values.contains(ansi)
    return isUndeclared ? ansi : charset
  }
}

/// The styles of an RTF file that are headings.
struct RTFStyles {
  private var levels: [Int: Int] = [:]

  mutating func level(_ level: Int, of style: Int) { levels[style] = level }

  /// Takes the name of a style, such as "heading 2;".
  mutating func name(_ style: Int, _ name: String) {
    let name = name.lowercased().prefix { $0 != ";" }
    if name == "title", style != 0 { levels[style] = levels[style] ?? 1 }
    guard name.hasPrefix("heading "), let level = Int(name.dropFirst(8)), (1...9).contains(level) else {
      return
    }
    levels[style] = levels[style] ?? min(level, 6)
  }

  func level(of style: Int) -> Int? { levels[style] }
}
