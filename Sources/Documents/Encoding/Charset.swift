/// An encoding, by the name that documents use and the name that iconv knows.
package struct Charset: Hashable, Sendable {
  /// The name to show, such as "windows-1251", in lower case.
  package let name: String

  /// UTF-8.
  package static let utf8 = Charset(label: "utf-8")

  /// Creates the encoding that a document means by a label, which is what browsers take it to mean.
  package init(label: String) {
    let key = label.lowercased().filter { !" \t\r\n\"'".contains($0) }
    name = Self.meanings[key] ?? key
  }

  /// The name that iconv knows.
  package var converter: String { Self.converters[name] ?? name.uppercased() }

  private static let meanings = [
    "utf8": "utf-8", "unicode": "utf-8", "unicode-1-1-utf-8": "utf-8", "us-ascii": "windows-1252",
    "ascii": "windows-1252",
    "iso-8859-1": "windows-1252", "iso8859-1": "windows-1252", "latin1": "windows-1252",
    "latin-1": "windows-1252",
    "iso-8859-9": "windows-1254", "iso-8859-11": "windows-874", "tis-620": "windows-874", "gb2312": "gb18030",
    "gbk": "gb18030", "x-gbk": "gb18030", "cp936": "gb18030", "big5-hkscs": "big5", "x-sjis": "shift_jis",
    "shift-jis": "shift_jis", "sjis": "shift_jis", "windows-31j": "shift_jis", "cp932": "shift_jis",
    "ks_c_5601-1987": "euc-kr", "korean": "euc-kr", "windows-949": "euc-kr", "cp1250": "windows-1250",
    "cp1251": "windows-1251", "cp1252": "windows-1252", "cp1253": "windows-1253", "cp1254": "windows-1254",
    "cp1255": "windows-1255", "cp1256": "windows-1256", "cp1257": "windows-1257", "cp1258": "windows-1258",
    "cp866": "ibm866", "cp850": "ibm850", "cp852": "ibm852", "cp862": "ibm862", "koi8": "koi8-r",
    "utf16": "utf-16", "iso-8859-8-i": "iso-8859-8",
  ]

  private static let converters = [
    "windows-874": "CP874", "shift_jis": "CP932", "euc-kr": "CP949", "big5": "BIG5-HKSCS",
    "x-mac-cyrillic": "MAC-UK", "x-mac-ce": "MAC-CENTRALEUROPE", "macintosh": "MACINTOSH",
  ]
}
