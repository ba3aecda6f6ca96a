/// Repairs XML written by programs that don't know XML: bare "&", and names that only HTML defines.
package enum XMLRepair {
  /// Returns the XML with only references that XML defines; nil if nothing needs repair. Linear.
  package static func repaired(_ bytes: [UInt8]) -> [UInt8]? {
    var repaired: [UInt8] = []
    repaired.reserveCapacity(bytes.count + 64)
    var offset = 0
    var isRepaired = false
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "<"), let end = sectionEnd(bytes, from: offset) {
        repaired += bytes[offset..<end]
        offset = end
      } else if bytes[offset] == UInt8(ascii: "&") {
        let (text, length) = reference(bytes, at: offset)
        isRepaired = isRepaired || length == 1 || !text.elementsEqual(bytes[offset..<offset + length])
        repaired += text
        offset += length
      } else {
        repaired.append(bytes[offset])
        offset += 1
      }
    }
    return isRepaired ? repaired : nil
  }

  /// Returns XML in UTF-8 without the name of its former encoding.
  package static func withoutEncoding(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.starts(with: Array("<?xml".utf8)),
      let end = bytes.prefix(300).firstIndex(of: UInt8(ascii: ">"))
    else { return bytes }
    return Array("<?xml version=\"1.0\"?>".utf8) + bytes[(end + 1)...]
  }

  /// Returns the replacement for a reference, and the number of bytes that it replaces.
  private static func reference(_ bytes: [UInt8], at start: Int) -> (text: [UInt8], length: Int) {
    let bare = Array("&amp;".utf8)
    let body = bytes[(start + 1)...].prefix(32)
    guard let end = body.firstIndex(of: UInt8(ascii: ";")) else { return (bare, 1) }
    guard body[..<end].allSatisfy(isName) else { return (bare, 1) }
    let whole = Array(bytes[start...end])
    let name = String(decoding: body[..<end], as: UTF8.self)
    if ["amp", "lt", "gt", "quot", "apos"].contains(name) { return (whole, whole.count) }
    let meaning = Array(HTMLEntities.decoded("&\(name);").utf8)
    if meaning == whole { return (bare, 1) }
    return name.hasPrefix("#") ? (whole, whole.count) : (meaning, whole.count)
  }

  private static func isName(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "#")
  }

  /// Returns the end of a CDATA section or comment that begins at an offset, in which "&" is an ordinary
  /// character.
  private static func sectionEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    for (opening, closing) in [("<![CDATA[", "]]>"), ("<!--", "-->")]
    where bytes[start...].starts(with: Array(opening.utf8)) {
      return firstRange(of: Array(closing.utf8), in: bytes, from: start)
    }
    return nil
  }

  private static func firstRange(of closing: [UInt8], in bytes: [UInt8], from start: Int) -> Int {
    var offset = start
    while offset + closing.count <= bytes.count {
      if bytes[offset] == closing[0], bytes[offset...].starts(with: closing) { return offset + closing.count }
      offset += 1
    }
    return bytes.count
  }
}
