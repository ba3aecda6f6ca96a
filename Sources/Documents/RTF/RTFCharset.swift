/// The encodings that RTF files refer to by number.
enum RTFCharset {
  /// Returns the encoding for a number after `\ansicpg` or `\cpg`.
  static func codePage(_ number: Int) -> Charset? {
    switch number {
    case 1250...1258: Charset(label: "windows-\(number)")
    case 437, 850, 852, 855, 857, 860...866: Charset(label: "ibm\(number)")
    default: codePages[number].map(Charset.init(label:))
    }
  }

  /// Returns the encoding for a number after `\fcharset`; nil for the file's own code page.
  static func font(_ number: Int) -> Charset? { fonts[number].flatMap(codePage) }

  /// The encodings whose converters are needed to read any file.
  static let all =
    ((1250...1258).map { $0 } + [437, 850, 852, 866] + codePages.keys.sorted()).compactMap(codePage)

  /// Returns whether a byte is the first of two in an encoding.
  static func isLead(_ byte: UInt8, in charset: Charset) -> Bool {
    switch charset.name {
    case "shift_jis": (0x81...0x9F).contains(byte) || (0xE0...0xFC).contains(byte)
    case "gb18030", "euc-kr", "big5": byte >= 0x81
    default: false
    }
  }

  private static let codePages = [
    874: "windows-874", 932: "shift_jis", 936: "gb18030", 949: "euc-kr", 950: "big5", 10000: "macintosh",
    10007: "x-mac-cyrillic", 65001: "utf-8",
  ]

  private static let fonts = [
    0: 1252, 77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255,
    178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250, 254: 437, 255: 850,
  ]
}
