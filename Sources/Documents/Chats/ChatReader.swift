/// A reader of exported conversations: each message becomes a turn of its speaker, and times are dropped.
package enum ChatReader {
  /// The reader's version, increased whenever a file yields different text.
  package static let version = 2

  /// Returns the turns of a conversation.
  ///
  /// - Throws: an error if the conversation has no text.
  package static func document(of text: String) throws(DocumentError) -> Document {
    var turns = ChatTurns()
    for line in ChatLog(text).lines { turns.add(line) }
    turns.end()
    guard !turns.blocks.isEmpty else {
      throw DocumentError("there is no text in the conversation", fix: "name a file with text")
    }
    var metadata = DocumentMetadata()
    metadata.published = turns.day.map { [$0] } ?? []
    let dropped = [
      DroppedPart("times", count: turns.times), DroppedPart("attachments", count: turns.attachments),
    ]
    return Document(
      reader: DocumentKind.chat.rawValue, version: version, metadata: metadata, blocks: turns.blocks,
      dropped: dropped)
  }
}

/// Joins the lines of a conversation into turns.
private struct ChatTurns {
  private(set) var blocks: [Block] = []
  /// The number of timestamps left out.
  private(set) var times = 0
  /// The number of pictures and files left out.
  private(set) var attachments = 0
  /// The day of the first message, unless its date is ambiguous.
  private(set) var day: String?
  private var open: Block?
  private var start = 0
  /// Whether a turn may span lines, as when a program wraps what it heard.
  private var isWrapped = false

  mutating func add(_ line: ChatLine?) {
    guard let line else {
      if isWrapped, open?.kind == .turn, open?.text.isEmpty == false { end() }
      return
    }
    switch line {
    case .message(let name, let text, let stamp):
      begin(Block(.turn, "", speaker: name), stamp, isWrapped: false)
      say(text)
    case .speaker(let name, let stamp, _): begin(Block(.turn, "", speaker: name), stamp, isWrapped: true)
    case .timed(let text, let stamp) where stamp.day == nil: continueTurn(text, stamp)
    case .timed(let text, let stamp):
      begin(Block(.furniture, ""), stamp, isWrapped: false)
      say(text)
    case .text(let text): say(text)
    }
  }

  /// Closes the turn that is open.
  mutating func end() {
    if let block = open, !block.text.isEmpty { blocks.append(block) }
    open?.text = ""
  }

  private mutating func begin(_ block: Block, _ stamp: ChatStamp, isWrapped: Bool) {
    end()
    take(stamp)
    open = block
    self.isWrapped = isWrapped
  }

  /// Adds what is said at a later time. Text without sentence ends is split every half minute.
  private mutating func continueTurn(_ text: String, _ stamp: ChatStamp) {
    let hasStop = open?.text.contains { ".!?。！？".contains($0) } ?? false
    if open == nil || (!hasStop && stamp.seconds - start >= 30) {
      end()
      begin(open ?? Block(.paragraph, ""), stamp, isWrapped: true)
    } else {
      times += 1
    }
    say(text)
  }

  private mutating func take(_ stamp: ChatStamp) {
    times += 1
    start = stamp.seconds
    if day == nil, let stated = stamp.day, !stated.contains("/") { day = stated }
  }

  private mutating func say(_ line: String) {
    let text = Self.withoutRemark(PageText.line(line))
    if Self.isAttachment(text) {
      attachments += 1
      return
    }
    guard !text.isEmpty else { return }
    if !isWrapped, open?.text.isEmpty == false { end() }
    let before = open?.text ?? ""
    if open == nil { open = Block(.paragraph, "") }
    open?.text = before.isEmpty ? text : before + " " + text
  }

  private static func isAttachment(_ text: String) -> Bool {
    let line = text.lowercased()
    return [" omitted", " omitted>", "(file attached)"].contains(where: line.hasSuffix)
      || attachments.contains(where: line.hasPrefix)
  }

  /// The placeholders for attachments, in the languages of WhatsApp.
  private static let attachments = [
    "<attached:", "<медиа", "<без медиа", "<медіа", "<прикріплено", "<прикреплено", "<medien ausgeschlossen",
    "<anhang:", "<médias omis", "<pièce jointe", "<multimedia omitido", "<adjunto", "<archivo omitido",
    "<allegato", "<media omessi", "<mídia oculta", "<pominięto multimedia", "<załącznik",
  ]

  private static func withoutRemark(_ text: String) -> String {
    for remark in ["<This message was edited>", "(edited)"] where text.hasSuffix(remark) {
      return PageText.line(String(text.dropLast(remark.count)))
    }
    return text
  }
}
