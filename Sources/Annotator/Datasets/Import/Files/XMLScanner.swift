/// Iterates over the elements of an XML document that a program wrote: their names, attributes and text.
///
/// References may be the five predefined entities or numbers. A document type is skipped, and nothing that it
/// declares is used. An error in the markup ends the iteration.
struct XMLScanner {
  /// An event in a document.
  enum Event: Equatable {
    /// An element begins; an empty one ends immediately. The prefix is separated from the name.
    case open(String, attributes: [String: String], prefix: String)
    /// An element ends.
    case close(String)
    /// Text between tags.
    case text(String)
  }

  private let bytes: [UInt8]
  private var position: Int
  private var pending: Event?

  /// Creates a scanner before the first element.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Returns the next event, or nil at the end.
  mutating func next() -> Event? {
    if let event = pending {
      pending = nil
      return event
    }
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else { return text(upTo: [UInt8(ascii: "<")]) }
      if starts("<!--") {
        skip(past: "-->")
      } else if starts("<![CDATA[") {
        return characters()
      } else if starts("<?") {
        skip(past: "?>")
      } else if starts("<!") {
        skip(past: ">")
      } else {
        return tag()
      }
    }
    return nil
  }
}

extension XMLScanner {
  private func starts(_ word: String) -> Bool { bytes[position...].starts(with: word.utf8) }

  private mutating func skip(past word: String) {
    let end = Array(word.utf8)
    while position < bytes.count, !bytes[position...].starts(with: end) { position += 1 }
    position = min(position + end.count, bytes.count)
  }

  private mutating func characters() -> Event {
    position += 9
    let start = position
    skip(past: "]]>")
    let end = max(start, position - 3)
    return .text(String(decoding: bytes[start..<end], as: UTF8.self))
  }

  private mutating func text(upTo ends: Set<UInt8>) -> Event {
    let start = position
    while position < bytes.count, !ends.contains(bytes[position]) { position += 1 }
    return .text(Self.resolved(bytes[start..<position]))
  }

  private mutating func tag() -> Event? {
    position += 1
    let isEnd = position < bytes.count && bytes[position] == UInt8(ascii: "/")
    if isEnd { position += 1 }
    let (prefix, name) = Self.split(word())
    guard !name.isEmpty else {
      position = bytes.count
      return nil
    }
    var attributes: [String: String] = [:]
    while let (key, value) = attribute() { attributes[key] = value }
    let isEmpty = position < bytes.count && bytes[position] == UInt8(ascii: "/")
    skip(past: ">")
    if isEnd { return .close(name) }
    if isEmpty { pending = .close(name) }
    return .open(name, attributes: attributes, prefix: prefix)
  }

  private mutating func attribute() -> (key: String, value: String)? {
    skipSpace()
    let key = word()
    skipSpace()
    guard !key.isEmpty, position < bytes.count, bytes[position] == UInt8(ascii: "=") else { return nil }
    position += 1
    skipSpace()
    guard position < bytes.count, [0x22, 0x27].contains(bytes[position]) else { return nil }
    let quotation = bytes[position]
    position += 1
    let start = position
    while position < bytes.count, bytes[position] != quotation { position += 1 }
    let value = Self.resolved(bytes[start..<position])
    position = min(position + 1, bytes.count)
    return (key, value)
  }

  private mutating func word() -> String {
    let start = position
    let ends = Set(" \t\r\n=/>\"'<".utf8)
    while position < bytes.count, !ends.contains(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func skipSpace() {
    while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
  }

  private static func split(_ name: String) -> (prefix: String, name: String) {
    guard let colon = name.firstIndex(of: ":") else { return ("", name) }
    return (String(name[..<colon]), String(name[name.index(after: colon)...]))
  }

  /// Returns a text with its references resolved; unknown ones are left unchanged.
  private static func resolved(_ bytes: ArraySlice<UInt8>) -> String {
    var resolved: [UInt8] = []
    var rest = bytes
    while let ampersand = rest.firstIndex(of: UInt8(ascii: "&")) {
      resolved += rest[..<ampersand]
      rest = rest[(ampersand + 1)...]
      guard let end = rest.prefix(11).firstIndex(of: UInt8(ascii: ";")),
        let scalar = scalar(String(decoding: rest[..<end], as: UTF8.self)[...])
      else {
        resolved.append(UInt8(ascii: "&"))
        continue
      }
      resolved += String(scalar).utf8
      rest = rest[(end + 1)...]
    }
    return String(decoding: resolved + rest, as: UTF8.self)
  }

  private static func scalar(_ name: Substring) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x"
    return UInt32(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10)
      .flatMap(Unicode.Scalar.init)
  }
}
