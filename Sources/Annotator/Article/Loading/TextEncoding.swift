import Documents

/// The encoding of a text file's letters: any that this system's iconv(3) knows.
///
///     try TextEncoding(name: "cp1251").name   // "windows-1251"
///     try TextEncoding(name: "gbk").name      // "gb18030"
package struct TextEncoding: Hashable, Sendable {
  package let charset: Charset

  /// UTF-8.
  package static let utf8 = TextEncoding(charset: .utf8)

  /// The name to show and to type, such as "windows-1251".
  package var name: String { charset.name }

  private init(charset: Charset) { self.charset = charset }

  /// Finds the encoding with a name, in any case and in any of the usual spellings.
  ///
  /// - Throws: an error that suggests the nearest name if this system has no such encoding.
  package init(name: String) throws(UserError) {
    for label in Self.spellings(of: name) {
      let charset = Charset(label: label)
      if charset == .utf8 || charset.name == "utf-16" || CharsetConverter(charset) != nil {
        self.init(charset: charset)
        return
      }
    }
    throw UserError(
      "'\(name.clipped(to: 40))' is not a supported encoding", nearest: name, of: Self.usual,
      fix: "use one such as windows-1251, iso-8859-2 or gb18030; 'iconv -l' lists them")
  }

  /// Returns the name as given, and with hyphens that people leave out or add; none if it can't be a name.
  private static func spellings(of name: String) -> [String] {
    let name = name.lowercased().filter { $0 != " " }
    let isName = name.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || [0x2D, 0x2E, 0x5F, 0x3A].contains(byte)
    }
    guard isName, (1...40).contains(name.utf8.count) else { return [] }
    if name == "ascii" || name == "us-ascii" { return ["utf-8"] }
    let key = plain(name)
    return [name] + usual.filter { plain($0) == key }
  }

  private static func plain(_ name: String) -> String {
    let key = name.filter { $0 != "-" && $0 != "_" && $0 != "." }
    return aliases[key] ?? key
  }

  private static let aliases = [
    "latin1": "iso88591", "latin2": "iso88592", "latin9": "iso885915", "cp866": "ibm866", "866": "ibm866",
    "maccyrillic": "xmaccyrillic", "koi8": "koi8r", "sjis": "shiftjis", "gb": "gb18030",
  ].merging((1250...1258).map { ("cp\($0)", "windows\($0)") }, uniquingKeysWith: { first, _ in first })

  /// The names that are suggested for a mistyped one and offered by completion.
  package static let usual =
    [
      "utf-8", "utf-16", "utf-16le", "utf-16be", "koi8-r", "koi8-u", "ibm866", "ibm852", "x-mac-cyrillic",
      "gb18030",
      "big5", "shift_jis", "euc-jp", "euc-kr", "windows-874",
    ] + (1250...1258).map { "windows-\($0)" } + (1...16).filter { $0 != 12 }.map { "iso-8859-\($0)" }
}
