/// The fonts of a file in the Rich Text Format, which tell the encoding of what is written in them.
struct RTFFonts {
  /// Whether the letters beyond ASCII stand alone among Latin ones.
  var isWestern = true
  private var ansi = Charset(label: "windows-1252")
  private var charsets: [Int: Charset] = [:]
  private var first: Int?

  /// What a word of the file's head says.
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

  /// The encoding of text in a font.
  ///
  /// Programs that know no character sets call every font Western: where whole words are written in bytes
  /// beyond ASCII, and no font is in the file's code page, that page is meant.
  func charset(of font: Int?) -> Charset {
    guard let charset = (font ?? first).flatMap({ charsets[$0] }) else { return ansi }
    let isUnsaid = charset.name == "windows-1252" && !isWestern && !charsets.values.contains(ansi)
    return isUnsaid ? ansi : charset
  }
}

/// The styles of a file in the Rich Text Format that are headings.
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
