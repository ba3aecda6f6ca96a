/// A reader of mails, which returns the text with quoted replies marked, and the header as metadata.
/// Attachments are only counted.
package struct MailReader {
  /// The reader's version, increased whenever a mail yields different text.
  package static let version = 7
  private let pool: CharsetPool
  private let parsePage: ([UInt8]) -> HTMLTree

  /// Creates a reader.
  ///
  /// - Parameter parsePage: parses HTML in UTF-8.
  package init(pool: CharsetPool, parsePage: @escaping ([UInt8]) -> HTMLTree) {
    self.pool = pool
    self.parsePage = parsePage
  }

  /// Returns the mail's text: its plain part, or its HTML part if it has no plain part or only a placeholder.
  ///
  /// - Throws: an error if the mail has no text.
  package func document(of bytes: [UInt8]) throws(DocumentError) -> Document {
    try document(of: bytes, depth: 0)
  }

  /// Returns the mails of a mailbox that have text.
  ///
  /// - Throws: an error if none does.
  package func documents(ofMailbox bytes: [UInt8]) throws(DocumentError) -> [Document] {
    let mails = Mailbox.mails(in: bytes).prefix(DocumentLimits.documents)
    var found = mails.compactMap { try? document(of: $0, depth: 0) }
    guard !found.isEmpty else {
      throw DocumentError(
        "there is no text in the mailbox", fix: "save a message's attachment, and open that")
    }
    for index in found.indices { found[index].reader = DocumentKind.mailbox.rawValue }
    if found.count < mails.count {
      found[0].dropped.append(DroppedPart("messages without text", count: mails.count - found.count))
    }
    return found
  }

  private func document(of bytes: [UInt8], depth: Int) throws(DocumentError) -> Document {
    let mail = MIMEPart(bytes[...])
    let leaves = mail.leaves
    let texts = leaves.filter { !$0.isAttachment }
    let plain = texts.first { $0.type == "text/plain" && !$0.content.allSatisfy { $0 <= 0x20 } }
    var blocks: [Block] = []
    var charset: Charset?
    if let plain {
      let (text, used) = decoded(plain)
      charset = used
      blocks = MailText.blocks(of: text, flow: MailFlow(of: plain))
    }
    if let page = texts.first(where: { $0.type == "text/html" }), Self.mayStandIn(blocks) {
      let (text, used) = decoded(page)
      let found = MailText.blocks(ofPage: parsePage(Array(text.utf8)))
      if Self.length(of: found) > 3 * Self.length(of: blocks) { (blocks, charset) = (found, used) }
    }
    blocks = MailHistory.marked(blocks)
    let forwarded = depth < Self.deepest ? leaves.filter(\.isMail) : []
    blocks += forwarded.flatMap { quoted($0, depth: depth + 1) }
    guard !blocks.isEmpty else {
      throw Self.withoutText(mail)
    }
    let metadata = metadata(of: mail, charset)
    let startsWithSubject = blocks.first?.text == metadata.title
    if let title = metadata.title, !startsWithSubject {
      blocks.insert(Block(.heading, title, level: 1), at: 0)
    }
    let files = leaves.count { !$0.isMail && ($0.isAttachment || !$0.type.hasPrefix("text/")) }
    return Document(
      reader: DocumentKind.mail.rawValue, version: Self.version,
      encoding: charset == .utf8 ? nil : charset?.name,
      metadata: metadata, blocks: blocks,
      dropped: [DroppedPart("attachments", count: files)])
  }

  /// Returns whether a plain part is so short that it may only be a placeholder for the HTML part.
  private static func mayStandIn(_ blocks: [Block]) -> Bool { length(of: blocks) < 300 }

  private static func length(of blocks: [Block]) -> Int {
    blocks.reduce(0) { $0 + $1.text.unicodeScalars.count }
  }

  private static let deepest = 5

  private static func withoutText(_ mail: MIMEPart) -> DocumentError {
    let isEncrypted = mail.leaves.contains {
      $0.type.hasSuffix("pkcs7-mime") || $0.type == "application/pgp-encrypted"
    }
    return isEncrypted
      ? DocumentError("the message is encrypted", fix: "open it in the mail program, and save its text")
      : DocumentError("there is no text in the message", fix: "save its attachment, and open that")
  }

  /// Returns the subject and text of an attached mail as quotes; empty if it has no text.
  private func quoted(_ part: MIMEPart, depth: Int) -> [Block] {
    guard let mail = try? document(of: part.unpacked, depth: depth) else { return [] }
    return mail.blocks.map { $0.kind == .furniture ? $0 : Block(.quote, $0.text) }
  }

  private func decoded(_ part: MIMEPart) -> (text: String, charset: Charset) {
    // Bytes beyond ASCII aren't in ASCII, which is the label of those who chose none.
    let label = part.parameter("charset").flatMap { $0.lowercased().hasSuffix("ascii") ? nil : $0 }
    let stated = label.map { Charset(label: $0) }
    let (utf8, charset) = PageCharset.decoded(part.decoded, pool: pool, stated: stated)
    return (String(decoding: utf8, as: UTF8.self), charset)
  }

  private func metadata(of mail: MIMEPart, _ charset: Charset?) -> DocumentMetadata {
    let header = MailHeader(pool: pool, bare: charset)
    var metadata = DocumentMetadata()
    metadata.title = mail.field("subject").map { header.text($0) }.flatMap { $0.isEmpty ? nil : $0 }
    metadata.authors = mail.field("from").map { [header.name($0)] } ?? []
    metadata.published = [mail.text("date")].filter { !$0.isEmpty }
    metadata.language = mail.field("content-language").map { header.text($0) }
    return metadata
  }
}
