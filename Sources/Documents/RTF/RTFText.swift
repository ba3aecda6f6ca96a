/// Text collected from an RTF file: bytes in a code page, and UTF-16 units with their replacements for old
/// programs.
struct RTFText {
  private let pool: CharsetPool
  private(set) var text = ""
  private var bytes: [UInt8] = []
  private var charset = Charset(label: "windows-1252")
  private var highSurrogate: UInt16?
  /// The number of characters to skip because they replace the last unit.
  var replaced = 0

  init(pool: CharsetPool) { self.pool = pool }

  /// Whether the next byte belongs to the same character as the last.
  private var isInsideCharacter: Bool {
    var isLead = false
    for byte in bytes { isLead = !isLead && RTFCharset.isLead(byte, in: charset) }
    return isLead
  }

  /// Adds a byte of text.
  mutating func add(_ byte: UInt8, in charset: Charset) {
    if replaced > 0 {
      replaced -= 1
      return
    }
    if charset != self.charset { settle() }
    self.charset = charset
    if byte < 0x80, bytes.isEmpty || !isInsideCharacter {
      settle()
      text.unicodeScalars.append(Unicode.Scalar(byte))
    } else {
      bytes.append(byte)
      if bytes.count >= 64, !isInsideCharacter { settle() }
    }
  }

  /// Adds the UTF-16 unit of `\uN`, which is negative above 32,767.
  ///
  /// - Parameter replacement: the number of characters after it that old programs read instead.
  mutating func add(unit number: Int, replacement: Int) {
    guard number != 0 else { return }
    settle()
    replaced = replacement
    let unit = UInt16(truncatingIfNeeded: number)
    if UTF16.isLeadSurrogate(unit) {
      highSurrogate = unit
    } else if let high = highSurrogate, UTF16.isTrailSurrogate(unit) {
      text += String(decoding: [high, unit], as: UTF16.self)
      highSurrogate = nil
    } else if let scalar = Unicode.Scalar(unit) {
      text.unicodeScalars.append(scalar)
    }
  }

  /// Adds the text that a control word represents.
  mutating func add(_ text: String) {
    if replaced > 0 {
      replaced -= 1
      return
    }
    settle()
    self.text += text
  }

  /// Returns the text so far and starts anew.
  mutating func take() -> String {
    settle()
    defer { text = "" }
    return text
  }

  private mutating func settle() {
    guard !bytes.isEmpty else { return }
    text += String(decoding: pool.utf8(bytes, from: charset) ?? [], as: UTF8.self)
    bytes = []
  }
}
