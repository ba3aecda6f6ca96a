/// How the bytes of a text file spell its letters.
///
/// The raw value is the encoding's name as the IANA registry has it, in lower case.
public enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1250 = "windows-1250"
  case windows1251 = "windows-1251"
  case windows1252 = "windows-1252"
  case windows1253 = "windows-1253"
  case windows1254 = "windows-1254"
  case windows1255 = "windows-1255"
  case windows1256 = "windows-1256"
  case windows1257 = "windows-1257"
  case windows1258 = "windows-1258"
  case koi8r = "koi8-r"
  case koi8u = "koi8-u"
  case ibm866 = "ibm866"
  case macCyrillic = "x-mac-cyrillic"
  case iso8859x1 = "iso-8859-1"
  case iso8859x2 = "iso-8859-2"
  case iso8859x3 = "iso-8859-3"
  case iso8859x4 = "iso-8859-4"
  case iso8859x5 = "iso-8859-5"
  case iso8859x6 = "iso-8859-6"
  case iso8859x7 = "iso-8859-7"
  case iso8859x8 = "iso-8859-8"
  case iso8859x9 = "iso-8859-9"
  case iso8859x10 = "iso-8859-10"
  case iso8859x11 = "iso-8859-11"
  case iso8859x13 = "iso-8859-13"
  case iso8859x14 = "iso-8859-14"
  case iso8859x15 = "iso-8859-15"
  case iso8859x16 = "iso-8859-16"

  /// The name to show and to type, such as "windows-1251".
  public var name: String { rawValue }

  /// Finds the encoding with a name, in any case and with or without hyphens, or says which names there are.
  ///
  ///     try TextEncoding(name: "UTF8")     // .utf8
  ///     try TextEncoding(name: "cp1251")   // .windows1251
  ///     try TextEncoding(name: "koi-8r")   // .koi8r
  public init(name: String) throws(UserError) {
    let wanted = Self.key(name)
    let full = Self.aliases[wanted] ?? wanted
    guard let found = Self.allCases.first(where: { Self.key($0.name) == full }) else {
      throw Self.unknown(name)
    }
    self = found
  }

  /// What the bytes 80 to FF mean, U+FFFD where they mean nothing; nil unless each byte spells one letter.
  var upperHalf: String? {
    switch self {
    case .utf8, .utf16, .utf16LittleEndian, .utf16BigEndian: nil
    case .windows1250: SingleByteTables.windows1250
    case .windows1251: SingleByteTables.windows1251
    case .windows1252: SingleByteTables.windows1252
    case .windows1253: SingleByteTables.windows1253
    case .windows1254: SingleByteTables.windows1254
    case .windows1255: SingleByteTables.windows1255
    case .windows1256: SingleByteTables.windows1256
    case .windows1257: SingleByteTables.windows1257
    case .windows1258: SingleByteTables.windows1258
    case .koi8r: SingleByteTables.koi8r
    case .koi8u: SingleByteTables.koi8u
    case .ibm866: SingleByteTables.ibm866
    case .macCyrillic: SingleByteTables.macCyrillic
    case .iso8859x1: SingleByteTables.iso8859x1
    case .iso8859x2: SingleByteTables.iso8859x2
    case .iso8859x3: SingleByteTables.iso8859x3
    case .iso8859x4: SingleByteTables.iso8859x4
    case .iso8859x5: SingleByteTables.iso8859x5
    case .iso8859x6: SingleByteTables.iso8859x6
    case .iso8859x7: SingleByteTables.iso8859x7
    case .iso8859x8: SingleByteTables.iso8859x8
    case .iso8859x9: SingleByteTables.iso8859x9
    case .iso8859x10: SingleByteTables.iso8859x10
    case .iso8859x11: SingleByteTables.iso8859x11
    case .iso8859x13: SingleByteTables.iso8859x13
    case .iso8859x14: SingleByteTables.iso8859x14
    case .iso8859x15: SingleByteTables.iso8859x15
    case .iso8859x16: SingleByteTables.iso8859x16
    }
  }
}

extension TextEncoding {
  private static let aliases = [
    "latin1": "iso88591", "latin2": "iso88592", "latin9": "iso885915", "ascii": "utf8", "usascii": "utf8",
    "cp866": "ibm866", "866": "ibm866", "maccyrillic": "xmaccyrillic", "koi8": "koi8r",
  ].merging((1250...1258).map { ("cp\($0)", "windows\($0)") }, uniquingKeysWith: { first, _ in first })

  private static func key(_ name: String) -> String {
    name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
  }

  private static func unknown(_ name: String) -> UserError {
    let names = allCases.map(\.name)
    let what = "'\(name.clipped(to: 40))' is not an encoding that is read here"
    if let meant = EditDistance.closest(to: name, in: names) {
      return UserError(what, fix: "did you mean '\(meant)'? Known are \(names.joined(separator: ", "))")
    }
    return UserError(
      what,
      fix:
        "use one of \(names.joined(separator: ", ")), or convert the file: iconv -f ENCODING -t UTF-8 FILE > NEW"
    )
  }
}
