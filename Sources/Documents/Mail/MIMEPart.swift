/// A part of a mail: its header fields and its encoded content.
package struct MIMEPart {
  private static let deepest = 20
  /// The fields, with names in lower case and folded lines joined.
  let fields: [(name: String, value: [UInt8])]
  /// The content, still in its transfer encoding.
  let content: ArraySlice<UInt8>

  /// Parses a part: fields up to the first empty line, then the content. Linear.
  package init(_ bytes: ArraySlice<UInt8>) {
    var fields: [(name: String, value: [UInt8])] = []
    var rest = bytes
    var (translated, isHeader) = (0, false)
    // The text of a mail that somebody saved has no fields.
    while !rest.isEmpty, Self.beginsWithField(bytes) {
      let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
      var line = rest[rest.startIndex..<end]
      rest = rest[min(end + 1, rest.endIndex)...]
      if line.last == 0x0D { line = line.dropLast() }
      if line.isEmpty { break }
      if line.first == 0x20 || line.first == 0x09, !fields.isEmpty {
        fields[fields.count - 1].value += [0x20] + line.drop { $0 == 0x20 || $0 == 0x09 }
      } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
        let name = MailFieldNames.name(line[..<colon])
        let standard = MailFieldNames.standard[name]
        if standard != nil { translated += 1 }
        isHeader = isHeader || translated > 1 || Self.isKnown(name)
        let value = Array(line[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 })
        fields.append((standard ?? name, value))
      }
    }
    // "Note: the port is closed." above a quotation isn't a header.
    isHeader = isHeader || fields.isEmpty
    self.fields = isHeader ? fields : []
    content = isHeader ? rest : bytes
  }

  private static func isKnown(_ name: String) -> Bool {
    known.contains(name) || name.hasPrefix("content-") || name.hasPrefix("x-")
  }

  private static let known: Set = [
    "from", "to", "cc", "subject", "date", "received", "return-path", "message-id", "mime-version",
    "delivered-to", "dkim-signature", "reply-to", "sender", "references", "in-reply-to", "list-id",
    "snapshot-content-location",
  ]

  /// Returns whether the first line is a field, a blank line, or the separator of mails in a mailbox.
  private static func beginsWithField(_ bytes: ArraySlice<UInt8>) -> Bool {
    let line = bytes.prefix { $0 != 0x0A }
    let name = line.prefix { $0 != UInt8(ascii: ":") }
    let isTranslated = name.count <= 40 && MailFieldNames.standard[MailFieldNames.name(name)] != nil
    return line.count <= 1 || isTranslated || line.starts(with: "From ".utf8)
      || (name.count < line.count && name.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ">") })
  }

  /// Returns the value of the first field with a name.
  func field(_ name: String) -> [UInt8]? { fields.first { $0.name == name }?.value }

  /// Returns the value of a field as text, with encoded words left as they are; empty if there is none.
  func text(_ name: String) -> String { String(decoding: field(name) ?? [], as: UTF8.self) }

  /// The type, such as "text/html", in lower case.
  var type: String {
    let type =
      text("content-type").split(separator: ";").first.map { String($0).lowercased() } ?? "text/plain"
    return type.filter { !$0.isWhitespace }
  }

  /// Returns a parameter of a field, such as `charset` or `boundary` of the type.
  func parameter(_ name: String, of field: String = "content-type") -> String? {
    for part in text(field).split(separator: ";").dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, pair[0].trimmingSpaces.lowercased() == name else { continue }
      return String(pair[1].trimmingSpaces.filter { $0 != "\"" })
    }
    return nil
  }

  /// Whether the part is an attached file.
  var isAttachment: Bool { text("content-disposition").lowercased().hasPrefix("attachment") }

  /// The content without its transfer encoding.
  var decoded: [UInt8] {
    switch text("content-transfer-encoding").lowercased().filter({ !$0.isWhitespace }) {
    case "quoted-printable": TransferEncoding.quotedPrintable(content)
    case "base64": TransferEncoding.base64(content)
    default: Array(content)
    }
  }

  /// The parts of multipart content.
  var parts: [MIMEPart] {
    guard let boundary = parameter("boundary"), !boundary.isEmpty else { return [] }
    let mark = Array("--\(boundary)".utf8)
    var parts: [MIMEPart] = []
    var start: Int?
    var line = content.startIndex
    while line < content.endIndex, parts.count < 1_000 {
      let end = content[line...].firstIndex(of: 0x0A) ?? content.endIndex
      if content[line..<end].starts(with: mark) {
        if let start { parts.append(MIMEPart(content[start..<max(start, line - 1)])) }
        start =
          content[line..<end].dropFirst(mark.count).starts(with: [0x2D, 0x2D])
          ? nil : min(end + 1, content.endIndex)
        if start == nil { break }
      }
      line = min(end + 1, content.endIndex)
    }
    if let start { parts.append(MIMEPart(content[start...])) }
    return parts
  }

  /// This part or, if it is a multipart, all parts inside it that aren't multiparts, in order.
  package var leaves: [MIMEPart] { leaves(depth: 0) }

  private func leaves(depth: Int) -> [MIMEPart] {
    guard type.hasPrefix("multipart/"), depth < Self.deepest else { return [self] }
    return parts.flatMap { $0.leaves(depth: depth + 1) }
  }
}

extension MIMEPart {
  /// Whether the part is a web page.
  package var isPage: Bool { type == "text/html" || type == "application/xhtml+xml" }

  /// Whether the part is an entire mail that is forwarded.
  var isMail: Bool { type == "message/rfc822" || type == "message/global" }

  /// The content without its transfer encoding.
  package var unpacked: [UInt8] { decoded }

  /// The address that the part was saved from.
  package var location: String? {
    field("content-location").map { String(decoding: $0, as: UTF8.self) }
  }
}
